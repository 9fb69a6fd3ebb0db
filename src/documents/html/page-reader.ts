import { quote } from "../../text/quote.ts";
import type { Budget } from "../budget.ts";
import type { Comment, Out } from "../cell.ts";
import { ListCount } from "../counting.ts";
import type { DraftCell } from "../draft.ts";
import { Flow } from "../flow.ts";
import { tidy } from "../line.ts";
import { Notes } from "../notes.ts";
import { ParagraphText } from "../paragraph.ts";
import { saidBy } from "../said.ts";
import type { Annotations } from "./annotations.ts";
import { controlText } from "./form-control.ts";
import { attributeOf, type Element, type Looks, looksOf, wordsIn } from "./looks.ts";
import { HtmlTable } from "./table-builder.ts";
import { childrenNamed, isForLayout, rowsIn } from "./table-elements.ts";

/** What stands around the words that are being read. */
interface Around {
  readonly isStruck: boolean;
  readonly isHidden: boolean;
  readonly heading: number | null;
  readonly isCaption: boolean;
  /** The list that counts, where the next paragraph is its item. */
  readonly item: { isNew: boolean; readonly count: ListCount | null } | null;
}

const START: Around = { isStruck: false, isHidden: false, heading: null, isCaption: false, item: null };
const BLOCKS =
  /^(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|section|article|header|footer|main|nav|aside|figure|figcaption|caption|table|thead|tbody|tfoot|tr|td|th|form|fieldset|hr|address|center|details|summary)$/;
const SKIPPED = /^(?:head|script|style|template|noscript|title|colgroup|col|option|map)$/;
/** What a browser would fetch or run. */
const FOREIGN = /^(?:iframe|object|embed|video|audio|canvas|svg|applet|frame)$/;
const NOT_CONTENT =
  /(?:^|\s)(?:row-headers-background|column-headers-background|freezebar-cell|row-header-wrapper)(?:\s|$)/;

/** Reads the body of a web page: its tables, and the paragraphs between them. */
export class PageReader {
  readonly flow = new Flow();
  readonly notes = new Notes();
  private paragraph = new ParagraphText();
  private cell: DraftCell | null = null;
  private readonly layouts = new Map<Element, boolean>();

  constructor(
    private readonly classes: ReadonlyMap<string, Looks>,
    private readonly annotations: Annotations,
    private readonly budget: Budget,
  ) {}

  read(body: Element): void {
    this.children(body, START);
    this.endParagraph(START);
  }

  private children(element: Element, around: Around): void {
    for (const child of element.childNodes) {
      if ("tagName" in child) this.element(child, around);
      else if ("value" in child) this.add(child.value.replace(/[\t\r\n ]+/g, " "), around);
    }
  }

  private element(element: Element, outer: Around): void {
    const { tagName } = element;
    if (SKIPPED.test(tagName) || this.annotations.blocks.has(element)) return;
    if (NOT_CONTENT.test(attributeOf(element, "class") ?? "")) return;
    const looks = looksOf(element, this.classes);
    const around = { ...outer, ...whenSet(looks) };
    const control = controlText(element);
    if (FOREIGN.test(tagName)) this.note("what is embedded in the page was neither fetched nor read (#)");
    else if (tagName === "br") this.add("\n", outer);
    // LibreOffice writes a comment on a cell so.
    else if (tagName === "comment")
      this.annotate({ kind: "comment", by: null, date: null, text: tidy(wordsIn(element)) });
    else if (tagName === "img") this.note("pictures and drawings were not read (#)");
    else if (control !== null) this.paragraph.add(control.text, control.isPrompt ? "prompt" : whyOf(around));
    else if (BLOCKS.test(tagName)) this.block(element, outer, around);
    else if (tagName !== "a" || !this.isAnnotation(element)) this.children(element, around);
  }

  private block(element: Element, outer: Around, around: Around): void {
    this.endParagraph(outer);
    const within = inBlock(element, around);
    if (element.tagName === "table" && !isForLayout(element, this.layouts)) this.table(element, within);
    else this.children(element, within);
    this.endParagraph(within);
  }

  private table(element: Element, around: Around): void {
    const rows = rowsIn(element);
    const outer = this.cell;
    if (outer !== null) {
      this.note("a table within a cell was read as lines of that cell (#)", "read-as");
      for (const { row } of rows) this.children(row, around);
      return;
    }
    for (const caption of childrenNamed(element, "caption")) this.element(caption, around);
    const table = new HtmlTable(this.budget);
    for (const { row, isHeader } of rows) {
      const looks = looksOf(row, this.classes);
      const ofRow = { ...around, ...whenSet(looks), isHidden: around.isHidden };
      table.beginRow(isHeader, looks.isHidden ?? false, looks.fill);
      for (const cell of row.childNodes) {
        if (!("tagName" in cell) || !/^t[dh]$/.test(cell.tagName)) continue;
        if (NOT_CONTENT.test(attributeOf(cell, "class") ?? "")) continue;
        const own = looksOf(cell, this.classes);
        const span = (name: string): number => Number.parseInt(attributeOf(cell, name) ?? "1", 10);
        this.cell = table.beginCell(span("colspan"), span("rowspan"), own.fill);
        this.children(cell, { ...ofRow, ...whenSet(own), item: null });
        this.endParagraph(START);
        this.cell = outer;
      }
      table.endRow();
    }
    this.flow.table(table.done());
  }

  private add(text: string, around: Around): void {
    this.budget.characters(text.length);
    this.paragraph.add(text, whyOf(around));
  }

  private endParagraph({ heading, isCaption, item }: Around): void {
    const { stretches, isBlank } = this.paragraph;
    this.paragraph = new ParagraphText();
    if (isBlank) return;
    const isListItem = item?.isNew === true && heading === null;
    const number = isListItem ? (item.count?.next(0) ?? null) : null;
    if (item !== null) item.isNew = false;
    const raw = { stretches, isListItem, number };
    if (this.cell === null) this.flow.paragraph(saidBy([raw]), heading, isCaption);
    else this.cell.paragraphs.push(raw);
  }

  /** A link to a comment or footnote puts it where the link stands; any other is kept as an address. */
  private isAnnotation(element: Element): boolean {
    const address = attributeOf(element, "href") ?? "";
    const comment = this.annotations.byLink.get(address);
    if (comment === undefined) {
      if (/^(?:https?|mailto):/i.test(address)) this.cell?.links.push(address);
      return false;
    }
    this.annotate(comment);
    return true;
  }

  private annotate(comment: Comment): void {
    if (this.cell !== null) this.cell.comments.push(comment);
    else this.note(`${comment.kind}s were not read: ${quote(comment.text, 200)}`);
  }

  private note(message: string, kind: "not-read" | "read-as" = "not-read"): void {
    this.notes.say(kind, this.cell === null ? "outside the tables" : this.flow.nextTable, message);
  }
}

function whyOf({ isStruck, isHidden }: Around): Out | null {
  return isStruck ? "struck" : isHidden ? "hidden" : null;
}

function whenSet({ isStruck, isHidden }: Looks): Partial<Around> {
  return { ...(isStruck === null ? {} : { isStruck }), ...(isHidden === null ? {} : { isHidden }) };
}

function inBlock(element: Element, around: Around): Around {
  const { tagName } = element;
  if (/^h[1-6]$/.test(tagName)) return { ...around, heading: Number(tagName.slice(1)) };
  // Google Docs writes the title of a document as a paragraph of that class.
  if (tagName === "p" && /(?:^|\s)title(?:\s|$)/.test(attributeOf(element, "class") ?? ""))
    return { ...around, heading: 1 };
  if (tagName === "caption") return { ...around, isCaption: true };
  if (tagName === "ol") return { ...around, item: { isNew: false, count: countOf(element) } };
  if (tagName === "ul") return { ...around, item: { isNew: false, count: null } };
  return tagName === "li" ? { ...around, item: { isNew: true, count: around.item?.count ?? null } } : around;
}

const TYPES: Readonly<Record<string, string>> = {
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
};

function countOf(list: Element): ListCount {
  const start = Number.parseInt(attributeOf(list, "start") ?? "1", 10);
  const format = TYPES[attributeOf(list, "type") ?? ""] ?? "decimal";
  return new ListCount([{ format, text: "%1.", start: Number.isNaN(start) ? 1 : start }]);
}
