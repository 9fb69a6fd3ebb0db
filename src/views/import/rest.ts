import type { Block } from "../content.ts";
import { paragraph } from "../list/rows.ts";
import { count, figure } from "../words.ts";
import type { LeftText, PlacedText } from "./parts.ts";

const LONGEST = 120;
const MOST_PARAGRAPHS = 12;

/** Every cell that was left, by column and reason; the same words once, with all their places. */
export function leftBlocks(left: readonly LeftText[]): readonly Block[] {
  if (left.length === 0) return [];
  const groups = new Map<string, Map<string, string[]>>();
  const put = (title: string, one: string, other: string): void => {
    const items = groups.get(title) ?? new Map<string, string[]>();
    items.set(one, [...(items.get(one) ?? []), other]);
    groups.set(title, items);
  };
  for (const { where, heading, text, reason } of left) {
    const words = `“${shortened(text)}”`;
    // Where no heading says what the cells are, their row does more than their words.
    if (heading === "") put(reason, `${where}:`, words);
    else put(reason.includes(heading) ? reason : `${heading}: ${reason}`, `${words} –`, where);
  }
  return [
    { kind: "heading", level: 2, text: `Not placed (${figure(left.length)})` },
    ...[...groups].flatMap(([title, texts]): readonly Block[] => [
      paragraph([{ text: `${title.charAt(0).toUpperCase()}${title.slice(1)}.`, emphasis: "caution" }]),
      {
        kind: "list",
        items: [...texts].map(([one, others]) => `${one} ${one.endsWith(":") ? others.join(" | ") : placesOf(others)}`),
      },
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

/** `table 1, rows 2–4, 7; table 2, row 3`. */
function placesOf(places: readonly string[]): string {
  const rows = new Map<string, number[]>();
  for (const place of places) {
    const [, table = place, row = ""] = /^(.*), row (\d+)$/.exec(place) ?? [];
    rows.set(table, [...(rows.get(table) ?? []), Number(row)]);
  }
  return [...rows]
    .map(([table, numbers]) => `${table}, ${numbers.length === 1 ? "row" : "rows"} ${rangesOf(numbers)}`)
    .join("; ");
}

function rangesOf(numbers: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && number === last.to + 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}

/** A text on one line, cut where it is long. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, "")}…` : line;
}
