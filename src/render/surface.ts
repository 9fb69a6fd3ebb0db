import type { Inline, Span } from "../views/content.ts";
import { oneLine } from "./printable.ts";

/** Where a view is drawn. Whoever calls has asked the terminal; a renderer asks nobody. */
export interface Surface {
  /** In columns; `null` where the output goes to a file or a pipe, and every row must stay on its line. */
  readonly width: number | null;
  readonly colour: boolean;
  /** Whether the console shows more than ASCII. */
  readonly unicode: boolean;
}

/** A piece of text as printable spans on one line, safe for a terminal. */
export function spansOf(text: Inline, surface: Pick<Surface, "unicode">): Span[] {
  const spans = typeof text === "string" ? [{ text }] : text;
  if (spans.length === 1) return spans.map((span) => ({ ...span, text: oneLine(span.text, surface.unicode) }));
  return spans
    .map((span) => ({ ...span, text: betweenPieces(span.text, surface.unicode) }))
    .filter((span) => span.text !== "");
}

/** A blank at the end of a piece parts it from the next one and stays. */
function betweenPieces(text: string, unicode: boolean): string {
  const line = oneLine(text, unicode);
  if (line === "") return /^\s+$/.test(text) ? " " : "";
  return `${/^[ \t\r\n]/.test(text) ? " " : ""}${line}${/[ \t\r\n]$/.test(text) ? " " : ""}`;
}
