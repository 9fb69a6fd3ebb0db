import type { Budget } from "../budget.ts";
import { readXml } from "../read-xml.ts";
import { type Area, readAddress, readArea } from "./address.ts";
import { isOn } from "./styles.ts";
import { type Run, RunReader } from "./texts.ts";

/** A cell as the sheet's XML has it. */
export interface RawCell {
  readonly column: number;
  /** From 0. */
  readonly row: number;
  readonly type: string;
  readonly style: number;
  readonly value: string;
  /** Of a text that stands in the cell itself. */
  readonly runs: readonly Run[];
  readonly hasFormula: boolean;
}

export interface RawSheet {
  /** Those that hold a value or a formula, and those beside them that are filled with a colour, in the order of the file. */
  readonly cells: readonly RawCell[];
  readonly merged: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
  /** Where filters are that are on. */
  readonly filtered: readonly Area[];
  readonly links: readonly { readonly area: Area; readonly id: string }[];
  /** How many rules colour cells by what they hold. */
  readonly rules: number;
  /** What is printed above and below each page. */
  readonly pageTexts: readonly string[];
}

export const EMPTY_SHEET: RawSheet = {
  ...{ cells: [], merged: [], hiddenRows: new Set<number>(), hiddenColumns: [], filtered: [], links: [] },
  ...{ rules: 0, pageTexts: [] },
};

/**
 * The cells of a worksheet (ECMA-376 part 1, 18.3). A row without a value costs nothing.
 *
 * @param isFilled whether a style, by number, fills its cell with a colour
 * @throws Unreadable
 */
export function readSheet(
  bytes: Uint8Array,
  part: string,
  isFilled: (style: number) => boolean,
  budget: Budget,
): RawSheet {
  const cells: RawCell[] = [];
  let ofRow: RawCell[] = [];
  const [merged, filtered]: [Area[], Area[]] = [[], []];
  const hiddenRows = new Set<number>();
  const hiddenColumns: { from: number; to: number }[] = [];
  const links: { area: Area; id: string }[] = [];
  const pageTexts: string[] = [];
  const runs = new RunReader();
  let [row, column, rules] = [-1, -1, 0];
  let [type, value, style, hasFormula, within, filter] = ["n", "", 0, false, "", ""];
  readXml(bytes, part, {
    open(name, attribute) {
      if (name === "c") {
        // The address may be left out: then it is the next one.
        const address = readAddress(attribute("r") ?? "");
        column = address?.column ?? column + 1;
        type = attribute("t") ?? "n";
        style = Number(attribute("s") ?? 0);
        [value, hasFormula] = ["", false];
      } else if (name === "v" || name === "is" || PAGE_TEXT.test(name)) within = name;
      else if (within === "is") runs.open(name, attribute);
      else if (name === "f") hasFormula = true;
      else if (name === "row") {
        const number = Number(attribute("r") ?? 0);
        row = Number.isInteger(number) && number > 0 ? number - 1 : row + 1;
        column = -1;
        if (isSet(attribute("hidden")) || attribute("ht") === "0") hiddenRows.add(row);
      } else if (name === "mergeCell") push(merged, readArea(attribute("ref") ?? ""));
      else if (name === "col" && (isSet(attribute("hidden")) || attribute("width") === "0")) {
        hiddenColumns.push({ from: Number(attribute("min")) - 1, to: Number(attribute("max")) - 1 });
      } else if (name === "autoFilter") filter = attribute("ref") ?? "";
      else if (name === "filterColumn") push(filtered, readArea(filter));
      else if (name === "hyperlink") {
        const area = readArea(attribute("ref") ?? "");
        if (area !== null) links.push({ area, id: attribute("id") ?? "" });
      } else if (name === "cfRule") rules += 1;
    },
    text(more) {
      if (within === "v") value += more;
      else if (within === "is") runs.text(more);
      else if (within !== "") pageTexts.push(more);
    },
    close(name) {
      if (name === within) within = "";
      else if (within === "is") runs.close(name);
      if (name === "c") {
        const own = runs.take();
        if (value === "" && own.length === 0 && !hasFormula && !isFilled(style)) return;
        ofRow.push({ column, row, type, style, value, runs: own, hasFormula });
      } else if (name === "row") {
        if (ofRow.some((cell) => cell.value !== "" || cell.runs.length > 0 || cell.hasFormula)) {
          for (const cell of ofRow) {
            budget.cell(0);
            cells.push(cell);
          }
        }
        ofRow = [];
      }
    },
  });
  return { cells, merged, hiddenRows, hiddenColumns, filtered, links, rules, pageTexts };
}

const PAGE_TEXT = /^(?:odd|even|first)(?:Header|Footer)$/;

function isSet(value: string | undefined): boolean {
  return value !== undefined && isOn(value);
}

function push(areas: Area[], area: Area | null): void {
  if (area !== null) areas.push(area);
}
