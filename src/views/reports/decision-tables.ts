import { daysBetween, type PlanDate } from "../../calendar/plan-date.ts";
import type { Status } from "../../core/status.ts";
import type { Cell, Table } from "../content.ts";
import type { Names } from "../list/action-columns.ts";
import { actionColumns, dayCell, days, dayWords, fixed, flowing, numbers, slipWords, tableOf } from "../list/rows.ts";
import { capitalise, count, label } from "../words.ts";
import type { DecisionRow } from "./decision-rows.ts";

/** What was asked for and waits for a decision, by whom and since when. */
export function askedTable(rows: readonly DecisionRow[], asOf: PlanDate, names: Names): Table {
  const since = (row: DecisionRow): number => (row.askedOn === null ? 0 : daysBetween(row.askedOn, asOf));
  return tableOf(
    "Decisions asked for",
    [
      ...ofRow,
      { ...flowing("asked", "Asked for"), cell: askedCell },
      { ...flowing("by", "By", 3), cell: (row) => nameCell(row.askedBy, names) },
      { ...days("asked-on", "Since", 2), cell: (row) => dayCell(row.askedOn) },
      { ...numbers("days", "Days waiting", 4), cell: (row) => ({ text: count(since(row), "day"), data: since(row) }) },
      { ...flowing("reason", "Reason given", 1), cell: (row) => noteCell(row.reason) },
    ],
    rows,
    "No decision is asked for.",
  );
}

/** Who decided what: body, day, minute, from, to; what was refused or deferred too. */
export function decidedTable(
  title: string,
  rows: readonly DecisionRow[],
  names: Names,
  empty: string,
  scope: "of-actions" | "of-one-action" = "of-actions",
): Table {
  return tableOf(
    title,
    [
      { ...days("decided-on", "Decided"), cell: (row) => dayCell(row.decision?.date ?? row.decidedOn) },
      ...(scope === "of-actions" ? ofRow : []),
      { ...fixed("outcome", "Outcome"), cell: outcomeCell },
      { ...flowing("asked", "What"), cell: askedCell },
      { ...flowing("body", "Who decided", 1), cell: (row) => nameCell(row.decision?.body ?? null, names) },
      { ...flowing("ref", "Minute", 1), cell: (row) => ({ ...noteCell(row.decision?.ref ?? null), quoted: true }) },
      { ...flowing("reason", "Reason given", 5), cell: (row) => noteCell(row.reason) },
      { ...flowing("remark", "Note of the decision", 4), cell: (row) => noteCell(row.remark) },
    ],
    rows,
    empty,
  );
}

const ofRow = actionColumns<DecisionRow>((row) => row, 2);

function askedCell(row: DecisionRow): Cell {
  return { text: capitalise(askedWords(row)) };
}

/** `due 30 May 2025 instead of 14 February 2025, 105 days later`; `to be withdrawn`. */
export function askedWords({ subject, from, to }: DecisionRow): string {
  switch (subject) {
    case "due": {
      if (from === null || to === null) return `due ${dayWords(to)}, its first due date`;
      const slip = slipWords(daysBetween(from as PlanDate, to as PlanDate));
      return `due ${dayWords(to)} instead of ${dayWords(from)}, ${slip}`;
    }
    case "status": {
      const now = from === null ? "" : ` (it was ${label(from as Status).toLowerCase()})`;
      return to === "on-hold" ? `to be put on hold${now}` : `to be ${to ?? "changed"}${now}`;
    }
    case "adoption":
      return "to adopt what was proposed";
    case "joining":
      return "to join the plan";
    case "closing":
      return "to close the plan";
    case "nothing-asked":
      return "nothing that had been asked for";
  }
}

const OUTCOME: Readonly<Record<DecisionRow["state"], Cell>> = {
  open: { text: "Waiting", emphasis: "caution" },
  approved: { text: "Approved", emphasis: "good" },
  refused: { text: "Refused", emphasis: "alert" },
  deferred: { text: "Deferred", emphasis: "caution" },
  overtaken: { text: "Overtaken", emphasis: "muted" },
  lapsed: { text: "Lapsed", emphasis: "muted" },
  "without-effect": { text: "Without effect", emphasis: "muted" },
};

function outcomeCell({ state, decision }: DecisionRow): Cell {
  const cell = OUTCOME[state];
  if (state !== "without-effect" || decision === null) return { ...cell, data: state };
  return { ...cell, text: `${capitalise(decision.outcome)}, without effect`, data: state };
}

function nameCell(id: string | null, names: Names): Cell {
  if (id === null) return { text: "–", data: null };
  return { text: names.directory.name(id), link: { to: "party", id } };
}

function noteCell(note: string | null): Cell {
  return note === null ? { text: "–", data: "" } : { text: note };
}
