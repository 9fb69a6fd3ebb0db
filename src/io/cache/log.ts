import { closeSync, fstatSync, lstatSync, openSync, renameSync, statSync, unlinkSync } from "node:fs";
import { dirname } from "node:path";
import { checksum } from "../files/digest.ts";
import { APPEND, appendTo, isOwn, make, prune, READ, readFrom, writeAll } from "./own-files.ts";

/** The longest log that is read, in bytes: the readings of some fifty thousand actions. */
const LONGEST = 96 * 1024 * 1024;
const BLOCK = 1024 * 1024;
const LINE_END = 0x0a;
const TAB = 0x09;
const CHECKSUM_LENGTH = 8;
/** A log this short is never written anew: to append costs less than to tidy up. */
const SHORT = 64 * 1024;

/**
 * A file in the user's cache folder, with a line for each thing that is kept: its checksum, its key and its value. What
 * is new is appended. Where more than half is no longer asked for, the file is written anew. Whatever stands in the way
 * (no folder, no permission, a full disk, a line cut short, damage, somebody else's file) counts as nothing kept: it is
 * never an error.
 */
export class Log {
  private bytes: Buffer | null = null;
  /** Something is there that may not be read: it is replaced as a whole. */
  private isStrange = false;
  private lines: Map<string, Stretch> | undefined;
  private readonly found = new Set<string>();
  private readonly added = new Map<string, string>();

  /** @param path absolute; its folder is made when something is first kept */
  constructor(private readonly path: string) {}

  /** What was kept under the key; undefined where nothing is. */
  find(key: string): string | undefined {
    const line = this.open().get(inAscii(key));
    if (line === undefined || this.bytes === null) return undefined;
    const { start, value, end } = line;
    const checked = this.bytes.subarray(start + CHECKSUM_LENGTH, end);
    if (this.bytes.toString("latin1", start, start + CHECKSUM_LENGTH) !== checksum(checked)) return undefined;
    this.found.add(inAscii(key));
    return this.bytes.toString("latin1", value, end);
  }

  /**
   * Takes what is to be kept by `save`.
   *
   * @param key without tabs and ends of lines, as the value
   */
  add(key: string, value: string): void {
    this.added.set(inAscii(key), inAscii(value));
  }

  /** Appends what is new; writes the file anew where more than half of it was not asked for in this run. */
  save(): void {
    if (this.added.size > 0) {
      try {
        this.write([...this.added].map(([key, value]) => lineOf(key, value)));
      } catch {
        // Nothing is kept, then.
      }
    }
    this.added.clear();
    this.found.clear();
    this.lines = undefined;
    this.bytes = null;
    this.isStrange = false;
  }

  private write(fresh: readonly string[]): void {
    this.open();
    const folder = dirname(this.path);
    make(dirname(folder));
    make(folder);
    if (!isOwn(lstatSync(folder)) || !lstatSync(folder).isDirectory()) return;
    const size = this.bytes?.length ?? 0;
    const live = this.live();
    const used = live.reduce((sum, line) => sum + line.length, 0);
    const isDead = size > SHORT && used * 2 < size;
    const added = fresh.reduce((sum, line) => sum + line.length, 0);
    if (isDead || this.isStrange || size + added > LONGEST) this.replace([...live, ...blocksOf(fresh)]);
    else this.append(fresh);
  }

  /** The lines that were asked for in this run. */
  private live(): readonly Buffer[] {
    const { bytes, lines } = this;
    if (bytes === null || lines === undefined) return [];
    return [...this.found].flatMap((key) => {
      const line = this.added.has(key) ? undefined : lines.get(key);
      return line === undefined ? [] : [bytes.subarray(line.start, line.end + 1)];
    });
  }

  private append(fresh: readonly string[]): void {
    const isNew = this.bytes === null;
    const descriptor = openSync(this.path, APPEND, 0o600);
    try {
      const stats = fstatSync(descriptor);
      if (!stats.isFile() || !isOwn(stats)) return;
      for (const block of blocksOf(fresh)) writeAll(descriptor, block);
      // Another run has put a new file in its place meanwhile: what was appended to the old one would be lost.
      if (statSync(this.path).ino !== stats.ino) for (const block of blocksOf(fresh)) appendTo(this.path, block);
    } finally {
      closeSync(descriptor);
    }
    if (isNew) prune(dirname(this.path));
  }

  private replace(blocks: readonly Buffer[]): void {
    const passing = `${this.path}.${process.pid}.${process.hrtime.bigint()}.tmp`;
    try {
      const descriptor = openSync(passing, "wx", 0o600);
      try {
        for (const block of blocks) writeAll(descriptor, block);
      } finally {
        closeSync(descriptor);
      }
      const old = this.bytes === null ? null : openSync(this.path, READ);
      try {
        renameSync(passing, this.path);
        // What other runs have appended since it was read.
        if (old !== null) appendTo(this.path, readFrom(old, this.bytes?.length ?? 0));
      } finally {
        if (old !== null) closeSync(old);
      }
      prune(dirname(this.path));
    } catch (error) {
      unlinkSync(passing);
      throw error;
    }
  }

  private open(): ReadonlyMap<string, Stretch> {
    if (this.lines !== undefined) return this.lines;
    this.lines = new Map();
    try {
      if (isOwn(lstatSync(dirname(this.path)))) this.readLines(this.lines);
    } catch (error) {
      this.isStrange = (error as NodeJS.ErrnoException).code !== "ENOENT";
    }
    return this.lines;
  }

  private readLines(lines: Map<string, Stretch>): void {
    const descriptor = openSync(this.path, READ);
    try {
      const stats = fstatSync(descriptor);
      this.isStrange = !stats.isFile() || !isOwn(stats) || stats.size > LONGEST;
      if (this.isStrange) return;
      const bytes = readFrom(descriptor, 0);
      this.bytes = bytes;
      for (let start = 0; start < bytes.length; ) {
        const end = bytes.indexOf(LINE_END, start);
        if (end === -1) break;
        const tab = bytes.indexOf(TAB, start);
        if (tab > start + CHECKSUM_LENGTH && tab < end) {
          lines.set(bytes.toString("latin1", start + CHECKSUM_LENGTH, tab), { start, value: tab + 1, end });
        }
        start = end + 1;
      }
    } finally {
      closeSync(descriptor);
    }
  }
}

/** Where a line begins, its value begins and the line ends (before its line break). */
interface Stretch {
  readonly start: number;
  readonly value: number;
  readonly end: number;
}

/**
 * Lines in blocks of some size, as to hold all of them once more would take much memory. The line break before each parts
 * it from a line that another run could not finish.
 */
function* blocksOf(lines: readonly string[]): Generator<Buffer> {
  let block = "\n";
  for (const line of lines) {
    block += line;
    if (block.length < BLOCK) continue;
    yield Buffer.from(block, "latin1");
    block = "\n";
  }
  if (block.length > 1) yield Buffer.from(block, "latin1");
}

function lineOf(key: string, value: string): string {
  const content = `${key}\t${value}`;
  return `${checksum(content)}${content}\n`;
}

/** JSON in ASCII, one byte a character: what is read back as such takes half the memory and time. */
function inAscii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
