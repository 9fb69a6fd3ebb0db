import { now } from "../io/clock.ts";
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
      if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
      throw error;
    });
  }
  try {
    const { run } = require("./program.ts") as typeof import("./program.ts");
    process.exitCode = run({
      args: process.argv.slice(2),
      cwd: process.cwd(),
      env: process.env,
      stdout: process.stdout,
      stderr: process.stderr,
      now,
    });
  } catch (error) {
    const stack = error instanceof Error ? error.stack : String(error);
    process.stderr.write(
      `plan: a fault in the program itself; nothing was written.\nPlease report it with these lines:\n${stack}\n`,
    );
    process.exitCode = 3;
  }
}
