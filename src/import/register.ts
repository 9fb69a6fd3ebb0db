import type { Cell, Row } from "../documents/cell.ts";
import type { Table } from "../documents/document.ts";
import { cellsWithText } from "./grid.ts";

/** A cell that nothing was made of, and why. */
export interface LeftCell {
  /** `table 2, row 5`. */
  readonly where: string;
  /** What stands over its column; empty where nothing does. */
  readonly heading: string;
  readonly text: string;
  readonly reason: string;
}

/** How many cells with text there are, and what became of them. The four kinds add up to `all`. */
export interface CellCounts {
  readonly all: number;
  /** Became part of an action. */
  readonly placed: number;
  /** Are headings of columns. */
  readonly headings: number;
  /** Named a theme or key area. */
  readonly grouping: number;
  readonly left: number;
}

type Fate = "placed" | "headings" | "grouping";

/** The account of every cell with text: each is placed for a purpose, or is left with a reason. Nothing is dropped. */
export class Register {
  private readonly fates = new Map<Cell, Fate>();
  private readonly reasons = new Map<Cell, { readonly heading: string; readonly reason: string }>();
  private readonly cells: readonly {
    readonly cell: Cell;
    readonly row: Row;
    readonly table: Table;
  }[];

  constructor(tables: readonly Table[]) {
    this.cells = tables.flatMap((table) => cellsWithText(table).map((stands) => ({ ...stands, table })));
  }

  /** What a cell has become counts, whatever is said of it later: a merged cell may serve one row and not the next. */
  place(cell: Cell, fate: Fate): void {
    this.fates.set(cell, fate);
  }

  /** The reason that is given last counts: it comes of a closer look. */
  leave(cell: Cell, heading: string, reason: string): void {
    this.reasons.set(cell, { heading: heading || (this.reasons.get(cell)?.heading ?? ""), reason });
  }

  /** In the order of the document. */
  left(): readonly LeftCell[] {
    return this.cells
      .filter(({ cell }) => !this.fates.has(cell))
      .map(({ cell, row, table }) => ({
        where: `${table.where}, row ${row.number}`,
        heading: this.reasons.get(cell)?.heading ?? "",
        text: cell.text,
        reason: this.reasons.get(cell)?.reason ?? "nothing says what it is",
      }));
  }

  counts(): CellCounts {
    const of = (fate: Fate): number => this.cells.filter(({ cell }) => this.fates.get(cell) === fate).length;
    const [placed, headings, grouping, left] = [of("placed"), of("headings"), of("grouping"), this.left().length];
    const all = this.cells.length;
    if (placed + headings + grouping + left !== all) throw new Error("the account of the cells does not add up");
    return { all, placed, headings, grouping, left };
  }
}
