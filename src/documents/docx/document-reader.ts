import { quote } from "../../text/quote.ts";
import type { Budget } from "../budget.ts";
import type { Comment, Out } from "../cell.ts";
import { Flow } from "../flow.ts";
import { Notes } from "../notes.ts";
import type { Attribute, XmlHandler } from "../read-xml.ts";
import { type RawParagraph, saidBy } from "../said.ts";
import { Controls } from "./controls.ts";
import type { Numbering } from "./numbering.ts";
import { Paragraph } from "./paragraph.ts";
import { Run } from "./run.ts";
import type { WordStyle } from "./styles.ts";
import { signsOf, symbolOf } from "./symbols.ts";
import { TableBuilder } from "./table-builder.ts";
import { tableProperty } from "./table-property.ts";

/** What the text of a document refers to in its other parts. */
export interface WordParts {
  readonly styles: ReadonlyMap<string, WordStyle>;
  readonly numbering: Numbering;
  readonly comments: ReadonlyMap<string, Comment>;
  readonly footnotes: ReadonlyMap<string, Comment>;
  readonly endnotes: ReadonlyMap<string, Comment>;
  /** Where its links lead, by id. */
  readonly targets: ReadonlyMap<string, string>;
}

/** The same once more for old programs; how things looked before a tracked change of their looks. */
const SKIPPED = /^(?:Fallback|delInstrText|(?:pPr|rPr|tcPr|trPr|tblPr|sectPr|numbering)Change)$/;
const PROPERTIES = new Set(["rPr", "trPr", "pPr", "numPr", "tcPr"]);

/** Reads the body of a Word document: tables, and the paragraphs between them. ECMA-376 part 1, chapter 17. */
export class DocumentReader implements XmlHandler {
  readonly flow = new Flow();
  readonly notes = new Notes();
  private readonly names: string[] = [];
  private readonly builders: TableBuilder[] = [];
  private readonly paragraphs: Paragraph[] = [];
  private readonly controls = new Controls();
  private run = new Run();
  private skipped = 0;
  private deleted = 0;
  private isCellDeleted = false;

  constructor(
    private readonly parts: WordParts,
    private readonly budget: Budget,
  ) {}

  readonly open = (name: string, attribute: Attribute): void => {
    const parent = this.names.at(-1) ?? "";
    this.names.push(name);
    if (SKIPPED.test(name)) this.skipped += 1;
    if (this.skipped > 0) return;
    if (isDeletion(name, parent)) this.deleted += 1;
    else if (parent === "r") this.inRun(name, attribute);
    else if (parent === "sdtPr" || parent === "checkbox") this.controls.ofControl(name, attribute);
    else if (FIELD_DATA.has(parent)) this.controls.ofField(name, attribute);
    else if (PROPERTIES.has(parent)) this.property(parent, name, attribute);
    else this.structure(name, attribute);
  };

  readonly text = (text: string): void => {
    if (this.skipped > 0) return;
    const name = this.names.at(-1);
    if (name === "t" || name === "delText") this.add(signsOf(text, this.run.font));
    else if (name === "instrText") this.link(this.controls.instruct(text) ?? undefined);
  };

  readonly close = (name: string): void => {
    this.names.pop();
    if (SKIPPED.test(name)) {
      this.skipped -= 1;
      return;
    }
    if (this.skipped > 0) return;
    const table = this.builders.at(-1);
    if (isDeletion(name, this.names.at(-1) ?? "")) this.deleted -= 1;
    else if (name === "p") this.endParagraph();
    else if (name === "sdt") this.controls.end();
    else if (name === "ffData") this.answer();
    else if (name === "tc") {
      table?.endCell(this.isCellDeleted);
      this.isCellDeleted = false;
    } else if (name === "tr") table?.endRow();
    else if (name === "tbl") this.endTable();
  };

  private structure(name: string, attribute: Attribute): void {
    const table = this.builders.at(-1);
    if (name === "p") this.paragraphs.push(new Paragraph());
    else if (name === "r") this.run = new Run();
    else if (name === "sdt") this.controls.begin(this.paragraphs.at(-1));
    else if (name === "hyperlink") this.link(this.parts.targets.get(attribute("id") ?? ""));
    else if (name === "tbl") this.builders.push(new TableBuilder(this.budget, (message) => this.note(message)));
    else if (name === "tr") table?.beginRow();
    else if (name === "tc") table?.beginCell();
    else if (name === "altChunk") this.note("embedded documents were not read (#)");
    else if (name === "pic" && this.names.includes("Choice")) this.note(PICTURES);
  }

  private inRun(name: string, attribute: Attribute): void {
    const { comments, footnotes, endnotes } = this.parts;
    const id = attribute("id") ?? "";
    if (name === "tab" || name === "ptab") this.add("\t");
    else if (name === "cr" || (name === "br" && attribute("type") !== "page")) this.add("\n");
    else if (name === "noBreakHyphen") this.add("-");
    else if (name === "sym") this.add(symbolOf(attribute("char") ?? ""));
    else if (name === "fldChar") this.controls.fieldMark(attribute("fldCharType"));
    else if (name === "footnoteReference") this.annotate(footnotes.get(id), "footnotes");
    else if (name === "endnoteReference") this.annotate(endnotes.get(id), "footnotes");
    else if (name === "commentReference") this.annotate(comments.get(id), "comments");
    else if (name === "drawing" || name === "pict" || name === "object") this.note(PICTURES);
    else this.structure(name, attribute);
  }

  private property(parent: string, name: string, attribute: Attribute): void {
    const table = this.builders.at(-1);
    if (parent === "rPr" && this.names.at(-3) === "r") this.run.property(name, attribute);
    else if (parent === "pPr" || parent === "numPr") this.ofParagraph(name, attribute("val") ?? "");
    else if (parent === "tcPr" && name === "cellDel") this.isCellDeleted = true;
    else if (table !== undefined) tableProperty(table, parent, name, attribute);
  }

  private ofParagraph(name: string, value: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph === undefined) return;
    if (name === "outlineLvl" && /^[0-8]$/.test(value)) paragraph.heading = Number(value) + 1;
    else if (name === "numId") paragraph.list = value;
    else if (name === "ilvl") paragraph.level = value;
    else if (name === "pStyle") {
      paragraph.style = value;
      paragraph.heading = this.parts.styles.get(value)?.heading ?? null;
    }
  }

  /** Why the words that come now do not count. */
  private why(): Out | null {
    if (this.deleted > 0) return "deleted";
    return this.controls.isPrompt ? "prompt" : this.run.why(this.parts.styles, this.paragraphs.at(-1)?.style ?? "");
  }

  private add(text: string): void {
    if (this.controls.isAnswered) return;
    this.budget.characters(text.length);
    this.paragraphs.at(-1)?.add(this.controls.boxFor() ?? text, this.why());
  }

  private answer(): void {
    const text = this.controls.answer();
    if (text !== null) this.paragraphs.at(-1)?.add(text, this.why());
  }

  private link(address: string | undefined): void {
    if (address !== undefined) this.builders.at(-1)?.cell?.links.push(address);
  }

  private annotate(comment: Comment | undefined, kind: "comments" | "footnotes"): void {
    const cell = this.builders.at(-1)?.cell;
    if (comment === undefined) this.note(`${kind} were not read (#)`);
    else if (cell != null) cell.comments.push(comment);
    else this.note(`${kind} were not read: ${quote(comment.text, 200)}`);
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    const { stretches, heading, isDeleted } = paragraph;
    const style = this.parts.styles.get(paragraph.style);
    const list = paragraph.list ?? style?.list ?? "0";
    const isListed = list !== "0" && !isDeleted;
    const level = paragraph.level ?? (paragraph.list === null ? (style?.level ?? null) : null);
    const number = isListed ? this.parts.numbering.next(list, level, paragraph.style) : null;
    const raw: RawParagraph = { stretches, number, isListItem: isListed && heading === null };
    const table = this.builders.at(-1);
    if (table !== undefined) table.add([raw]);
    else if (stretches.some(({ text }) => text.trim() !== "")) {
      this.flow.paragraph(saidBy([raw]), heading, style?.isCaption);
    }
  }

  private endTable(): void {
    const table = this.builders.pop();
    const outer = this.builders.at(-1);
    if (table === undefined) return;
    if (outer === undefined) {
      this.flow.table(table.done());
      return;
    }
    this.note("a table within a cell was read as lines of that cell (#)", "read-as");
    outer.add(table.paragraphs());
  }

  private note(message: string, kind: "not-read" | "read-as" = "not-read"): void {
    this.notes.say(kind, this.builders.length === 0 ? "outside the tables" : this.flow.nextTable, message);
  }
}

const PICTURES = "pictures and drawings were not read (#)";
/** Where the fields of older forms say what they are. */
const FIELD_DATA = new Set(["ffData", "ddList", "checkBox"]);

/** In properties, `del` is a mark on a row or on the end of a paragraph and holds nothing. */
function isDeletion(name: string, parent: string): boolean {
  return (name === "del" || name === "moveFrom") && !PROPERTIES.has(parent);
}
