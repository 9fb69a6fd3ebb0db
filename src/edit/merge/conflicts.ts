import { applyEdits, type TextEdit } from "../../core/source-file.ts";
import { endOfLine, startOfLine } from "../../source/text-position.ts";
import { smallest } from "../../text/lists.ts";

/** The versions that a file with the marks of an unfinished merge is made of. */
export interface ConflictSides {
  readonly ours: string;
  readonly theirs: string;
  /** What both began with; null where not every conflict shows it. */
  readonly base: string | null;
  readonly conflicts: number;
  /** What the first marks call the two sides; may be empty. */
  readonly names: { readonly ours: string; readonly theirs: string };
}

type Part = "both" | "ours" | "base" | "theirs";

const MARK = /^(<{7}|\|{7}|>{7})(?: .*)?$|^(={7})$/;
const FOLLOWS: Readonly<Record<string, readonly [from: readonly Part[], to: Part]>> = {
  "<<<<<<<": [["both"], "ours"],
  "|||||||": [["ours"], "base"],
  "=======": [["ours", "base"], "theirs"],
  ">>>>>>>": [["theirs"], "both"],
};

/**
 * Takes a text with the marks of an unfinished merge apart.
 *
 * @returns null where it has none; `broken` with the line (from 1) where they do not follow one another as they should
 */
export function conflictSides(text: string): ConflictSides | { readonly broken: number } | null {
  const sides = { ours: "", theirs: "", base: "" };
  const names = { ours: "", theirs: "" };
  let [part, opened, conflicts, withBase] = ["both" as Part, 0, 0, 0];
  for (const [index, line] of text.split(/(?<=\n)/).entries()) {
    const found = MARK.exec(line.replace(/\r?\n$/, ""));
    const mark = found?.[1] ?? found?.[2];
    // Outside of a conflict, a line of these signs may underline a heading.
    if (mark === undefined || (part === "both" && (mark === "=======" || mark === "|||||||"))) {
      for (const side of ["ours", "theirs", "base"] as const) if (part === "both" || part === side) sides[side] += line;
      continue;
    }
    const [from, to] = FOLLOWS[mark] as (typeof FOLLOWS)[string];
    if (!from.includes(part)) return { broken: index + 1 };
    const name = line.slice(7).trim();
    if (to === "ours") names.ours ||= name;
    if (to === "both") names.theirs ||= name;
    if (to === "ours") [opened, conflicts] = [index + 1, conflicts + 1];
    if (to === "base") withBase += 1;
    part = to;
  }
  if (part !== "both") return { broken: opened };
  if (conflicts === 0) return null;
  return { ...sides, base: withBase === conflicts ? sides.base : null, conflicts, names };
}

/** Whose text stands where between the marks of a conflict. */
export interface ConflictLabels {
  readonly ours: string;
  readonly theirs: string;
  /** Null: what both began with is not shown. */
  readonly base: string | null;
}

/** How to come from ours to the other versions: offsets of ours. */
export interface OtherVersions {
  readonly theirs: readonly TextEdit[];
  /** Null where it is not known. */
  readonly base: readonly TextEdit[] | null;
}

/** Our text with marks around the lines on which theirs says something else, as git leaves them, and how many there are. */
export function conflictText(text: string, { theirs, base }: OtherVersions, labels: ConflictLabels) {
  const shown = labels.base === null ? null : base;
  const stretches = joined([...theirs, ...(shown ?? [])].map((edit) => wholeLines(text, edit)));
  const marked = stretches.map(({ start, end }): TextEdit => {
    const version = (edits: readonly TextEdit[]) => linesOf(versionOf(text, start, end, edits));
    const [our, their, old] = [linesOf(text.slice(start, end)), version(theirs), shown && version(shown)];
    return { start, end, text: block(our, their, old, labels) };
  });
  return { text: applyEdits(text, marked), conflicts: marked.length };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function wholeLines(text: string, edit: TextEdit): Stretch {
  const start = startOfLine(text, edit.start);
  const ends = edit.end > edit.start ? text[edit.end - 1] === "\n" : edit.end === start;
  const isWhole = start === edit.start && ends && (edit.text === "" || edit.text.endsWith("\n"));
  return {
    start,
    end: isWhole ? edit.end : Math.min(text.indexOf("\n", endOfLine(text, edit.end)) + 1 || text.length),
  };
}

/** Those that overlap or touch become one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const all: Stretch[] = [];
  for (const one of [...stretches].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = all.at(-1);
    if (last === undefined || one.start > last.end) all.push(one);
    else all[all.length - 1] = { start: last.start, end: Math.max(last.end, one.end) };
  }
  return all;
}

function versionOf(text: string, start: number, end: number, edits: readonly TextEdit[]): string {
  const within = edits.filter((edit) => edit.start >= start && edit.end <= end);
  const moved = within.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return applyEdits(text.slice(start, end), moved);
}

function block(
  ours: readonly string[],
  theirs: readonly string[],
  base: readonly string[] | null,
  labels: ConflictLabels,
): string {
  const all = base === null ? [ours, theirs] : [ours, theirs, base];
  const shortest = smallest(all.map((lines) => lines.length));
  const alike = (at: (lines: readonly string[]) => string | undefined) => all.every((one) => at(one) === at(ours));
  let head = 0;
  while (head < shortest && alike((lines) => lines[head])) head += 1;
  let tail = 0;
  while (tail < shortest - head && alike((lines) => lines.at(-1 - tail))) tail += 1;
  const middle = (lines: readonly string[]) => lines.slice(head, lines.length - tail).join("");
  return [
    ours.slice(0, head).join(""),
    `<<<<<<< ${labels.ours}\n${middle(ours)}`,
    base === null ? "" : `||||||| ${labels.base}\n${middle(base)}`,
    `=======\n${middle(theirs)}>>>>>>> ${labels.theirs}\n`,
    ours.slice(ours.length - tail).join(""),
  ].join("");
}

/** Each with its line break, the last too. */
function linesOf(text: string): readonly string[] {
  if (text === "") return [];
  return (text.endsWith("\n") ? text : `${text}\n`).split(/(?<=\n)/);
}
