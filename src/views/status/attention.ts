import { daysBetween, formatDay } from "../../calendar/plan-date.ts";
import { formatStep } from "../../calendar/step.ts";
import type { Rating } from "../../core/rating.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { append } from "../../text/lists.ts";
import type { Block, Inline, Span } from "../content.ts";
import { count, dateOrDash, figure, label } from "../words.ts";
import type { StatusFigures } from "./figures.ts";

/** Said wherever nothing is recorded of an action. */
export const AN_EMPTY_RECORD = "An empty record does not mean that nothing was done.";

/** What needs attention, the most pressing first; where nothing does, that. */
export function attention(figures: StatusFigures): readonly Block[] {
  const { scheduled, overdue, denominators, nothingRecorded } = figures;
  const of = `of ${count(denominators.live, "live action")}`;
  const items: Inline[] = [];
  if (overdue.length > 0) {
    const earliest = overdue[0] as ScheduledAction;
    items.push([
      { text: `${figure(overdue.length)} overdue`, emphasis: "alert" },
      {
        text: ` ${of}; the earliest, ${earliest.action.id}, was due ${dateOrDash(earliest.due?.last ?? null)}, ${count(earliest.daysOverdue, "day")} ago`,
      },
    ]);
  }
  append(items, rated(figures, "off-track", "alert", overdue.length > 0));
  append(items, rated(figures, "at-risk", "caution", false));
  if (figures.pending.length > 0)
    items.push(strong(`${figure(figures.pending.length)} awaiting a decision`, sinceWhen(figures)));
  append(items, missed("milestone", figures.missedMilestone));
  append(items, missed("review", figures.missedReview));
  const { rating } = scheduled.plan.info;
  if (figures.awaitingAssurance.length > 0) {
    const late = figures.awaitingAssurance.filter((it) => it.rating === "assurance-due").length;
    const lateText = late === 0 ? "" : `, ${figure(late)} of them for longer than ${formatStep(rating.assureWithin)}`;
    items.push(strong(`${figure(figures.awaitingAssurance.length)} awaiting assurance`, lateText));
  }
  if (figures.dueSoon.length > 0) {
    const next = figures.dueSoon[0] as ScheduledAction;
    items.push(
      strong(
        `${figure(figures.dueSoon.length)} due within ${formatStep(rating.dueSoon)}`,
        `; the next, ${next.action.id}, by ${formatDay(next.due?.last ?? scheduled.asOf)}`,
      ),
    );
  }
  if (nothingRecorded.length > 0) {
    const all = nothingRecorded.length === denominators.live;
    items.push([
      {
        text: all ? "No progress is recorded on any" : `${figure(nothingRecorded.length)} with no progress recorded`,
        emphasis: "strong",
      },
      {
        text: ` ${all ? `of the ${count(denominators.live, "live action")}` : of}. ${AN_EMPTY_RECORD}`,
      },
    ]);
  }
  const heading: Block = { kind: "heading", level: 2, text: "Needs attention" };
  if (items.length > 0) return [heading, { kind: "list", items }];
  if (scheduled.actions.length > 0) {
    return [heading, { kind: "paragraph", text: [{ text: "Nothing needs attention on this day.", emphasis: "good" }] }];
  }
  return [heading, { kind: "paragraph", text: [{ text: whyEmpty(figures), emphasis: "muted" }] }];
}

function missed(what: string, actions: readonly ScheduledAction[]): Inline[] {
  if (actions.length === 0) return [];
  return [strong(`${figure(actions.length)} with a ${what} missed`, `: ${idsOf(actions)}`)];
}

/** No action to speak of is three different things, and only one of them is an empty plan. */
export function whyEmpty({ actions, unreadableActions }: StatusFigures): string {
  if (actions === 0) return "The plan has no actions yet.";
  return unreadableActions > 0
    ? "Unknown: no action of this day could be read."
    : "No action is in the plan on this day.";
}

function rated({ scheduled }: StatusFigures, rating: Rating, emphasis: Span["emphasis"], quiet: boolean): Inline[] {
  const rated = scheduled.actions.filter((it) => it.rating === rating);
  if (rated.length === 0) return [];
  const text = `${figure(rated.length)} ${label(rating).toLowerCase()}`;
  const first: Span = emphasis === undefined ? { text } : { text, emphasis };
  return [
    quiet && rated.every((it) => it.daysOverdue > 0)
      ? [first, { text: ", all of them overdue" }]
      : [first, { text: `: ${idsOf(rated)}` }],
  ];
}

function strong(first: string, rest: string): Inline {
  return [{ text: first, emphasis: "strong" }, { text: rest }];
}

function sinceWhen({ pending, scheduled }: StatusFigures): string {
  const days = pending.flatMap((it) => it.pending.map((request) => request.date)).sort();
  const oldest = days[0];
  return oldest === undefined
    ? ""
    : `; the oldest was asked for ${count(daysBetween(oldest, scheduled.asOf), "day")} ago`;
}

function idsOf(actions: readonly ScheduledAction[]): string {
  const most = 8;
  const ids = actions
    .slice(0, most)
    .map((it) => it.action.id)
    .join(", ");
  return actions.length > most ? `${ids} and ${figure(actions.length - most)} more` : ids;
}
