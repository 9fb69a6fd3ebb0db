import type { Row } from "write-excel-file/node";
import type { Block, Fact, Paper } from "../../views/content.ts";
import { readPublished } from "../published/published.ts";
import { colour, textCell, wordsOf } from "./cells.ts";

const BOLD = { fontWeight: "bold" } as const;

/**
 * The first sheet: what the paper is of, and everything in it that is no table, in its order. Where a table stood, the
 * sheet that holds it is named, or what is said where it is empty.
 *
 * @param sheets the name of each table's sheet, in the order of the tables that have rows
 */
export function aboutSheet(paper: Paper, blocks: readonly Block[], sheets: readonly string[]): Row[] {
  let table = 0;
  const nextSheet = (): string => sheets[table++] ?? "";
  return [
    [textCell(paper.title, { ...BOLD, fontSize: 18 })],
    ...[paper.plan === paper.title ? "" : paper.plan, paper.publisher ?? "", paper.stamp]
      .filter((line) => line !== "")
      .map((line) => [textCell(line)]),
    [],
    ...blocks.flatMap((block) => rowsOf(block, nextSheet)),
  ];
}

function rowsOf(block: Block, nextSheet: () => string): Row[] {
  switch (block.kind) {
    case "heading":
      return [[], [textCell(wordsOf(block.text), { ...BOLD, fontSize: block.level === 1 ? 16 : 13 })]];
    case "paragraph":
      return [[textCell(wordsOf(block.text))]];
    case "notice":
      return [[textCell(wordsOf(block.text), { ...BOLD, ...colour(block.emphasis) })]];
    case "list":
      return block.items.map((item, at) => [textCell(`${block.ordered ? `${at + 1}.` : "•"} ${wordsOf(item)}`)]);
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

function factRow({ label, lines }: Fact): Row {
  return [textCell(label, BOLD), textCell(lines.map(wordsOf).join("\n"))];
}
