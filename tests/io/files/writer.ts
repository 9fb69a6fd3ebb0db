import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CannotWrite } from "../../../src/io/files/cannot-write.ts";
import { withPlanLock } from "../../../src/io/files/plan-lock.ts";
import { replaceFiles } from "../../../src/io/files/replace-files.ts";

/** In milliseconds: whoever waits for the others is to get in, however slow the machine. */
const AN_HOUR = 3_600_000;

/**
 * A program that writes to a plan as its commands do, so that it can be killed: `writer FOLDER TIMES LINE FILE…` adds a
 * line at the end of each file, so many times, each time under the lock. It prints a line for each write that is done.
 */
async function main([folder = "", times = "", line = "", ...files]: readonly string[]): Promise<void> {
  for (let i = 0; i < Number(times); i += 1) {
    await withPlanLock(
      folder,
      () => {
        const paths = files.map((file) => join(folder, file));
        const texts = paths.map((path) => readFileSync(path, "utf8"));
        replaceFiles(
          paths.map((path, n) => ({ path, before: texts[n] as string, after: `${texts[n]}${line} ${i}\n` })),
        );
      },
      AN_HOUR,
    );
    process.stdout.write(`${i}\n`);
  }
}

main(process.argv.slice(2)).catch((error) => {
  process.stdout.write(
    error instanceof CannotWrite ? `refused: ${error.message}\n${error.help}\n` : `${error.stack}\n`,
  );
  process.exitCode = error instanceof CannotWrite ? 2 : 3;
});
