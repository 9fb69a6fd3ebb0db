import { formatPeriod, isoPeriod, type Period } from "../calendar/period.ts";
import { daysBetween } from "../calendar/plan-date.ts";
import type { ChangeRequest } from "../schedule/scheduled-plan.ts";
import { sameValue } from "../text/equality.ts";
import { count } from "../text/sentence.ts";
import { type ActionChange, type ActionPair, covering, type EntryFields } from "./action-pair.ts";
import type { Cause } from "./change.ts";
import { decidedOf, freshRequests } from "./request-changes.ts";

/** The due date: what it was and is, by how much it moved, and by whose decision. */
export function* dueChanges(pair: ActionPair): Iterable<ActionChange> {
  const { was, is } = pair;
  const approved = freshRequests(pair).filter((it) => it.kind === "due" && it.state === "approved");
  const mover = sameValue(was.due, is.due) ? undefined : approved.findLast((it) => sameValue(it.due, is.due));
  if (!sameValue(was.due, is.due)) yield dueChange(pair, mover);
  else if (!sameValue(was.baselineDue, is.baselineDue)) yield baselineChange(pair);
  for (const request of approved) {
    if (request === mover) continue;
    yield {
      type: "request-approved",
      field: "due",
      before: isoOrNull(request.dueBefore),
      after: isoOrNull(request.due),
      notable: true,
      message: `due date ${sayMove(request.dueBefore, request.due)}${sayDecided(pair, request)}`,
      covers: tellsOf(pair, request),
    };
  }
}

function dueChange(pair: ActionPair, mover: ChangeRequest | undefined): ActionChange {
  const { was, is } = pair;
  const cause = pair.causeOf((state) => state.due);
  const type = was.due === null ? "due-set" : is.due === null ? "due-removed" : "due-moved";
  const adopted = was.status === "proposed" || is.status === "proposed";
  const undecided = mover === undefined && cause === "file" && !adopted;
  const why =
    mover !== undefined ? sayDecided(pair, mover) : undecided ? ", without a decision" : sayCause(pair, cause);
  return {
    type,
    field: "due",
    before: isoOrNull(was.due),
    after: isoOrNull(is.due),
    notable: cause === "file",
    message: `due date ${sayMove(was.due, is.due)}${why}`,
    cause,
    covers: mover === undefined ? [] : tellsOf(pair, mover),
  };
}

function baselineChange(pair: ActionPair): ActionChange {
  const { was, is } = pair;
  const cause = pair.causeOf((state) => state.baselineDue);
  return {
    type: "due-moved",
    field: "baselineDue",
    before: isoOrNull(was.baselineDue),
    after: isoOrNull(is.baselineDue),
    notable: cause === "file",
    message: `its first due date ${sayMove(was.baselineDue, is.baselineDue)}${cause === "file" ? ", without a decision" : sayCause(pair, cause)}`,
    cause,
  };
}

/** `moved from October 2018 to December 2018, 61 days later`. */
function sayMove(from: Period | null, to: Period | null): string {
  if (to === null) return from === null ? "taken away" : `taken away: it was ${formatPeriod(from)}`;
  if (from === null) return `set to ${formatPeriod(to)}`;
  const days = daysBetween(from.last, to.last);
  const by = days === 0 ? "the same last day" : `${count(Math.abs(days), "day")} ${days > 0 ? "later" : "earlier"}`;
  return `moved from ${formatPeriod(from)} to ${formatPeriod(to)}, ${by}`;
}

function sayDecided(pair: ActionPair, request: ChangeRequest): string {
  const { words } = decidedOf(pair, request);
  return words === "" ? "" : `, ${words}`;
}

/** Why it moved though nobody touched the action: what else the dates hang on. */
function sayCause({ sides }: ActionPair, cause: Cause): string {
  if (cause !== "plan") return "";
  const [one, other] = [sides.before.plan.info, sides.after.plan.info];
  const changed = (["baseline", "approvers"] as const).filter((field) => !sameValue(one[field], other[field]));
  return changed.length === 0 ? "" : `, with the ${changed.join(" and the ")}`;
}

function tellsOf({ is }: ActionPair, { index, decision }: ChangeRequest): readonly EntryFields[] {
  const decidedAt = is.action.progress.findIndex((entry) => entry.decision !== null && entry.decision === decision);
  return [...covering(index, "due"), ...covering(decidedAt === -1 ? null : decidedAt, "decision")];
}

/** A period as the files store it, or null. */
export function isoOrNull(period: Period | null): string | null {
  return period && isoPeriod(period);
}
