import { xml } from "./sheet-xml.ts";

const FONTS = [
  '<font><sz val="10"/><name val="Arial"/></font>',
  '<font><b/><sz val="10"/><name val="Arial"/></font>',
  '<font><b/><sz val="16"/><name val="Arial"/></font>',
  '<font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Arial"/></font>',
  '<font><sz val="8"/><color rgb="FF4D575E"/><name val="Arial"/></font>',
];
const [PLAIN, BOLD, LARGE, WHITE, SMALL] = [0, 1, 2, 3, 4];

// The first two are Excel's own.
const FILLS = ["none", "gray125", "FFE9EDF0", "FFF3F5F6", "FF1F4E79", "FFFFFFFF"].map((fill) =>
  fill.startsWith("FF")
    ? `<fill><patternFill patternType="solid"><fgColor rgb="${fill}"/><bgColor indexed="64"/></patternFill></fill>`
    : `<fill><patternFill patternType="${fill}"/></fill>`,
);
const [NO_FILL, HEAD_FILL, LOCKED_FILL, ANSWER_FILL, PAPER] = [0, 2, 3, 4, 5];

const THIN = ["left", "right", "top", "bottom"]
  .map((side) => `<${side} style="thin"><color rgb="FF8A949B"/></${side}>`)
  .join("");
const BORDERS = ["<border><left/><right/><top/><bottom/><diagonal/></border>", `<border>${THIN}<diagonal/></border>`];
const [NO_BORDER, BOX] = [0, 1];

interface Format {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly open?: boolean;
  readonly wrap?: boolean;
}

const FORMATS = {
  text: { font: PLAIN, fill: NO_FILL, border: NO_BORDER, wrap: true },
  title: { font: LARGE, fill: NO_FILL, border: NO_BORDER },
  label: { font: BOLD, fill: NO_FILL, border: NO_BORDER, wrap: true },
  small: { font: SMALL, fill: NO_FILL, border: NO_BORDER },
  head: { font: BOLD, fill: HEAD_FILL, border: BOX, wrap: true },
  answerHead: { font: WHITE, fill: ANSWER_FILL, border: BOX, wrap: true },
  id: { font: BOLD, fill: LOCKED_FILL, border: BOX, wrap: true },
  locked: { font: PLAIN, fill: LOCKED_FILL, border: BOX, wrap: true },
  /** The number format is the general one: it keeps a month that is typed a month, where one for days would make it the first. */
  answer: { font: PLAIN, fill: PAPER, border: BOX, wrap: true, open: true },
} satisfies Record<string, Format>;

/** The styles of a return sheet, by the number that a cell gives. Number 0 is what cells have that say none. */
export const STYLES = Object.fromEntries(Object.keys(FORMATS).map((name, at) => [name, at + 1])) as Readonly<
  Record<keyof typeof FORMATS, number>
>;

export const STYLES_XML = xml(
  "styleSheet",
  [
    listed("fonts", FONTS),
    listed("fills", FILLS),
    listed("borders", BORDERS),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    listed("cellXfs", [
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
      ...Object.values(FORMATS).map(formatXml),
    ]),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  ].join(""),
);

function listed(element: string, items: readonly string[]): string {
  return `<${element} count="${items.length}">${items.join("")}</${element}>`;
}

function formatXml({ font, fill, border, wrap = false, open = false }: Format): string {
  const what = `numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`;
  const applied = `applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"`;
  const alignment = `<alignment vertical="top"${wrap ? ' wrapText="1"' : ""}/>`;
  return `<xf ${what} ${applied}>${alignment}<protection locked="${open ? 0 : 1}"/></xf>`;
}
