import { formatPeriod } from "../../calendar/period.ts";
import { addStep, daysBetween, formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import type { DirectoryIndex } from "../../core/directory-index.ts";
import type { Plan } from "../../core/plan.ts";
import { OPEN_STATUSES } from "../../core/status.ts";
import type { ChangeRequest, ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import { orList } from "../../text/sentence.ts";
import { capitalise, count, label } from "../words.ts";

/** Why an owner is asked about an action, and what for. */
export interface Ask {
  readonly kind: "overdue" | "due" | "milestone" | "review" | "forecast" | "evidence" | "silent" | "request";
  /** What the plan says, as a sentence. */
  readonly says: string;
  /** What the owner is asked to do, as a sentence; null where there is only something to know. */
  readonly asks: string | null;
}

const IS_IT_DONE =
  "If it is done, choose “Complete” and say where the evidence is. If not, say when you expect it to be done.";
const STILL_ON_TIME = "Say whether it will be done by then, and how sure you are.";
const WAS_IT_MET = "If it was met, choose it under “Milestone met”.";
const HOW_IT_STANDS = "Say how it stands, even if nothing has changed.";

/**
 * Why somebody is asked about an action, gravest first; empty where nothing is to be asked. The owner is asked about an
 * open action that is overdue, or due, or has a milestone or review due, by `until`, or whose forecast has passed, or of
 * which nothing was recorded for longer than the plan's `stale` (from its baseline, or the day it was added, where there
 * is no entry at all: as PLAN416 counts); and the owner of an action that is complete without evidence, or has a request
 * that waits for a decision. What is proposed, closed or assured is nobody's to answer for.
 *
 * @param owner the directory id of who is asked, so that only their own words are said to be theirs; null for nobody
 * @param until the last day that is looked ahead to
 */
export function asksOf(
  it: ScheduledAction,
  owner: string | null,
  { plan, asOf }: Pick<ScheduledPlan, "plan" | "asOf">,
  until: PlanDate,
  { name }: Pick<DirectoryIndex, "name">,
): readonly Ask[] {
  const deciders = plan.info.approvers.map(name);
  const pendingAsks = it.pending.map((request): Ask => pendingAsk(request, deciders));
  if (it.status === "complete" && !it.evidenced) return [evidenceAsk(it), ...pendingAsks];
  if (!OPEN_STATUSES.includes(it.status)) return pendingAsks;
  return [
    ...dueAsks(it, asOf, until),
    ...milestoneAsks(it, asOf, until),
    ...reviewAsks(it, asOf, until),
    ...forecastAsks(it, owner, name),
    ...silentAsks(it, plan, asOf),
    ...pendingAsks,
  ];
}

function dueAsks({ due, daysOverdue }: ScheduledAction, asOf: PlanDate, until: PlanDate): readonly Ask[] {
  if (due === null) return [];
  const when = formatPeriod(due);
  if (daysOverdue > 0) {
    const ago = `${count(daysOverdue, "day")} ago`;
    const says =
      due.precision === "day" ? `It was due on ${when}, ${ago}.` : `It was due by the end of ${when}, ${ago}.`;
    return [{ kind: "overdue", says, asks: IS_IT_DONE }];
  }
  if (due.last < asOf || due.last > until) return [];
  const last = due.precision === "day" ? `on ${when}` : `by the end of ${when}`;
  return [{ kind: "due", says: `It is due ${last}, ${within(asOf, due.last)}.`, asks: STILL_ON_TIME }];
}

function milestoneAsks({ milestones }: ScheduledAction, asOf: PlanDate, until: PlanDate): readonly Ask[] {
  return milestones.flatMap(({ title, by, metOn, missed }): Ask[] => {
    if (metOn !== null || by.last > until) return [];
    const says = missed
      ? `Its milestone “${title}” was planned for ${formatPeriod(by)} and is not recorded as met.`
      : `Its milestone “${title}” is planned for ${formatPeriod(by)}, ${within(asOf, by.last)}.`;
    return [{ kind: "milestone", says, asks: WAS_IT_MET }];
  });
}

function reviewAsks({ review }: ScheduledAction, asOf: PlanDate, until: PlanDate): readonly Ask[] {
  if (review === null || review.next === null || review.next.last > until) return [];
  const when = formatPeriod(review.next);
  const says = review.missed
    ? `Its review was due ${when} and is not recorded.`
    : `Its review is due ${when}, ${within(asOf, review.next.last)}.`;
  return [{ kind: "review", says, asks: "If the review was held, say so under “Review held”, and what came of it." }];
}

function forecastAsks(it: ScheduledAction, owner: string | null, name: (id: string) => string): readonly Ask[] {
  const { lapsedForecast, daysOverdue, history } = it;
  if (lapsedForecast === null) return [];
  const stated = history.findLast(({ entry, voidedBy }) => voidedBy === null && entry.forecast !== null);
  const by = stated?.entry.by ?? null;
  const who =
    by === null ? "It was expected" : by === owner ? "You expected it" : `${capitalise(name(by))} expected it`;
  const asks = daysOverdue > 0 ? IS_IT_DONE : "Say when you expect it now.";
  return [{ kind: "forecast", says: `${who} by ${formatPeriod(lapsedForecast)}, which has passed.`, asks }];
}

function silentAsks({ action, lastUpdate }: ScheduledAction, { info }: Plan, asOf: PlanDate): readonly Ask[] {
  const since = lastUpdate ?? action.added?.date ?? info.baseline.last;
  if (asOf <= addStep(since, info.rating.stale)) return [];
  const says =
    lastUpdate === null
      ? "Nothing is recorded of it yet, which does not mean that nothing was done."
      : `Nothing has been recorded of it since ${formatDay(lastUpdate)}.`;
  return [{ kind: "silent", says, asks: HOW_IT_STANDS }];
}

function evidenceAsk({ completedOn }: ScheduledAction): Ask {
  const since = completedOn === null ? "" : ` since ${formatDay(completedOn)}`;
  return {
    kind: "evidence",
    says: `It is recorded as complete${since}, and nothing shows it yet.`,
    asks: "Say where the evidence is, and who holds it.",
  };
}

function pendingAsk({ due, status, date }: ChangeRequest, deciders: readonly string[]): Ask {
  const what =
    due === null ? `To be ${label(status ?? "withdrawn").toLowerCase()}` : `A new due date, ${formatPeriod(due)},`;
  const who = deciders.length === 0 ? "a decision" : `a decision by ${orList(deciders)}`;
  return {
    kind: "request",
    says: `${what} was asked for on ${formatDay(date)}, and waits for ${who}. Until then nothing changes.`,
    asks: null,
  };
}

function within(asOf: PlanDate, day: PlanDate): string {
  const days = daysBetween(asOf, day);
  return days <= 0 ? "today" : `in ${count(days, "day")}`;
}
