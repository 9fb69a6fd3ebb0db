import { xml } from "./parts.ts";

/** How a cell looks. What is not said: Arial of 10 points in black, at the top, on one line, locked where its sheet is. */
export interface Style {
  readonly bold?: boolean;
  readonly underlined?: boolean;
  /** In points. */
  readonly size?: number;
  /** Of the text: six hexadecimal digits. */
  readonly colour?: string;
  /** Of what stands behind the text. */
  readonly fill?: string;
  readonly border?: "box" | "below";
  readonly wrap?: boolean;
  readonly align?: "left" | "right";
  readonly vertical?: "top" | "bottom";
  /** Excel's number format. Without one a number is shown as it is. */
  readonly format?: string;
  /** Whether it can be filled in on a locked sheet. */
  readonly open?: boolean;
}

export const TEXT_SIZE = 10;
/** The first number that is free for a format of one's own. */
const FIRST_FORMAT = 164;

/** The styles of one workbook. Each look is in it once, and a cell names it by its number; 0 is that of cells without one. */
export class Styles {
  private readonly formats: string[] = [];
  private readonly fonts = new Numbered("fonts", [fontXml({})]);
  // The first two fills are Excel's own.
  private readonly fills = new Numbered("fills", [patternXml("none"), patternXml("gray125")]);
  private readonly borders = new Numbered("borders", [borderXml(undefined)]);
  private readonly looks = new Numbered("cellXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);

  /** The number of a style. */
  numberOf(style: Style): number {
    const font = this.fonts.numberOf(fontXml(style));
    const fill = style.fill === undefined ? 0 : this.fills.numberOf(fillXml(style.fill));
    const border = this.borders.numberOf(borderXml(style.border));
    const format = style.format === undefined ? "" : ` numFmtId="${this.formatOf(style.format)}" applyNumberFormat="1"`;
    const applied = 'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"';
    const across = style.align === undefined ? "" : ` horizontal="${style.align}"`;
    const alignment = `<alignment${across} vertical="${style.vertical ?? "top"}"${style.wrap ? ' wrapText="1"' : ""}/>`;
    const protection = `<protection locked="${style.open ? 0 : 1}"/>`;
    return this.looks.numberOf(
      `<xf${format} fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" ${applied}>${alignment}${protection}</xf>`,
    );
  }

  /** The part of the workbook that lists them: complete only after every cell has asked for its number. */
  xml(): string {
    return xml(
      "styleSheet",
      [
        this.formatsXml(),
        this.fonts.xml(),
        this.fills.xml(),
        this.borders.xml(),
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        this.looks.xml(),
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      ].join(""),
    );
  }

  private formatOf(code: string): number {
    const at = this.formats.indexOf(code);
    return FIRST_FORMAT + (at === -1 ? this.formats.push(code) - 1 : at);
  }

  private formatsXml(): string {
    if (this.formats.length === 0) return "";
    const items = this.formats.map((code, at) => `<numFmt numFmtId="${FIRST_FORMAT + at}" formatCode="${code}"/>`);
    return `<numFmts count="${items.length}">${items.join("")}</numFmts>`;
  }
}

/** A list of elements that are named by their place in it. */
class Numbered {
  private readonly places: Map<string, number>;

  constructor(
    private readonly element: string,
    first: readonly string[],
  ) {
    this.places = new Map(first.map((xml, at) => [xml, at]));
  }

  numberOf(xml: string): number {
    const place = this.places.get(xml) ?? this.places.size;
    this.places.set(xml, place);
    return place;
  }

  xml(): string {
    return `<${this.element} count="${this.places.size}">${[...this.places.keys()].join("")}</${this.element}>`;
  }
}

function fontXml({ bold, underlined, size = TEXT_SIZE, colour }: Style): string {
  const ink = colour === undefined ? "" : `<color rgb="FF${colour}"/>`;
  return `<font>${bold ? "<b/>" : ""}${underlined ? "<u/>" : ""}<sz val="${size}"/>${ink}<name val="Arial"/></font>`;
}

function fillXml(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function patternXml(name: string): string {
  return `<fill><patternFill patternType="${name}"/></fill>`;
}

function borderXml(border: Style["border"]): string {
  const sides = ["left", "right", "top", "bottom"].map((side) => {
    if (border === "box") return `<${side} style="thin"><color rgb="FF8A949B"/></${side}>`;
    return border === "below" && side === "bottom" ? '<bottom style="medium"/>' : `<${side}/>`;
  });
  return `<border>${sides.join("")}<diagonal/></border>`;
}
