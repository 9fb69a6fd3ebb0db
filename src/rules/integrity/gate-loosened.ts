import { addStep, FIRST_DAY, formatDay, type Step } from "../../calendar/plan-date.ts";
import { formatStep } from "../../calendar/step.ts";
import type { Action, Exception } from "../../core/action.ts";
import { ruleByCode } from "../../core/catalogue/index.ts";
import { GATE_LOOSENED } from "../../core/catalogue/integrity.ts";
import { type Diagnostic, finding, type Severity } from "../../core/diagnostic.ts";
import { indexDirectory } from "../../core/directory-index.ts";
import { pairActions } from "../../core/pair-files.ts";
import type { Plan, RatingThresholds } from "../../core/plan.ts";
import { isUntouched } from "../../text/equality.ts";
import { quote } from "../../text/quote.ts";
import type { IntegrityRule } from "../rule.ts";
import { howToAmend } from "./amend-words.ts";
import { amendedInEntries, isAmended, isApproval } from "./carriers.ts";
import { replacedParties } from "./replaced-parties.ts";

/** PLAN507: in each direction that is milder; what is stricter is no finding. */
export const gateLoosened: IntegrityRule = {
  info: GATE_LOOSENED,
  *check(before, after, { now }) {
    const change = { before, after, now };
    const ofPlan = [
      ...loosenedChecks(before, after),
      ...loosenedApprovers(before, after),
      ...loosenedThresholds(before, after),
    ];
    for (const one of ofPlan) {
      const { path } = one.place;
      const amended = { path, field: one.field, was: one.value, is: null, wording: false };
      const how = `${one.help} Or, ${howToAmend(amended)}`;
      if (!isAmended(change, amended)) yield { ...one, help: how };
    }
    yield* closedUndecided(before, after);
    yield* loosenedExceptions(change);
  },
};

/** Approvers that the plan did not have, and those whose id stands for another than before; an approver may go. */
function* loosenedApprovers(before: Plan, after: Plan): Iterable<Diagnostic> {
  const name = indexDirectory(after.directory).name;
  const replaced = replacedParties(before, after);
  for (const [index, id] of after.info.approvers.entries()) {
    if (!before.info.approvers.includes(id)) {
      yield finding({
        rule: GATE_LOOSENED,
        message: `${quote(name(id))} (${id}) was made an approver; it was none before`,
        help: "Take it from “approvers”.",
        place: { path: "plan.yaml", keys: ["approvers", index] },
        value: id,
      });
      continue;
    }
    const one = replaced.get(id);
    if (one === undefined) continue;
    yield finding({
      rule: GATE_LOOSENED,
      message: `the approver ${id} was replaced: it was the ${one.was.kind} ${quote(one.was.name)}, now the ${one.is.kind} ${quote(one.is.name)}`,
      help: `Put ${id} back, and give the new one an id of its own. Where it only has a new name, keep the old one under “also”.`,
      place: { path: "directory.yaml", keys: [one.list, id, "name"] },
      value: id,
    });
  }
}

const GRAVITY: Readonly<Record<Severity | "off", number>> = { off: 0, warning: 1, error: 2 };

/**
 * Severities that are lower than they were, whether a line was written or taken away: what counts is the one that the
 * plan sets, else the rule's own. A fixed rule has none to lower. Of a code that no rule has (yet) the gravest is assumed.
 */
function* loosenedChecks(before: Plan, after: Plan): Iterable<Diagnostic> {
  const [were, are] = [before.info.checks, after.info.checks];
  for (const code of new Set([...Object.keys(were), ...Object.keys(are)])) {
    const rule = ruleByCode(code);
    if (rule?.fixed) continue;
    const own = rule?.severity ?? "error";
    const was = severityIn(were, code) ?? own;
    const is = severityIn(are, code) ?? own;
    if (GRAVITY[is] >= GRAVITY[was]) continue;
    const name = rule === undefined ? code : `${code} (${rule.name})`;
    yield finding({
      rule: GATE_LOOSENED,
      message: `the check ${name} was lowered: it was ${sayWith(was)}, now ${sayWith(is)}`,
      help: `Set ${code} back to ${was} under “checks”.`,
      place: { path: "plan.yaml", keys: ["checks", code] },
      value: `${was} to ${is}`,
    });
  }
}

function severityIn(checks: Plan["info"]["checks"], code: string): Severity | "off" | undefined {
  return Object.hasOwn(checks, code) ? checks[code] : undefined;
}

function sayWith(severity: Severity | "off"): string {
  return severity === "off" ? "switched off" : severity === "error" ? "an error" : "a warning";
}

/**
 * Exceptions that cover more than those that the action had: for another code, by another approver, or for longer. One
 * that ends sooner, or is gone, covers less.
 */
function* loosenedExceptions(change: Parameters<typeof isAmended>[0]): Iterable<Diagnostic> {
  const { pairs, added } = pairActions(change.before, change.after);
  for (const pair of pairs) {
    if (isUntouched(pair.before.exceptions, pair.after.exceptions)) continue;
    const isDecided = amendedInEntries(pair.before, pair.after, change).has("exceptions");
    if (!isDecided) yield* ofAction(pair.before.exceptions, pair.after);
  }
  for (const action of added) yield* ofAction([], action);
}

function* ofAction(had: readonly Exception[], action: Action): Iterable<Diagnostic> {
  for (const [index, exception] of action.exceptions.entries()) {
    const ofCode = had.filter((one) => one.code === exception.code);
    if (ofCode.some((one) => one.approved === exception.approved && one.until >= exception.until)) continue;
    yield finding({
      rule: GATE_LOOSENED,
      message: `${action.id}: an exception from ${exception.code} was ${whatChanged(ofCode, exception)}`,
      help: "Take it out; or have it decided, and record in the same change an entry with the decision, its `ref`, and `amends: [exceptions]`.",
      place: { path: action.path, keys: ["exceptions", index] },
      action: action.id,
      value: `${exception.code} ${exception.approved} ${exception.until}`,
    });
  }
}

function whatChanged(ofCode: readonly Exception[], { approved, until }: Exception): string {
  const sameBody = ofCode.find((one) => one.approved === approved);
  if (sameBody !== undefined) {
    return `prolonged: it held until ${formatDay(sameBody.until)}, now until ${formatDay(until)}`;
  }
  const other = ofCode[0];
  if (other !== undefined) return `put under another approver: it was ${other.approved}, now ${approved}`;
  return `added (approved by ${approved}, until ${formatDay(until)})`;
}

/** The thresholds, and whether a longer one is the milder: with a longer `due-soon` more actions are named. */
const THRESHOLDS: readonly { field: keyof RatingThresholds; key: string; longerIsMilder: boolean }[] = [
  { field: "late", key: "late", longerIsMilder: true },
  { field: "dueSoon", key: "due-soon", longerIsMilder: false },
  { field: "stale", key: "stale", longerIsMilder: true },
  { field: "assureWithin", key: "assure-within", longerIsMilder: true },
  { field: "recordWithin", key: "record-within", longerIsMilder: true },
];

/** Thresholds of the rating that tell of less than before. */
function* loosenedThresholds(before: Plan, after: Plan): Iterable<Diagnostic> {
  for (const { field, key, longerIsMilder } of THRESHOLDS) {
    const [was, is] = [before.info.rating[field], after.info.rating[field]];
    if (longerIsMilder ? !isEverLonger(is, was) : !isEverLonger(was, is)) continue;
    yield finding({
      rule: GATE_LOOSENED,
      message: `the threshold ${key} of the rating was relaxed: it was ${formatStep(was)}, now ${formatStep(is)}`,
      help: `Set ${key} back to ${formatStep(was)}.`,
      place: { path: "plan.yaml", keys: ["rating", key] },
      value: `${formatStep(was)} to ${formatStep(is)}`,
    });
  }
}

/** A plan that was closed without an approved decision. */
function* closedUndecided(before: Plan, after: Plan): Iterable<Diagnostic> {
  const { closed } = after.info;
  if (before.info.closed !== null || closed === null || isApproval(closed.decision, before)) return;
  yield finding({
    rule: GATE_LOOSENED,
    message: `the plan was closed on ${formatDay(closed.date)} without the decision of a body that may decide; it was live before`,
    help: "Set “state” back to live, or record under “closed” the decision of a body that could decide before this change.",
    place: { path: "plan.yaml", keys: ["state"] },
    value: closed.date,
  });
}

/** Whether one length of time is longer than the other from the first of any month of a year: 1 month than 30 days. */
function isEverLonger(one: Step, other: Step): boolean {
  if (one.unit === other.unit) return one.count > other.count;
  return Array.from({ length: 12 }, (_, months) => addStep(FIRST_DAY, { count: 1, unit: "month" }, months)).some(
    (from) => addStep(from, one) > addStep(from, other),
  );
}
