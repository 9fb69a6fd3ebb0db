import { sha256 } from "../files/digest.ts";
import type { KeptFiles } from "./files.ts";

/** Of one plan. Of weekly histories of several branches, that is years. */
const MOST = 3000;

/**
 * What was worked out of days of one plan's past, kept from one run to the next as JSON. It is found by all that it
 * follows from: the day, and git's id of the folder that stood then, which is a hash of all that the folder held.
 */
export class KeptDays<Figures> {
  private readonly name: string;
  private kept: Map<string, Figures> | undefined;
  private readonly used = new Map<string, Figures>();
  private isNew = false;

  /** @param folder the plan's, absolute: what is kept for another plan stays */
  constructor(
    private readonly files: KeptFiles,
    folder: string,
  ) {
    this.name = `days-${sha256(folder).slice(0, 32)}`;
  }

  find(tree: string, day: string): Figures | undefined {
    const key = `${tree} ${day}`;
    const found = this.opened().get(key);
    if (found !== undefined) this.used.set(key, found);
    return found;
  }

  keep(tree: string, day: string, figures: Figures): void {
    this.used.set(`${tree} ${day}`, figures);
    this.isNew = true;
  }

  /** Writes what is new with what was kept before; where that is too much, what was not asked for in this run goes first. */
  save(): void {
    if (!this.isNew) return;
    const all = new Map([...this.used, ...this.opened()]);
    this.files.write(this.name, Buffer.from(JSON.stringify([...all].slice(0, MOST))));
    this.isNew = false;
  }

  private opened(): ReadonlyMap<string, Figures> {
    if (this.kept === undefined) {
      const bytes = this.files.read(this.name);
      this.kept = new Map(bytes === null ? [] : (JSON.parse(bytes.toString("utf8")) as [string, Figures][]));
    }
    return this.kept;
  }
}
