import { quote } from "../../text/quote.ts";
import type { Budget } from "../budget.ts";
import type { Out } from "../cell.ts";
import type { Table } from "../document.ts";
import { placeInTable } from "../draft.ts";
import { Flow } from "../flow.ts";
import { Notes } from "../notes.ts";
import { dayOf } from "../ooxml/properties.ts";
import { ParagraphText } from "../paragraph.ts";
import type { Attribute, XmlHandler } from "../read-xml.ts";
import { saidBy } from "../said.ts";
import { addressName } from "../xlsx/address.ts";
import { type Aside, Asides } from "./asides.ts";
import { textOfValue } from "./cell-value.ts";
import { OdfForms } from "./forms.ts";
import { OdfLists } from "./lists.ts";
import type { OdfStyles } from "./styles.ts";
import { OdfTables, type OpenTable } from "./tables.ts";

/** Elements of which no text is the document's. */
const SKIPPED = new Set(["sequence-decls", "title", "desc", "ruby-text", "event-listeners", "calculation-settings"]);
const CONTROLS = new Set(["content-control", "text-input", "placeholder"]);
const FORM_CONTROLS = /^(?:checkbox|radio|listbox|combobox|option|text|textarea|date|time|number|formatted-text)$/;
/** One element may stand for so many blanks. */
const MOST_BLANKS = 1000;
const PICTURES = "pictures and drawings were not read (#)";

/** Reads the body of a text document or workbook of OpenDocument (ODF 1.3 part 3, chapters 4 to 9). */
export class BodyReader implements XmlHandler {
  readonly flow = new Flow();
  readonly sheets: Table[] = [];
  readonly notes = new Notes();
  private readonly names: string[] = [];
  private readonly paragraphs: { text: ParagraphText; style: string; heading: number | null }[] = [];
  private readonly spans: string[] = [];
  private readonly deletions = new Map<string, string>();
  private readonly forms = new OdfForms();
  private readonly lists: OdfLists;
  private readonly tables: OdfTables;
  private readonly asides: Asides;
  /** What the cell shows whose text is left out, by its value. */
  private fallback = "";
  private skipped = 0;

  constructor(
    private readonly isWorkbook: boolean,
    private readonly styles: OdfStyles,
    private readonly budget: Budget,
  ) {
    this.lists = new OdfLists(styles);
    this.tables = new OdfTables(styles, budget);
    this.asides = new Asides(isWorkbook);
  }

  readonly open = (name: string, attribute: Attribute): void => {
    this.names.push(name);
    if (this.asides.open(name, attribute)) return;
    if (SKIPPED.has(name)) this.skipped += 1;
    if (this.skipped > 0) return;
    if (this.names.includes("forms")) {
      if (FORM_CONTROLS.test(name)) this.forms.declare(name, attribute);
    } else if (this.tables.begin(name, attribute)) {
      if (name.endsWith("table-cell")) this.fallback = textOfValue(attribute);
    } else if (name === "p" || name === "h") {
      const heading = name === "h" ? Math.min(Math.max(Number(attribute("outline-level")) || 1, 1), 9) : null;
      this.paragraphs.push({ text: new ParagraphText(), style: attribute("style-name") ?? "", heading });
    } else if (name === "list") this.lists.begin(attribute);
    else if (name === "list-item" || name === "list-header") this.lists.item(attribute, name === "list-item");
    else this.inline(name, attribute);
  };

  readonly text = (text: string): void => {
    if (this.asides.text(text) || this.skipped > 0) return;
    if (this.paragraphs.length > 0) this.add(text.replace(/[\t\r\n ]+/g, " "));
  };

  readonly close = (name: string): void => {
    this.names.pop();
    const aside = this.asides.close(name);
    if (aside !== null) {
      if (aside !== "inside") this.place(aside);
      return;
    }
    if (SKIPPED.has(name)) this.skipped -= 1;
    else if (this.skipped > 0) return;
    else if (name === "p" || name === "h") this.endParagraph();
    else if (name === "span") this.spans.pop();
    else if (CONTROLS.has(name)) this.forms.end();
    else if (name === "fieldmark") this.add(this.forms.endField() ?? "");
    else if (name === "list") this.lists.end();
    else {
      if (name.endsWith("table-cell")) this.endCell();
      const table = this.tables.end(name);
      if (table !== null) this.endTable(table);
    }
  };

  private inline(name: string, attribute: Attribute): void {
    if (name === "span") this.spans.push(attribute("style-name") ?? "");
    else if (name === "s") this.add(" ".repeat(Math.min(Math.max(Number(attribute("c")) || 1, 1), MOST_BLANKS)));
    else if (name === "tab") this.add("\t");
    else if (name === "line-break") this.add("\n");
    else if (name === "change") this.addOut(this.deletions.get(attribute("change-id") ?? "") ?? "", "deleted");
    else if (CONTROLS.has(name)) this.forms.beginControl(name, attribute, this.paragraphs.at(-1)?.text);
    else if (name === "fieldmark") this.forms.beginField(attribute);
    else if (name === "param") this.forms.ofField(attribute);
    else if (name === "control") this.add(this.forms.shownBy(attribute("control")));
    else if (name === "hidden-text") this.addOut(attribute("string-value") ?? "", "hidden");
    else if (name === "image") this.note(PICTURES);
    else if (name === "a") {
      const address = attribute("href");
      if (address !== undefined && !address.startsWith("#")) this.tables.current?.table.cell?.links.push(address);
    }
  }

  private add(text: string): void {
    this.addOut(this.forms.boxFor() ?? text, this.why());
  }

  private addOut(text: string, why: Out | null): void {
    this.budget.characters(text.length);
    this.paragraphs.at(-1)?.text.add(text, why);
  }

  /** Why the words that come now do not count: the innermost style that says anything of it decides. */
  private why(): Out | null {
    if (this.forms.isPrompt) return "prompt";
    const styles = [
      ...this.spans.map((name) => this.styles.of("text", name)).reverse(),
      this.styles.of("paragraph", this.paragraphs.at(-1)?.style ?? ""),
      ...(this.isWorkbook ? [this.styles.of("table-cell", this.tables.cellStyle)] : []),
    ];
    if (styles.find(({ isStruck }) => isStruck !== null)?.isStruck === true) return "struck";
    return styles.find(({ isHidden }) => isHidden !== null)?.isHidden === true ? "hidden" : null;
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    const { text } = paragraph;
    const style = this.styles.of("paragraph", paragraph.style);
    const heading = paragraph.heading ?? style.heading;
    const counted = text.isDeleted ? {} : this.lists.paragraph(paragraph.heading);
    const raw = { stretches: text.stretches, ...counted };
    const table = this.tables.current?.table;
    if (table?.cell != null) table.add(raw);
    else if (!text.isBlank) this.flow.paragraph(saidBy([raw]), heading, style.isCaption);
  }

  private endCell(): void {
    const cell = this.tables.current?.table.cell;
    if (cell == null) return;
    const isBlank = cell.paragraphs.every(({ stretches }) => stretches.every(({ text }) => text.trim() === ""));
    if (isBlank && this.fallback !== "") {
      cell.paragraphs = [{ stretches: [{ text: this.fallback, why: this.why() }] }];
    }
    if (cell.formula !== null) cell.formula = isBlank && this.fallback === "" ? "blank" : "shown";
    if (isBlank && this.fallback === "") cell.paragraphs = cell.paragraphs.filter(({ number }) => number != null);
    this.fallback = "";
  }

  private endTable({ table, name, isHidden }: OpenTable): void {
    const outer = this.tables.current?.table;
    if (outer !== undefined) {
      this.note("a table within a cell was read as lines of that cell (#)", "read-as");
      for (const paragraph of table.paragraphs()) outer.add(paragraph);
    } else if (this.isWorkbook) {
      const rows = table.done((row, column) => addressName({ row: row - 1, column }));
      this.sheets.push({ where: `sheet ${quote(name)}`, name, title: null, isHidden, before: [], rows });
    } else this.flow.table(table.done(placeInTable));
  }

  private place({ kind, id, by, date, text, isDeletion, hasPicture }: Aside): void {
    const cell = this.tables.current?.table.cell;
    if (kind === "change") {
      if (isDeletion) this.deletions.set(id, text);
      if (this.isWorkbook) this.note("changes are tracked; it was read as it stands with them (#)", "read-as");
    } else if (kind === "shape") {
      if (hasPicture) this.note(PICTURES);
      if (text !== "") this.note(`a text box was not read: ${quote(text, 200)}`);
    } else if (text === "") return;
    else if (cell != null) cell.comments.push({ kind, by: by.trim() || null, date: dayOf(date), text });
    else this.note(`${kind}s were not read: ${quote(text, 200)}`);
  }

  private note(message: string, kind: "not-read" | "read-as" = "not-read"): void {
    const table = this.tables.current;
    const where = this.isWorkbook ? `sheet ${quote(table?.name ?? "")}` : this.flow.nextTable;
    this.notes.say(kind, table === undefined ? (this.isWorkbook ? "the file" : "outside the tables") : where, message);
  }
}
