import { readFileSync } from "node:fs";
import type { Extraction } from "./extraction.ts";
import { normalise } from "./normalise.ts";

/** A paragraph, list item or cell of a source text, normalised. */
export interface PublishedParagraph {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly text: string;
  /** What the paths of the ledger's files begin with in which it must stand; null for any. */
  readonly scope: readonly string[] | null;
  /** An owners' cell: names with roles, which the ledger keeps as ids. */
  readonly owners: boolean;
}

export function readSource(name: string): string[] {
  return readFileSync(`${import.meta.dirname}/../source/${name}`, "utf8").split("\n");
}

/**
 * The paragraphs of a source text, less what the extraction lists as noise. A line is a paragraph; in a table each
 * cell is, joined with the cells that continue it down its column.
 */
export function publishedParagraphs(lines: readonly string[], extraction: Extraction): PublishedParagraph[] {
  const cells = lines.map((line, index) =>
    isLeftOut(extraction, index + 1) ? [] : cellsOf(line, index + 1, extraction),
  );
  for (const { lines: joined, columns } of extraction.continued) {
    for (const column of columns) joinDown(cells, joined, column);
  }
  return cells.flatMap((row, index) =>
    row
      .map((cell, column) => ({ cell, column }))
      .filter(({ cell }) => !extraction.headers.includes(cell))
      .map(({ cell, column }) => ({
        line: index + 1,
        text: normalise(cell),
        scope: extraction.scopes.find(({ lines: scoped }) => scoped.includes(index + 1))?.in ?? null,
        owners: extraction.tables.some((table) => table.lines.includes(index + 1) && table.owners === column),
      }))
      .filter(({ text }) => text !== ""),
  );
}

function isLeftOut(extraction: Extraction, line: number): boolean {
  return extraction.leftOut.some(({ lines }) => lines.includes(line));
}

function cellsOf(line: string, number: number, extraction: Extraction): string[] {
  return extraction.mended
    .filter((mend) => mend.line === number)
    .reduce((text, { printed, meant }) => text.replaceAll(printed, meant), line)
    .split("\t");
}

function joinDown(cells: string[][], lines: readonly number[], column: number): void {
  const parts = lines.map((line) => cells[line - 1]?.[column] ?? "");
  for (const line of lines) {
    const row = cells[line - 1];
    if (row) row[column] = "";
  }
  const first = cells[(lines[0] ?? 0) - 1];
  if (first) first[column] = parts.join(" ");
}
