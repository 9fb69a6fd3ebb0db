import { formatDay, type PlanDate } from "../calendar/plan-date.ts";
import type { Range, RuleInfo, Severity } from "../core/diagnostic.ts";
import type { UnreadableFile } from "../core/plan.ts";
import type { Block, Cell, Column, View } from "./content.ts";
import type { DiffView } from "./diff/diff.ts";
import { envelope, type Origin } from "./envelope.ts";
import { capitalise, count } from "./words.ts";

/** A finding as it is shown: its severity decided, its places turned into lines and columns. */
export interface CheckFinding {
  readonly rule: RuleInfo;
  readonly severity: Severity;
  /** What is wrong here. */
  readonly message: string;
  /** What to do here. */
  readonly help: string;
  /** From the repository's top, with `/`. */
  readonly path: string;
  readonly range: Range;
  readonly action: string | null;
  /** The path of its keys, without places in lists: `progress.evidence`. */
  readonly field: string;
  readonly related: readonly { readonly path: string; readonly range: Range; readonly message: string }[];
  /** The same for the same finding in every run, and different for every finding of one run. */
  readonly fingerprint: string;
  /** The lines of the file that the range is in, with a line before and after; null where the file has no text. */
  readonly excerpt: { readonly firstLine: number; readonly lines: readonly string[] } | null;
  /** Whether the change that is checked (`--since`) touches the file; true where no change is checked. */
  readonly touched: boolean;
  /** What should stand in place of the range, where that needs no decision and the format has a place for it; else null. */
  readonly replacement: string | null;
}

/** What came of a check, in numbers. */
export interface CheckSummary {
  readonly errors: number;
  readonly warnings: number;
  /** Files of the ledger that were looked at. */
  readonly files: number;
  /** Findings that were there before (`--since`, `--new-since`): counted, not listed. */
  readonly existing: number;
  /** Findings that an exception of the plan covers. */
  readonly excepted: number;
  /** What `existing` is measured against, in words: `the merge base with main (1a2b3c4)`; null where nothing is. */
  readonly against: string | null;
}

/** How a check was asked and what came of it: every format of `plan check` draws this. */
export interface CheckReport extends Pick<View, "document"> {
  readonly asOf: PlanDate;
  /** In the order of severity, then path, then place. */
  readonly findings: readonly CheckFinding[];
  /** Findings that an exception of the plan covers, each with its reason: not listed, but for formats with a place for them. */
  readonly accepted: readonly { readonly finding: CheckFinding; readonly reason: string }[];
  readonly summary: CheckSummary;
  /** Every rule that there is, for formats that list them. */
  readonly rules: readonly RuleInfo[];
  /** Whether the check fails at the severity asked for. */
  readonly failed: boolean;
  /** Of a change that is checked, what it does; null where none is, or one of the two plans could not be used. */
  readonly changes: DiffView | null;
}

/**
 * What came of a check, in one line: `12 errors, 3 warnings in 59 files (4 excepted, 39 there before)`. What it is
 * measured against is named where something is.
 */
export function summaryWords(summary: CheckSummary): string {
  const { errors, warnings, files, existing, excepted, against } = summary;
  const found = [
    ...(errors > 0 ? [count(errors, "error")] : []),
    ...(warnings > 0 ? [count(warnings, "warning")] : []),
  ].join(", ");
  const nothing = against === null ? "Nothing found" : "Nothing new found";
  const before = existing.toLocaleString("en-GB");
  const aside = [
    ...(excepted > 0 ? [`${excepted.toLocaleString("en-GB")} excepted`] : []),
    ...(against === null ? [] : [`${existing === 0 ? "none" : before} there before: ${against}`]),
    ...(against === null && existing > 0 ? [`${before} there before`] : []),
  ];
  return `${found || nothing} in ${count(files, "file")}${aside.length === 0 ? "" : ` (${aside.join(", ")})`}`;
}

/** What is wrong and what to do, as two sentences on one line. */
export function messageAndHelp({ message, help }: Pick<CheckFinding, "message" | "help">): string {
  return `${message}${/[.?!]$/.test(message) ? "" : "."} ${help}`;
}

/** What a check's document and blocks are made of. */
interface CheckParts {
  readonly asOf: PlanDate;
  readonly findings: readonly CheckFinding[];
  readonly summary: CheckSummary;
  readonly changes: DiffView | null;
}

/**
 * The JSON document of a check, `kind: "check"`. Paths of the findings already count from the repository's top; those
 * of `unreadable` count from the plan's folder, and `origin` turns them.
 */
export function checkDocument(
  parts: Omit<CheckParts, "changes">,
  unreadable: readonly UnreadableFile[],
  origin: Origin,
) {
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

/** One wide column: a second would make it tall. */
const COLUMNS: readonly Column[] = [
  { key: "severity", title: "Severity", align: "left", width: "fixed", rank: 0 },
  { key: "where", title: "Where", align: "left", width: "fixed", rank: 0 },
  { key: "message", title: "What is wrong, and what to do", align: "left", width: "flowing", rank: 0 },
];

/** The address of lines of a file; null where there is none. */
type LineLinks = ((path: string, from: number, to: number) => string) | null;

/**
 * The check as a table of findings under what the change does and its result: for a page, where no code frame is drawn.
 *
 * @param links what the place of a finding leads to
 */
export function checkBlocks({ asOf, findings, summary, changes }: CheckParts, links: LineLinks): readonly Block[] {
  const head: readonly Block[] = [
    { kind: "heading", level: 2, text: "Check of the plan" },
    ...(changes === null
      ? []
      : [{ kind: "paragraph", text: [{ text: changes.story, emphasis: "strong" }] } satisfies Block]),
    {
      kind: "paragraph",
      text: [{ text: summaryWords(summary), emphasis: "strong" }, { text: ` as of ${formatDay(asOf)}.` }],
    },
  ];
  if (findings.length === 0) return head;
  const rows = findings.map((it) => rowOf(it, links));
  return [...head, { kind: "table", table: { title: "Findings", columns: COLUMNS, rows, empty: "Nothing found." } }];
}

function rowOf(it: CheckFinding, links: LineLinks): readonly Cell[] {
  const { rule, severity, path, range, action } = it;
  const [first, last] = [range.start.line, range.end.line];
  const where = links === null ? `${path}:${first}` : `${action ?? path.replace(/^.*\//s, "")}, line ${first}`;
  return [
    { text: capitalise(severity), data: severity, emphasis: severity === "error" ? "alert" : "caution" },
    { text: where, ...(links === null ? {} : { link: { to: "address", href: links(path, first, last) } }) },
    { text: `${messageAndHelp(it)} (${rule.code})` },
  ];
}
