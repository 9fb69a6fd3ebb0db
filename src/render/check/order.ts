import type { CheckFinding } from "../../views/check-report.ts";

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
