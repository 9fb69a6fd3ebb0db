import { MOST_CELLS } from "../limits.ts";
import { Unreadable } from "../office-table.ts";
import { readXml } from "../read-xml.ts";
import { type Area, readAddress, readArea } from "./address.ts";

/** A cell as the sheet's XML has it. */
export interface RawCell {
  readonly column: number;
  /** From 0. */
  readonly row: number;
  readonly type: string;
  readonly format: number;
  readonly value: string;
  readonly hasFormula: boolean;
}

export interface RawSheet {
  /** Those that hold a value or a formula, in the order of the file. */
  readonly cells: readonly RawCell[];
  readonly merged: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
}

/**
 * The cells of a worksheet (ECMA-376 part 1, 18.3). Of rows and cells without a value only the count costs anything.
 *
 * @throws Unreadable
 */
export function readSheet(bytes: Uint8Array, part: string): RawSheet {
  const cells: RawCell[] = [];
  const merged: Area[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: { from: number; to: number }[] = [];
  let [row, column] = [-1, -1];
  let [type, value, format, hasFormula, inValue, phonetic] = ["n", "", 0, false, false, 0];
  readXml(bytes, part, {
    open(name, attribute) {
      inValue = name === "v" || (name === "t" && phonetic === 0);
      if (name === "c") {
        // The address may be left out: then it is the next one.
        const address = readAddress(attribute("r") ?? "");
        column = address?.column ?? column + 1;
        type = attribute("t") ?? "n";
        format = Number(attribute("s") ?? 0);
        [value, hasFormula] = ["", false];
      } else if (name === "f") hasFormula = true;
      else if (name === "row") {
        const number = Number(attribute("r") ?? 0);
        row = Number.isInteger(number) && number > 0 ? number - 1 : row + 1;
        column = -1;
        if (["1", "true"].includes(attribute("hidden") ?? "")) hiddenRows.add(row);
      } else if (name === "rPh") phonetic += 1;
      else if (name === "mergeCell") {
        const area = readArea(attribute("ref") ?? "");
        if (area !== null) merged.push(area);
      } else if (name === "col" && ["1", "true"].includes(attribute("hidden") ?? "")) {
        hiddenColumns.push({ from: Number(attribute("min")) - 1, to: Number(attribute("max")) - 1 });
      }
    },
    text(more) {
      if (inValue) value += more;
    },
    close(name) {
      inValue = false;
      if (name === "rPh") phonetic -= 1;
      else if (name === "c" && (value !== "" || hasFormula)) {
        if (cells.length >= MOST_CELLS)
          throw new Unreadable(`it has more than ${MOST_CELLS} cells`, "Import it in parts.");
        cells.push({ column, row, type, format, value, hasFormula });
      }
    },
  });
  return { cells, merged, hiddenRows, hiddenColumns };
}
