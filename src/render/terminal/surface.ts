import { Chalk } from "chalk";
import type { Emphasis, Inline, Span } from "../../views/content.ts";
import { oneLine } from "../printable.ts";

/** Where a view is drawn. The caller has asked the terminal; a renderer asks nothing. */
export interface Surface {
  /** In columns; `null` where the output goes to a file or a pipe, and every row must stay on its line. */
  readonly width: number | null;
  readonly colour: boolean;
  /** Whether it shows any colour, and not only those of the 256-colour palette. */
  readonly deepColour?: boolean;
  /** Whether the console shows more than ASCII. */
  readonly unicode: boolean;
}

/** Where there is no terminal: a file, a page, another program's message. */
export const PLAIN: Surface = { width: null, colour: false, unicode: true };

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
 * The colours: exact, and by their number in the 256-colour palette for a terminal that shows no others. The sixteen named
 * colours are whatever the terminal's theme makes of them. Each of these has a contrast of at least 4.5 : 1 on white and on
 * black (a test holds them to it), which leaves a narrow band: the palette has no amber in it, so there what is amber has no
 * colour, and its one red is dull, so it is bold. Beside each stands a word that says the same: colour is never the only sign.
 */
export const PALETTE = {
  alert: { exact: "#eb0000", number: 131 },
  caution: { exact: "#b06000", number: null },
  good: { exact: "#00875f", number: 29 },
  done: { exact: "#007bc6", number: 63 },
  muted: { exact: "#767676", number: 243 },
} as const;

/** A painter for a terminal that shows colour, or one that leaves text as it is. */
export function painter({ colour, deepColour = false }: Pick<Surface, "colour" | "deepColour">): Paint {
  if (!colour) return (text) => text;
  const chalk = new Chalk({ level: deepColour ? 3 : 2 });
  const brush = (name: keyof typeof PALETTE): ((text: string) => string) => {
    const { exact, number } = PALETTE[name];
    if (deepColour) return chalk.hex(exact);
    return number === null ? (text) => text : chalk.ansi256(number);
  };
  const alert = brush("alert");
  const brushes: Readonly<Record<Emphasis, (text: string) => string>> = {
    strong: chalk.bold,
    muted: brush("muted"),
    alert: deepColour ? alert : (text) => chalk.bold(alert(text)),
    caution: brush("caution"),
    good: brush("good"),
    done: brush("done"),
  };
  return (text, emphasis) => (emphasis === undefined || text === "" ? text : brushes[emphasis](text));
}

/** Draws a line, piece by piece. */
export function paintLine(line: readonly Span[], paint: Paint): string {
  return line.map((span) => paint(span.text, span.emphasis)).join("");
}
