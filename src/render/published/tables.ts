import MarkdownIt from "markdown-it";
import { type Table, wordsOf } from "../../views/content.ts";
import { visible } from "../printable.ts";
import { readInline } from "./inline.ts";
import { isReadable, MOST_NESTING } from "./readable.ts";

/** A piece of published Markdown: a table, or what stands between tables, as Markdown. */
type PublishedPart =
  | { readonly kind: "text"; readonly markdown: string }
  | { readonly kind: "table"; readonly table: Table };

/** Without a line of dashes under its head there is no table. */
const UNDER_A_HEAD = /^[ \t|:-]+$/gm;

/**
 * The plan's own Markdown with its tables taken out of the text, in their order. Only those count that stand by
 * themselves: one in a list or a quotation, or in code, stays text. Every other line is in exactly one piece.
 */
export function publishedParts(markdown: string): readonly PublishedPart[] {
  const text = visible(markdown);
  const mayHaveTable = text.includes("|") && text.match(UNDER_A_HEAD)?.some((line) => line.includes("-"));
  if (!mayHaveTable || !isReadable(text)) return [{ kind: "text", markdown }];
  const lines = text.split("\n");
  const parts: PublishedPart[] = [];
  let from = 0;
  const takeText = (to: number): void => {
    const between = lines.slice(from, to).join("\n");
    if (between.trim() !== "") parts.push({ kind: "text", markdown: between });
  };
  for (const { first, end, cells } of tablesOf(text)) {
    takeText(first);
    parts.push({ kind: "table", table: tableOf(cells) });
    from = end;
  }
  takeText(lines.length);
  return parts;
}

interface FoundTable {
  /** Its lines, from 0, `end` exclusive. */
  readonly first: number;
  readonly end: number;
  /** Row by row, the head first. */
  readonly cells: readonly (readonly FoundCell[])[];
}

interface FoundCell {
  readonly markdown: string;
  readonly isRight: boolean;
}

function tablesOf(text: string): readonly FoundTable[] {
  const found: { first: number; end: number; cells: FoundCell[][] }[] = [];
  let isRight = false;
  let isInside = false;
  const reader = new MarkdownIt({ html: false });
  reader.set({ maxNesting: MOST_NESTING });
  for (const token of reader.parse(text, {})) {
    const { type, level, map } = token;
    if (type === "table_open" && level === 0 && map !== null) {
      isInside = true;
      found.push({ first: map[0], end: map[1], cells: [] });
    }
    if (!isInside) continue;
    if (type === "table_close") isInside = false;
    if (type === "tr_open") found.at(-1)?.cells.push([]);
    if (type === "th_open" || type === "td_open") isRight = String(token.attrGet("style") ?? "").endsWith("right");
    if (type === "inline") found.at(-1)?.cells.at(-1)?.push({ markdown: token.content, isRight });
  }
  return found;
}

function tableOf([head = [], ...rows]: FoundTable["cells"]): Table {
  return {
    title: "",
    columns: head.map(({ markdown, isRight }, at) => ({
      ...{ key: `column-${at + 1}`, title: wordsOf(readInline(markdown)), align: isRight ? "right" : "left" },
      ...{ width: "flowing", rank: 0 },
    })),
    rows: rows.map((row) =>
      row.map(({ markdown }) => {
        const spans = readInline(markdown);
        return { text: wordsOf(spans), lines: [spans] };
      }),
    ),
    empty: "",
  };
}
