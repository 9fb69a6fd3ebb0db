import { Chalk } from "chalk";
import type { Emphasis, Inline, Span } from "../../views/content.ts";
import { oneLine } from "../printable.ts";

/** Where a view is drawn. The caller has asked the terminal; a renderer asks nothing. */
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

/** Draws a printable text in its emphasis. */
export type Paint = (text: string, emphasis?: Emphasis) => string;

/**
 * The colours, by their number in the 256-colour palette. The sixteen named colours are whatever the terminal's theme
 * makes of them, and by default yellow is lost on white and blue on black. These are the same everywhere and of middle
 * lightness: each has a contrast of at least 3.8 : 1 on white and on black (a test holds them to it). Beside each stands
 * a word that says the same, so that colour is never the only sign.
 */
export const PALETTE = {
  /** #ff0000 */
  alert: 196,
  /** #af5f00, an amber dark enough for white */
  caution: 130,
  /** #008700 */
  good: 28,
  /** #0087d7, a blue light enough for black */
  done: 32,
} as const;

/** A painter for a terminal that shows colour, or one that leaves text as it is. */
export function painter(colour: boolean): Paint {
  if (!colour) return (text) => text;
  const chalk = new Chalk({ level: 2 });
  const brushes: Readonly<Record<Emphasis, (text: string) => string>> = {
    strong: chalk.bold,
    // Dim is a share of the theme's own text colour, so it suits every background; grey suits only some.
    muted: chalk.dim,
    alert: chalk.ansi256(PALETTE.alert),
    caution: chalk.ansi256(PALETTE.caution),
    good: chalk.ansi256(PALETTE.good),
    done: chalk.ansi256(PALETTE.done),
  };
  return (text, emphasis) => (emphasis === undefined || text === "" ? text : brushes[emphasis](text));
}

/** Draws a line, piece by piece. */
export function paintLine(line: readonly Span[], paint: Paint): string {
  return line.map((span) => paint(span.text, span.emphasis)).join("");
}
