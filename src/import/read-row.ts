import type { Out, Row } from "../documents/cell.ts";
import type { Line } from "../documents/line.ts";
import type { Answers, Fillable } from "./answers/answers.ts";
import { FILLABLE } from "./answers/answers.ts";
import type { Columns } from "./columns/columns.ts";
import { type ColumnField, PROGRESS_FIELDS } from "./columns/vocabulary.ts";
import type { FoundAction, SaidProgress } from "./progress/found-action.ts";
import { wordsOf } from "./tables/cell-words.ts";
import type { Grid, Stands } from "./tables/grid.ts";
import { saysNothing } from "./values/wording.ts";

/** The cells of a row by the fields of their columns, merged ones from above included, each once. */
export class RowCells {
  constructor(
    private readonly grid: Grid,
    readonly row: Row,
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

  /** Why the row is no action, where all that it says of one is struck out, deleted or a prompt; null where it is one. */
  lostAction(): string | null {
    const cells = [...this.of("action"), ...this.of("title")].filter(({ row }) => row === this.row);
    const [out] = cells.flatMap(({ cell }) => cell.out);
    if (out === undefined || cells.some(({ cell }) => !saysNothing(cell.text))) return null;
    return `the action of its row is ${LOST[out.why]}`;
  }

  lines(field: ColumnField): readonly Line[] {
    return this.of(field).flatMap(({ cell }) => (saysNothing(cell.text) ? [] : wordsOf(cell)));
  }

  /** What the row says of how far its action is, from the left. */
  said(): readonly SaidProgress[] {
    const cells = PROGRESS_FIELDS.flatMap((field) =>
      this.of(field)
        .filter(({ cell }) => !saysNothing(cell.text))
        .map(({ cell }): SaidProgress => ({ field, heading: this.columns.headingAt(cell.column), cell })),
    );
    return cells.sort((one, other) => one.cell.column - other.cell.column);
  }

  has(field: ColumnField): boolean {
    return this.columns.of(field).length > 0;
  }

  /** Fields that the row has only from a cell that begins above. */
  inherited(byRow: ReadonlyMap<Row, FoundAction>): Map<Fillable, FoundAction> {
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

const LOST: Readonly<Record<Out, string>> = {
  ...{ struck: "struck out", deleted: "deleted under tracked changes", hidden: "hidden", prompt: "not filled in" },
};
