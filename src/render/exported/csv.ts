import type { ExportedCell } from "../../core/exported/cell-value.ts";
import { tableMark } from "../../core/exported/layout.ts";
import { guardedField } from "../csv.ts";
import { type ExportView, gridsOf } from "./grid.ts";

/** The whole plan as one CSV file: its tables one below the other, each under its name, with a blank line between. */
export function exportedCsv({ sheets }: ExportView): string {
  const tables = gridsOf(sheets).map(({ name, titles, rows }) => {
    const records = [[tableMark(name)], titles, ...rows.map((row) => row.map(textOf))];
    return records.map((record) => `${record.map(guardedField).join(",")}\r\n`).join("");
  });
  return tables.join("\r\n");
}

function textOf(cell: ExportedCell | null): string {
  if (cell === null) return "";
  return typeof cell === "object" ? cell.day : String(cell);
}
