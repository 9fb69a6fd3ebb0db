import type { Action, Entry } from "../core/action.ts";
import { type PairedEntries, pairEntries } from "../schedule/pair-entries.ts";
import { schedule } from "../schedule/schedule.ts";
import type { ScheduledAction, ScheduledPlan } from "../schedule/scheduled-plan.ts";
import { canonical } from "../text/equality.ts";
import type { Cause, ChangeParts } from "./change.ts";
import type { NameOf } from "./say.ts";
import type { Sides } from "./sides.ts";

/** A change of an action, and which new entries it covers, so that what none covers can be listed by itself. */
export interface ActionChange extends ChangeParts {
  readonly covers?: readonly EntryFields[];
}

/** The fields of an entry (by its place in `progress` of the action after) that a change covers. */
export interface EntryFields {
  readonly index: number;
  readonly fields: readonly (keyof Entry)[];
}

/** The same action in both plans, with its state in each. */
export interface ActionPair {
  readonly before: Action;
  readonly after: Action;
  readonly was: ScheduledAction;
  readonly is: ScheduledAction;
  readonly entries: PairedEntries;
  readonly sides: Sides;
  readonly name: NameOf;
  /** Why a value of the state is another than it was. */
  readonly causeOf: (value: (state: ScheduledAction) => unknown, key?: string) => Cause;
  /** The new entries that count and are not voided, latest first, of which something holds. */
  readonly latest: (holds: (entry: Entry) => boolean) => number | null;
}

/** Puts the two states of an action side by side. */
export function actionPair(
  sides: Sides,
  before: Action,
  after: Action,
  was: ScheduledAction,
  is: ScheduledAction,
): ActionPair {
  const entries = pairEntries(before, after);
  const added = new Set(entries.added.map(({ index }) => index));
  const counted = is.history.filter(({ index, voidedBy }) => voidedBy === null && added.has(index)).reverse();
  const steps = [was, sides.later(before), sides.underNewPlan(before)];
  return {
    ...{ before, after, was, is, entries, sides, name: sides.name },
    causeOf(value, key = "") {
      const now = canonical(value(is), key);
      const [old, later, underNewPlan] = steps.map((state) => state && canonical(value(state), key));
      if (underNewPlan !== now) return "file";
      if (later !== underNewPlan) return "plan";
      return old === later ? "file" : "time";
    },
    latest: (holds) => counted.find(({ entry }) => holds(entry))?.index ?? null,
  };
}

/** The state of an action that nothing has been recorded of: what an action that is new is compared with. */
export function unrecorded(action: Action, { plan, asOf }: ScheduledPlan): ScheduledAction | null {
  const bare = { ...action, progress: [] };
  return schedule({ ...plan, actions: [bare] }, asOf).actions[0] ?? null;
}

/** That a change covers these fields of one entry, where there is one. */
export function covering(index: number | null, ...fields: readonly (keyof Entry)[]): readonly EntryFields[] {
  return index === null ? [] : [{ index, fields }];
}
