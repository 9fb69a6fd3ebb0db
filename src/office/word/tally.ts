import type { OfficeNote } from "../office-table.ts";

/** What a Word document holds that is read otherwise than it looks, in words; `#` is how often. */
const WORDS = {
  deleted: "text deleted under tracked changes was left out (# times)",
  footnotes: "footnotes were not read (#)",
  comments: "comments were not read (#)",
  pictures: "pictures and drawings were not read (#)",
  hidden: "hidden text was read as if it were shown (# times)",
  numbers: "numbers that Word counts by itself are no text and were not read (#): where they are ids, type them",
  nested: "a table within a cell was read as lines of that cell (#)",
  embedded: "an embedded document was not read (#)",
} as const;

type Kind = keyof typeof WORDS;

/** Counts what is left out, a note for each kind and place: a thousand comments are one line. */
export class Tally {
  private readonly counted = new Map<string, { kind: Kind; where: string; times: number }>();
  private readonly said: OfficeNote[] = [];

  count(kind: Kind, where: string): void {
    const key = `${kind} ${where}`;
    const known = this.counted.get(key);
    if (known === undefined) this.counted.set(key, { kind, where, times: 1 });
    else known.times += 1;
  }

  say(where: string, message: string): void {
    this.said.push({ where, message });
  }

  notes(): readonly OfficeNote[] {
    const counted = [...this.counted.values()].map(({ kind, where, times }) => ({
      where,
      message: WORDS[kind].replace("#", String(times)).replace("(1 times)", "(once)"),
    }));
    return [...counted, ...this.said];
  }
}
