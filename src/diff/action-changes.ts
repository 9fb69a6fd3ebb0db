import { formatPeriod } from "../calendar/period.ts";
import { formatDay } from "../calendar/plan-date.ts";
import type { Action } from "../core/action.ts";
import type { ChangeType } from "../core/change-types.ts";
import { isUnreadable, pairActions } from "../core/pair-files.ts";
import type { ScheduledAction } from "../schedule/scheduled-plan.ts";
import { isUntouched } from "../text/equality.ts";
import { quote } from "../text/quote.ts";
import { type ActionChange, type ActionPair, actionPair, unrecorded } from "./action-pair.ts";
import { type Change, change } from "./change.ts";
import { dueChanges, isoOrNull } from "./due-changes.ts";
import { recordChanges, restOfEntries, withNotes } from "./entry-changes.ts";
import { evidenceChanges } from "./evidence-changes.ts";
import { fieldChanges } from "./field-changes.ts";
import { outlookChanges } from "./outlook-changes.ts";
import { type EditedParties, peopleChanges } from "./people-changes.ts";
import { progressChanges } from "./progress-changes.ts";
import { requestChanges } from "./request-changes.ts";
import type { Sides } from "./sides.ts";
import { statusChanges } from "./status-changes.ts";

/** Everything that became of actions. */
export function* actionChanges(sides: Sides, edited: EditedParties): Iterable<Change> {
  const { before, after } = sides;
  const { pairs, gone, added } = pairActions(before.plan, after.plan);
  for (const action of gone) yield removed(action);
  for (const action of added) {
    const isNew = !isUnreadable(action, before.plan);
    yield* named(action, isNew ? [additionOf(sides, action), ...sinceNothing(sides, action)] : []);
  }
  for (const pair of pairs) {
    if (isQuiet(sides, pair.before, pair.after, edited)) continue;
    yield* named(pair.after, [...ofPair(sides, pair.before, pair.after, edited)]);
  }
}

/** Nobody touched the file, and neither the day nor the plan gives it another state: the common case, made quick. */
function isQuiet(sides: Sides, before: Action, after: Action, edited: EditedParties): boolean {
  const { before: one, after: other, was, later, underNewPlan } = sides;
  const states = [was(before), later(before), underNewPlan(before)];
  const same = one.asOf === other.asOf && states.every((state) => state === states[0]);
  if (sides.editedFiles.size > 0 && after.progress.length > 0) return false;
  return same && before.path === after.path && edited.size === 0 && isUntouched(before, after);
}

function* ofPair(sides: Sides, before: Action, after: Action, edited: EditedParties): Iterable<ActionChange> {
  if (before.id !== after.id) {
    const message = `renumbered: it was ${before.id}`;
    yield { type: "action-renumbered", field: "id", before: before.id, after: after.id, notable: true, message };
  }
  yield* fieldChanges(before, after, sides.name);
  const [was, is] = [sides.was(before), sides.is(after)];
  if (was === null && is !== null) {
    const on = after.added === null ? "" : ` on ${formatDay(after.added.date)}`;
    const cause = sides.later(before) === null ? "file" : "time";
    yield {
      type: "action-joined",
      field: "added",
      after: after.added?.date ?? null,
      message: [`joined the plan${on}`, ...stateWords(is)].join("; "),
      cause,
    };
    yield* sinceNothing(sides, after);
    return;
  }
  if (was !== null && is === null) {
    const on = after.added === null ? "" : `: it joins on ${formatDay(after.added.date)}`;
    const message = `not in the plan on the day asked about${on}`;
    yield { type: "action-joins-later", field: "added", after: after.added?.date ?? null, notable: true, message };
  }
  const [one, other] = [was ?? unrecorded(before, sides.before), is ?? was ?? unrecorded(after, sides.after)];
  if (one !== null && other !== null) yield* ofState(actionPair(sides, before, after, one, other), edited);
}

/** What is recorded of an action that is new, as changes from an empty record. */
function* sinceNothing(sides: Sides, after: Action): Iterable<ActionChange> {
  const [was, is] = [unrecorded(after, sides.after), sides.is(after)];
  if (was === null || is === null || after.progress.length === 0) return;
  const changes = ofState(actionPair(sides, { ...after, progress: [] }, after, was, is), new Map());
  yield* changes.filter(({ type }) => !SAID_OF_NEW.has(type));
}

/** What an action that is new never had otherwise: its introduction says how it stands. */
const SAID_OF_NEW: ReadonlySet<ChangeType> = new Set(["rating-changed", "due-removed", "no-longer-overdue"]);

function ofState(pair: ActionPair, edited: EditedParties): readonly ActionChange[] {
  const changes: ActionChange[] = [
    ...statusChanges(pair),
    ...requestChanges(pair),
    ...dueChanges(pair),
    ...outlookChanges(pair),
    ...progressChanges(pair),
    ...evidenceChanges(pair),
    ...peopleChanges(pair, edited),
    ...recordChanges(pair),
  ];
  return withNotes(pair, [...changes, ...restOfEntries(pair, changes)]);
}

function removed({ id, title, path }: Action): Change {
  const message = `removed from the plan: ${quote(title)} (${path})`;
  return change({ type: "action-removed", id, before: title, notable: true, message });
}

function additionOf({ is, name }: Sides, action: Action): ActionChange {
  const state = is(action);
  const due = state?.due ?? null;
  const said = [
    ...(action.added === null ? [] : [`joins on ${formatDay(action.added.date)}`]),
    ...(action.owners === null ? [] : [action.owners.map(name).join(", ")]),
    ...(state === null ? [] : stateWords(state)),
  ];
  const message = `added to the plan${said.length === 0 ? "" : `: ${said.join("; ")}`}`;
  const after = { title: action.title, due: isoOrNull(due) };
  return { type: "action-added", after, notable: true, message };
}

/** Its due date, and where anything is recorded how it is rated and why. */
function stateWords({ due, rating, reasons, action }: ScheduledAction): readonly string[] {
  const rated = rating === "on-track" ? "on track" : reasons.join("; ");
  return [...(due === null ? [] : [`due ${formatPeriod(due)}`]), ...(action.progress.length === 0 ? [] : [rated])];
}

function* named({ id }: Action, changes: readonly ActionChange[]): Iterable<Change> {
  for (const { covers: _, ...one } of changes) yield change({ ...one, id });
}
