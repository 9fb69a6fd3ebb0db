import type { OfficeCell } from "../office-table.ts";
import type { RawCell } from "./read-sheet.ts";
import { dateOf, type Shows } from "./serial-date.ts";
import { plain } from "./shared.ts";

/** What the cells of a workbook share. */
export interface CellContext {
  readonly texts: readonly string[];
  readonly formats: readonly Shows[];
  readonly from1904: boolean;
}

/** What a cell says, and of which kind it is. A number that no calendar knows as a day stays the number. */
export function readCell(
  { type, value, format }: RawCell,
  { texts, formats, from1904 }: CellContext,
): { readonly text: string; readonly kind: OfficeCell["kind"] } {
  if (type === "s") return { text: texts[Number(value)] ?? "", kind: "text" };
  if (type === "str" || type === "inlineStr") return { text: plain(value), kind: "text" };
  if (type === "b") return { text: value === "1" ? "TRUE" : "FALSE", kind: "boolean" };
  if (type === "e") return { text: value, kind: "error" };
  if (type === "d") return { text: value.replace(/T00:00:00(?:\.0+)?Z?$/, "").replace("T", " "), kind: "date" };
  const number = value === "" ? Number.NaN : Number(value);
  const shows = formats[format] ?? "number";
  if (!Number.isFinite(number)) return { text: value, kind: "text" };
  if (shows === "day" || shows === "month" || shows === "year") {
    const date = dateOf(number, shows, from1904);
    if (date !== null) return { text: date, kind: "date" };
  }
  // 0.1 + 0.2 is stored with all its seventeen digits, and shown with fifteen.
  const shown = Number((shows === "percent" ? number * 100 : number).toPrecision(15));
  return { text: shows === "percent" ? `${shown}%` : String(shown), kind: "number" };
}
