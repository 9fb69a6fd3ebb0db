import type { Cell, Column } from "../views/content.ts";

/** What a cell holds, for formats whose cells have types. */
export type CellValue =
  | { readonly kind: "none" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "date"; readonly day: string };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A cell's value by its column's type, and where that says nothing by its data. A date is a whole day, ISO. */
export function cellValue(column: Column, cell: Cell | undefined): CellValue {
  if (cell === undefined) return { kind: "none" };
  const { data, text } = cell;
  if (typeof data === "number") return { kind: "number", number: data };
  // `–` stands for what there is not; a type could not hold it.
  if (data === null || data === "") return { kind: "none" };
  if (data !== undefined && DAY.test(data) && column.type !== "text") return { kind: "date", day: data };
  return { kind: "text", text };
}

/** Columns that show ratings do so alike in every table of a format. */
export function isRatingColumn({ key }: Column): boolean {
  return key === "rating" || key.endsWith("-rating");
}

/** Whether a cell of such a column says a rating, and not that there is or was none. */
export function isRating({ text, data }: Cell): boolean {
  return data !== null && text !== "" && text !== "–";
}
