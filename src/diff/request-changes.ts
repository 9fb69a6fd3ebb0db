import { formatPeriod, isoPeriod } from "../calendar/period.ts";
import { formatDay } from "../calendar/plan-date.ts";
import type { ChangeType } from "../core/change-types.ts";
import type { ChangeRequest, ScheduledAction } from "../schedule/scheduled-plan.ts";
import { sameValue } from "../text/equality.ts";
import { type ActionChange, type ActionPair, covering } from "./action-pair.ts";
import { sayBy, sayDecision } from "./say.ts";

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
      covers: [
        ...covering(index, kind, ...(kind === "status" ? (["to", "review"] as const) : [])),
        ...covering(decidedAt === -1 ? null : decidedAt, "decision"),
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

/** By whose decision, as far as anybody decided this. */
export interface Decided {
  /** `approved by the Board on 11 October 2018 (minute 6)`; empty where there is no decision. */
  readonly words: string;
  /** False where the decision was recorded before, and of something else or otherwise: then nobody decided this. */
  readonly isOwn: boolean;
}

/**
 * What was decided of a request. An edit of the record can lay a request before a decision on another, or turn a refusal
 * into an approval; the body did not decide that, and nothing here may say that it did.
 */
export function decidedOf(pair: ActionPair, request: ChangeRequest): Decided {
  const { decision, decidedOn } = request;
  if (decision === null) return { words: "", isOwn: true };
  const { name, entries, is, before } = pair;
  const now = sayDecision(decision, decidedOn, name);
  const at = is.action.progress.findIndex((entry) => entry.decision === decision);
  const rewritten = entries.changed.find(({ after, fields }) => after.index === at && fields.includes("decision"));
  const old = rewritten?.before.entry.decision ?? null;
  if (old !== null) {
    const was = sayDecision(old, null, name);
    return { words: `by a change to what was recorded: it was ${was}, now ${now}`, isOwn: false };
  }
  const another = (pair.sides.later(before) ?? pair.was).requests.filter((one) => {
    const stood = one.decision === null ? -1 : before.progress.findIndex((entry) => entry.decision === one.decision);
    return stood !== -1 && entries.kept.get(stood) === at;
  });
  if (another.length === 0 || another.some((one) => asksTheSame(one, request))) return { words: now, isOwn: true };
  const decided = another.map(sayAsked).join(" and ");
  return { words: `without a decision of its own: what was ${now} was ${decided}`, isOwn: false };
}

function asksTheSame(one: ChangeRequest, other: ChangeRequest): boolean {
  return one.kind === other.kind && one.status === other.status && sameValue(one.due, other.due);
}

/** What a request asks for: `due date December 2018 instead of October 2018`, `to be on hold`. */
function sayAsked({ kind, due, dueBefore, status }: ChangeRequest): string {
  if (kind === "status") return `to be ${(status ?? "on-hold").replaceAll("-", " ")}`;
  const from = dueBefore === null ? "" : ` instead of ${formatPeriod(dueBefore)}`;
  return `due date ${due === null ? "" : formatPeriod(due)}${from}`;
}
