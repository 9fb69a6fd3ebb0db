import { append } from "../../text/lists.ts";
import type { Span } from "../../views/content.ts";

/** Lengths are bounded so that hostile text (`**a **a **a …`) cannot make a search of every place from every other. */
const TOKEN = new RegExp(
  [
    String.raw`\\(?<literal>[!-/:-@[-\`{-~])`,
    "(?<code>(?<ticks>`{1,8})[^`](?:.{0,998}?[^`])?\\k<ticks>(?!`))",
    String.raw`(?<image>!?)\[(?<label>(?:\\.|[^\\[\]]){0,500})\]\((?<target>[^\s()<>]{1,2000}|<[^<>]{0,2000}>)(?:\s+"(?<title>[^"]{0,500})")?\)`,
    String.raw`<(?<address>(?:https?:|mailto:)[^\s<>]{1,2000}|[^\s<>@]{1,200}@[^\s<>@]{1,200})>`,
    String.raw`\*\*(?=\S)(?<strong>.{1,1000}?)(?<=\S)\*\*(?!\*)`,
    "&(?<entity>amp|lt|gt|quot|nbsp|#39);",
  ].join("|"),
  "gs",
);

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
  const add = (text: string): void => {
    if (text !== "") spans.push(strong ? { text, emphasis: "strong" } : { text });
  };
  let from = 0;
  for (const match of markdown.matchAll(TOKEN)) {
    add(markdown.slice(from, match.index));
    from = match.index + match[0].length;
    const { literal, code, label, strong: inner, address, entity } = match.groups as Record<string, string | undefined>;
    if (inner !== undefined) append(spans, readInline(inner, true));
    else if (label !== undefined) append(spans, link(match.groups as Record<string, string>, strong));
    else if (entity !== undefined) add(ENTITIES[entity] as string);
    else add(literal ?? code ?? address ?? "");
  }
  add(markdown.slice(from));
  return spans;
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
