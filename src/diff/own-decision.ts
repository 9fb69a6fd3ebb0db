import { formatPeriod } from "../calendar/period.ts";
import { sameValue } from "../core/same-value.ts";
import type { ChangeRequest } from "../schedule/scheduled-plan.ts";
import type { ActionPair } from "./action-pair.ts";
import { sayDecision } from "./say.ts";

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
export function sayAsked({ kind, due, dueBefore, status }: ChangeRequest): string {
  if (kind === "status") return `to be ${(status ?? "on-hold").replaceAll("-", " ")}`;
  const from = dueBefore === null ? "" : ` instead of ${formatPeriod(dueBefore)}`;
  return `due date ${due === null ? "" : formatPeriod(due)}${from}`;
}
