import { append } from "../../text/lists.ts";
import { cellOf, type OfficeLine, type OfficeRow } from "../office-table.ts";

type CellBeingRead = { column: number; columns: number; merge: "none" | "begins" | "goes on"; lines: OfficeLine[] };
type Placed = Omit<CellBeingRead, "merge"> & { rows: number };

/** A table of Word while its rows and cells come in, one after the other. */
export class TableBuilder {
  private readonly rows: { number: number; isHeader: boolean; cells: Placed[] }[] = [];
  /** The cells that may go on in the next row, by their column. */
  private open = new Map<number, Placed>();
  private cells: CellBeingRead[] = [];
  private column = 0;
  private isHeader = false;
  private isDeleted = false;
  private number = 0;

  /** @param remark is told what is lost, with the row's number where it belongs to one */
  constructor(private readonly remark: (message: string, row: number) => void) {}

  beginRow(): void {
    this.cells = [];
    this.column = 0;
    this.isHeader = false;
    this.isDeleted = false;
  }

  /** The row leaves so many columns free on its left. */
  skip(columns: number): void {
    this.column += columns;
  }

  markHeader(): void {
    this.isHeader = true;
  }

  markDeleted(): void {
    this.isDeleted = true;
  }

  beginCell(): void {
    this.cells.push({ column: this.column, columns: 1, merge: "none", lines: [] });
    this.column += 1;
  }

  widen(columns: number): void {
    const cell = this.cells.at(-1);
    if (cell === undefined) return;
    this.column += columns - cell.columns;
    cell.columns = columns;
  }

  merge(how: "begins" | "goes on"): void {
    const cell = this.cells.at(-1);
    if (cell !== undefined) cell.merge = how;
  }

  add(lines: readonly OfficeLine[]): void {
    const cell = this.cells.at(-1);
    if (cell !== undefined) append(cell.lines, lines);
  }

  endRow(): void {
    if (this.isDeleted) {
      if (this.cells.some((cell) => cell.lines.length > 0)) {
        this.remark("a row deleted under tracked changes was left out after it", this.number);
      }
      return;
    }
    this.number += 1;
    const open = new Map<number, Placed>();
    const cells: Placed[] = [];
    for (const cell of this.cells) {
      const above = cell.merge === "goes on" ? this.open.get(cell.column) : undefined;
      if (above !== undefined) {
        above.rows += 1;
        open.set(cell.column, above);
        // Word hides it, but it is there: better read once more than lost.
        if (cell.lines.length === 0) continue;
        this.remark("text under a merged cell, which Word does not show, was read with that cell", this.number);
        append(above.lines, cell.lines);
        continue;
      }
      const placed: Placed = { column: cell.column, columns: cell.columns, rows: 1, lines: cell.lines };
      if (cell.merge !== "none") open.set(cell.column, placed);
      cells.push(placed);
    }
    this.open = open;
    this.rows.push({ number: this.number, isHeader: this.isHeader, cells });
  }

  /** The rows with text. */
  done(): readonly OfficeRow[] {
    return this.rows
      .map(({ number, isHeader, cells }) => ({
        number,
        isHeader,
        cells: cells
          .filter(({ lines, columns, rows }) => lines.length > 0 || columns > 1 || rows > 1)
          .map((cell) => cellOf(cell, cell.lines)),
      }))
      .filter(({ cells }) => cells.some(({ text }) => text !== ""));
  }

  /** All text, cell by cell: how a table within a cell is read. */
  lines(): readonly OfficeLine[] {
    return this.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines));
  }

  get rowNumber(): number {
    return this.number + 1;
  }
}
