import type { Cell } from "../../documents/cell.ts";
import type { Line } from "../../documents/line.ts";

/** What a cell says, line by line; a day as files write it (`2018-10-31`), however it is shown, and without a time of day. */
export function wordsOf({ value, text, lines }: Cell): readonly Line[] {
  if (value.kind !== "date" || text === "") return lines;
  return [{ text: value.date, isListItem: false, number: null }];
}

/** The same as one text. */
export function textOf(cell: Cell): string {
  return cell.value.kind === "date" && cell.text !== "" ? cell.value.date : cell.text;
}
