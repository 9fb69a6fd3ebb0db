import { letterMark } from "../../text/sentence.ts";
import { type Block, type Fact, type Paper, type Table, wordsOf } from "../../views/content.ts";
import { dayOf } from "../paper-of.ts";
import { readPublished } from "../published/published.ts";
import { colourOf, rowOf, textCell } from "./cells.ts";
import type { Sheet, SheetCell } from "./sheet.ts";

const BOLD = { bold: true } as const;
/** In characters. */
const WIDTHS = [70, 50];

type Cells = readonly SheetCell[];

/** Where a table stands: its sheet, and the row at which it begins, from 1. */
export interface TablePlace {
  readonly sheet: string;
  readonly row: number;
}

type Places = ReadonlyMap<Table, TablePlace>;

/**
 * The first sheet: what the paper is of, the sheets behind it, and everything in it that is no table, in its order. Where
 * a table stood, a link leads to it, or it says what is said where it is empty.
 *
 * @param name of this sheet
 */
export function aboutSheet(name: string, paper: Paper, blocks: readonly Block[], places: Places): Sheet {
  const sheets = [...new Set([...places.values()].map(({ sheet }) => sheet))];
  const rows: readonly Cells[] = [
    [textCell(paper.title, { ...BOLD, size: 18 })],
    ...[paper.plan === paper.title ? "" : paper.plan, paper.publisher ?? "", dayOf(paper)]
      .filter((line) => line !== "")
      .map((line) => [textCell(line)]),
    [],
    ...(sheets.length < 2 ? [] : [[textCell("In this workbook", { ...BOLD, size: 13 })]]),
    ...(sheets.length < 2 ? [] : sheets.map((sheet) => [linkCell(sheet, { sheet, row: 1 })])),
    ...blocks.flatMap((block) => rowsOf(block, places)),
    ...(paper.stamp === dayOf(paper) ? [] : [[], [textCell(paper.stamp, colourOf("muted"))]]),
  ];
  return { name, widths: WIDTHS, rows: rows.map((cells) => rowOf(cells, WIDTHS)), gridLines: false };
}

function linkCell(words: string, { sheet, row }: TablePlace): SheetCell {
  const cell = textCell(words, { ...colourOf("done"), underlined: true });
  return { ...cell, leadsTo: `'${sheet.replaceAll("'", "''")}'!A${row}` };
}

function rowsOf(block: Block, places: Places): readonly Cells[] {
  switch (block.kind) {
    case "heading":
      return [[], [textCell(wordsOf(block.text), { ...BOLD, size: block.level === 1 ? 16 : 13 })]];
    case "paragraph":
      return [[textCell(wordsOf(block.text))]];
    case "notice":
      return [[textCell(wordsOf(block.text), { ...BOLD, ...colourOf(block.emphasis) })]];
    case "list":
      return block.items.map((item, at) => [textCell(`${markOf(block.ordered, at)} ${wordsOf(item)}`)]);
    case "figures":
      return block.figures.map(({ label, value, of, change }) => [
        textCell(`${label}: ${value} ${of}`, BOLD),
        ...(change === null ? [] : [textCell(change)]),
      ]);
    case "facts":
      return block.facts.map(factRow);
    case "table": {
      const { title, empty } = block.table;
      const place = places.get(block.table);
      if (place === undefined) return empty === "" ? [] : [[textCell(title, BOLD), textCell(empty)]];
      return [[textCell(title, BOLD), linkCell(`See the sheet “${place.sheet}”.`, place)]];
    }
    case "published":
      return readPublished(block.markdown, { unicode: true }).map(({ marker, spans }) => [
        textCell(`${marker}${wordsOf(spans)}`),
      ]);
    case "chart":
    case "timeline":
    case "page-break":
      return [];
  }
}

function markOf(ordered: boolean | "letters" | undefined, at: number): string {
  if (ordered === "letters") return letterMark(at);
  return ordered ? `${at + 1}.` : "•";
}

function factRow({ label, lines }: Fact): Cells {
  return [textCell(label, BOLD), textCell(lines.map(wordsOf).join("\n"))];
}
