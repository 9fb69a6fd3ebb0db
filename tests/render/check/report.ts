import type { Range, RuleInfo, Severity } from "../../../src/core/diagnostic.ts";
import { parsePlanDate } from "../../../src/index.ts";
import { type CheckFinding, type CheckReport, type CheckSummary, checkDocument } from "../../../src/views/check.ts";

const AS_OF = parsePlanDate("2018-11-01") as CheckReport["asOf"];

/** A rule with what a test does not care about filled in. */
export function rule(code: string, name: string, more: Partial<RuleInfo> = {}): RuleInfo {
  return {
    code,
    name,
    severity: "error",
    fixed: false,
    what: `What ${name} is.`,
    why: `Why ${name} matters.`,
    fix: `How to mend ${name}.`,
    example: "timescale: 3 months\n",
    ...more,
  };
}

export const OVERDUE = rule("PLAN401", "overdue", {
  what: "An action is past its due date and still to be done.",
  why: "A date that slides in silence is what this ledger exists to prevent.",
  fix: "Record that it is complete, with evidence; or ask for a later date with the reason, and have it decided.",
});
export const UNKNOWN_KEY = rule("PLAN204", "unknown-key", {
  what: "A field has a name that the ledger does not know.",
  why: "What it says is used nowhere.",
});
export const DUPLICATE_ID = rule("PLAN310", "duplicate-id");
export const NO_OUTCOMES = rule("PLAN215", "no-outcomes", { severity: "warning" });
export const UNUSED = rule("PLAN320", "unused-directory-entry", { severity: "off" });
export const CONFLICT = rule("PLAN105", "conflict-markers", { fixed: true });

export function range(line: number, column: number, endLine: number, endColumn: number): Range {
  return { start: { line, column }, end: { line: endLine, column: endColumn } };
}

let made = 0;

/** A finding with what a test does not care about filled in. */
export function finding(more: Partial<CheckFinding> = {}): CheckFinding {
  made += 1;
  return {
    rule: OVERDUE,
    severity: "error",
    message: "1.4.1 is overdue by 1 day: it was due by 31 October 2018",
    help: "Record that it is complete, with evidence; or ask for a later date, with the reason.",
    path: "plan/actions/1.4.1-introduce-the-itb.md",
    range: range(10, 12, 10, 20),
    action: "1.4.1",
    field: "timescale",
    related: [],
    fingerprint: made.toString(16).padStart(32, "0"),
    excerpt: { firstLine: 9, lines: ["  - director-of-adult-services", "timescale: 3 months", "outcomes:"] },
    touched: true,
    replacement: null,
    ...more,
  };
}

/** A report of these findings. */
export function report(
  findings: readonly CheckFinding[],
  more: Partial<CheckSummary> & { failed?: boolean; rules?: readonly RuleInfo[] } = {},
): CheckReport {
  const counted = (severity: Severity): number => findings.filter((it) => it.severity === severity).length;
  const { failed = counted("error") > 0, rules = RULES, ...numbers } = more;
  const summary: CheckSummary = {
    errors: counted("error"),
    warnings: counted("warning"),
    files: 59,
    existing: 0,
    excepted: 0,
    against: null,
    ...numbers,
  };
  const parts = { asOf: AS_OF, findings, summary };
  const origin = { revision: null, fromTop: (path: string) => `plan/${path}` };
  return { ...parts, rules, failed, changes: null, accepted: [], document: checkDocument(parts, [], origin) };
}

const RULES = [CONFLICT, UNKNOWN_KEY, NO_OUTCOMES, DUPLICATE_ID, UNUSED, OVERDUE];

const fingerprint = (n: number): string => n.toString(16).padStart(32, "0");

/** One of everything: the goldens are drawn from it. */
export const EVERY_FINDING: CheckReport = report(
  [
    finding({ fingerprint: fingerprint(1) }),
    finding({
      fingerprint: fingerprint(2),
      rule: DUPLICATE_ID,
      message: "the id “1.4.2” is also that of another action",
      help: "Give one of the two another id.",
      path: "plan/actions/1.4.2-a copy, of 50%.md",
      range: range(2, 5, 2, 10),
      action: "1.4.2",
      related: [
        {
          path: "plan/actions/1.4.2-agree-terms.md",
          range: range(2, 5, 2, 10),
          message: "the other action with this id",
        },
      ],
      excerpt: { firstLine: 1, lines: ["---", "id: 1.4.2", "title: A copy"] },
    }),
    finding({
      fingerprint: fingerprint(3),
      rule: CONFLICT,
      message: "a merge was not finished",
      help: "Keep the entries of both sides in order of date, and take the marks away.",
      path: "plan/actions/2.1.1-open-one-number.md",
      range: range(12, 1, 17, 1),
      action: null,
      touched: false,
      excerpt: {
        firstLine: 11,
        lines: [
          "progress:",
          "<<<<<<< HEAD",
          "\t- note: 日本語のメモ",
          "=======",
          "\t- note: e\u0301te\u0301 \u001b[2J",
          ">>>>>>> update-2.1.1",
        ],
      },
    }),
    finding({
      fingerprint: fingerprint(4),
      rule: UNKNOWN_KEY,
      message: "there is no field “timescales” in an action",
      help: "Did you mean timescale?",
      path: "plan/actions/1.4.1-introduce-the-itb.md",
      range: range(4, 1, 4, 11),
      excerpt: {
        firstLine: 3,
        lines: ["title: Introduce the Board", `timescales: ${"a long one ".repeat(20)}`, "owners:"],
      },
    }),
    finding({
      fingerprint: fingerprint(5),
      rule: NO_OUTCOMES,
      severity: "warning",
      message: "no outcome is printed for 3.1.1",
      help: "Where the document prints outcomes, add them.",
      path: "plan/actions/3.1.1-train-staff.md",
      range: range(1, 1, 1, 1),
      action: "3.1.1",
      excerpt: null,
    }),
  ],
  { existing: 39, excepted: 4 },
);
