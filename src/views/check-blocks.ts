import type { PlanDate } from "../calendar/plan-date.ts";
import { formatDay } from "../calendar/plan-date.ts";
import type { UnreadableFile } from "../core/plan.ts";
import type { CheckFinding, CheckSummary } from "./check-finding.ts";
import { summaryWords } from "./check-words.ts";
import type { Block, Cell, Column } from "./content.ts";
import { envelope, type Origin } from "./envelope.ts";
import { capitalise } from "./words.ts";

/** What a check's document and blocks are made of. */
export interface CheckParts {
  readonly asOf: PlanDate;
  readonly findings: readonly CheckFinding[];
  readonly summary: CheckSummary;
}

/**
 * The JSON document of a check, `kind: "check"`. Paths of the findings already count from the repository's top; those
 * of `unreadable` count from the plan's folder, and `origin` turns them.
 */
export function checkDocument(parts: CheckParts, unreadable: readonly UnreadableFile[], origin: Origin) {
  const { errors, warnings, files, existing, excepted } = parts.summary;
  return envelope("check", parts.asOf, unreadable, origin, {
    diagnostics: parts.findings.map(diagnosticDocument),
    summary: { errors, warnings, files, existing, excepted },
  });
}

/** What the JSON says of a finding. */
export function diagnosticDocument(it: CheckFinding) {
  return {
    code: it.rule.code,
    name: it.rule.name,
    severity: it.severity,
    message: it.message,
    help: it.help,
    path: it.path,
    range: it.range,
    action: it.action,
    related: it.related.map(({ path, range, message }) => ({ path, range, message })),
    fingerprint: it.fingerprint,
  };
}

const COLUMNS: readonly Column[] = [
  { key: "severity", title: "Severity", align: "left", width: "fixed", rank: 0 },
  { key: "code", title: "Code", align: "left", width: "fixed", rank: 0 },
  { key: "where", title: "Where", align: "left", width: "flowing", rank: 1 },
  { key: "message", title: "What is wrong", align: "left", width: "flowing", rank: 0 },
  { key: "help", title: "What to do", align: "left", width: "flowing", rank: 2 },
];

/** The check as a table of findings under its result: for a page, where no code frame is drawn. */
export function checkBlocks({ asOf, findings, summary }: CheckParts): readonly Block[] {
  const head: readonly Block[] = [
    { kind: "heading", level: 2, text: "Check of the plan" },
    {
      kind: "paragraph",
      text: [{ text: summaryWords(summary), emphasis: "strong" }, { text: ` as of ${formatDay(asOf)}.` }],
    },
  ];
  if (findings.length === 0) return head;
  const rows = findings.map(rowOf);
  return [...head, { kind: "table", table: { title: "Findings", columns: COLUMNS, rows, empty: "Nothing found." } }];
}

function rowOf({ rule, severity, path, range, message, help }: CheckFinding): readonly Cell[] {
  return [
    { text: capitalise(severity), data: severity, emphasis: severity === "error" ? "alert" : "caution" },
    { text: `${rule.code} ${rule.name}`, data: rule.code },
    { text: `${path}:${range.start.line}:${range.start.column}` },
    { text: message },
    { text: help },
  ];
}
