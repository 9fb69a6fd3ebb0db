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
