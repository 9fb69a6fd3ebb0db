import {
  accessSync,
  appendFileSync,
  constants,
  lstatSync,
  realpathSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { CannotWrite, cannotWrite, shownPath } from "./cannot-write.ts";
import { putInPlace, removeTemporaryFile, settleFolder, sweepFolder, writeTemporaryFile } from "./put-in-place.ts";

/**
 * Writes what a command was asked to put into a file (`-o FILE`), whole or not at all. A file that is there is
 * replaced and keeps its mode and owner; a link stays one, and what it leads to is replaced; a pipe or a device
 * (`/dev/stdout`) is written to as it is. A folder is never made: a slip in its name would go unseen.
 *
 * @param path absolute
 * @throws CannotWrite; then the file is as it was
 */
export function writeOutput(path: string, content: string | Uint8Array): void {
  try {
    const there = statsOf(path);
    if (there?.isDirectory()) {
      throw new CannotWrite(`${shownPath(path)} is a folder`, "Name a file in it.");
    }
    if (there !== null && !there.isFile()) writeFileSync(path, content);
    else replaceWhole(there === null ? path : realpathSync(path), content, there);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

function replaceWhole(path: string, content: string | Uint8Array, there: Stats | null): void {
  if (there !== null) accessSync(path, constants.W_OK);
  sweepFolder(dirname(path));
  const temporary = writeTemporaryFile(dirname(path), content, there);
  try {
    putInPlace(temporary, path);
  } catch (error) {
    removeTemporaryFile(temporary);
    throw error;
  }
  settleFolder(dirname(path));
}

/** What stands there, links followed; null where nothing does. */
function statsOf(path: string): Stats | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats !== undefined) return stats;
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return null;
  throw new CannotWrite(
    `${shownPath(path)} is a link to nothing`,
    "Remove the link, or name the file that it should lead to.",
  );
}

/** Adds text to the end of a file, which is made where there is none: how CI hosts take a summary. */
export function appendText(path: string, text: string): void {
  appendFileSync(path, text);
}
