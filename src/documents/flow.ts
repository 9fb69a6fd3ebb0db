import { append } from "../text/lists.ts";
import { inOneLine, quote } from "../text/quote.ts";
import type { Out, OutText, Row } from "./cell.ts";
import type { Note, Paragraph, Table } from "./document.ts";
import { shownLine } from "./line.ts";
import type { Said } from "./said.ts";

const WORDS: Readonly<Record<Out, string>> = {
  struck: "struck out",
  deleted: "deleted under tracked changes",
  hidden: "hidden",
  prompt: "prompts of empty controls",
};
const MOST_SHOWN = 8;
const LONGEST_TITLE = 200;
const OUTSIDE = "outside the tables";

/** A document of running text while it is read: its paragraphs, and the tables between them. */
export class Flow {
  private readonly tables: Table[] = [];
  private readonly out: OutText[] = [];
  private before: Paragraph[] = [];
  private heading: string | null = null;
  private caption: string | null = null;

  /** @param heading 1–9 where the paragraph is one */
  paragraph({ lines, out }: Said, heading: number | null = null, isCaption = false): void {
    append(
      this.before,
      lines.map((line) => ({ ...line, heading })),
    );
    append(this.out, out);
    if (lines.length === 0) return;
    const text = inOneLine(lines.map(shownLine).join(" "), LONGEST_TITLE);
    if (isCaption) this.caption = text;
    else if (heading !== null) [this.heading, this.caption] = [text, null];
  }

  /** The name of the table that is being read, for messages. */
  get nextTable(): string {
    return `table ${this.tables.length + 1}`;
  }

  /** A table without a word is only lines on the page; it counts all the same, or “table 3” would be another for its reader. */
  table(rows: readonly Row[]): void {
    this.tables.push({
      ...{ where: this.nextTable, name: null, title: this.caption ?? this.heading, isHidden: false },
      ...{ before: this.before, rows },
    });
    [this.before, this.caption] = [[], null];
  }

  /** All that was read, and a note on each kind of text outside the tables that does not count. */
  done(): { readonly tables: readonly Table[]; readonly after: readonly Paragraph[]; readonly notes: readonly Note[] } {
    const notes = (Object.keys(WORDS) as Out[]).flatMap((why) => {
      const texts = this.out.filter((one) => one.why === why).map(({ text }) => quote(text, LONGEST_TITLE));
      if (texts.length === 0) return [];
      const more = texts.length > MOST_SHOWN ? ` and ${texts.length - MOST_SHOWN} more` : "";
      const message = `words that are ${WORDS[why]} were left out: ${texts.slice(0, MOST_SHOWN).join(", ")}${more}`;
      return [{ kind: "not-read" as const, where: OUTSIDE, message }];
    });
    return { tables: this.tables, after: this.before, notes };
  }
}
