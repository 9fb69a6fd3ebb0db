import type { Block } from "./content.ts";
import { paragraph } from "./reports/rows.ts";
import { count, figure } from "./words.ts";

/** A text of the document, raw, and where it stands. */
export interface PlacedText {
  readonly where: string;
  readonly text: string;
}

/** A cell that nothing was made of. */
export interface LeftText extends PlacedText {
  /** What stands over its column. */
  readonly heading: string;
  readonly reason: string;
}

const LONGEST = 120;
const MOST_PARAGRAPHS = 12;

/** Every cell that was left, by column and reason; the same words once, with all their places. */
export function leftBlocks(left: readonly LeftText[]): readonly Block[] {
  if (left.length === 0) return [];
  const groups = new Map<string, Map<string, string[]>>();
  for (const { where, heading, text, reason } of left) {
    const title = heading === "" || reason.includes(heading) ? reason : `${heading}: ${reason}`;
    const texts = groups.get(title) ?? new Map<string, string[]>();
    const words = shortened(text);
    texts.set(words, [...(texts.get(words) ?? []), where]);
    groups.set(title, texts);
  }
  return [
    { kind: "heading", level: 2, text: `Not placed (${figure(left.length)})` },
    ...[...groups].flatMap(([title, texts]): readonly Block[] => [
      paragraph([{ text: `${title.charAt(0).toUpperCase()}${title.slice(1)}.`, emphasis: "caution" }]),
      { kind: "list", items: [...texts].map(([text, places]) => `“${text}” – ${places.join("; ")}`) },
    ]),
  ];
}

/** The paragraphs that no table holds, the first of them in words. */
export function paragraphBlocks(paragraphs: readonly PlacedText[]): readonly Block[] {
  if (paragraphs.length === 0) return [];
  const shown = paragraphs.slice(0, MOST_PARAGRAPHS).map(({ where, text }) => `${where}: “${shortened(text)}”`);
  const more = paragraphs.length - shown.length;
  return [
    {
      kind: "heading",
      level: 2,
      text: `Text outside the tables, not imported (${count(paragraphs.length, "paragraph")})`,
    },
    { kind: "list", items: more === 0 ? shown : [...shown, `and ${figure(more)} more`] },
  ];
}

/** A heading with its number of items, and these; nothing where there are none. */
export function many(heading: string, items: readonly string[]): readonly Block[] {
  if (items.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: `${heading} (${figure(items.length)})` },
    { kind: "list", items },
  ];
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, "")}…` : line;
}
