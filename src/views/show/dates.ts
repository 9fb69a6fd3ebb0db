import { formatPeriod } from "../../calendar/period.ts";
import { formatDay } from "../../calendar/plan-date.ts";
import { formatStep } from "../../calendar/step.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import type { Fact, Inline } from "../content.ts";
import { milestoneState, milestoneWords } from "../milestones.ts";
import { capitalise, count } from "../words.ts";

/** When an action is due, by what working, and from which day it was moved. */
export function dueFact(it: ScheduledAction): Fact {
  const due: Inline[] =
    it.due === null
      ? ["No due date"]
      : [[{ text: dueWords(it), ...(it.daysOverdue > 0 ? { emphasis: "alert" } : { emphasis: "strong" }) }]];
  const moved =
    it.timesMoved === 0 || it.baselineDue === null
      ? []
      : [`first due ${formatPeriod(it.baselineDue)}; moved ${times(it.timesMoved)}, ${slip(it.slipDays)}`];
  return { label: "Due", lines: [...due, ...it.working.map(capitalise), ...moved.map(capitalise)] };
}

/** The same, and how that stands: forecast, review, milestones. */
export function dateFacts(it: ScheduledAction): readonly Fact[] {
  const facts: Fact[] = [
    dueFact(it),
    { label: "Timescale", lines: [it.action.timescale === null ? "Not printed" : it.action.timescale.text] },
  ];
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
