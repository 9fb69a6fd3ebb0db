import { append } from "../text/lists.ts";
import type { Out, OutText } from "./cell.ts";
import { isPrompt } from "./form-text.ts";
import { type Line, tidy } from "./line.ts";

/** A stretch of text with line breaks as `\n`, and why it does not count; null where it does. */
export interface Stretch {
  readonly text: string;
  readonly why: Out | null;
}

/** A paragraph as a reader of some form of document hands it on. */
export interface RawParagraph {
  readonly stretches: readonly Stretch[];
  /** A paragraph of a list with bullets, or with the number that the program counts. */
  readonly isListItem?: boolean;
  readonly number?: string | null;
}

/** What paragraphs say, parted into what counts and what does not. */
export interface Said {
  readonly lines: readonly Line[];
  readonly out: readonly OutText[];
  /** What counts, as it stands there: blanks, empty lines and bullets too. */
  readonly exact: string;
}

export const NOTHING_SAID: Said = { lines: [], out: [], exact: "" };

/** What is left of a sentence when all of its words are struck out. */
const ONLY_SIGNS = /^[\s.,;:!()/–—-]*$/;

/**
 * Reads paragraphs into lines. Neighbouring stretches that do not count for the same reason are one. A number that is
 * counted before no words is only said where it is all there is, such as an id.
 */
export function saidBy(paragraphs: readonly RawParagraph[]): Said {
  const out: OutText[] = [];
  const lines: Line[] = [];
  const bare: Line[] = [];
  const exact: string[] = [];
  for (const paragraph of paragraphs) {
    const its = outIn(paragraph.stretches);
    const counting = paragraph.stretches.flatMap(({ text, why }) => (why === null ? text : [])).join("");
    const read = linesIn(counting, paragraph);
    exact.push(counting);
    append(out, its);
    for (const line of read) {
      if (isPrompt(line.text)) out.push({ text: line.text, why: "prompt" });
      else lines.push(line);
    }
    if (read.length + its.length === 0 && paragraph.number != null) {
      bare.push({ text: paragraph.number, isListItem: false, number: null });
    }
  }
  const counting = lines.length > 0 ? lines : bare;
  const isOut = out.length > 0 && counting.every(({ text }) => ONLY_SIGNS.test(text));
  return { lines: isOut ? [] : counting, out, exact: exact.join("\n") };
}

function outIn(stretches: readonly Stretch[]): readonly OutText[] {
  const out: { text: string; why: Out }[] = [];
  let goesOn: Out | null = null;
  for (const { text, why } of stretches) {
    const last = out.at(-1);
    if (why !== null && last !== undefined && goesOn === why) last.text += text;
    else if (why !== null) out.push({ text, why });
    else if (text.trim() === "" && last !== undefined && goesOn !== null) last.text += text;
    if (why !== null || text.trim() !== "") goesOn = why;
  }
  return out.map(({ text, why }) => ({ text: tidy(text), why })).filter(({ text }) => text !== "");
}

/** What a text without looks says: a cell of a CSV file, a plain cell of a workbook. */
export function saidByText(text: string): Said {
  return saidBy([{ stretches: [{ text, why: null }] }]);
}

const BREAK = /\r\n|[\n\r\v\u0085\u2028\u2029]/;
const BULLET = /^(?:[•◦▪‣●○·]\s*|[*–-]\s+)(?=\S)/;

/** A line break within an item of a list goes on with it. */
function linesIn(text: string, { isListItem = false, number = null }: RawParagraph): readonly Line[] {
  const lines = text.split(BREAK).map(tidy);
  const first = lines.findIndex((line) => line !== "");
  return lines.flatMap((line, at) => {
    if (line === "") return [];
    const bullet = BULLET.exec(line)?.[0] ?? "";
    return [
      {
        text: line.slice(bullet.length),
        isListItem: bullet !== "" || (isListItem && at === first),
        number: at === first ? number : null,
      },
    ];
  });
}
