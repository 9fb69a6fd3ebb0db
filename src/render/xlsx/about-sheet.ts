import { letterMark } from "../../text/sentence.ts";
import { type Block, type Fact, type Paper, wordsOf } from "../../views/content.ts";
import { readPublished } from "../published/published.ts";
import { colourOf, rowOf, textCell } from "./cells.ts";
import type { Sheet, SheetCell } from "./sheet.ts";

const BOLD = { bold: true } as const;
/** In characters. */
const WIDTHS = [70, 50];

type Cells = readonly SheetCell[];

/**
 * The first sheet: what the paper is of, and everything in it that is no table, in its order. Where a table stood, the
 * sheet that holds it is named, or what is said where it is empty.
 *
 * @param name of this sheet
 * @param sheets the name of each table's sheet, in the order of the tables that have rows
 */
export function aboutSheet(name: string, paper: Paper, blocks: readonly Block[], sheets: readonly string[]): Sheet {
  let table = 0;
  const nextSheet = (): string => sheets[table++] ?? "";
  const rows: readonly Cells[] = [
    [textCell(paper.title, { ...BOLD, size: 18 })],
    ...[paper.plan === paper.title ? "" : paper.plan, paper.publisher ?? "", paper.stamp]
      .filter((line) => line !== "")
      .map((line) => [textCell(line)]),
    [],
    ...blocks.flatMap((block) => rowsOf(block, nextSheet)),
  ];
  return { name, widths: WIDTHS, rows: rows.map((cells) => rowOf(cells, WIDTHS)), gridLines: false };
}

function rowsOf(block: Block, nextSheet: () => string): readonly Cells[] {
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
      const { title, rows, empty } = block.table;
      if (rows.length === 0) return empty === "" ? [] : [[textCell(title, BOLD), textCell(empty)]];
      return [[textCell(title, BOLD), textCell(`See the sheet “${nextSheet()}”.`)]];
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
