import { formatDay } from "../../calendar/plan-date.ts";
import type { Action, Exception } from "../../core/action.ts";
import type { Diagnostic, RuleInfo } from "../../core/diagnostic.ts";
import { finding } from "../../core/finding.ts";
import { pairActions } from "../../core/pair-actions.ts";
import type { Plan } from "../../core/plan.ts";

/**
 * Exceptions that cover more than those that the action had: for another code, by another approver, or for longer. One
 * that ends sooner, or is gone, covers less.
 */
export function* loosenedExceptions(info: RuleInfo, before: Plan, after: Plan): Iterable<Diagnostic> {
  const { pairs, added } = pairActions(before, after);
  for (const pair of pairs) yield* ofAction(info, pair.before.exceptions, pair.after);
  for (const action of added) yield* ofAction(info, [], action);
}

function* ofAction(info: RuleInfo, had: readonly Exception[], action: Action): Iterable<Diagnostic> {
  for (const [index, exception] of action.exceptions.entries()) {
    const ofCode = had.filter((one) => one.code === exception.code);
    if (ofCode.some((one) => one.approved === exception.approved && one.until >= exception.until)) continue;
    yield finding({
      rule: info,
      message: `${action.id}: an exception from ${exception.code} was ${whatChanged(ofCode, exception)}`,
      help: "Take it out of this change; have it approved, and grant it in a change of its own.",
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
