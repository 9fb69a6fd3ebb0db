import type { PlanDate } from "../../calendar/plan-date.ts";
import type { Action, Entry } from "../../core/action.ts";
import type { Plan } from "../../core/plan.ts";
import { NOT_QUOTED, REDACTED, redactionsOf, withoutRedacted } from "../../core/redacted.ts";

/** Who typed something: the author of a commit, on the commit's day. */
export interface Typed {
  readonly id: string;
  readonly author: string;
  readonly day: PlanDate;
}

/** An action as a commit left it. */
export interface ActionVersion {
  /** Null for what is in the working tree and in no commit. */
  readonly commit: Typed | null;
  readonly day: PlanDate;
  readonly renamed: { readonly from: string; readonly to: string } | null;
  /** In each parent, null where it was not there; `unreadable` where its file could not be read. */
  readonly before: readonly (Action | "unreadable" | null)[];
  readonly after: Action | "unreadable" | null;
  /** What the same contents came to mean under a later plan.yaml, which reads dates otherwise. */
  readonly otherReadings: readonly Action[];
}

/** What was taken out of an action in any version of it, and is not to come back from an earlier or later one. */
export interface LogRedactions {
  /** What is said instead of the notes of versions of an entry; null where they may be quoted. */
  readonly insteadOfNote: (versions: readonly Entry[]) => string | null;
  /** A field of a version of the action, without the texts in whose place `[redacted]` stands in another version. */
  readonly quotable: (version: Action, field: keyof Action) => unknown;
}

/**
 * Looks through all versions of an action for what was redacted. Which entry a redacted one was before cannot be known for
 * certain (it may have got another date, or another action), so where one of the action is, no earlier note that was
 * changed or removed is quoted; nor one of a day of which any action of the plan has a redacted entry.
 */
export function redactionsIn(now: Action, versions: readonly ActionVersion[], plan: Plan): LogRedactions {
  const actions = [now, ...versions.flatMap(({ before, after }) => [...before, after])].filter(isRead);
  const daysIn = (all: readonly Action[]): PlanDate[] =>
    all.flatMap(({ progress }) => progress.filter((it) => redactionsOf(it) > 0).map((it) => it.date));
  const own = new Set(daysIn(actions));
  const elsewhere = new Set(daysIn(plan.actions));
  return {
    insteadOfNote(entries) {
      if (entries.some(({ date }) => own.has(date))) return REDACTED;
      return own.size > 0 || entries.some(({ date }) => elsewhere.has(date)) ? NOT_QUOTED : null;
    },
    quotable: (version, field) =>
      actions.reduce<unknown>((value, other) => withoutMore(value, other[field]), version[field]),
  };
}

/** Only what another version has less of is withheld: what it has more of, it may say. */
function withoutMore(value: unknown, other: unknown): unknown {
  return withoutRedacted(value, other)[0];
}

function isRead(action: Action | "unreadable" | null): action is Action {
  return action !== null && action !== "unreadable";
}
