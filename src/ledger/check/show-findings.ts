import type { Diagnostic, Place, Range } from "../../core/diagnostic.ts";
import type { TextEdit } from "../../core/source-file.ts";
import { noProgress, type OnProgress } from "../../io/console/progress.ts";
import { sha256 } from "../../io/files/digest.ts";
import { identityOf, type Judged } from "../../rules/judge.ts";
import { locator } from "../../source/locate.ts";
import { compareNaturally } from "../../text/natural-order.ts";
import type { CheckFinding } from "../../views/check.ts";
import type { LoadedPlan } from "../open.ts";

/** How findings are to be shown. */
interface ShowOptions {
  /** Turns a path of the plan into one from the repository's top. */
  readonly fromTop: (path: string) => string;
  /** Paths of the plan that the change touches; null where no change is checked. */
  readonly touched: ReadonlySet<string> | null;
  /** What mends a finding, where that is to be shown. */
  readonly fixes?: ReadonlyMap<Diagnostic, TextEdit> | null;
  readonly onProgress?: OnProgress;
}

const WHOLE_FILE: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
const MOST_LINES = 6;

/**
 * Makes findings ready to be shown: errors first, then in the order of files and places, each with its lines and
 * columns, the text around it, and a fingerprint of its identity (of equal ones the second, third … differs).
 */
export function showFindings(
  findings: readonly Judged[],
  texts: LoadedPlan["texts"],
  { fromTop, touched, fixes, onProgress = noProgress }: ShowOptions,
): readonly CheckFinding[] {
  const places = findings.flatMap(({ diagnostic }) => [
    diagnostic.place,
    ...diagnostic.related.map((one) => one.place),
  ]);
  const ranges = rangesOf(places, texts, onProgress);
  const rangeOf = (place: Place): Range => ranges.get(place) ?? WHOLE_FILE;
  const excerptOf = excerptsOf(texts);
  const seen = new Map<string, number>();
  return findings
    .map(({ diagnostic, severity }) => ({ diagnostic, severity, range: rangeOf(diagnostic.place) }))
    .sort(
      (a, b) =>
        Number(a.severity !== "error") - Number(b.severity !== "error") ||
        compareNaturally(a.diagnostic.place.path, b.diagnostic.place.path) ||
        a.range.start.line - b.range.start.line ||
        a.range.start.column - b.range.start.column ||
        compareNaturally(a.diagnostic.rule.code, b.diagnostic.rule.code),
    )
    .map(({ diagnostic, severity, range }) => {
      const { rule, message, help, place, action, field, related } = diagnostic;
      const identity = identityOf(diagnostic);
      const nth = (seen.get(identity) ?? 0) + 1;
      seen.set(identity, nth);
      return {
        ...{ rule, severity, message, help, range, action, field },
        path: fromTop(place.path),
        related: related.map((one) => ({
          path: fromTop(one.place.path),
          range: rangeOf(one.place),
          message: one.message,
        })),
        fingerprint: sha256(`${identity}#${nth}`).slice(0, 32),
        excerpt: excerptOf(place.path, range),
        touched: touched?.has(place.path) ?? true,
        replacement: fixes?.get(diagnostic)?.text ?? null,
      };
    });
}

/**
 * Where places are in their files. One file is read after the other, and what was read of it is let go: to hold what
 * ten thousand of them hold, each key and value of their YAML, costs as much time as to read them.
 */
function rangesOf(
  places: readonly Place[],
  texts: LoadedPlan["texts"],
  onProgress: OnProgress,
): ReadonlyMap<Place, Range> {
  const byPath = new Map<string, Place[]>();
  for (const place of places) {
    const those = byPath.get(place.path);
    if (those === undefined) byPath.set(place.path, [place]);
    else those.push(place);
  }
  const ranges = new Map<Place, Range>();
  for (const [path, those] of byPath) {
    onProgress("Finding lines", ranges.size, places.length);
    const text = texts.get(path);
    const locate = text === undefined || text === "" ? null : locator(path, text);
    for (const place of those) ranges.set(place, place.range ?? locate?.(place) ?? WHOLE_FILE);
  }
  return ranges;
}

/** Gives the lines around a range of a file. The lines of one file are held at a time: findings come in the order of files. */
function excerptsOf(texts: LoadedPlan["texts"]): (path: string, range: Range) => CheckFinding["excerpt"] {
  let held: { readonly path: string; readonly lines: readonly string[] } | null = null;
  return (path, { start, end }) => {
    const text = texts.get(path);
    if (text === undefined || text === "") return null;
    if (held?.path !== path) held = { path, lines: text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/) };
    const from = Math.max(start.line - 1, 1);
    const to = Math.min(end.line + 1, from + MOST_LINES - 1, held.lines.length);
    return { firstLine: from, lines: held.lines.slice(from - 1, to) };
  };
}
