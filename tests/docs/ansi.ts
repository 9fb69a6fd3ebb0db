import { PALETTE } from "../../src/render/terminal/surface.ts";

/** How a piece of a terminal's line looks: an emphasis of the program's, or null for plain text. */
export type Look = "strong" | keyof typeof PALETTE | null;

export interface Piece {
  readonly text: string;
  readonly look: Look;
}

// biome-ignore lint/complexity/useRegexLiterals: a literal would hold the escape itself
const CODE = new RegExp("\u001b\\[([0-9;]*)m", "g");
const OFF = ["0", "22", "39"];

/** Reads a terminal's output as lines of pieces. Throws at a code that it does not know, rather than lose a colour. */
export function readTerminal(output: string): readonly (readonly Piece[])[] {
  return output.trimEnd().split("\n").map(readLine);
}

function readLine(line: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let look: Look = null;
  let from = 0;
  const take = (to: number): void => {
    if (to > from) pieces.push({ text: line.slice(from, to), look });
  };
  for (const code of line.matchAll(CODE)) {
    take(code.index);
    look = lookOf(code[1] as string);
    from = code.index + code[0].length;
  }
  take(line.length);
  return pieces;
}

function lookOf(code: string): Look {
  if (OFF.includes(code)) return null;
  if (code === "1") return "strong";
  const colour = Object.entries(PALETTE).find(([, { exact }]) => code === `38;2;${rgbOf(exact)}`);
  if (colour === undefined) throw new Error(`the terminal was sent the code ${code}, which the picture cannot show`);
  return colour[0] as Look;
}

function rgbOf(hex: string): string {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(";");
}
