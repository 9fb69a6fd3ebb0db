import { quote } from "../../text/quote.ts";
import type { Budget } from "../budget.ts";
import type { Document } from "../document.ts";
import { tidy } from "../line.ts";
import { noteValues } from "../note-values.ts";
import { readProperties } from "../ooxml/properties.ts";
import { type Attribute, readXml, type XmlHandler } from "../read-xml.ts";
import { damaged, Unreadable } from "../unreadable.ts";
import type { Package } from "../zip/read-part.ts";
import { BodyReader } from "./body-reader.ts";
import { OdfStyles } from "./styles.ts";

/**
 * A text document (.odt) or workbook (.ods) of OpenDocument.
 *
 * @throws Unreadable
 */
export function readOdf(pack: Package, budget: Budget): Document {
  const manifest = text(pack.read("META-INF/manifest.xml"));
  if (/<(?:\w+:)?encryption-data\b/.test(manifest)) {
    throw new Unreadable("the file is locked with a password", "Save it without a password, and import that.");
  }
  const content = pack.read("content.xml");
  if (content === null) throw damaged("the document itself is missing");
  const styles = new OdfStyles();
  const printed = new PrintedWords(styles);
  const ofPages = pack.read("styles.xml");
  if (ofPages !== null) readXml(ofPages, "styles.xml", printed);
  const reader = new ContentReader(styles, budget);
  readXml(content, "content.xml", reader);
  const { body } = reader;
  if (body === null) {
    throw new Unreadable(
      "it is an OpenDocument file without text or sheets",
      "Give a text document (.odt) or workbook (.ods).",
    );
  }
  const { tables, after, notes } = body.flow.done();
  if (!reader.isWorkbook && printed.words !== "") {
    body.notes.say(
      "not-read",
      "the file",
      `what stands above or below each page was not read: ${quote(printed.words, 200)}`,
    );
  }
  for (const sheet of body.sheets) noteValues(sheet, body.notes);
  const meta = pack.read("meta.xml");
  return {
    kind: reader.isWorkbook ? "ods" : "odt",
    tables: reader.isWorkbook ? body.sheets : tables,
    after,
    notes: [...notes, ...body.notes.all()],
    properties: meta === null ? { title: null, modified: null, modifiedBy: null } : readProperties(meta, "meta.xml"),
  };
}

function text(bytes: Uint8Array | null): string {
  return bytes === null ? "" : new TextDecoder().decode(bytes);
}

/** Reads the styles that stand before a body, and then the body. */
class ContentReader implements XmlHandler {
  body: BodyReader | null = null;
  isWorkbook = false;
  private isInside = false;

  constructor(
    private readonly styles: OdfStyles,
    private readonly budget: Budget,
  ) {}

  readonly open = (name: string, attribute: Attribute): void => {
    if (name === "body") this.isInside = true;
    else if (!this.isInside) this.styles.open(name, attribute);
    else if (this.body !== null) this.body.open(name, attribute);
    else if (name === "text" || name === "spreadsheet") {
      this.isWorkbook = name === "spreadsheet";
      this.body = new BodyReader(this.isWorkbook, this.styles, this.budget);
    }
  };

  readonly text = (more: string): void => {
    if (this.isInside) this.body?.text(more);
  };

  readonly close = (name: string): void => {
    if (name === "body") this.isInside = false;
    else if (this.isInside) this.body?.close(name);
    else this.styles.close(name);
  };
}

/** Reads styles, and the words that a page repeats above and below. */
class PrintedWords implements XmlHandler {
  private said = "";
  private depth = 0;

  constructor(private readonly styles: OdfStyles) {}

  get words(): string {
    return tidy(this.said);
  }

  readonly open = (name: string, attribute: Attribute): void => {
    if (PRINTED.test(name)) this.depth += 1;
    this.styles.open(name, attribute);
  };

  readonly text = (more: string): void => {
    if (this.depth > 0) this.said += more;
  };

  readonly close = (name: string): void => {
    if (PRINTED.test(name)) this.depth -= 1;
    if (name === "p") this.said += " ";
    this.styles.close(name);
  };
}

const PRINTED = /^(?:header|footer)(?:-left|-first)?$/;
