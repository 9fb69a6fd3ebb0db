import type { Place, Range } from "../../core/diagnostic.ts";
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
  { fromTop, touched, onProgress = noProgress }: ShowOptions,
): readonly CheckFinding[] {
  const sources = new Sources(texts);
  const seen = new Map<string, number>();
  return findings
    .map(({ diagnostic, severity }, at) => {
      onProgress("Finding lines", at, findings.length);
      return { diagnostic, severity, range: sources.rangeOf(diagnostic.place) };
    })
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
          range: sources.rangeOf(one.place),
          message: one.message,
        })),
        fingerprint: sha256(`${identity}#${nth}`).slice(0, 32),
        excerpt: sources.excerptOf(place.path, range),
        touched: touched?.has(place.path) ?? true,
      };
    });
}

/** The texts of the files that findings point into; each is read for positions once, and only where one does. */
class Sources {
  private readonly texts: LoadedPlan["texts"];
  private readonly locators = new Map<string, (place: Place) => Range>();
  private readonly lines = new Map<string, readonly string[]>();

  constructor(texts: LoadedPlan["texts"]) {
    this.texts = texts;
  }

  rangeOf(place: Place): Range {
    if (place.range !== undefined) return place.range;
    const text = this.texts.get(place.path);
    if (text === undefined || text === "") return WHOLE_FILE;
    let locate = this.locators.get(place.path);
    if (locate === undefined) {
      locate = locator(place.path, text);
      this.locators.set(place.path, locate);
    }
    return locate(place);
  }

  excerptOf(path: string, { start, end }: Range): CheckFinding["excerpt"] {
    const text = this.texts.get(path);
    if (text === undefined || text === "") return null;
    let lines = this.lines.get(path);
    if (lines === undefined) {
      lines = text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
      this.lines.set(path, lines);
    }
    const from = Math.max(start.line - 1, 1);
    const to = Math.min(end.line + 1, from + MOST_LINES - 1, lines.length);
    return { firstLine: from, lines: lines.slice(from - 1, to) };
  }
}
