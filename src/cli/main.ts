import { now } from "../io/clock.ts";
import { standardInput } from "../io/standard-input.ts";
import { VERSION } from "./version.ts";

if (process.argv.length === 3 && process.argv[2] === "--version") {
  process.stdout.write(`${VERSION}\n`);
} else {
  start();
}

function start(): void {
  // Whoever reads may stop reading (`plan list | head`): that is no error of ours.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") sayUnwritten(error);
      process.exit(error.code === "EPIPE" ? (process.exitCode ?? 0) : 2);
    });
  }
  try {
    // A file of its own in dist/, so that `--version` need not even parse it: hence the name that it has there.
    const { run } = require("./program.js") as typeof import("./program.ts");
    const code = run({
      args: process.argv.slice(2),
      cwd: process.cwd(),
      env: process.env,
      stdin: standardInput(),
      stdout: process.stdout,
      stderr: process.stderr,
      now,
    });
    if (typeof code === "number") process.exitCode = code;
    else code.then((later) => (process.exitCode = later), sayFault);
  } catch (error) {
    sayFault(error);
  }
}

function sayFault(error: unknown): void {
  // Its message may quote the plan, and a terminal would obey what is in it.
  const stack = String(error instanceof Error ? error.stack : error).replace(/[^\n\P{Cc}]/gu, "?");
  process.stderr.write(
    `plan: a fault in the program itself; nothing was written.\nPlease report it with these lines:\n${stack}\n`,
  );
  process.exitCode = 3;
}

/** A full disk, or a terminal that is gone: where even this cannot be said, the exit code says it. */
function sayUnwritten({ code, message }: NodeJS.ErrnoException): void {
  const why = message.replace(`${code}: `, "").replace(/, write$/, "");
  process.stderr.on("error", () => process.exit(2));
  process.stderr.write(`plan: what was asked for could not be written to the output: ${why}\n`);
}
