import type { Span } from "../../views/content.ts";
import { toAscii, visible } from "../printable.ts";
import { type Surface, spansOf } from "../terminal/surface.ts";
import { readInline } from "./inline.ts";
import { isReadable } from "./readable.ts";

/** A piece of published text to be wrapped behind its marker. */
interface PublishedPiece {
  readonly spans: readonly Span[];
  /** What stands before the first line: `• `, `1. `, an indent. Further lines hang under the text. */
  readonly marker: string;
  /** Whether a blank line stands before it. */
  readonly apart: boolean;
  /** It is a line of code: its blanks are kept. */
  readonly code: boolean;
}

const HEADING = /^ {0,3}#{1,6}(?![^ \t])(.*)$/;
const UNDERLINE = /^ {0,3}(?:=+|-{2,})[ \t]*$/;
const BREAK = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const FENCE = /^\s*(`{3,}|~{3,})([^`]*)$/;
const ITEM = /^(\s*)([-*+]|\d{1,9}[.)])(?:[ \t]+(.*))?$/;
const QUOTE = /^ {0,3}>[ \t]?(.*)$/;
const TABLE_ROW = /^\s*\|/;
/** Code that is indented further is drawn at this indent. */
const WIDEST_INDENT = 12;
/** Deeper lists are drawn at this depth. */
const DEEPEST = 4;

/**
 * Reads the plan's own Markdown for a terminal: headings, lists, quotations, code, line breaks. It is forgiving: what it
 * does not know is a paragraph, and every word of the text is in a piece.
 */
export function readPublished(markdown: string, surface: Pick<Surface, "unicode">): PublishedPiece[] {
  const lines = visible(markdown).split("\n");
  const reader = new Reader(surface.unicode);
  if (isReadable(markdown)) for (const line of lines) reader.take(line);
  else for (const line of lines) reader.takeAsWritten(line);
  return reader
    .finish()
    .map((piece) => ({ ...piece, spans: piece.code ? codeOf(piece, surface) : spansOf(piece.spans, surface) }));
}

function codeOf({ spans }: PublishedPiece, { unicode }: Pick<Surface, "unicode">): Span[] {
  return spans.map(({ text }) => ({ text: (unicode ? text : toAscii(text)).replaceAll("	", "    ").trim() }));
}

class Reader {
  private readonly pieces: PublishedPiece[] = [];
  private paragraph: string[] = [];
  private marker = "";
  private apart = false;
  private hanging = "";
  private indents: number[] = [];
  private fence: string | null = null;
  private fenceIndent = 0;
  private readonly unicode: boolean;

  constructor(unicode: boolean) {
    this.unicode = unicode;
  }

  take(line: string): void {
    if (this.fence !== null) this.takeCode(line, this.fence);
    else if (line.trim() === "") this.takeBlank();
    else this.takeText(line);
  }

  takeAsWritten(line: string): void {
    if (line.trim() === "") this.takeBlank();
    else this.add([{ text: line }], "");
  }

  finish(): PublishedPiece[] {
    this.flush();
    return this.pieces;
  }

  private takeBlank(): void {
    this.flush();
    this.apart = true;
  }

  private takeText(line: string): void {
    const fence = FENCE.exec(line);
    const heading = HEADING.exec(line);
    if (fence) this.openFence(line.search(/\S/), fence[1] as string, (fence[2] as string).trim());
    else if (heading) this.addHeading(headingWords(heading[1] as string));
    else if (this.paragraph.length > 0 && this.marker === "" && UNDERLINE.test(line)) this.headParagraph();
    else if (BREAK.test(line)) this.add([{ text: this.unicode ? "───" : "---", emphasis: "muted" }], "");
    else this.takeBlock(line);
  }

  private takeBlock(line: string): void {
    const item = ITEM.exec(line);
    const quote = QUOTE.exec(line);
    if (item) {
      this.openItem((item[1] as string).length, item[2] as string);
      this.takeWords(item[3] ?? "");
    } else if (quote) {
      if (!this.marker.includes(">")) this.flush();
      this.marker = "> ";
      this.takeWords(quote[1] as string);
    } else {
      if (TABLE_ROW.test(line)) this.flush();
      if (this.paragraph.length === 0 && this.apart && !/^\s/.test(line)) this.closeLists();
      if (this.paragraph.length === 0) this.marker = this.hanging;
      this.takeWords(line.trimStart());
      if (TABLE_ROW.test(line)) this.flush();
    }
  }

  private takeWords(text: string): void {
    const words = withoutBreak(text);
    this.paragraph.push(words ?? text);
    if (words === null) return;
    const hang = " ".repeat(this.marker.length);
    this.flush();
    this.marker = hang;
  }

  private openItem(indent: number, mark: string): void {
    this.flush();
    while (this.indents.length > 0 && indent < (this.indents.at(-1) as number)) this.indents.pop();
    if (this.indents.length === 0 || indent > (this.indents.at(-1) as number) + 1) this.indents.push(indent);
    const depth = Math.min(this.indents.length, DEEPEST) - 1;
    const bullet = this.unicode ? "•" : "*";
    this.marker = `${"  ".repeat(depth)}${/\d/.test(mark) ? mark : bullet} `;
    this.hanging = " ".repeat(this.marker.length);
  }

  private closeLists(): void {
    this.indents = [];
    this.hanging = "";
  }

  private openFence(indent: number, fence: string, language: string): void {
    this.flush();
    this.fence = fence;
    this.fenceIndent = indent;
    if (language !== "") this.add([{ text: language, emphasis: "muted" }], `${this.hanging}  `);
  }

  private takeCode(line: string, fence: string): void {
    const closing = line.trim();
    if (closing.length >= fence.length && closing === (fence[0] as string).repeat(closing.length)) this.fence = null;
    else this.add([{ text: line }], `${this.hanging}  ${this.indentOf(line)}`, true);
  }

  /** What a line of code is indented by, beyond its fence. */
  private indentOf(line: string): string {
    const blanks = line.replaceAll("\t", "    ").search(/\S/) - this.fenceIndent;
    return " ".repeat(Math.min(Math.max(blanks, 0), WIDEST_INDENT));
  }

  private addHeading(text: string): void {
    this.flush();
    this.closeLists();
    this.apart = true;
    this.add(readInline(text, true), "");
  }

  private headParagraph(): void {
    const text = this.paragraph.join(" ");
    this.paragraph = [];
    this.addHeading(text);
  }

  private flush(): void {
    if (this.paragraph.length > 0) {
      const text = this.paragraph.join("\n");
      this.paragraph = [];
      this.add(readInline(text), this.marker);
    }
    this.marker = "";
  }

  private add(spans: Span[], marker: string, code = false): void {
    this.pieces.push({ spans, marker, apart: this.apart, code });
    this.apart = false;
  }
}

/** The words of a heading, without the marks that may close it. */
function headingWords(rest: string): string {
  const words = rest.trim();
  const open = words.replace(/#+$/, "");
  return open === "" || /[ \t]$/.test(open) ? open.trim() : words;
}

/** What stands before a hard line break (two blanks or a backslash at the end); null where the line ends in none. */
function withoutBreak(text: string): string | null {
  if (text.endsWith("\\")) return text.slice(0, -1);
  let end = text.length;
  while (text[end - 1] === " ") end -= 1;
  return text.length - end < 2 ? null : text.slice(0, end);
}
