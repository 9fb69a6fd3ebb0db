import type { Cell, Row } from "../../documents/cell.ts";
import type { Table } from "../../documents/document.ts";
import type { Columns } from "../columns/columns.ts";
import { isProgress, NOT_IMPORTED } from "../columns/vocabulary.ts";
import { LONGEST_PRIORITY } from "../values/priorities.ts";
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

const NOBODY_SAYS_IT =
  "how far it is becomes entries once it is said whose words these are: --by NAME, with --date DAY, or in the map, under progress";

/** Says of each cell of a row why it would be left, where nothing is made of it. */
export function leaveUnused(row: Row, columns: Columns, register: Register): void {
  for (const cell of row.cells) {
    const field = columns.fieldAt(cell.column);
    const heading = columns.headingAt(cell.column);
    const why =
      field === null
        ? heading === ""
          ? "nothing stands over its column"
          : `no plan prints a column “${heading}”: to say what it is, name it in the map, under columns`
        : (columns.notUsed(cell.column) ?? NOT_IMPORTED[field] ?? (isProgress(field) ? NOBODY_SAYS_IT : undefined));
    if (field === "priority" && cell.text.length > LONGEST_PRIORITY) {
      register.leave(cell, heading, "it is too long to be a priority");
    } else if (why !== undefined) register.leave(cell, heading, why);
    else register.leave(cell, heading, "its row names no action");
  }
}
