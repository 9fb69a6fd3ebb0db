import { append } from "../../text/lists.ts";
import type { Span } from "../../views/content.ts";

/**
 * What may begin here. Where bold or code ends is looked up (`Closers`): a pattern that searched for the end from every
 * beginning would take a thousand steps for each letter of a text such as `**a **a **a …`.
 */
const TOKEN = new RegExp(
  [
    String.raw`\\(?<literal>[!-/:-@[-\`{-~])`,
    "(?<ticks>`{1,8})(?!`)",
    String.raw`(?<image>!?)\[(?<label>(?:\\.|[^\\[\]]){0,500})\]\((?<target>[^\s()<>]{1,2000}|<[^<>]{0,2000}>)(?:\s+"(?<title>[^"]{0,500})")?\)`,
    String.raw`<(?<address>(?:https?:|mailto:)[^\s<>]{1,2000}|[^\s<>@]{1,200}@[^\s<>@]{1,200})>`,
    String.raw`(?<bold>\*\*)(?=\S)`,
    "&(?<entity>amp|lt|gt|quot|nbsp|#39);",
  ].join("|"),
  "gs",
);
/** The most that is read as bold or as code. */
const LONGEST = 1000;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: "\u00a0",
  "#39": "'",
};

/**
 * The Markdown of one paragraph as text to read: bold as `strong`, links as `words (address)`, images as
 * `words (image: address)`, escapes and common entities resolved. Code keeps its backticks, `_italics_` their marks
 * (there is no quieter emphasis that every terminal shows), and whatever is not understood stays as it is written.
 */
export function readInline(markdown: string, strong = false): Span[] {
  const spans: Span[] = [];
  const emphasis = strong ? "strong" : undefined;
  const add = (text: string): void => {
    const last = spans.at(-1);
    if (last !== undefined && last.emphasis === emphasis) spans[spans.length - 1] = { ...last, text: last.text + text };
    else if (text !== "") spans.push(emphasis === undefined ? { text } : { text, emphasis });
  };
  const closers = new Closers(markdown);
  let from = 0;
  for (let at = 0; ; ) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(markdown);
    if (match === null) break;
    const { literal, ticks, label, bold, address, entity } = match.groups as Record<string, string | undefined>;
    const inside = TOKEN.lastIndex;
    const mark = ticks ?? bold;
    const end = mark === undefined ? inside : closers.next(mark, inside);
    at = end === null ? match.index + 1 : end + (mark?.length ?? 0);
    if (end === null) continue;
    add(markdown.slice(from, match.index));
    if (bold !== undefined) append(spans, readInline(markdown.slice(inside, end), true));
    else if (label !== undefined) append(spans, link(match.groups as Record<string, string>, strong));
    else if (entity !== undefined) add(ENTITIES[entity] as string);
    else add(literal ?? address ?? markdown.slice(match.index, at));
    from = at;
  }
  add(markdown.slice(from));
  return spans;
}

/** Where bold and code may end in a text, found once, and asked for from left to right. */
class Closers {
  private places: ReadonlyMap<string, readonly number[]> | undefined;
  private readonly asked = new Map<string, number>();

  constructor(private readonly text: string) {}

  /** Where the nearest end of bold (`**`) or of code (as many backticks) is, with something before it; null where it is too far. */
  next(mark: string, from: number): number | null {
    this.places ??= placesOf(this.text);
    const places = this.places.get(mark) ?? [];
    let at = this.asked.get(mark) ?? 0;
    while (at < places.length && (places[at] as number) <= from) at += 1;
    this.asked.set(mark, at);
    const place = places[at];
    return place === undefined || place - from > LONGEST ? null : place;
  }
}

const CLOSERS = /(?<=\S)\*\*(?!\*)|(?<=[^`])`{1,8}(?!`)/g;

function placesOf(text: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const { 0: mark, index } of text.matchAll(CLOSERS)) {
    const known = places.get(mark);
    if (known === undefined) places.set(mark, [index]);
    else known.push(index);
  }
  return places;
}

function link(parts: Readonly<Record<string, string | undefined>>, strong: boolean): Span[] {
  const { image = "", label = "", target = "", title } = parts;
  const words = readInline(label, strong);
  const address = target.replace(/^<(.*)>$/s, "$1");
  const shown = address.replace(/^mailto:/, "");
  const said = words.map((span) => span.text).join("");
  const behind = [image === "" ? "" : "image: ", said === shown || said === address ? "" : shown].join("");
  const more = [behind, title === undefined ? "" : `"${title}"`].filter((it) => it !== "").join(", ");
  return more === "" ? words : [...words, { text: said === "" ? `(${more})` : ` (${more})` }];
}
