import type { Budget } from "../budget.ts";
import type { Fill, Row } from "../cell.ts";
import { type DraftCell, type DraftRow, draftCell, placeInTable, rowsOf } from "../draft.ts";
import { MOST_COLUMNS } from "../limits.ts";
import { Unreadable } from "../unreadable.ts";

/** As the HTML standard bounds them. */
const WIDEST = 1000;
const HIGHEST = 65_534;

/** A table of a page while its rows and cells come in: where a cell stands follows from those above that reach into its row. */
export class HtmlTable {
  private readonly rows: DraftRow[] = [];
  /** How many more rows each column is taken by a cell above. */
  private readonly taken: number[] = [];
  private cells: DraftCell[] = [];
  private column = 0;
  private row: { isHeader: boolean; isHidden: boolean; fill: Fill | null } = {
    isHeader: false,
    isHidden: false,
    fill: null,
  };

  constructor(private readonly budget: Budget) {}

  beginRow(isHeader: boolean, isHidden: boolean, fill: Fill | null): void {
    [this.cells, this.column] = [[], 0];
    this.row = { isHeader, isHidden, fill };
  }

  /** @returns the cell, into which its content goes */
  beginCell(columns: number, rows: number, fill: Fill | null): DraftCell {
    while ((this.taken[this.column] ?? 0) > 0) this.column += 1;
    if (this.column >= MOST_COLUMNS) throw new Unreadable("a table of it has too many columns", "Import it in parts.");
    const cell = draftCell(this.column);
    cell.columns = Math.min(Math.max(columns || 1, 1), WIDEST, MOST_COLUMNS);
    cell.rows = Math.min(Math.max(rows || 1, 1), HIGHEST);
    cell.fill = fill ?? this.row.fill;
    this.cells.push(cell);
    for (let at = 0; at < cell.columns; at += 1) {
      this.budget.cell(0);
      // The row that is being read is counted off at its end.
      this.taken[this.column + at] = cell.rows;
    }
    this.column += cell.columns;
    return cell;
  }

  endRow(): void {
    const { isHeader, isHidden } = this.row;
    for (let at = 0; at < this.taken.length; at += 1) this.taken[at] = Math.max((this.taken[at] ?? 0) - 1, 0);
    while (this.taken.at(-1) === 0) this.taken.pop();
    this.rows.push({ number: this.rows.length + 1, cells: this.cells, isHeader, out: isHidden ? "hidden" : null });
  }

  /** The rows in which something stands; a cell that would reach below the last row ends with it. */
  done(): readonly Row[] {
    for (const { number, cells } of this.rows) {
      for (const cell of cells) cell.rows = Math.min(cell.rows, this.rows.length - number + 1);
    }
    return rowsOf(this.rows, placeInTable, this.budget);
  }
}
