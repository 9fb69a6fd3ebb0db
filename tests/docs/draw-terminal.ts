import { displayWidth } from "../../src/render/display-width.ts";
import { type Look, type Piece, readTerminal } from "./ansi.ts";

export const COLUMNS = 100;
/** Enough for every part of the dashboard; the rest of a long table is left out, and the picture says so. */
const MOST_LINES = 40;
const CELL = { width: 8.4, height: 20 };
const MARGIN = 20;

type Colours = Readonly<Record<Exclude<Look, null> | "paper" | "text" | "edge", string>>;

/** The picture lies on a sheet of its own, so that it can be read on any page. The test measures every contrast. */
export const SCHEMES: Readonly<Record<"light" | "dark", Colours>> = {
  light: {
    ...{ paper: "#ffffff", edge: "#8c959f", text: "#1f2328", strong: "#1f2328", muted: "#59636e" },
    ...{ alert: "#c00000", caution: "#8a4b00", good: "#006b00", done: "#005ea8" },
  },
  dark: {
    ...{ paper: "#0d1117", edge: "#6e7681", text: "#e6edf3", strong: "#ffffff", muted: "#9198a1" },
    ...{ alert: "#ff7b72", caution: "#e3a14a", good: "#56d364", done: "#79c0ff" },
  },
};

/** Draws what the program sent to a terminal `COLUMNS` wide as an SVG image, with its words as title and description. */
export function drawTerminal(command: string, output: string): string {
  const all: readonly (readonly Piece[])[] = [[{ text: `$ ${command}`, look: "muted" }], [], ...readTerminal(output)];
  const cut = all.length > MOST_LINES;
  const lines = cut ? [...all.slice(0, wholeRows(all)), [{ text: "…", look: "muted" } as const]] : all;
  const width = Math.ceil(COLUMNS * CELL.width) + 2 * MARGIN;
  const height = lines.length * CELL.height + 2 * MARGIN;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">
<title id="title">What ${escaped(command)} prints in a terminal</title>
<desc id="desc">${escaped(inWords(readTerminal(output)))}</desc>
<style>
text { font-size: 14px; font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace }
.strong { font-weight: 700 }
${styleOf(SCHEMES.light)}
@media (prefers-color-scheme: dark) {
${styleOf(SCHEMES.dark)}
}
</style>
<rect class="paper" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>
${lines.flatMap(drawLine).join("\n")}
</svg>
`;
}

/** The paragraphs from the plan's name to the end of what needs attention: what a picture of them has to say. */
function inWords(lines: readonly (readonly Piece[])[]): string {
  const text = lines.map((line) => line.map((piece) => piece.text).join("")).filter((line) => !/^─+$/.test(line));
  return text
    .join("\n")
    .split(/\n{2,}/)
    .slice(0, 3)
    .join("\n")
    .replace(/\n +/g, " ");
}

/** How many lines to keep so that no row of a table is cut in two: the next one starts at the margin. */
function wholeRows(lines: readonly (readonly Piece[])[]): number {
  let keep = MOST_LINES;
  while (lines[keep]?.[0]?.text.startsWith(" ")) keep -= 1;
  return keep;
}

/** Each word group is held to its own column, so that a reader's font of another width cannot bend the tables. */
function drawLine(line: readonly Piece[], at: number): readonly string[] {
  const drawn: string[] = [];
  let column = 0;
  for (const { text, look } of line) {
    for (const part of text.split(/( {2,}|^ | $)/)) {
      if (part.trim() !== "") drawn.push(drawPart(part, look, column, at));
      column += displayWidth(part);
    }
  }
  return drawn;
}

function drawPart(part: string, look: Look, column: number, at: number): string {
  const x = round(MARGIN + column * CELL.width);
  const top = MARGIN + at * CELL.height;
  const width = round(displayWidth(part) * CELL.width);
  const style = look ?? "text";
  if (/^█+$/.test(part)) {
    return `<rect class="${style}" x="${x}" y="${top + 2}" width="${width}" height="${CELL.height - 4}"/>`;
  }
  if (/^─+$/.test(part)) {
    return `<rect class="muted" x="${x}" y="${top + CELL.height / 2}" width="${width}" height="1"/>`;
  }
  const y = top + CELL.height - 5;
  return `<text class="${style}" x="${x}" y="${y}" textLength="${width}" lengthAdjust="spacingAndGlyphs">${escaped(part)}</text>`;
}

function styleOf({ paper, edge, ...looks }: Colours): string {
  const fills = Object.entries(looks).map(([look, colour]) => `.${look} { fill: ${colour} }`);
  return [`.paper { fill: ${paper}; stroke: ${edge} }`, ...fills].join("\n");
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
