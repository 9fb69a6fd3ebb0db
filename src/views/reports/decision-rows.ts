import type { PlanDate } from "../../calendar/plan-date.ts";
import type { Decision, Entry } from "../../core/action.ts";
import type { Status } from "../../core/status.ts";
import type { ChangeRequest, ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import { compareNaturally } from "../../text/natural-order.ts";
import { WITHHELD } from "../disclose.ts";

/**
 * A request, a decision, or both where the one answers the other.
 *
 * `subject` is what it is about: the due date, the status, whether a proposed action is adopted, how an action joined
 * the plan, the plan's own closing, or nothing that was asked for.
 */
export interface DecisionRow {
  readonly subject: "due" | "status" | "adoption" | "joining" | "closing" | "nothing-asked";
  /** Of the action; null where it is about the plan. */
  readonly id: string | null;
  readonly title: string;
  readonly askedOn: PlanDate | null;
  readonly askedBy: string | null;
  /** The note of the entry that asks. */
  readonly reason: string | null;
  /** The days or statuses that it is about, before and after. */
  readonly from: string | null;
  readonly to: string | null;
  /** `without-effect`: it found no request open, or the body that decided may not. */
  readonly state: ChangeRequest["state"] | "without-effect";
  readonly decision: Decision | null;
  /** The day from which the decision counts. */
  readonly decidedOn: PlanDate | null;
  /** The note of the entry that decides, where it is another than the one that asks. */
  readonly remark: string | null;
}

/** Every request and every decision up to the day, by the day on which it was decided, else asked for. */
export function decisionRows(scheduled: ScheduledPlan): readonly DecisionRow[] {
  const { closed } = scheduled.plan.info;
  const rows = scheduled.actions.flatMap(rowsOfAction);
  if (closed !== null && closed.date <= scheduled.asOf) {
    rows.push({
      ...{ ...NOBODY_ASKED, subject: "closing", id: null, title: scheduled.plan.info.title, from: null, to: null },
      ...{ state: closed.decision?.outcome ?? "approved", decision: closed.decision, decidedOn: closed.date },
      remark: null,
    });
  }
  return rows.sort(byDay);
}

const NOBODY_ASKED = { askedOn: null, askedBy: null, reason: null } as const;

function byDay(a: DecisionRow, b: DecisionRow): number {
  const [one, other] = [a.decidedOn ?? a.askedOn ?? "", b.decidedOn ?? b.askedOn ?? ""];
  if (one !== other) return one < other ? -1 : 1;
  return compareNaturally(a.id ?? "", b.id ?? "");
}

/** Those of one action, in the order of its entries. */
export function rowsOfAction(it: ScheduledAction): DecisionRow[] {
  const about = { id: it.action.id, title: it.action.title };
  const inForce = it.history.filter(({ voidedBy }) => voidedBy === null);
  const answered = new Set<Decision>();
  const rows = it.requests.map((request): DecisionRow => {
    if (request.decision !== null) answered.add(request.decision);
    return { ...about, ...ofRequest(request, it) };
  });
  for (const { entry, index, counts } of inForce) {
    if (entry.decision === null || answered.has(entry.decision)) continue;
    const wasProposed = statusBefore(it, index, counts) === "proposed";
    // What a decision adopts is said by its own entry; what it refuses or puts off stays proposed.
    const adopts = wasProposed && (entry.decision.outcome !== "approved" || isAdopted(entry));
    rows.push({
      ...{ ...NOBODY_ASKED, ...about, subject: adopts ? "adoption" : "nothing-asked" },
      ...{ from: adopts ? "proposed" : null, to: adopts ? entry.status : null },
      state: adopts ? entry.decision.outcome : "without-effect",
      ...{ decision: entry.decision, decidedOn: counts, remark: entry.note },
    });
  }
  const { added } = it.action;
  if (added?.decision != null) {
    rows.push({
      ...{ ...NOBODY_ASKED, ...about, subject: "joining", from: null, to: null, state: added.decision.outcome },
      ...{ decision: added.decision, decidedOn: added.date, remark: null },
    });
  }
  return rows;
}

const DECIDED: readonly DecisionRow["state"][] = ["approved", "refused", "deferred"];

function ofRequest(request: ChangeRequest, it: ScheduledAction): Omit<DecisionRow, "id" | "title"> {
  const { kind, decision, date, by, note, state, decidedOn } = request;
  const decides =
    decision === null
      ? undefined
      : it.history.find(({ entry, index }) => entry.decision === decision && index !== request.index);
  const [from, to] =
    kind === "due"
      ? [request.dueBefore?.last ?? null, request.due?.last ?? null]
      : [statusBefore(it, request.index, date), request.status];
  return {
    ...{ subject: kind, askedOn: date, askedBy: by, reason: note, from, to, state, decision, decidedOn },
    remark: decides?.entry.note ?? (decision === null && DECIDED.includes(state) ? WITHHELD : null),
  };
}

/** The status before the entry at `index` of `progress`, which counts on `day`. */
function statusBefore(it: ScheduledAction, index: number, day: PlanDate): Status {
  const before = it.steps.filter((step) => step.index !== index && step.on <= day);
  return before.findLast((step) => step.on < day || step.index < index)?.to ?? "not-started";
}

function isAdopted({ status }: Entry): boolean {
  return status === "not-started" || status === "in-progress";
}
