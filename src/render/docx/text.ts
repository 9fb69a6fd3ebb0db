import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from "docx";
import type { Emphasis, Inline, Span } from "../../views/content.ts";
import { escaped, oneLine, safeAddress } from "../printable.ts";

/** Each has a contrast of at least 4.5 : 1 with white. */
export const INKS: Readonly<Record<Emphasis, string | null>> = {
  strong: null,
  muted: "4D575E",
  alert: "A4161A",
  caution: "8A4B00",
  good: "17602F",
  done: "0A4F8A",
};

/** The shape that stands before a rating, so that its colour is not the only sign of it. */
const SHAPES: Readonly<Record<Emphasis | "none", string>> = {
  alert: "▲",
  caution: "◆",
  good: "●",
  done: "✔",
  muted: "–",
  strong: "■",
  none: "○",
};

/** Plan text as Word takes it: on one line, and no character that XML has no place for. Blanks at its ends stay. */
export function wordText(text: string): string {
  const line = oneLine(text).replace(/[\ufffe\uffff]/g, escaped);
  if (line === "") return /^\s+$/.test(text) ? " " : "";
  return `${/^\s/.test(text) ? " " : ""}${line}${/\s$/.test(text) ? " " : ""}`;
}

/** A run of text with its emphasis and links; `more` for all of it. */
export function runs(text: Inline, more: IRunOptions = {}): readonly ParagraphChild[] {
  const spans: readonly Span[] = typeof text === "string" ? [{ text }] : text;
  return spans.map((span) => linked(span, more));
}

/** The shape that stands for what an emphasis means. */
export function shapeOf(emphasis: Emphasis | null): string {
  return SHAPES[emphasis ?? "none"];
}

/** A rating: its shape, its word and its colour. */
export function ratingRun(text: string, emphasis: Emphasis | undefined, more: IRunOptions = {}): ParagraphChild {
  return run(
    { text: `${SHAPES[emphasis ?? "none"]} ${text}`, ...(emphasis === undefined ? {} : { emphasis }) },
    { ...more, bold: true },
  );
}

function linked(span: Span, more: IRunOptions): ParagraphChild {
  if (span.rating) return ratingRun(span.text, span.emphasis, more);
  const address = span.link?.to === "address" ? safeAddress(span.link.href) : null;
  if (address === null) return run(span, more);
  return new ExternalHyperlink({ link: address, children: [run(span, { ...more, style: "Hyperlink" })] });
}

function run({ text, emphasis }: Span, more: IRunOptions): TextRun {
  const colour = emphasis === undefined ? null : INKS[emphasis];
  return new TextRun({
    ...more,
    text: wordText(text),
    ...(emphasis === "strong" || emphasis === "alert" ? { bold: true } : {}),
    ...(colour === null ? {} : { color: colour }),
  });
}
