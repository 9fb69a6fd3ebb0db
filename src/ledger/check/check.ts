import type { PlanDate } from "../../calendar/plan-date.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Plan } from "../../core/plan.ts";
import { NOTHING_KNOWN, type Surroundings } from "../../core/surroundings.ts";
import { noProgress, type OnProgress } from "../../io/console/progress.ts";
import { INTEGRITY_RULES, RULES } from "../../rules/index.ts";
import {
  type Excepted,
  type Judged,
  judge,
  partByAge,
  type Standards,
  severityOf,
  standardsOf,
} from "../../rules/judge.ts";
import { type ChangeFacts, type CheckDays, ledgerFacts } from "../../rules/rule.ts";
import { schedule } from "../../schedule/schedule.ts";
import type { LoadedPlan } from "../open.ts";

/** What a check found, judged: what counts, and how much does not. */
export interface Checked {
  /** What there is to mend; with a comparison, only what is new. */
  readonly findings: readonly Judged[];
  /** What was there before; empty without a comparison. */
  readonly existing: readonly Judged[];
  /** What an exception of the plan covers. */
  readonly excepted: readonly Excepted[];
}

/** Everything that is wrong with a ledger on a day, by its own standards. */
export function checkLedger(
  loaded: LoadedPlan,
  days: CheckDays,
  onProgress: OnProgress = noProgress,
  surroundings: Surroundings = NOTHING_KNOWN,
): Checked {
  const standards = standardsOf(loaded.plan, days.asOf);
  const { judged, excepted } = judge(
    findingsOf({ ...loaded, surroundings }, days, standards, null, onProgress),
    standards,
  );
  return { findings: judged, existing: [], excepted };
}

/**
 * What a change introduces: both sides are seen from the same days and judged by the standards that the base sets, so
 * that nobody answers for what they did not touch, and nobody lowers the bar for themselves. A base without a usable
 * plan.yaml sets no standards: the head's own count.
 */
export function checkChange(
  head: LoadedPlan & { readonly surroundings?: Surroundings },
  base: LoadedPlan & { readonly surroundings?: Surroundings },
  days: CheckDays,
  onProgress: OnProgress = noProgress,
  contents: ChangeFacts["contents"] = NOT_LOOKED_INTO,
): Checked {
  const standards = standardsOf(base.plan ?? head.plan, days.asOf);
  // Where the head cannot be read as a plan, nothing of it was checked: that it was so before excuses nothing.
  const before = head.plan === null ? NOTHING : judge(findingsOf(base, days, standards, null, onProgress), standards);
  const found = findingsOf(head, days, standards, base.plan, onProgress);
  const { typed } = head.surroundings ?? NOTHING_KNOWN;
  const integrity = integrityOf(base.plan, head.plan, { ...days, contents, typed }, onProgress);
  const now = judge([...found, ...integrity], standards);
  const { fresh, existing } = partByAge(now.judged, before.judged);
  return { findings: fresh, existing, excepted: now.excepted };
}

/** Nobody looked into the files that evidence points to. */
const NOT_LOOKED_INTO: ChangeFacts["contents"] = { before: new Map(), after: new Map() };
const NOTHING = { judged: [], excepted: [] } as const;

/** What crossed a line since an earlier day, though no file need have changed: what a nightly job asks. */
export function checkSince(
  loaded: LoadedPlan,
  days: CheckDays,
  since: PlanDate,
  onProgress: OnProgress = noProgress,
): Checked {
  const before = checkLedger(loaded, { ...days, asOf: since }, onProgress);
  const now = checkLedger(loaded, days, onProgress);
  const { fresh, existing } = partByAge(now.findings, before.findings);
  return { findings: fresh, existing, excepted: now.excepted };
}

/** The findings of every stage, as yet without a say on how grave they are, by the rules that are not switched off. */
function findingsOf(
  { plan, diagnostics, surroundings }: LoadedPlan & { readonly surroundings?: Surroundings },
  { asOf, now }: CheckDays,
  { checks }: Standards,
  base: Plan | null,
  onProgress: OnProgress,
): readonly Diagnostic[] {
  if (plan === null) return diagnostics;
  const { approvers } = (base ?? plan).info;
  // Decisions count where an approver of the base made them; what the head says of its own approvers is still looked at.
  onProgress("Working out");
  const scheduled = schedule({ ...plan, info: { ...plan.info, approvers } }, asOf);
  const facts = ledgerFacts({ ...scheduled, plan }, now, base, surroundings);
  const asked = RULES.filter(({ info }) => severityOf(info, checks) !== "off");
  return [...diagnostics, ...askEach(asked, (rule) => rule.check(facts), onProgress)];
}

function integrityOf(
  before: Plan | null,
  after: Plan | null,
  change: ChangeFacts,
  onProgress: OnProgress,
): readonly Diagnostic[] {
  if (before === null || after === null) return [];
  return askEach(INTEGRITY_RULES, (rule) => rule.check(before, after, change), onProgress);
}

/** Reported before each rule, as nothing can be said while a long one looks. */
function askEach<Rule>(
  rules: readonly Rule[],
  ask: (rule: Rule) => Iterable<Diagnostic>,
  onProgress: OnProgress,
): Diagnostic[] {
  return rules.flatMap((rule, at) => {
    onProgress("Checking", at, rules.length);
    return [...ask(rule)];
  });
}
