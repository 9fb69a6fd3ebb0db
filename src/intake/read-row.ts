import type { OfficeLine, OfficeRow } from "../office/office-table.ts";
import type { Answers, Fillable } from "./answers.ts";
import { FILLABLE } from "./answers.ts";
import type { Columns } from "./columns.ts";
import type { FoundAction } from "./found-action.ts";
import type { Grid, Stands } from "./grid.ts";
import type { ColumnField } from "./headings.ts";
import { saysNothing } from "./wording.ts";

/** The cells of a row by the fields of their columns, merged ones from above included, each once. */
export class RowCells {
  constructor(
    private readonly grid: Grid,
    readonly row: OfficeRow,
    private readonly columns: Columns,
  ) {}

  of(field: ColumnField): readonly Stands[] {
    const found = this.columns.of(field).map((column) => this.grid.at(this.row, column));
    return found.filter(
      (one, at): one is Stands => one !== null && found.findIndex((it) => it?.cell === one.cell) === at,
    );
  }

  /** Those that begin in this row and say something. */
  own(field: ColumnField): readonly Stands[] {
    return this.of(field).filter(({ row, cell }) => row === this.row && !saysNothing(cell.text));
  }

  lines(field: ColumnField): readonly OfficeLine[] {
    return this.of(field).flatMap(({ cell }) => (saysNothing(cell.text) ? [] : cell.lines));
  }

  has(field: ColumnField): boolean {
    return this.columns.of(field).length > 0;
  }

  /** Fields that the row has only from a cell that begins above. */
  inherited(byRow: ReadonlyMap<OfficeRow, FoundAction>): Map<Fillable, FoundAction> {
    const from = new Map<Fillable, FoundAction>();
    for (const field of FILLABLE) {
      const cells = this.of(field).filter(({ cell }) => !saysNothing(cell.text));
      const [first] = cells;
      const action = first === undefined || first.row === this.row ? undefined : byRow.get(first.row);
      if (action !== undefined && cells.every(({ row }) => row !== this.row)) from.set(field, action);
    }
    return from;
  }
}

/** Fields that the map lets a blank cell take from the action above, with that action. */
export function filledFromAbove(
  cells: RowCells,
  above: FoundAction | null,
  answers: Answers,
): ReadonlyMap<Fillable, FoundAction> {
  const filled = new Map<Fillable, FoundAction>();
  for (const field of answers.blanks) {
    if (above === null || !cells.has(field) || cells.lines(field).length > 0 || above[field].length === 0) continue;
    filled.set(field, above.inherited.get(field) ?? above);
  }
  return filled;
}
