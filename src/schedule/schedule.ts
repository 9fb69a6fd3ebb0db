import { formatPeriod, type Period } from "../calendar/period.ts";
import { daysBetween, formatDay, type PlanDate } from "../calendar/plan-date.ts";
import type { Action } from "../core/action.ts";
import { type DirectoryIndex, indexDirectory } from "../core/directory-index.ts";
import type { Plan } from "../core/plan.ts";
import { RATING_COLOURS } from "../core/rating.ts";
import { actionStateOf, isInPlan, printedDue } from "./action-state.ts";
import { historyOf } from "./history.ts";
import { latenessOf } from "./lateness.ts";
import { isDueSoon, isLive, isOverdue } from "./rate.ts";
import type { ChangeRequest, Folded, ScheduledAction, ScheduledPlan } from "./scheduled-plan.ts";

/**
 * Works out every action's state on the as-of day. Total: whatever the entries say, there is an answer.
 *
 * @param like the same plan at another revision: where all that counts is the same, an action that both share is not
 *   worked out again
 */
export function schedule(plan: Plan, asOf: PlanDate, like: ScheduledPlan | null = null): ScheduledPlan {
  const known = sharedWith(plan, asOf, like);
  const directory = indexDirectory(plan.directory);
  const inPlan = plan.actions.filter((action) => isInPlan(action, asOf));
  return {
    plan,
    asOf,
    actions: inPlan.map((action) => known.get(action) ?? scheduleAction(action, plan, directory, asOf)),
    notYetAdded: plan.actions.filter((action) => !isInPlan(action, asOf)),
  };
}

function sharedWith(plan: Plan, asOf: PlanDate, like: ScheduledPlan | null): ReadonlyMap<Action, ScheduledAction> {
  const isLike = like?.asOf === asOf && like.plan.info === plan.info && like.plan.directory === plan.directory;
  return new Map(isLike ? like.actions.map((it) => [it.action, it]) : []);
}

function scheduleAction(action: Action, plan: Plan, directory: DirectoryIndex, asOf: PlanDate): ScheduledAction {
  const printed = printedDue(action, plan.info);
  const state = actionStateOf(
    action,
    { due: printed?.due ?? null, whole: historyOf(action.progress) },
    plan.info,
    asOf,
    directory.name,
  );
  const { history, folded, milestones, review, lastUpdate, rating } = state;
  const { due, baselineDue, status } = folded;
  const daysOverdue = due !== null && isOverdue(folded, asOf) ? daysBetween(due.last, asOf) : 0;
  const forecast = isLive(folded.forecast, asOf) ? folded.forecast : null;
  const completedOn = folded.completed?.on ?? null;
  return {
    action,
    owners: folded.owners,
    organisations: organisationsOf(folded.owners, directory),
    status,
    baselineDue,
    due,
    working: workingOf(printed?.working ?? null, folded, directory),
    timesMoved: folded.timesMoved,
    slipDays: due === null || baselineDue === null ? 0 : daysBetween(baselineDue.last, due.last),
    daysOverdue,
    dueSoon: isDueSoon(folded, asOf, plan.info.rating.dueSoon),
    forecast,
    lapsedForecast: forecast === null ? folded.forecast : null,
    confidence: folded.confidence,
    requests: folded.requests,
    pending: folded.requests.filter((request) => request.state === "open"),
    milestones,
    review,
    measures: action.measures.map((it) => ({ ...it, latest: folded.measured.get(it.name) ?? null })),
    evidence: folded.evidence,
    evidenced: folded.evidenced,
    completedOn,
    completedBy: folded.completed?.by ?? null,
    assuredOn: folded.assured?.on ?? null,
    assuredBy: folded.assured?.by ?? null,
    completed: folded.completed,
    assured: folded.assured,
    hold: folded.hold,
    idleDecisions: folded.idleDecisions,
    oddTransitions: folded.oddTransitions,
    steps: folded.steps,
    lastUpdate,
    rating,
    colour: RATING_COLOURS[rating],
    reasons: state.reasons.map((words) => words()),
    history,
    // Last: V8 gives every object that goes on after a spread a shape of its own, which is slow to read.
    ...latenessOf({ status, baselineDue, due, daysOverdue, forecast, completedOn }, asOf),
  };
}

function organisationsOf(owners: readonly string[], directory: DirectoryIndex): readonly string[] {
  const found = new Set<string>();
  for (const owner of owners) {
    const organisation = directory.organisationOf(owner);
    if (organisation !== null) found.add(organisation);
  }
  return [...found];
}

function workingOf(printed: string | null, folded: Folded, directory: DirectoryIndex): readonly string[] {
  if (folded.status === "proposed") return ["proposed: no due date until it is adopted"];
  const moves = folded.requests
    .filter((request) => request.kind === "due" && request.state === "approved")
    .map((request) => moveOf(request, directory));
  return [printed ?? "no timescale is printed: no due date", ...moves];
}

function moveOf(request: ChangeRequest, directory: DirectoryIndex): string {
  const due = request.due as Period;
  const verb = request.dueBefore === null ? "set to" : "moved to";
  const body = request.decision?.body ? ` by ${directory.name(request.decision.body)}` : "";
  const day = request.decision?.date ?? request.decidedOn;
  const on = day === null ? "" : ` on ${formatDay(day)}`;
  const ref = request.decision?.ref ? ` (${request.decision.ref})` : "";
  const by = due.precision === "day" ? "" : `, due by ${formatDay(due.last)}`;
  return `${verb} ${formatPeriod(due)}${by}: approved${body}${on}${ref}`;
}
