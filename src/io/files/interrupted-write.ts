import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CannotWrite, cannotWrite } from "./cannot-write.ts";
import { existingLockFolder, lockFolder, planKey } from "./lock-folder.ts";
import { drawTicket, isAlive, readTicket, ticketName } from "./lock-ticket.ts";
import { putInPlace, removeTemporaryFile, sweepFolder, writeTemporaryFile } from "./put-in-place.ts";
import type { Replacement } from "./replace-files.ts";

/** A write of several files of a plan that did not come to its end: the system has no step that replaces them together. */
export interface InterruptedWrite {
  /** Those that are as they were to be. */
  readonly written: readonly Replacement[];
  /** Those that are as they were. */
  readonly left: readonly Replacement[];
}

/** What is kept while several files are put in place: who does it, and every text before and after. */
interface Journal {
  /** The name of a lock's ticket. */
  readonly writer: string;
  readonly files: readonly Replacement[];
}

/**
 * Does a write of several files of a plan with a journal of it, beside the plan's lock and never in the repository: a
 * process that is killed half-way leaves it, and the next command finds by it what was to be written. So does a write
 * that the system stopped after the first file.
 *
 * @param folder the plan's, absolute; its lock is held
 * @throws CannotWrite where the journal cannot be written: then nothing was; or whatever the work throws
 */
export function withJournal(folder: string, files: readonly Replacement[], write: () => void): void {
  if (files.length < 2) {
    write();
    return;
  }
  const path = keepJournal(folder, files);
  try {
    write();
  } catch (error) {
    if (!(error instanceof CannotWrite && error.written.length > 0)) removeTemporaryFile(path);
    throw error;
  }
  removeTemporaryFile(path);
}

function keepJournal(folder: string, files: readonly Replacement[]): string {
  const locks = lockFolder();
  const path = pathIn(locks, folder);
  const journal: Journal = { writer: ticketName(drawTicket(planKey(folder))), files };
  try {
    sweepFolder(locks);
    putInPlace(writeTemporaryFile(locks, JSON.stringify(journal), null), path);
    return path;
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/**
 * The last write of several files of a plan, where some of its files are as they were to be and others as they were; null
 * where none is so, or the writer is still at it. A file that says something else was changed since: it is in neither list.
 *
 * @param folder the plan's, absolute
 */
export function interruptedWrite(folder: string): InterruptedWrite | null {
  const locks = existingLockFolder();
  const journal = locks === null ? null : readJournal(pathIn(locks, folder));
  if (journal === null) return null;
  const writer = readTicket(journal.writer);
  // A process that is still there and has failed to write all leaves its own.
  if (writer !== null && writer.pid !== process.pid && isAlive(writer)) return null;
  const found = journal.files.map((file) => ({ file, text: textAt(file.path) }));
  const written = found.filter(({ file, text }) => text === file.after).map(({ file }) => file);
  const left = found.filter(({ file, text }) => text === file.before).map(({ file }) => file);
  return written.length > 0 && left.length > 0 ? { written, left } : null;
}

/** Forgets the last write of several files: it is finished, taken back, or nobody's concern any more. */
export function forgetInterruptedWrite(folder: string): void {
  const locks = existingLockFolder();
  if (locks !== null) removeTemporaryFile(pathIn(locks, folder));
}

function pathIn(locks: string, folder: string): string {
  return join(locks, `${planKey(folder)}.journal`);
}

/** Null where there is none. It is put in place whole, in a folder that only the user writes to. */
function readJournal(path: string): Journal | null {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

/** Null where there is no file; undefined where it cannot be read. */
function textAt(path: string): string | null | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    return ["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "") ? null : undefined;
  }
}
