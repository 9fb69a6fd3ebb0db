import { formatDay, type PlanDate } from "../../../calendar/plan-date.ts";
import type { Plan, PlanInfo } from "../../../core/plan.ts";
import type { BoardSpan } from "../../../views/reports/board-figures.ts";
import { CannotRun } from "../../exit-code.ts";
import { type Choice, choose, type SayChoice } from "../../options/choose.ts";
import { back, readDay } from "../../options/dates.ts";

const LAST_MEETING = "last-meeting";

/**
 * From when the board's paper counts movement: the day given, or the last meeting before the as-of day, of `body` where
 * one is given. Where neither is asked for, the last meeting if plan.yaml lists one, else the plan's baseline.
 *
 * @throws CannotRun where there is no such meeting, or nothing lies between the two days
 */
export function boardSpan(
  { from, body: named }: { readonly from?: string; readonly body?: string },
  plan: Plan,
  asOf: PlanDate,
  say: SayChoice,
): BoardSpan {
  const body = named === undefined ? null : choose("body", named, bodies(plan), say);
  if (from !== undefined && from !== LAST_MEETING)
    return spanFrom(readDay("--from", from, plan.info, back(asOf)), body, asOf);

  const meeting = lastMeeting(plan, body, asOf);
  if (meeting !== undefined) return { from: meeting.date, meeting, body };
  if (from === undefined && body === null) return spanFrom(plan.info.baseline.first, body, asOf);
  const whose = body === null ? "meeting" : `meeting of ${nameOf(plan, body)}`;
  throw new CannotRun(
    `plan.yaml lists no ${whose} before ${formatDay(asOf)}`,
    `List them there: meetings: - { body: ${body ?? "board"}, date: ${asOf} }. Or give the day: --from ${plan.info.baseline.first}.`,
  );
}

function spanFrom(from: PlanDate, body: string | null, asOf: PlanDate): BoardSpan {
  if (from < asOf) return { from, meeting: null, body };
  throw new CannotRun(
    `the paper would count movement from ${formatDay(from)}, which is not before its as-of day, ${formatDay(asOf)}`,
    "Give an earlier --from, or a later --as-of.",
  );
}

function lastMeeting(plan: Plan, body: string | null, asOf: PlanDate): PlanInfo["meetings"][number] | undefined {
  const held = plan.info.meetings.filter((it) => it.date < asOf && (body === null || it.body === body));
  return held.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).at(-1);
}

function bodies({ directory }: Plan): readonly Choice[] {
  return directory.bodies.map(({ id, name, also }) => ({ id, names: [name, ...also] }));
}

function nameOf({ directory }: Plan, id: string): string {
  return directory.bodies.find((body) => body.id === id)?.name ?? id;
}
