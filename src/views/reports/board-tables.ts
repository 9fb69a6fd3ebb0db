import type { PlanDate } from "../../calendar/plan-date.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import type { Cell, Table } from "../content.ts";
import type { Names } from "../list/action-columns.ts";
import {
  actionColumns,
  dayCell,
  days,
  dayWords,
  fixed,
  flowing,
  idCell,
  lateWords,
  linesCell,
  numberCell,
  numbers,
  ratingCell,
  tableOf,
} from "../list/rows.ts";
import { capitalise, figure, RATINGS_GRAVEST_FIRST } from "../words.ts";
import type { BoardFigures, Slip } from "./board-figures.ts";
import type { DecisionRow } from "./decision-rows.ts";

const ofAction = actionColumns<{ readonly it: ScheduledAction }>(({ it }) => it.action);

/** How many actions had each rating then and have it now; ratings that none has or had are left out. */
export function ratingsTable({ ratings, span }: BoardFigures, asOf: PlanDate): Table {
  const rows = RATINGS_GRAVEST_FIRST.flatMap((rating) => ratings.filter((row) => row.rating === rating));
  return tableOf(
    "Actions by rating",
    [
      { ...fixed("rating", "Rating"), cell: (row) => ratingCell(row.rating) },
      { ...numbers("before", dayWords(span.from)), cell: (row) => numberCell(row.before) },
      { ...numbers("now", dayWords(asOf)), cell: (row) => numberCell(row.now) },
      { ...numbers("change", "Change"), cell: (row) => changeCell(row.now - row.before) },
    ],
    rows.filter((row) => row.before > 0 || row.now > 0),
    "No action is in the plan on this day.",
  );
}

function changeCell(change: number): Cell {
  const text = change === 0 ? "–" : change > 0 ? `+${figure(change)}` : `−${figure(-change)}`;
  return { text, data: change };
}

/** The actions whose rating is another than it was, and why. */
export function movedTable({ moved }: BoardFigures, names: Names, empty: string): Table {
  return tableOf(
    "Ratings that changed",
    [
      ...ofAction,
      {
        ...fixed("former-rating", "Was"),
        cell: ({ before }) => (before === null ? { text: "Not in the plan", data: null } : ratingCell(before)),
      },
      { ...fixed("rating", "Now"), cell: ({ it }) => ratingCell(it.rating) },
      { ...flowing("lead", "Lead", 3), cell: ({ it }) => leadCell(it, names) },
      { ...flowing("reason", "Why", 1), cell: ({ it }) => whyCell(it) },
    ],
    moved,
    empty,
  );
}

/**
 * Each action that is or was done later than it was first due, the worst first: when it was first due, when it is
 * expected, how much later that is, and beside it what was decided on its due date.
 */
export function slippedTable({ slipped }: BoardFigures, names: Names): Table {
  return tableOf(
    "What has slipped",
    [
      ...ofAction,
      { ...days("baseline-due", "First due"), cell: ({ it }) => dayCell(it.baselineDue?.last ?? null) },
      { ...days("expected-finish", "Expected"), cell: finishCell },
      { ...numbers("days-behind", "Days later"), cell: ({ daysBehind }) => slipCell(daysBehind) },
      { ...days("due", "Due now", 1), cell: ({ it }) => dayCell(it.due?.last ?? null) },
      { ...numbers("times-moved", "Times moved", 1), cell: ({ it }) => numberCell(it.timesMoved) },
      { ...fixed("rating", "Rating", 3), cell: ({ it }) => ratingCell(it.rating) },
      {
        ...flowing("decided", "Who decided", 2),
        cell: ({ decisions }) => linesCell(decisions.map((row) => moveWords(row, names))),
      },
    ],
    slipped,
    "Nothing is later than it was first due, and no due date was moved.",
  );
}

function whyCell({ reasons }: ScheduledAction): Cell {
  return { text: capitalise(reasons.join("; ")), lines: reasons.map(capitalise) };
}

/** The day it was done, or is expected; said which. */
function finishCell({ it }: Slip): Cell {
  const day = dayWords(it.expectedFinish);
  const what = it.completedOn !== null ? "done " : it.forecast === null && it.daysOverdue > 0 ? "not before " : "";
  return { text: `${what}${day}`, data: it.expectedFinish };
}

function slipCell(slip: number | null): Cell {
  if (slip === null) return { text: "–", data: null };
  return { text: slip > 0 ? `+${figure(slip)}` : slip < 0 ? `−${figure(-slip)}` : "0", data: slip };
}

function moveWords({ to, decision, decidedOn, state }: DecisionRow, { directory }: Names): string {
  const body = decision?.body == null ? "withheld" : directory.name(decision.body);
  const on = dayWords(decision?.date ?? decidedOn);
  const what = state === "approved" ? "" : ` ${state}`;
  return `To ${dayWords(to)}${what}: ${body}, ${on}${decision?.ref == null ? "" : ` (${decision.ref})`}`;
}

export function completedTable({ completed }: BoardFigures, names: Names, empty: string): Table {
  return tableOf(
    "Completed or assured",
    [
      ...ofAction,
      { ...flowing("lead", "Lead", 3), cell: ({ it }) => leadCell(it, names) },
      { ...days("due", "Due", 1), cell: ({ it }) => dayCell(it.due?.last ?? null) },
      { ...days("completed-on", "Completed"), cell: ({ it }) => dayCell(it.completedOn) },
      {
        ...fixed("days-late-first", "Against the first date", 2),
        cell: ({ it }) => ({ text: lateWords(it.daysLateFirst), data: it.daysLateFirst }),
      },
      { ...days("assured-on", "Assured"), cell: ({ it }) => dayCell(it.assuredOn) },
    ],
    completed.map((it) => ({ it })),
    empty,
  );
}

export function dueNextTable({ dueNext }: BoardFigures, names: Names, empty: string): Table {
  return tableOf(
    "Due next",
    [
      { ...days("day", "Date"), cell: (row) => dayCell(row.day) },
      { ...fixed("id", "ID"), cell: ({ it }) => idCell(it.action.id) },
      { ...fixed("what", "What"), cell: ({ what }) => ({ text: capitalise(what), data: what }) },
      { ...flowing("label", "Title"), cell: (row) => ({ text: row.label }) },
      { ...flowing("lead", "Lead", 2), cell: ({ it }) => leadCell(it, names) },
      { ...fixed("rating", "Rating", 1), cell: ({ it }) => ratingCell(it.rating) },
    ],
    dueNext,
    empty,
  );
}

function leadCell({ owners }: ScheduledAction, { directory }: Names): Cell {
  const [lead] = owners;
  return lead === undefined ? { text: "–", data: "" } : { text: directory.name(lead), link: { to: "party", id: lead } };
}
