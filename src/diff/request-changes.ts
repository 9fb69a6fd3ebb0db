import { isoPeriod } from "../calendar/period.ts";
import { formatDay } from "../calendar/plan-date.ts";
import type { ChangeType } from "../core/change-types.ts";
import type { ChangeRequest, ScheduledAction } from "../schedule/scheduled-plan.ts";
import { type ActionChange, type ActionPair, telling } from "./action-pair.ts";
import { decidedOf, sayAsked } from "./own-decision.ts";
import { sayBy } from "./say.ts";

/** Requests that were made since, or came to something since, other than those that were approved. */
export function* requestChanges(pair: ActionPair): Iterable<ActionChange> {
  const { is, name } = pair;
  for (const request of freshRequests(pair)) {
    const { kind, state, date, by, decision, index } = request;
    if (state === "approved") continue;
    const asked = `${sayAsked(request)}, asked for on ${formatDay(date)}${sayBy(by, name)}`;
    const ending = decision === null ? ENDINGS[state] : decidedOf(pair, request).words;
    const decidedAt = is.action.progress.findIndex((entry) => entry.decision !== null && entry.decision === decision);
    yield {
      type: typeOf(request),
      field: kind,
      before: kind === "due" ? request.dueBefore && isoPeriod(request.dueBefore) : is.status,
      after: kind === "due" ? request.due && isoPeriod(request.due) : request.status,
      notable: state === "open" || state === "refused" || state === "deferred",
      message: `${asked}: ${ending}`,
      cause: pair.causeOf((it) => it.requests.map((one) => [keyOf(one), one.state])),
      tells: [
        ...telling(index, kind, ...(kind === "status" ? (["to", "review"] as const) : [])),
        ...telling(decidedAt === -1 ? null : decidedAt, "decision"),
      ],
    };
  }
}

const ENDINGS: Readonly<Record<ChangeRequest["state"], string>> = {
  open: "no decision yet",
  overtaken: "a later request or change took its place",
  lapsed: "the action ended without a decision on it",
  approved: "approved",
  refused: "refused",
  deferred: "deferred",
};

/** The requests of the action after that were not there before, or not with this outcome. */
export function freshRequests({ was, is }: { was: ScheduledAction; is: ScheduledAction }): readonly ChangeRequest[] {
  if (is.requests.length === 0) return [];
  const known = new Map<string, number>();
  const keyed = (request: ChangeRequest): string => `${keyOf(request)} ${request.state}`;
  for (const request of was.requests) known.set(keyed(request), (known.get(keyed(request)) ?? 0) + 1);
  return is.requests.filter((request) => {
    const left = known.get(keyed(request)) ?? 0;
    known.set(keyed(request), left - 1);
    return left <= 0;
  });
}

function keyOf({ kind, date, by, due, status }: ChangeRequest): string {
  return JSON.stringify([kind, date, by, due?.first, due?.last, status]);
}

function typeOf({ kind, state }: ChangeRequest): ChangeType {
  switch (state) {
    case "open":
      return kind === "due" ? "due-sought" : "status-sought";
    case "refused":
      return "request-refused";
    case "deferred":
      return "request-deferred";
    default:
      return "request-overtaken";
  }
}
