import { Cache, cacheHome } from "../io/cache/home.ts";
import { cancellable } from "../io/console/cancellable.ts";
import { now } from "../io/console/programs.ts";
import { ProgressLine } from "../io/console/progress.ts";
import { standardInput } from "../io/console/standard-input.ts";
import type { ServePages } from "../ledger/commands.ts";
import { VERSION } from "./version.ts";
import type { World } from "./world.ts";

/** Tells this build of the program from every other: the build puts it here (build.mjs). */
declare const BUILD_ID: string;

async function start(): Promise<void> {
  // The reader may stop reading (`plan list | head`): that is no error.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") sayUnwritten(error);
      process.exit(error.code === "EPIPE" ? (process.exitCode ?? 0) : 2);
    });
  }
  const { stdout, stderr, env } = process;
  const progress = new ProgressLine(stderr, env, now, cancellable);
  try {
    const cache = cacheFor(process.argv);
    const stdin = standardInput();
    const args = process.argv.slice(2);
    const world: World = { args, cwd: process.cwd(), env, stdin, stdout, stderr, progress, now, cache, serve };
    cache?.keepCompiledCode();
    const { run } = await import("./program.ts");
    process.exitCode = await run(world);
  } catch (error) {
    progress.clear();
    sayFault(error);
  }
}

/** The pages in a browser know no terminal, and the commands know no browser: here they are brought together. */
const serve: ServePages = async (...asked) => (await import("../serve/serve.ts")).serve(...asked);

/** What earlier runs kept, where that may be looked at. */
function cacheFor(args: readonly string[]): Cache | null {
  const home = args.includes("--no-cache") ? null : cacheHome(process.env);
  return home === null ? null : new Cache(home, BUILD_ID);
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

if (process.argv.length === 3 && process.argv[2] === "--version") {
  process.stdout.write(`${VERSION}\n`);
} else {
  start();
}
