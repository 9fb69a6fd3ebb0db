import { sha256 } from "../files/digest.ts";
import type { KeptFiles } from "./files.ts";

/** By key, where in the payload it stands. */
type Index = readonly (readonly [key: string, length: number])[];

/**
 * What the texts of one plan were found to say, kept from one run to the next as JSON. A content is found by all that it
 * follows from: the whole text (by its SHA-256), the path, and what else the reading depends on. Neither times nor sizes
 * are looked at, so nothing that is done to a file can be missed.
 */
export class KeptContents {
  private readonly name: string;
  private payload: Buffer | null = null;
  private stretches: Map<string, { start: number; end: number }> | undefined;
  private readonly found = new Set<string>();
  private readonly added = new Map<string, unknown>();

  /** @param folder the plan's, absolute: what is kept for another plan stays */
  constructor(
    private readonly files: KeptFiles,
    folder: string,
  ) {
    this.name = `contents-${sha256(folder).slice(0, 32)}`;
  }

  /** The content that was kept for the text; undefined where none was. */
  find(path: string, text: string, readBy: string): unknown {
    const key = keyOf(path, text, readBy);
    const stretch = this.opened().get(key);
    if (stretch === undefined || this.payload === null) return undefined;
    this.found.add(key);
    return JSON.parse(this.payload.toString("latin1", stretch.start, stretch.end));
  }

  /** Takes a content, to be kept by `save`. */
  keep(path: string, text: string, readBy: string, content: unknown): void {
    this.added.set(keyOf(path, text, readBy), content);
  }

  /** Writes what is new, beside what was found in this run and (within bounds) what was not, and may be the next time. */
  save(): void {
    if (this.added.size === 0) return;
    const old = [...this.opened().keys()];
    const others = old.filter((key) => !this.found.has(key));
    const room = this.found.size + this.added.size;
    const stay = others.length > room ? [...this.found] : old;
    const parts = [...stay.map((key) => [key, this.stretchOf(key)] as const), ...this.fresh()];
    const index: Index = parts.map(([key, bytes]) => [key, bytes.length]);
    const head = Buffer.from(`${JSON.stringify(index)}\n`);
    this.files.write(this.name, Buffer.concat([head, ...parts.map(([, bytes]) => bytes)]));
    this.added.clear();
  }

  private *fresh(): Iterable<readonly [string, Buffer]> {
    for (const [key, content] of this.added) yield [key, Buffer.from(inAscii(content), "latin1")];
  }

  private stretchOf(key: string): Buffer {
    const { start, end } = this.opened().get(key) ?? { start: 0, end: 0 };
    return this.payload?.subarray(start, end) ?? Buffer.alloc(0);
  }

  private opened(): ReadonlyMap<string, { start: number; end: number }> {
    if (this.stretches !== undefined) return this.stretches;
    const stretches = new Map<string, { start: number; end: number }>();
    this.stretches = stretches;
    const bytes = this.files.read(this.name);
    if (bytes === null) return stretches;
    const head = bytes.indexOf("\n");
    let start = head + 1;
    for (const [key, length] of JSON.parse(bytes.toString("latin1", 0, head)) as Index) {
      stretches.set(key, { start, end: start + length });
      start += length;
    }
    this.payload = bytes;
    return stretches;
  }
}

function keyOf(path: string, text: string, readBy: string): string {
  return `${sha256(text)} ${readBy} ${inAscii(path)}`;
}

/** As JSON in ASCII, one byte a character: what is read back as such takes half the memory and time. */
function inAscii(content: unknown): string {
  return JSON.stringify(content).replace(
    /[\u0080-\uffff]/g,
    (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
