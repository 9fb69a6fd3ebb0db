import { append } from "../../text/lists.ts";
import { MOST_CELLS } from "../limits.ts";
import { type OfficeNote, type OfficeParagraph, type OfficeTable, Unreadable } from "../office-table.ts";
import type { XmlHandler } from "../read-xml.ts";
import type { Numbering } from "./numbering.ts";
import { Paragraph } from "./paragraph.ts";
import type { WordStyle } from "./styles.ts";
import { symbolOf } from "./symbols.ts";
import { TableBuilder } from "./table-builder.ts";
import { Tally } from "./tally.ts";

type Attribute = (name: string) => string | undefined;

/** What is not text of the document as it stands: deleted, moved away, a field's code, the same once more for old programs. */
const LEFT_OUT = new Set(["del", "moveFrom", "instrText", "delInstrText", "Fallback"]);
/** How things looked before a tracked change of their looks. */
const LOOKED = /^(?:pPr|rPr|tcPr|trPr|tblPr|sectPr|numbering)Change$/;
const PROPERTIES = new Set(["rPr", "trPr", "pPr", "numPr", "tcPr"]);

/** Reads the body of a Word document: tables, and the paragraphs between them. ECMA-376 part 1, chapter 17. */
export class DocumentReader implements XmlHandler {
  readonly tables: OfficeTable[] = [];
  private before: OfficeParagraph[] = [];
  private readonly names: string[] = [];
  private readonly builders: TableBuilder[] = [];
  private readonly paragraphs: Paragraph[] = [];
  private readonly tally = new Tally();
  private level = "0";
  private leftOut = 0;
  private cells = 0;

  constructor(
    private readonly styles: ReadonlyMap<string, WordStyle>,
    private readonly isCounted: Numbering,
  ) {}

  /** What stands after the last table, and all that was left out or taken on trust. */
  done(): { readonly after: readonly OfficeParagraph[]; readonly notes: readonly OfficeNote[] } {
    return { after: this.before, notes: this.tally.notes() };
  }

  readonly open = (name: string, attribute: Attribute): void => {
    const parent = this.names.at(-1) ?? "";
    this.names.push(name);
    if (isLeftOut(name, parent)) this.leftOut += 1;
    if (this.leftOut > 0) return;
    if (parent === "r") this.inRun(name, attribute);
    else if (PROPERTIES.has(parent)) this.property(parent, name, attribute);
    else this.structure(name);
  };

  readonly text = (text: string): void => {
    const name = this.names.at(-1);
    const paragraph = this.paragraphs.at(-1);
    if (this.leftOut > 0) {
      if ((name === "delText" || name === "t") && text.trim() !== "" && !this.names.includes("Fallback")) {
        this.tally.count("deleted", this.where());
      }
    } else if (name === "t" && paragraph !== undefined) paragraph.text += text;
  };

  readonly close = (name: string): void => {
    this.names.pop();
    const parent = this.names.at(-1) ?? "";
    if (isLeftOut(name, parent)) this.leftOut -= 1;
    else if (this.leftOut > 0) return;
    if (name === "p") this.endParagraph();
    else if (name === "tr") this.builders.at(-1)?.endRow();
    else if (name === "tbl") this.endTable();
  };

  private structure(name: string): void {
    const table = this.builders.at(-1);
    if (name === "p") this.paragraphs.push(new Paragraph());
    else if (name === "tbl") this.builders.push(new TableBuilder((message, row) => this.remark(message, row)));
    else if (name === "tr") table?.beginRow();
    else if (name === "tc") {
      table?.beginCell();
      this.cells += 1;
      if (this.cells > MOST_CELLS) throw new Unreadable(`it has more than ${MOST_CELLS} cells`, "Import it in parts.");
    } else if (name === "altChunk") this.tally.count("embedded", this.where());
  }

  private inRun(name: string, attribute: Attribute): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph === undefined) return;
    if (name === "tab" || name === "ptab") paragraph.text += " ";
    else if (name === "cr" || (name === "br" && attribute("type") !== "page")) paragraph.text += "\n";
    else if (name === "noBreakHyphen") paragraph.text += "-";
    else if (name === "sym") paragraph.text += symbolOf(attribute("char") ?? "");
    else if (name === "footnoteReference" || name === "endnoteReference") this.tally.count("footnotes", this.where());
    else if (name === "commentReference") this.tally.count("comments", this.where());
    else if (name === "drawing" || name === "pict" || name === "object") this.tally.count("pictures", this.where());
  }

  private property(parent: string, name: string, attribute: Attribute): void {
    const table = this.builders.at(-1);
    const value = attribute("val") ?? "";
    if (parent === "tcPr" && name === "gridSpan") table?.widen(wide(value));
    else if (parent === "tcPr" && name === "vMerge") table?.merge(value === "restart" ? "begins" : "goes on");
    else if (parent === "trPr" && name === "gridBefore") table?.skip(wide(value));
    else if (parent === "trPr" && name === "tblHeader" && isOn(value)) table?.markHeader();
    else if (parent === "trPr" && name === "del") table?.markDeleted();
    else if (parent === "rPr" && name === "vanish" && isOn(value) && this.names.at(-3) === "r")
      this.tally.count("hidden", this.where());
    else if (parent === "numPr" && name === "ilvl") this.level = value;
    else if (parent === "numPr" && name === "numId") this.inList(value);
    else if (parent === "pPr") this.ofParagraph(name, value);
  }

  private ofParagraph(name: string, value: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph === undefined) return;
    if (name === "numPr") this.level = "0";
    if (name === "outlineLvl" && /^[0-8]$/.test(value)) paragraph.heading = Number(value) + 1;
    if (name !== "pStyle") return;
    const style = this.styles.get(value);
    paragraph.heading = style?.heading ?? null;
    paragraph.isListItem = style?.isList ?? false;
  }

  private inList(id: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph === undefined) return;
    paragraph.isListItem = id !== "0" && paragraph.heading === null;
    if (id !== "0" && this.isCounted(id, this.level)) this.tally.count("numbers", this.where());
  }

  private endParagraph(): void {
    const lines = this.paragraphs.pop()?.lines() ?? [];
    const table = this.builders.at(-1);
    if (table === undefined) append(this.before, lines);
    else table.add(lines.map(({ text, isListItem }) => ({ text, isListItem })));
  }

  private endTable(): void {
    const table = this.builders.pop();
    const outer = this.builders.at(-1);
    if (table === undefined) return;
    if (outer !== undefined) {
      this.tally.count("nested", this.where());
      outer.add(table.lines());
      return;
    }
    const rows = table.done();
    // A table without a word is only lines on the page; it counts all the same, or "table 3" would be another for Word.
    this.tables.push({ where: `table ${this.tables.length + 1}`, name: null, before: this.before, rows });
    this.before = [];
  }

  private remark(message: string, row: number): void {
    this.tally.say(`${this.where()}, row ${row}`, message);
  }

  private where(): string {
    return this.builders.length === 0 ? "outside the tables" : `table ${this.tables.length + 1}`;
  }
}

/** In properties, `del` is a mark on a row or on the end of a paragraph and holds nothing. */
function isLeftOut(name: string, parent: string): boolean {
  return LOOKED.test(name) || (LEFT_OUT.has(name) && !PROPERTIES.has(parent));
}

/** A number of columns; what is none counts as one. Word itself has 63 at most. */
function wide(value: string): number {
  return Math.min(Math.max(Number.parseInt(value, 10) || 1, 1), 1024);
}

function isOn(value: string): boolean {
  return !["0", "false", "off"].includes(value);
}
