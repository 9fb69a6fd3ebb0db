import { type Attribute, readXml, type XmlHandler } from "../read-xml.ts";
import { isOn } from "./styles.ts";

/** A stretch of a cell's text. Its own looks count, where it has any; else those of the cell. */
export interface Run {
  readonly text: string;
  /** Null where it says nothing of its own looks. */
  readonly isStruck: boolean | null;
}

/** Gathers the runs of a text while it is read: of `si` in the shared texts, of `is` in a cell, of a comment. */
export class RunReader {
  private runs: { text: string; isStruck: boolean | null }[] = [];
  private phonetic = 0;
  private inText = false;
  private isRun = false;

  /** @returns whether the element belongs to the text */
  open(name: string, attribute: Attribute): void {
    this.inText = name === "t" && this.phonetic === 0;
    if (name === "rPh") this.phonetic += 1;
    else if (name === "r") this.begin();
    else if (name === "t" && !this.isRun && this.phonetic === 0) this.runs.push({ text: "", isStruck: null });
    else if (this.isRun && (name === "rPr" || name === "strike"))
      this.looks(name === "strike" && isOn(attribute("val")));
  }

  text(more: string): void {
    const run = this.runs.at(-1);
    if (this.inText && run !== undefined) run.text += more;
  }

  close(name: string): void {
    this.inText = false;
    if (name === "rPh") this.phonetic -= 1;
    else if (name === "r") this.isRun = false;
  }

  /** The runs so far; the next text begins anew. */
  take(): readonly Run[] {
    const runs = this.runs.map(({ text, isStruck }) => ({ text: plain(text), isStruck }));
    this.runs = [];
    return runs;
  }

  private begin(): void {
    this.isRun = true;
    this.runs.push({ text: "", isStruck: null });
  }

  private looks(isStruck: boolean): void {
    const run = this.runs.at(-1);
    if (run !== undefined) run.isStruck = isStruck;
  }
}

/** The workbook's texts, by number. Phonetic readings are no part of them. */
export function readSharedTexts(bytes: Uint8Array | null, part: string): readonly (readonly Run[])[] {
  const texts: (readonly Run[])[] = [];
  const reader = new RunReader();
  if (bytes === null) return texts;
  const handler: XmlHandler = {
    open: (name, attribute) => reader.open(name, attribute),
    text: (more) => reader.text(more),
    close(name) {
      reader.close(name);
      if (name === "si") texts.push(reader.take());
    },
  };
  readXml(bytes, part, handler);
  return texts;
}

/** `_x000D_` is how a workbook writes a character that XML cannot hold. */
export function plain(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
