/** A place in a sheet: column and row, both from 0. */
export interface Address {
  readonly column: number;
  readonly row: number;
}

/** A rectangle of a sheet, both corners within it. */
export interface Area {
  readonly from: Address;
  readonly to: Address;
}

export const LAST_COLUMN = 16_383;
const LAST_ROW = 1_048_575;

/** Reads `C7`; null where it is none of a worksheet. */
export function readAddress(text: string): Address | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits) - 1;
  return column - 1 > LAST_COLUMN || row > LAST_ROW ? null : { column: column - 1, row };
}

/** Reads `A2:C7`, or `A2` alone; null where it is none. */
export function readArea(text: string): Area | null {
  const [one = "", other = one] = text.split(":");
  const [from, to] = [readAddress(one), readAddress(other)];
  return from === null || to === null || to.column < from.column || to.row < from.row ? null : { from, to };
}

/** `C` of 2. */
export function columnName(column: number): string {
  const before = Math.floor(column / 26);
  return `${before === 0 ? "" : columnName(before - 1)}${String.fromCharCode(65 + (column % 26))}`;
}

/** `C7` of column 2 and row 6. */
export function addressName({ column, row }: Address): string {
  return `${columnName(column)}${row + 1}`;
}
