import type { Fill } from "../cell.ts";
import { fillOf } from "../colour.ts";
import { type CountedLevel, numberFormatOf } from "../counting.ts";
import type { Attribute, XmlHandler } from "../read-xml.ts";

/** What a style of OpenDocument says, as far as it matters to a reader. What it does not say is null. */
export interface OdfStyle {
  readonly isStruck: boolean | null;
  readonly isHidden: boolean | null;
  readonly fill: Fill | null;
  /** Under which name the form of numbers and dates stands. */
  readonly dataStyle: string | null;
  readonly isCaption: boolean;
  /** 1–9 where it is that of a heading, or of the title of a document, or based on one. */
  readonly heading: number | null;
}

/** Which parts of a day a form of dates shows. */
export interface DateParts {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
}

type Own = { -readonly [Key in keyof OdfStyle]: OdfStyle[Key] } & { parent: string };

const NOTHING: OdfStyle = {
  isStruck: null,
  isHidden: null,
  fill: null,
  dataStyle: null,
  isCaption: false,
  heading: null,
};
const DEEPEST = 10;

/** Gathers the styles of a document, those of `styles.xml` and those of `content.xml` (ODF 1.3 part 3, chapter 16). */
export class OdfStyles implements XmlHandler {
  private readonly own = new Map<string, Own>();
  private readonly dates = new Map<string, { year: boolean; month: boolean; day: boolean }>();
  private readonly lists = new Map<string, (CountedLevel | undefined)[]>();
  private readonly known = new Map<string, OdfStyle>();
  private style: Own | null = null;
  private date: { year: boolean; month: boolean; day: boolean } | null = null;
  private list: (CountedLevel | undefined)[] | null = null;

  /**
   * A style, with what it takes from those above it.
   *
   * @param family `text`, `paragraph`, `table`, `table-cell`
   */
  of(family: string, name: string): OdfStyle {
    const key = `${family}/${name}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const found = { ...NOTHING };
    let [at, left] = [key, DEEPEST];
    for (let own = this.own.get(at); own !== undefined && left > 0; own = this.own.get(at)) {
      found.isStruck ??= own.isStruck;
      found.isHidden ??= own.isHidden;
      found.fill ??= own.fill;
      found.dataStyle ??= own.dataStyle;
      found.isCaption ||= own.isCaption;
      found.heading ??= own.heading;
      [at, left] = [`${family}/${own.parent}`, left - 1];
    }
    this.known.set(key, found);
    return found;
  }

  /** What a form of dates shows; null where the name is none of one. */
  dateParts(name: string | null): DateParts | null {
    return this.dates.get(name ?? "") ?? null;
  }

  /** The levels of a list; those of numbered headings under `""`. */
  levels(name: string): readonly (CountedLevel | undefined)[] {
    return this.lists.get(name) ?? [];
  }

  readonly open = (name: string, attribute: Attribute): void => {
    if (name === "style") {
      const parent = attribute("parent-style-name") ?? "";
      const names = [attribute("name") ?? "", parent];
      this.style = {
        ...{ ...NOTHING, parent, dataStyle: attribute("data-style-name") ?? null },
        ...{ isCaption: names.some((name) => CAPTIONS.test(name)), heading: headingOf(names, attribute) },
      };
      this.own.set(`${attribute("family")}/${attribute("name")}`, this.style);
    } else if (name === "date-style") {
      this.date = { year: false, month: false, day: false };
      this.dates.set(attribute("name") ?? "", this.date);
    } else if (name === "list-style" || name === "outline-style") {
      this.list = [];
      this.lists.set(name === "outline-style" ? "" : (attribute("name") ?? ""), this.list);
    } else if (this.date !== null && (name === "day" || name === "month" || name === "year")) this.date[name] = true;
    else if (this.date !== null && name === "day-of-week") this.date.day = true;
    else if (this.style !== null) this.property(this.style, name, attribute);
    else if (this.list !== null && LEVEL.test(name)) {
      this.list[Math.min(Number(attribute("level")) || 1, DEEPEST) - 1] = levelOf(name, attribute);
    }
  };

  readonly close = (name: string): void => {
    if (name === "style") this.style = null;
    else if (name === "date-style") this.date = null;
    else if (name === "list-style" || name === "outline-style") this.list = null;
  };

  private property(style: Own, name: string, attribute: Attribute): void {
    if (name === "text-properties") {
      const line = attribute("text-line-through-style") ?? attribute("text-line-through-type");
      if (line !== undefined) style.isStruck = line !== "none";
      const display = attribute("display");
      if (display !== undefined) style.isHidden = display === "none";
    } else if (name === "table-properties") {
      const display = attribute("display");
      if (display !== undefined) style.isHidden = display === "false";
    } else if (name === "table-cell-properties") style.fill = fillOf(attribute("background-color") ?? "");
  }
}

function headingOf(names: readonly string[], attribute: Attribute): number | null {
  const level = names.map((name) => /^Heading_20_([1-9])$/.exec(name)?.[1]).find((it) => it !== undefined);
  return Number(attribute("default-outline-level") || level) || (names.includes("Title") ? 1 : null);
}

/** Word and Writer give captions styles of these names, and some of their own. */
const CAPTIONS = /^(?:Caption|Table|Illustration|caption)$/;
const LEVEL = /^(?:list-level-style-(?:number|bullet|image)|outline-level-style)$/;

function levelOf(name: string, attribute: Attribute): CountedLevel {
  if (/bullet|image/.test(name)) return { format: "bullet", text: "", start: 1 };
  const level = Number(attribute("level")) || 1;
  const shown = Math.min(Math.max(Number(attribute("display-levels")) || 1, 1), level);
  const numbers = Array.from({ length: shown }, (_, at) => `%${level - shown + at + 1}`).join(".");
  const format = numberFormatOf(attribute("num-format") ?? "");
  const text =
    attribute("num-list-format") ?? `${attribute("num-prefix") ?? ""}${numbers}${attribute("num-suffix") ?? ""}`;
  return { format, text: format === "none" ? "" : text, start: Number(attribute("start-value")) || 1 };
}
