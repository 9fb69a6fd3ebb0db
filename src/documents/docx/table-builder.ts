import { append } from "../../text/lists.ts";
import type { Budget } from "../budget.ts";
import type { Fill, Row } from "../cell.ts";
import { allDeleted, type DraftCell, draftCell, placeInTable, rowsOf } from "../draft.ts";
import type { RawParagraph } from "../said.ts";

type Merge = "none" | "begins" | "goes on";

/** A table of Word while its rows and cells come in, one after the other. */
export class TableBuilder {
  private readonly rows: { number: number; isHeader: boolean; out: Row["out"]; cells: DraftCell[] }[] = [];
  /** The cells that may go on in the next row, by their column. */
  private open = new Map<number, DraftCell>();
  private cells: { cell: DraftCell; merge: Merge }[] = [];
  private column = 0;
  private isHeader = false;
  private out: "deleted" | "hidden" | null = null;

  /** @param remark takes what is read otherwise than it is shown */
  constructor(
    private readonly budget: Budget,
    private readonly remark: (message: string) => void,
  ) {}

  beginRow(): void {
    this.cells = [];
    this.column = 0;
    this.isHeader = false;
    this.out = null;
  }

  /** The row leaves so many columns free on its left. */
  skip(columns: number): void {
    this.column += columns;
  }

  markHeader(): void {
    this.isHeader = true;
  }

  markOut(out: "deleted" | "hidden"): void {
    this.out ??= out;
  }

  beginCell(): void {
    this.budget.cell(0);
    this.cells.push({ cell: draftCell(this.column), merge: "none" });
    this.column += 1;
  }

  /** The cell whose content is being read; null between cells. */
  get cell(): DraftCell | null {
    return this.cells.at(-1)?.cell ?? null;
  }

  widen(columns: number): void {
    const { cell } = this;
    if (cell === null) return;
    this.column += columns - cell.columns;
    cell.columns = columns;
  }

  merge(how: "begins" | "goes on"): void {
    const last = this.cells.at(-1);
    if (last !== undefined) last.merge = how;
  }

  fill(fill: Fill | null): void {
    const { cell } = this;
    if (cell !== null) cell.fill = fill;
  }

  add(paragraphs: readonly RawParagraph[]): void {
    if (this.cell !== null) append(this.cell.paragraphs, paragraphs);
  }

  /** The cell was deleted under tracked changes. */
  endCell(isDeleted: boolean): void {
    const { cell } = this;
    if (cell !== null && isDeleted) cell.paragraphs = allDeleted(cell.paragraphs);
  }

  endRow(): void {
    const open = new Map<number, DraftCell>();
    const cells: DraftCell[] = [];
    for (const { cell, merge } of this.cells) {
      if (this.out === "deleted") cell.paragraphs = allDeleted(cell.paragraphs);
      const above = merge === "goes on" ? this.open.get(cell.column) : undefined;
      if (above === undefined) {
        if (merge !== "none") open.set(cell.column, cell);
        cells.push(cell);
        continue;
      }
      above.rows += 1;
      open.set(cell.column, above);
      // Word hides it, but it is there: better read once more than lost.
      if (cell.paragraphs.every(({ stretches }) => stretches.every(({ text }) => text.trim() === ""))) continue;
      this.remark("text under a merged cell, which Word does not show, was read with that cell (#)");
      append(above.paragraphs, cell.paragraphs);
    }
    this.open = open;
    this.rows.push({ number: this.rows.length + 1, isHeader: this.isHeader, out: this.out, cells });
  }

  /** The rows in which something stands. */
  done(): readonly Row[] {
    return rowsOf(this.rows, placeInTable, this.budget);
  }

  /** All text, cell by cell: how a table within a cell is read. */
  paragraphs(): readonly RawParagraph[] {
    return this.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs));
  }
}
