import type { Fill } from "../cell.ts";
import { fillOf, tinted } from "../colour.ts";
import { MOST_FORMATS } from "../limits.ts";
import { type Attribute, readXml } from "../read-xml.ts";
import { indexedColour } from "./theme.ts";

/** How a cell looks, as far as it says something. */
export interface CellStyle {
  /** The code of its number format. */
  readonly format: string;
  readonly isStruck: boolean;
  readonly fill: Fill | null;
  /** TRUE and FALSE are shown as a ticked and an empty box. */
  readonly isCheckbox: boolean;
}

export const NO_STYLE: CellStyle = { format: "General", isStruck: false, fill: null, isCheckbox: false };

/** The formats that have a number and no code in the file (ECMA-376 part 1, 18.8.30), with dates as in the United Kingdom. */
const BUILT_IN: Readonly<Record<number, string>> = {
  ...{ 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??" },
  ...{ 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM" },
  ...{ 20: "hh:mm", 21: "hh:mm:ss", 22: "dd/mm/yyyy hh:mm", 37: "#,##0;-#,##0", 38: "#,##0;-#,##0" },
  ...{ 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 49: "@" },
  ...Object.fromEntries([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, "dd/mm/yyyy"])),
};

/** The styles of a workbook's cells, by number. */
export function readStyles(bytes: Uint8Array | null, part: string, theme: readonly string[]): readonly CellStyle[] {
  const codes = new Map<number, string>();
  const struckFonts: boolean[] = [];
  const fills: (Fill | null)[] = [];
  const styles: CellStyle[] = [];
  const within: string[] = [];
  let isSolid = false;
  if (bytes === null) return styles;
  const inside = (name: string): boolean => within.includes(name);
  readXml(bytes, part, {
    open(name, attribute) {
      within.push(name);
      if (name === "numFmt" && inside("numFmts") && codes.size < MOST_FORMATS)
        codes.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "");
      else if (name === "font" && inside("fonts")) struckFonts.push(false);
      else if (name === "strike" && inside("fonts")) struckFonts[struckFonts.length - 1] = isOn(attribute("val"));
      else if (name === "fill" && inside("fills")) fills.push(null);
      else if (name === "patternFill") isSolid = attribute("patternType") === "solid";
      else if (name === "fgColor" && isSolid && inside("fills")) {
        fills[fills.length - 1] = fillOf(colourBy(attribute, theme));
      } else if (name === "xf" && inside("cellXfs")) {
        const id = Number(attribute("numFmtId") ?? 0);
        styles.push({
          format: codes.get(id) ?? BUILT_IN[id] ?? "General",
          isStruck: struckFonts[Number(attribute("fontId") ?? 0)] ?? false,
          fill: fills[Number(attribute("fillId") ?? 0)] ?? null,
          isCheckbox: false,
        });
      } else if (name === "xfComplement" && inside("cellXfs")) {
        const last = styles.pop();
        if (last !== undefined) styles.push({ ...last, isCheckbox: true });
      }
    },
    close() {
      within.pop();
    },
  });
  return styles;
}

function colourBy(attribute: Attribute, theme: readonly string[]): string {
  const [byTheme, indexed] = [attribute("theme"), attribute("indexed")];
  const colour =
    attribute("rgb")?.slice(-6) ??
    (byTheme !== undefined ? theme[Number(byTheme)] : indexed !== undefined ? indexedColour(Number(indexed)) : "");
  const tint = Number(attribute("tint") ?? 0);
  return tint === 0 || !Number.isFinite(tint) ? (colour ?? "") : tinted(colour ?? "", tint);
}

/** How these files say yes where an element or attribute is there, with or without a value. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || value === "1" || value === "true" || value === "on";
}
