import { append } from "../../text/lists.ts";
import type { Budget } from "../budget.ts";
import type { Row } from "../cell.ts";
import { type DraftCell, type DraftRow, draftCell, rowsOf } from "../draft.ts";
import type { RawParagraph } from "../said.ts";

/** The last column that any program has, from 0. */
const LAST_COLUMN = 16_383;
/** A cell that is only coloured may stand for thousands to its right: more than these say nothing. */
const MOST_BLANKS = 64;

/** A table of OpenDocument while its columns, rows and cells come in (ODF 1.3 part 3, chapter 9). */
export class OdfTable {
  private readonly rows: DraftRow[] = [];
  private readonly hiddenColumns = new Set<number>();
  private readonly columnStyles: string[] = [];
  private cells: DraftCell[] = [];
  private number = 0;
  private column = 0;
  private columnCount = 0;
  private repeated = 1;
  private rowRepeated = 1;
  private row: { out: Row["out"]; style: string } = { out: null, style: "" };
  private isCovered = false;
  private current: DraftCell | null = null;
  /** Those that are merged out of several, by their column, with the row at which they end. */
  private readonly merged = new Map<number, { readonly cell: DraftCell; readonly end: number }>();
  isHeader = false;

  constructor(private readonly budget: Budget) {}

  addColumns(repeated: number, isHidden: boolean, cellStyle: string): void {
    for (let at = 0; at < repeated && this.columnCount <= LAST_COLUMN; at += 1) {
      if (isHidden) this.hiddenColumns.add(this.columnCount);
      if (cellStyle !== "") this.columnStyles[this.columnCount] = cellStyle;
      this.columnCount += 1;
    }
  }

  beginRow(repeated: number, out: Row["out"], cellStyle: string): void {
    [this.cells, this.column, this.rowRepeated] = [[], 0, repeated];
    this.row = { out, style: cellStyle };
  }

  /** @returns the name of the style that the cell has, by itself, its row or its column */
  beginCell(repeated: number, columns: number, rows: number, isCovered: boolean, style: string): string {
    this.current = draftCell(this.column);
    [this.current.columns, this.current.rows] = [columns, rows];
    this.current.isHidden = this.hiddenColumns.has(this.column);
    [this.repeated, this.isCovered] = [repeated, isCovered];
    return style || this.row.style || (this.columnStyles[this.column] ?? "");
  }

  /** The cell whose content is being read; null between cells. */
  get cell(): DraftCell | null {
    return this.current;
  }

  add(paragraph: RawParagraph): void {
    this.current?.paragraphs.push(paragraph);
  }

  endCell(): void {
    const cell = this.current;
    this.current = null;
    if (cell === null) return;
    const isBlank = cell.paragraphs.length === 0 && cell.comments.length === 0 && cell.formula === null;
    const from = this.column;
    this.column += this.repeated;
    if (this.isCovered) {
      if (!isBlank) this.hide(cell, from);
      return;
    }
    if (isBlank && cell.columns === 1 && cell.rows === 1 && (cell.fill === null || this.repeated > MOST_BLANKS)) return;
    for (let column = from; column < this.column; column += 1) {
      this.budget.cell(0);
      const copy = { ...cell, column, isHidden: this.hiddenColumns.has(column) };
      this.cells.push(copy);
      if (cell.rows > 1 || cell.columns > 1) this.merged.set(column, { cell: copy, end: this.number + cell.rows });
    }
  }

  endRow(): void {
    const says = this.cells.some(
      ({ paragraphs, comments, formula }) => paragraphs.length + comments.length > 0 || formula,
    );
    for (let at = 0; says && at < this.rowRepeated; at += 1) {
      if (at > 0) for (const _ of this.cells) this.budget.cell(0);
      this.rows.push({ number: this.number + at + 1, cells: this.cells, isHeader: this.isHeader, out: this.row.out });
    }
    this.number += this.rowRepeated;
  }

  /** The rows in which something stands; a cell that is merged beyond the last of them ends there. */
  done(addressOf: (row: number, column: number) => string): readonly Row[] {
    const last = this.rows.at(-1)?.number ?? 0;
    const width = this.rows.reduce((most, { cells }) => Math.max(most, (cells.at(-1)?.column ?? 0) + 1), 0);
    for (const { number, cells } of this.rows) {
      for (const cell of cells) {
        cell.rows = Math.max(Math.min(cell.rows, last - number + 1), 1);
        cell.columns = Math.max(Math.min(cell.columns, width - cell.column), 1);
      }
    }
    return rowsOf(this.rows, addressOf, this.budget);
  }

  /** All text, cell by cell: how a table within a cell is read. */
  paragraphs(): readonly RawParagraph[] {
    return this.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs));
  }

  /** What stands under a merged cell is not shown: it goes to that cell, as hidden. */
  private hide(cell: DraftCell, column: number): void {
    this.budget.cell(0);
    const hidden = cell.paragraphs.map(({ stretches }) => ({
      stretches: stretches.map(({ text, why }) => ({ text, why: why ?? ("hidden" as const) })),
    }));
    for (let at = column; at >= 0 && at > column - WIDEST; at -= 1) {
      const over = this.merged.get(at);
      if (over === undefined || over.end <= this.number || at + over.cell.columns <= column) continue;
      append(over.cell.paragraphs, hidden);
      return;
    }
    this.cells.push({ ...cell, column, paragraphs: hidden });
  }
}

/** How far to the left a merged cell is looked for. */
const WIDEST = 64;
