import anyAscii from "any-ascii";
import type { Line } from "../../documents/line.ts";
import { CONTROL_CHARACTERS } from "../../text/quote.ts";

const LONGEST_TITLE = 60;
const CONTROLS = new RegExp(CONTROL_CHARACTERS.source, "g");
/** What would be something else in Markdown, at the beginning of a line: a heading, a quotation, a rule, a fence, a table. */
const LINE_START = /^(?=#{1,6}\s|>|```|~~~|[-=_*]{3,}\s*$|\|)/;

/** Text without characters that a plan must not hold. */
export function clean(text: string): string {
  return text.replace(CONTROLS, "");
}

/** Whether something says nothing: blank, or the stroke that tables print for nothing. */
export function saysNothing(text: string): boolean {
  return /^[\s–—-]*$/.test(text);
}

/** Lines as Markdown that says the same: paragraphs apart, items of a list under one another. */
export function markdownOf(lines: readonly Line[]): string {
  let text = "";
  let wasItem = false;
  for (const line of lines) {
    const words = escaped(clean(line.text));
    if (text !== "") text += line.isListItem && wasItem ? "\n" : "\n\n";
    text += line.isListItem ? `${markOf(line)} ${words}` : words.replace(LINE_START, "\\");
    wasItem = line.isListItem;
  }
  return text;
}

/** What stands before an item of a list: a bullet, the number that the document counts, or both where it counts letters. */
function markOf({ number }: Line): string {
  if (number === null) return "-";
  return /^\d{1,9}[.)]$/.test(number) ? number : `- ${number}`;
}

/** Signs that Markdown would make emphasis, code or tags of. */
function escaped(text: string): string {
  return text.replace(/[\\*`<]/g, "\\$&");
}

/**
 * A title for an action that has only its text: its first sentence, cut at a word where it is long. People are shown it
 * and can give a better one.
 */
export function titleFrom(lines: readonly Line[]): string {
  const first = clean(lines[0]?.text ?? "");
  const sentence = (/^(?:\d+[.)]\s+)?.*?[.!?](?=\s+\p{Lu})/u.exec(first)?.[0] ?? first).replace(/[\s.:;,]+$/, "");
  if (sentence.length <= LONGEST_TITLE) return sentence;
  const cut = sentence.slice(0, LONGEST_TITLE - 1);
  return `${cut
    .slice(0, Math.max(cut.lastIndexOf(" "), 20))
    .replace(/[\s,;:–-]+$/, "")
    .replace(/[\ud800-\udbff]$/, "")}…`;
}

/** An id made of words in any script, that none of the others is. */
export function idOf(name: string, taken: ReadonlySet<string>): string {
  const plain =
    anyAscii(name.normalize("NFC").replace(/['’]/g, ""))
      .toLowerCase()
      .replace(/&/g, " and ")
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, 60)
      .replace(/^-+|-+$/g, "") || "somebody";
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? plain : `${plain}-${number}`;
    if (!taken.has(id)) return id;
  }
}
