import { readXml } from "../read-xml.ts";

/** The names of a theme's colours in the order of the numbers by which cells ask for them (ECMA-376 part 1, 18.8.3). */
const ORDER = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");

/** The colours of a workbook's theme as `RRGGBB`, by number; empty where it has none. */
export function readTheme(bytes: Uint8Array | null, part: string): readonly string[] {
  const colours = new Map<string, string>();
  let name = "";
  if (bytes === null) return [];
  readXml(bytes, part, {
    open(element, attribute) {
      if (ORDER.includes(element)) name = element;
      else if (name !== "" && element === "srgbClr") colours.set(name, attribute("val") ?? "");
      else if (name !== "" && element === "sysClr") colours.set(name, attribute("lastClr") ?? "");
    },
    close(element) {
      if (element === name) name = "";
    },
  });
  return ORDER.map((wanted) => colours.get(wanted) ?? "");
}

/** The colours that Excel has by number from of old, from 8 on (ECMA-376 part 1, 18.8.27); 0 to 7 are 8 to 15. */
const INDEXED =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(
    " ",
  );

/** The colour of such a number; empty where it has none (64 and 65 are whatever the window has). */
export function indexedColour(index: number): string {
  return INDEXED[index < 8 ? index : index - 8] ?? "";
}
