import type { Cell, Row } from "../documents/cell.ts";
import type { Table } from "../documents/document.ts";

/** What stands at a place of a table. */
export interface Stands {
  readonly cell: Cell;
  /** The row that the cell begins in: above, where it is merged. */
  readonly row: Row;
}

/** A table in which merged cells are found from every place that they cover. */
export class Grid {
  /** For each row, the cells of rows above that reach into it. */
  private readonly reaching = new Map<Row, readonly Stands[]>();
  readonly width: number;

  constructor(readonly table: Table) {
    let open: Stands[] = [];
    let width = 0;
    for (const row of table.rows) {
      open = open.filter(({ cell, row: from }) => from.number + cell.rows > row.number);
      this.reaching.set(row, open);
      for (const cell of row.cells) width = Math.max(width, cell.column + cell.columns);
      open = [...open, ...row.cells.filter((cell) => cell.rows > 1).map((cell) => ({ cell, row }))];
    }
    this.width = width;
  }

  /** The cell that covers the place; null where there is none, or none with text or merged. */
  at(row: Row, column: number): Stands | null {
    const own = row.cells.find((cell) => covers(cell, column));
    if (own !== undefined) return { cell: own, row };
    return this.reaching.get(row)?.find(({ cell }) => covers(cell, column)) ?? null;
  }
}

function covers(cell: Cell, column: number): boolean {
  return cell.column <= column && column < cell.column + cell.columns;
}

/** The cells with text, each with its row. */
export function cellsWithText(table: Table): readonly Stands[] {
  return table.rows.flatMap((row) => row.cells.filter(({ text }) => text !== "").map((cell) => ({ cell, row })));
}
