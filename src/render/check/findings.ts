import type { Position, Range } from "../../core/diagnostic.ts";
import type { CheckFinding } from "../../views/check.ts";
import { escaped, toAscii, visible } from "../printable.ts";
import type { Surface } from "../terminal/surface.ts";

/** For a place where only the first are seen: errors first, and of each kind those in files that the change touches. */
export function worstFirst(findings: readonly CheckFinding[]): readonly CheckFinding[] {
  const rank = (it: CheckFinding): number => (it.severity === "error" ? 0 : 2) + (it.touched ? 0 : 1);
  return findings.toSorted((a, b) => rank(a) - rank(b));
}

/** For reading: what is said of one file together, from top to bottom; the files in the order of their first finding. */
export function byFile(findings: readonly CheckFinding[]): readonly CheckFinding[] {
  const files = new Map<string, CheckFinding[]>();
  for (const it of findings) {
    const same = files.get(it.path);
    if (same === undefined) files.set(it.path, [it]);
    else same.push(it);
  }
  return [...files.values()].flatMap((same) => same.sort(byPlace));
}

function byPlace(a: CheckFinding, b: CheckFinding): number {
  return a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column;
}

/** `plan/actions/1.4.1-introduce-the-itb.md:10:12`, on one line whatever the path is: editors and terminals open it. */
export function placeWords(path: string, { line, column }: Position, unicode: boolean): string {
  return `${pathWords(path, unicode)}:${line}:${column}`;
}

/** A path as it is, but for what would break a line, look like an indent or cannot be seen. */
export function pathWords(path: string, unicode = true): string {
  const shown = visible(path).replace(/[\n\t]|^ /g, escaped);
  return unicode ? shown : toAscii(shown);
}

/** The last line that a range has something of: a range that ends before a line's first column is not on that line. */
export function lastLineOf({ start, end }: Range): number {
  return end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
}

/** Where the findings of a check are drawn, and by what: SARIF names the program's version. */
export interface CheckSurface extends Surface {
  readonly version: string;
  /** The address of lines of a file, from the repository's top, where the host of the run has one. */
  readonly linesOnHost: ((path: string, from: number, to: number) => string) | null;
}
