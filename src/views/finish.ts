import { formatPeriod } from "../calendar/period.ts";
import { formatDay } from "../calendar/plan-date.ts";
import { OPEN_STATUSES } from "../core/status.ts";
import type { ChangeRequest, ScheduledAction, ScheduledPlan } from "../schedule/scheduled-plan.ts";
import { count, label, list } from "./words.ts";

/** For each action that keeps a plan from being closed: what it is, how it stands, and what it needs. */
export function openActions({ actions, notYetAdded }: ScheduledPlan): readonly string[] {
  const open = actions.filter(isStillOpen);
  return [
    ...open.map((it) => `${it.action.id} ${it.action.title}: ${stateWords(it)}; ${need(it)}`),
    ...notYetAdded.map(({ id, title, added }) => {
      const day = added === null ? "later" : `on ${formatDay(added.date)}`;
      return `${id} ${title}: it joins the plan only ${day}; close the plan after that`;
    }),
  ];
}

/** Whether a plan cannot be closed while an action stands so. */
export function isStillOpen({ status }: ScheduledAction): boolean {
  return OPEN_STATUSES.includes(status) || status === "proposed";
}

function stateWords({ status, daysOverdue }: ScheduledAction): string {
  const overdue = daysOverdue === 0 ? "" : `, overdue by ${count(daysOverdue, "day")}`;
  return `${label(status).toLowerCase()}${overdue}`;
}

function need({ status, pending }: ScheduledAction): string {
  if (pending.length > 0) return `it needs a decision on what is sought (${list(pending.map(wanted))})`;
  if (status === "proposed") return "it needs to be adopted or withdrawn";
  return "it needs its completion recorded, with evidence, or a decision to close it";
}

function wanted({ due, status }: ChangeRequest): string {
  return due === null ? label(status ?? "on-hold").toLowerCase() : `due ${formatPeriod(due)}`;
}

/** What a plan that is closed leaves: how its actions ended, and which of them nobody has checked. */
export function closingWords({ plan, asOf, actions }: ScheduledPlan): readonly string[] {
  const ended = (status: ScheduledAction["status"]): ScheduledAction[] => actions.filter((it) => it.status === status);
  const ways = (["assured", "complete", "withdrawn", "superseded", "transferred"] as const)
    .map((status) => [ended(status).length, status] as const)
    .filter(([number]) => number > 0)
    .map(([number, status]) => `${number} ${status}`);
  const unchecked = ended("complete").map(({ action }) => action.id);
  return [
    `${plan.info.title} is closed on ${formatDay(asOf)}: of ${count(plan.actions.length, "action")}, ${list(ways)}. What asks about no day asks about that one from now on.`,
    ...(unchecked.length === 0 ? [] : [`Complete, and assured by nobody: ${list(unchecked)}.`]),
  ];
}
