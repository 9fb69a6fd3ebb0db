import type { Row } from "../documents/cell.ts";
import type { Columns } from "./columns.ts";
import { LONGEST_PRIORITY } from "./priorities.ts";
import type { Register } from "./register.ts";
import { isProgress, NOT_IMPORTED } from "./vocabulary.ts";

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
