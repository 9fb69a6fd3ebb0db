import { formatPeriod } from "../../calendar/period.ts";
import { addStep, formatDay } from "../../calendar/plan-date.ts";
import { formatStep } from "../../calendar/step.ts";
import { inOneLine } from "../../text/quote.ts";
import type { Block, Inline, Span } from "../content.ts";
import { denominatorsText, unreadableWords } from "../denominators.ts";
import { namesOf } from "../list/action-columns.ts";
import { type RowColumn, tableOf } from "../list/rows.ts";
import { type Task, tasksOf } from "../next.ts";
import { capitalise, count, figure, label, list, RATINGS_GRAVEST_FIRST, ratingEmphasis } from "../words.ts";
import { AN_EMPTY_RECORD, whyEmpty } from "./attention.ts";
import { datesText } from "./blocks.ts";
import type { StatusFigures } from "./figures.ts";

/** Rows, and the longest title and name in them, that leave room for the rest on a screen of 24 lines of 80 columns. */
const MOST_ROWS = 4;
const LONGEST_TITLE = 44;
const LONGEST_NAME = 22;

/** The dashboard on one screen: what is most pressing with names and days, the figures, and where the rest is. */
export function briefBlocks(figures: StatusFigures, of: string | null): readonly Block[] {
  const { scheduled, denominators } = figures;
  const { plan, asOf } = scheduled;
  const tasks = tasksOf(scheduled.actions, scheduled, addStep(asOf, plan.info.rating.dueSoon));
  const most = plan.unreadable.length === 0 ? MOST_ROWS : MOST_ROWS - 1;
  const rest = tasks.length - most;
  const none = scheduled.actions.length === 0 ? whyEmpty(figures) : "Nothing needs attention on this day.";
  const unread = unreadableWords(plan);
  const empty = figures.nothingRecorded.length > 0 ? `. ${AN_EMPTY_RECORD}` : "";
  const where: Inline = [
    { text: rest > 0 ? `${figure(rest)} more: plan next --all. ` : "", emphasis: "muted" },
    {
      text:
        scheduled.actions.length === 0 && of === null
          ? "The first action: plan new. All of it: plan status."
          : "All of it: plan status. One action: plan show ID.",
      emphasis: "muted",
    },
  ];
  return [
    { kind: "heading", level: 2, text: plan.info.title },
    { kind: "paragraph", text: datesText(figures, of) },
    ...(unread === null ? [] : [{ kind: "paragraph", text: [{ text: `${unread}.`, emphasis: "alert" }] } as const]),
    { kind: "heading", level: 2, text: "Needs attention" },
    { kind: "table", table: tableOf("Needs attention", columnsOf(figures), tasks.slice(0, most), none) },
    { kind: "heading", level: 2, text: capitalise(denominatorsText(denominators, plan)) },
    ...(scheduled.actions.length === 0
      ? []
      : [
          { kind: "paragraph", text: [{ text: `${counts(figures)} ` }, ...ratings(figures), { text: empty }] } as const,
        ]),
    { kind: "paragraph", text: where },
  ];
}

function counts({ overdue, dueSoon, pending, awaitingAssurance, scheduled }: StatusFigures): string {
  const said = [
    [overdue, "overdue"],
    [dueSoon, `due within ${formatStep(scheduled.plan.info.rating.dueSoon)}`],
    [pending, "awaiting a decision"],
    [awaitingAssurance, "awaiting assurance"],
  ] as const;
  const some = said.filter(([actions]) => actions.length > 0).map(([{ length }, what]) => `${figure(length)} ${what}`);
  return some.length === 0 ? "None is overdue, due soon or waiting for somebody." : `${list(some)}.`;
}

/** `Off track 3 · At risk 5`: the word, and its colour beside it. */
function ratings({ scheduled }: StatusFigures): readonly Span[] {
  const rated = RATINGS_GRAVEST_FIRST.map((rating) => ({
    rating,
    n: scheduled.actions.filter((it) => it.rating === rating).length,
  })).filter(({ n }) => n > 0);
  return rated.flatMap(({ rating, n }, at): Span[] => {
    const emphasis = ratingEmphasis(rating);
    const text = `${label(rating)} ${figure(n)}`;
    return [...(at > 0 ? [{ text: " · " }] : []), emphasis === null ? { text } : { text, emphasis }];
  });
}

function columnsOf({ scheduled }: StatusFigures): readonly RowColumn<Task>[] {
  const { directory } = namesOf(scheduled.plan);
  return [
    {
      ...{ key: "id", title: "ID", align: "left", width: "fixed", rank: 0 },
      cell: ({ it }) => ({ text: it.action.id, emphasis: "strong", link: { to: "action", id: it.action.id } }),
    },
    {
      ...{ key: "title", title: "Action", align: "left", width: "flowing", rank: 0 },
      cell: ({ it }) => ({ text: inOneLine(it.action.title, LONGEST_TITLE) }),
    },
    {
      ...{ key: "lead", title: "Lead", align: "left", width: "flowing", rank: 1 },
      cell: ({ it: { owners } }) => ({
        text: owners[0] === undefined ? "–" : inOneLine(directory.name(owners[0]), LONGEST_NAME),
      }),
    },
    {
      ...{ key: "what", title: "What", align: "left", width: "flowing", rank: 0 },
      cell: (task) => ({ text: shortly(task), ...(task.kind === "overdue" ? { emphasis: "alert" as const } : {}) }),
    },
  ];
}

/** What there is to do, in as few words as name the day. */
function shortly({ it, kind }: Task): string {
  const { due, daysOverdue, lastUpdate, lapsedForecast, review } = it;
  switch (kind) {
    case "overdue":
      return `due ${due === null ? "" : formatPeriod(due)}, ${count(daysOverdue, "day")} ago`;
    case "due":
      return `due ${due === null ? "" : formatPeriod(due)}`;
    case "request":
      return `decision awaited since ${it.pending[0] === undefined ? "" : formatDay(it.pending[0].date)}`;
    case "forecast":
      return `forecast ${lapsedForecast === null ? "" : formatPeriod(lapsedForecast)} has passed`;
    case "milestone": {
      const next = it.milestones.find(({ metOn }) => metOn === null);
      return next === undefined ? "milestone to meet" : `milestone of ${formatPeriod(next.by)}`;
    }
    case "review":
      return `review of ${review?.next ? formatPeriod(review.next) : "now"}`;
    case "evidence":
      return "complete, nothing shows it";
    case "assurance":
      return `complete since ${it.completedOn === null ? "" : formatDay(it.completedOn)}, not assured`;
    case "silent":
      return lastUpdate === null ? "nothing recorded yet" : `nothing since ${formatDay(lastUpdate)}`;
  }
}
