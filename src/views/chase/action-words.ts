import { formatPeriod } from "../../calendar/period.ts";
import { formatDay } from "../../calendar/plan-date.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { inOneLine } from "../../text/quote.ts";
import { capitalise, label } from "../words.ts";

/** Longer notes are cut where they are quoted. */
const LONGEST_QUOTE = 240;

/** When an action is due, and from which day it was moved. */
export function dueWords({ due, baselineDue, timesMoved }: ScheduledAction): string {
  if (due === null) return "No due date";
  const moved = timesMoved > 0 && baselineDue !== null ? ` (first due ${formatPeriod(baselineDue)})` : "";
  return `${formatPeriod(due)}${moved}`;
}

/** The state of an action by the record: its status, confidence and forecast. */
export function statusWords({ status, confidence, forecast, lastUpdate }: ScheduledAction): string {
  if (lastUpdate === null) return `${label(status)}: nothing recorded yet`;
  const parts = [
    label(status),
    ...(confidence === null ? [] : [`confidence ${confidence}`]),
    ...(forecast === null ? [] : [`expected by ${formatPeriod(forecast)}`]),
  ];
  return `${parts.join(", ")}, as of ${formatDay(lastUpdate)}`;
}

/** What the owner said of it last, with its day; null where they have said nothing. Others' words are not for them to read here. */
export function lastWords({ history }: ScheduledAction, owner: string): string | null {
  const said = history.findLast(
    ({ entry, voidedBy }) => voidedBy === null && entry.by === owner && entry.note !== null,
  );
  if (said === undefined || said.entry.note === null) return null;
  return `${capitalise(formatDay(said.entry.date))}: “${inOneLine(said.entry.note, LONGEST_QUOTE)}”`;
}
