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

  /**
   * The rows below a header that name a section: text in the first cell alone, with a row behind it that is no such row.
   * Only where the very first row below is one and a whole row follows it; elsewhere it may be an action of which nothing
   * more is known.
   */
  sectionsBelow(header: Row): ReadonlySet<Row> {
    const below = this.table.rows.filter((row) => row.number > header.number && filled(row).length > 0);
    const [first, second] = below;
    const isPattern = first !== undefined && second !== undefined && isSection(first) && filled(second).length > 2;
    const leads = (at: number): boolean => below[at + 1] !== undefined && !isSection(below[at + 1] as Row);
    return new Set(isPattern ? below.filter((row, at) => isSection(row) && leads(at)) : []);
  }

  /** The cell that covers the place; null where there is none, or none with text or merged. */
  at(row: Row, column: number): Stands | null {
    const own = row.cells.find((cell) => covers(cell, column));
    if (own !== undefined) return { cell: own, row };
    return this.reaching.get(row)?.find(({ cell }) => covers(cell, column)) ?? null;
  }
}

const LONGEST_SECTION = 80;

function filled(row: Row): readonly Cell[] {
  return row.cells.filter(({ text }) => text !== "");
}

function isSection(row: Row): boolean {
  const [only, ...others] = filled(row);
  return only?.column === 0 && only.columns === 1 && others.length === 0 && only.text.length <= LONGEST_SECTION;
}

function covers(cell: Cell, column: number): boolean {
  return cell.column <= column && column < cell.column + cell.columns;
}

/** The cells with text, each with its row. */
export function cellsWithText(table: Table): readonly Stands[] {
  return table.rows.flatMap((row) => row.cells.filter(({ text }) => text !== "").map((cell) => ({ cell, row })));
}
