import type { Plan } from "../core/plan.ts";
import { CLOSED_STATUSES } from "../core/status.ts";
import type { ScheduledAction, ScheduledPlan } from "../schedule/scheduled-plan.ts";
import { count, figure } from "./words.ts";

/** How many actions there are to speak of, and how that number comes about. */
interface Denominators {
  readonly published: number;
  readonly added: number;
  readonly proposed: number;
  readonly withdrawn: number;
  readonly superseded: number;
  readonly transferred: number;
  /** What every "of N" is of: published + added − proposed − closed, of those that could be read. */
  readonly live: number;
}

/** Counts the readable actions that are in the plan on the as-of day. */
export function denominatorsOf(scheduled: ScheduledPlan): Denominators {
  const having = (status: string): number => scheduled.actions.filter((it) => it.status === status).length;
  const added = scheduled.actions.filter((it) => it.action.added !== null).length;
  return {
    published: scheduled.actions.length - added,
    added,
    proposed: having("proposed"),
    withdrawn: having("withdrawn"),
    superseded: having("superseded"),
    transferred: having("transferred"),
    live: scheduled.actions.filter(isLiveAction).length,
  };
}

/** Whether the action counts among the live ones: adopted, and not closed. */
export function isLiveAction(it: ScheduledAction): boolean {
  return it.status !== "proposed" && !CLOSED_STATUSES.includes(it.status);
}

/**
 * `51 published + 2 added − 1 superseded = 52 live actions`, or just `51 actions, all live`. Where files could not be
 * read, that first: `1 of 51 action files could not be read, the others: 50 actions, all live`.
 */
export function denominatorsText(it: Denominators, plan: Pick<Plan, "actions" | "unreadable">): string {
  const unread = plan.unreadable.filter((file) => file.kind === "action").length;
  if (unread === 0) return counted(it);
  const files = count(plan.actions.length + unread, "action file");
  return `${figure(unread)} of ${files} could not be read, the others: ${counted(it)}`;
}

function counted(it: Denominators): string {
  const taken = (["proposed", "withdrawn", "superseded", "transferred"] as const)
    .filter((status) => it[status] > 0)
    .map((status) => ` − ${figure(it[status])} ${status}`);
  const added = it.added > 0 ? ` + ${figure(it.added)} added` : "";
  if (added === "" && taken.length === 0) return `${count(it.live, "action")}, all live`;
  return `${figure(it.published)} published${added}${taken.join("")} = ${count(it.live, "live action")}`;
}

/** `2 of 51 action files and 1 other file could not be read`; null where every file could. */
export function unreadableWords({ actions, unreadable }: Plan): string | null {
  if (unreadable.length === 0) return null;
  const ofActions = unreadable.filter((file) => file.kind === "action").length;
  const others = unreadable.length - ofActions;
  const what = [
    ...(ofActions > 0 ? [`${figure(ofActions)} of ${count(actions.length + ofActions, "action file")}`] : []),
    ...(others > 0 ? [count(others, ofActions > 0 ? "other file" : "file")] : []),
  ];
  return `${what.join(" and ")} could not be read`;
}
