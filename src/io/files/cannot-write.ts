import { relative, sep } from "node:path";
import { inOneLine } from "../../text/quote.ts";

/** Why nothing, or not all, could be written: what is wrong, and what to do. The terminal ends with exit code 2. */
export class CannotWrite extends Error {
  readonly help: string;
  /** Absolute paths of the files that were replaced before it failed; nearly always none. */
  readonly written: readonly string[];

  constructor(message: string, help: string, written: readonly string[] = []) {
    super(message);
    this.help = help;
    this.written = written;
  }
}

/** A path as a user in the current folder would write it; absolute where it lies elsewhere. */
export function shownPath(absolute: string): string {
  const near = relative(process.cwd(), absolute);
  return near === "" || near.startsWith("..") ? absolute : near.split(sep).join("/");
}

/** What the system said when a file could not be written, for people. `written`: see `CannotWrite`. */
export function cannotWrite(path: string, error: unknown, written: readonly string[] = []): CannotWrite {
  if (error instanceof CannotWrite) return error;
  const { code = "", message } = error as NodeJS.ErrnoException;
  const [why, help] = REASONS[code] ?? [inOneLine(message, 200), "Mend what the system says, then try again."];
  return new CannotWrite(`${shownPath(path)} could not be written: ${why}`, help, written);
}

const FULL = "Free some space, then try again.";
const OPEN = "Close the file in the program that has it open (Word, Excel, a sync client), then try again.";
const PERMISSION = "Ask the owner of the folder for the right to write in it, or work in a copy of your own.";

const REASONS: Readonly<Record<string, readonly [why: string, help: string]>> = {
  ENOSPC: ["the disk is full", FULL],
  EDQUOT: ["your quota on this disk is used up", FULL],
  EFBIG: ["it would be larger than files may be here", "Raise the limit (ulimit -f), then try again."],
  EACCES: ["you have no permission", PERMISSION],
  EPERM:
    process.platform === "win32"
      ? ["another program has it open, or you have no permission", `${OPEN} Otherwise: ${PERMISSION}`]
      : ["you have no permission", PERMISSION],
  EROFS: ["the disk can only be read", "Work in a copy on a disk that can be written to."],
  EBUSY: ["another program has it open", OPEN],
  ETXTBSY: ["another program has it open", OPEN],
  ENOENT: ["its folder is not there", "Make the folder, or check the spelling of the path."],
  ENOTDIR: ["a file stands where a folder should be", "Check the spelling of the path."],
  EISDIR: ["it is a folder", "Name a file."],
  EEXIST: ["there is something of that name already", "Give another name, or look at what is there."],
  ELOOP: ["it is a link that leads back to itself", "Remove the link, or name the file that it should lead to."],
  ENAMETOOLONG: ["its path is too long for this system", "Give a shorter name."],
  EMFILE: ["too many files are open", "Close some programs, then try again."],
  EIO: ["the disk failed", "Check the disk, then try again."],
};
