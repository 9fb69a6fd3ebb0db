import type { RuleInfo, Severity } from "../core/diagnostic.ts";
import type { PlanInfo } from "../core/plan.ts";
import { largest } from "../text/lists.ts";
import type { Block, Cell, Column, Emphasis, View } from "./content.ts";
import { capitalise, count } from "./words.ts";

/** How grave a rule's findings are, and who says so. */
type ShownSeverity = Severity | "off";

/**
 * One rule for `plan explain CODE`: what it asks, why, how to fix what it finds, an example. `planSeverity` is what the
 * plan's own `checks` say of the code; null where there is no plan or it says nothing.
 */
export function explainView(rule: RuleInfo, planSeverity: ShownSeverity | null = null): View {
  return {
    get document() {
      return { ...head("rule"), rule: ruleDocument(rule, planSeverity) };
    },
    get blocks() {
      return ruleBlocks(rule, planSeverity);
    },
  };
}

/** All rules as a table, in the order given: `plan explain` without a code, and the tables of docs/rules.md. */
export function explainAllView(rules: readonly RuleInfo[], checks: PlanInfo["checks"] = {}): View {
  const set = (rule: RuleInfo): ShownSeverity | null =>
    Object.hasOwn(checks, rule.code) ? (checks[rule.code] ?? null) : null;
  return {
    get document() {
      return { ...head("rules"), rules: rules.map((rule) => ruleDocument(rule, set(rule))) };
    },
    get blocks() {
      const rows = rules.map((rule) => rowOf(rule, set(rule)));
      const empty = "There are no rules.";
      return [
        { kind: "table" as const, table: { title: "Rules of plan check", columns: COLUMNS, rows, empty } },
        { kind: "paragraph" as const, text: [{ text: closingWords(rules), emphasis: "muted" as const }] },
      ];
    },
  };
}

/** The head of every JSON document. A rule is the same whatever the day and the revision. */
function head(kind: string) {
  return { schemaVersion: 1, kind, asOf: null, revision: null, unreadable: [] };
}

function ruleDocument(rule: RuleInfo, planSeverity: ShownSeverity | null) {
  return {
    code: rule.code,
    name: rule.name,
    severity: severityOf(rule, planSeverity),
    defaultSeverity: rule.severity,
    fixed: rule.fixed,
    what: rule.what,
    why: rule.why,
    mend: rule.fix,
    example: rule.example,
  };
}

function severityOf(rule: RuleInfo, planSeverity: ShownSeverity | null): ShownSeverity {
  return rule.fixed ? rule.severity : (planSeverity ?? rule.severity);
}

function ruleBlocks(rule: RuleInfo, planSeverity: ShownSeverity | null): readonly Block[] {
  const severity = severityOf(rule, planSeverity);
  const emphasis = EMPHASIS[severity];
  return [
    { kind: "heading", level: 1, text: `${rule.code}  ${rule.name}` },
    { kind: "paragraph", text: rule.what },
    {
      kind: "facts",
      facts: [
        { label: "Why it matters", lines: [rule.why] },
        { label: "What to do", lines: [rule.fix] },
        {
          label: "Severity",
          lines: [[{ text: capitalise(severity), emphasis }, { text: whoSays(rule, planSeverity) }]],
        },
        { label: "May be changed", lines: [mayBeChanged(rule)] },
      ],
    },
    { kind: "heading", level: 2, text: "Example" },
    { kind: "published", markdown: fenced(rule.example) },
  ];
}

const EMPHASIS: Readonly<Record<ShownSeverity, Emphasis>> = { error: "alert", warning: "caution", off: "muted" };

function whoSays(rule: RuleInfo, planSeverity: ShownSeverity | null): string {
  if (rule.fixed || planSeverity === null) return "";
  return planSeverity === rule.severity
    ? " (by default, and in plan.yaml)"
    : ` (set in plan.yaml; ${rule.severity} by default)`;
}

function mayBeChanged({ code, fixed }: RuleInfo): string {
  if (fixed) return "No: without it the ledger cannot be trusted, so it is neither lowered nor excepted.";
  return `Yes: under checks in plan.yaml (${code}: error, warning or off), or by an exception in an action, with a reason, an approver and an end.`;
}

/** A fence is longer than any run of its own mark inside it. */
function fenced(example: string): string {
  const runs = example.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(3, largest(runs.map((run) => run.length + 1))));
  return `${fence}\n${example.trimEnd()}\n${fence}`;
}

const COLUMNS: readonly Column[] = [
  { key: "code", title: "Code", align: "left", width: "fixed", rank: 0 },
  { key: "name", title: "Name", align: "left", width: "fixed", rank: 0 },
  { key: "severity", title: "Severity", align: "left", width: "fixed", rank: 0 },
  { key: "what", title: "What it finds", align: "left", width: "flowing", rank: 0 },
];

function rowOf(rule: RuleInfo, planSeverity: ShownSeverity | null): readonly Cell[] {
  const severity = severityOf(rule, planSeverity);
  const text = rule.fixed ? `${capitalise(severity)}, fixed` : capitalise(severity);
  return [
    { text: rule.code },
    { text: rule.name },
    { text, data: severity, emphasis: EMPHASIS[severity] },
    { text: rule.what },
  ];
}

function closingWords(rules: readonly RuleInfo[]): string {
  const fixed = rules.filter((rule) => rule.fixed).length;
  const fixedWords =
    fixed === 0 ? "" : `; ${fixed.toLocaleString("en-GB")} of them fixed: neither lowered nor excepted`;
  return `${count(rules.length, "rule")}${fixedWords}. plan explain CODE says why each matters, how to fix what it finds, and shows an example.`;
}
