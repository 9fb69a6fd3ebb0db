import type { Cell, Row } from "../../documents/cell.ts";
import type { Table } from "../../documents/document.ts";

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

  /** Rows of one cell right above a header, but for the first: each names what the table below is of. */
  titles: ReadonlySet<Row> = new Set();

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

  /** Finds the titles above repeated headers. @returns whether the table has a header at all */
  findTitles(isHeader: (row: Row) => boolean): boolean {
    const rows = this.table.rows.filter((row) => filled(row).length > 0);
    const headers = rows.flatMap((row, at) => (isHeader(row) ? [at] : []));
    const above = headers.flatMap((at) => rows[at - 1] ?? []).filter((row) => filled(row).length === 1);
    this.titles = new Set(headers.length > 1 ? above.filter((row) => !isHeader(row)) : []);
    return headers.length > 0;
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

  /**
   * The rows below a header that number a section: an id and a text alone, with a row behind that has a text and no id.
   *
   * @param id the columns of the ids @param text those of the action and its title
   */
  numberedSections(header: Row, id: readonly number[], text: readonly number[]): ReadonlySet<Row> {
    const below = this.table.rows.filter((row) => row.number > header.number && filled(row).length > 0);
    const has = (row: Row | undefined, columns: readonly number[]): boolean =>
      row !== undefined && filled(row).some(({ column }) => columns.includes(column));
    const isNumber = (row: Row): boolean =>
      filled(row).length === 2 &&
      has(row, text) &&
      filled(row).some((it) => id.includes(it.column) && /^\d{1,3}[.)]?$/.test(it.text));
    return new Set(below.filter((row, at) => isNumber(row) && has(below[at + 1], text) && !has(below[at + 1], id)));
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
