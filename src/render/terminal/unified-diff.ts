import type { DiffLine, Hunk } from "../../views/line-changes.ts";
import { cut, displayWidth } from "../display-width.ts";
import { toAscii, visible } from "../printable.ts";
import { type Paint, painter, type Surface } from "./surface.ts";
import { wrap } from "./wrap.ts";

/** A file whose changes are shown. */
interface ChangedFile {
  /** As the caller of the command would write it. */
  readonly path: string;
  /** As it was called before; left out where it is not renamed. */
  readonly from?: string;
  readonly isNew: boolean;
  readonly hunks: readonly Hunk[];
}

const SIGNS = { same: " ", removed: "-", added: "+" } as const;
const EMPHASIS = { same: undefined, removed: "alert", added: "good" } as const;

/**
 * The changes of files in the form of `diff -u`, each line safe for a terminal: it is for reading, and a line with
 * characters that nobody would see has them written out. Ends in one line break, or is empty where nothing changed.
 */
export function drawUnifiedDiff(files: readonly ChangedFile[], surface: Surface): string {
  const paint = painter(surface);
  return files.flatMap((file) => drawFile(file, surface, paint)).join("");
}

function drawFile({ path, from, isNew, hunks }: ChangedFile, surface: Surface, paint: Paint): readonly string[] {
  const shown = printable(path, surface);
  return [
    `${paint(`--- ${isNew ? "(no file)" : printable(from ?? path, surface)}`, "strong")}\n`,
    `${paint(`+++ ${shown}`, "strong")}\n`,
    ...hunks.flatMap((hunk) => drawHunk(hunk, surface, paint)),
  ];
}

function drawHunk({ before, after, lines }: Hunk, surface: Surface, paint: Paint): readonly string[] {
  const old = range(before, lines.filter((line) => line.kind !== "added").length);
  const now = range(after, lines.filter((line) => line.kind !== "removed").length);
  return [
    `${paint(`@@ -${old} +${now} @@`, "muted")}\n`,
    ...lines.map((line) => {
      const shown = fitted(line.kind, SIGNS[line.kind] + printable(line.text, surface), surface);
      return `${shown.map((row) => paint(row, EMPHASIS[line.kind])).join("\n")}${ending(line)}`;
    }),
  ];
}

/**
 * A line as rows of a terminal: what changes is broken between words, and goes on below where its text begins, without a
 * sign; what stays as it was is only there to find the place by, and is cut.
 */
function fitted(kind: DiffLine["kind"], line: string, { width, unicode }: Surface): readonly string[] {
  if (width === null || displayWidth(line) <= width) return [line];
  const more = unicode ? "…" : "...";
  if (kind === "same") return [cut(line, Math.max(width - more.length, 0)) + more];
  const start = line.slice(0, 1 + (/^ *(?:- )*/.exec(line.slice(1))?.[0].length ?? 0));
  const room = width - start.length - HANGING;
  if (room < NARROWEST) return [line];
  const rows = wrap([{ text: line.slice(start.length) }], room).map((row) => row.map(({ text }) => text).join(""));
  return rows.map((row, index) => (index === 0 ? start : " ".repeat(start.length + HANGING)) + row);
}

/** In columns. */
const HANGING = 2;
const NARROWEST = 10;

function range(from: number, length: number): string {
  // As diff has it: an empty range stands after the line that it names.
  return `${length === 0 ? from - 1 : from},${length}`;
}

function ending({ unended }: DiffLine): string {
  return unended ? "\n\\ No newline at end of file\n" : "\n";
}

function printable(text: string, { unicode }: Surface): string {
  const shown = visible(text.replaceAll("\r", "\\r"));
  return unicode ? shown : toAscii(shown);
}
