import type { Row } from "../documents/cell.ts";
import type { Columns } from "./columns.ts";
import { NOT_IMPORTED } from "./headings.ts";
import type { Register } from "./register.ts";

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
        : (columns.notUsed(cell.column) ?? NOT_IMPORTED[field]);
    if (why !== undefined) register.leave(cell, heading, why);
    else register.leave(cell, heading, "its row names no action");
  }
}
