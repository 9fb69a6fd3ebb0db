import { formatPeriod } from "../../calendar/period.ts";
import { formatDay } from "../../calendar/plan-date.ts";
import { formatStep } from "../../calendar/step.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import type { Fact, Inline } from "../content.ts";
import { milestoneState, milestoneWords } from "../milestones.ts";
import { capitalise, count } from "../words.ts";

/** When an action is due, by what working, and from which day it was moved. */
export function dueFact(it: ScheduledAction): Fact {
  return { label: "Due", lines: [dueLine(it), ...workingLines(it), ...movedLines(it)] };
}

/** The same without the working. */
export function dueInShort(it: ScheduledAction): Fact {
  return { label: "Due", lines: [dueLine(it), ...movedLines(it)] };
}

/** How the due date came about, step by step. */
export function workingLines({ working }: ScheduledAction): readonly string[] {
  return working.map(capitalise);
}

function dueLine(it: ScheduledAction): Inline {
  if (it.due === null) return "No due date";
  return [{ text: dueWords(it), emphasis: it.daysOverdue > 0 ? "alert" : "strong" }];
}

function movedLines({ timesMoved, baselineDue, slipDays }: ScheduledAction): readonly string[] {
  if (timesMoved === 0 || baselineDue === null) return [];
  return [`First due ${formatPeriod(baselineDue)}; moved ${times(timesMoved)}, ${slip(slipDays)}`];
}

/** When it is due and how that stands: timescale, forecast, review, milestones. */
export function dateFacts(it: ScheduledAction): readonly Fact[] {
  return [dueFact(it), timescaleFact(it), ...outlookFacts(it)];
}

/** How long it was to take, as printed. */
export function timescaleFact({ action }: ScheduledAction): Fact {
  return { label: "Timescale", lines: [action.timescale === null ? "Not printed" : action.timescale.text] };
}

/** What is expected of it, and what lies on the way. */
export function outlookFacts(it: ScheduledAction): readonly Fact[] {
  const facts: Fact[] = [];
  if (it.forecast !== null) facts.push({ label: "Forecast", lines: [formatPeriod(it.forecast)] });
  if (it.lapsedForecast !== null)
    facts.push({ label: "Forecast", lines: [`${formatPeriod(it.lapsedForecast)}, which has passed`] });
  if (it.confidence !== null) facts.push({ label: "Confidence", lines: [capitalise(it.confidence)] });
  if (it.review !== null) facts.push({ label: "Review", lines: reviewLines(it) });
  if (it.milestones.length > 0) {
    facts.push({
      label: it.milestones.length === 1 ? "Milestone" : "Milestones",
      lines: it.milestones.map((one) => {
        const said = { text: milestoneWords(one), emphasis: MILESTONE_EMPHASIS[milestoneState(one)] };
        return [{ text: `${one.title}, by ${formatPeriod(one.by)}: ` }, said];
      }),
    });
  }
  return facts;
}

const MILESTONE_EMPHASIS = { "to-come": "muted", met: "good", "met-late": "caution", missed: "caution" } as const;

function dueWords({ due, daysOverdue }: ScheduledAction): string {
  if (due === null) return "No due date";
  const day = formatDay(due.last);
  return daysOverdue > 0 ? `${day}: overdue by ${count(daysOverdue, "day")}` : day;
}

function times(n: number): string {
  return n === 1 ? "once" : n === 2 ? "twice" : `${n} times`;
}

function slip(days: number): string {
  if (days === 0) return "back to where it was";
  return `${count(Math.abs(days), "day")} ${days > 0 ? "later" : "earlier"} in all`;
}

function reviewLines({ review, action }: ScheduledAction): readonly Inline[] {
  if (review === null) return [];
  const every = action.review?.kind === "every" ? `every ${formatStep(action.review.step)}; ` : "";
  const next =
    review.next === null ? "none owed" : `${review.missed ? "missed" : "next"}: ${formatPeriod(review.next)}`;
  const last = review.lastDone === null ? "" : `; last done ${formatDay(review.lastDone)}`;
  return [capitalise(`${every}${next}${last}`)];
}
