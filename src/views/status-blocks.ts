import { formatPeriod } from "../calendar/period.ts";
import { daysBetween, formatDay } from "../calendar/plan-date.ts";
import { formatStep } from "../calendar/step.ts";
import { RATINGS, type Rating } from "../schedule/rating.ts";
import type { ScheduledAction } from "../schedule/scheduled-plan.ts";
import { actionTable, namesOf } from "./action-columns.ts";
import type { Block, Cell, Column, Inline, Span, Table } from "./content.ts";
import { denominatorsText, isLiveAction } from "./denominators.ts";
import type { StatusFigures } from "./status.ts";
import { capitalise, count, dateOrDash, label, ratingEmphasis } from "./words.ts";

/** A dashboard is read at a glance: of a longer list the first so many are shown, and the rest is counted. */
const MOST_ROWS = 100;
const BAR_WIDTH = 24;

/** The dashboard as people read it. */
export function statusBlocks(figures: StatusFigures): readonly Block[] {
  return [
    ...opening(figures),
    ...attention(figures),
    ...ratings(figures),
    ...themes(figures),
    ...actionList(
      "Overdue",
      figures.overdue,
      ["id", "title", "lead", "due", "days-overdue", "reason"],
      figures,
      "--overdue",
    ),
    ...actionList(
      "Due soon",
      figures.dueSoon,
      ["id", "title", "lead", "due", "status", "reason"],
      figures,
      "--sort due",
    ),
    ...actionList(
      "Awaiting a decision",
      figures.sought,
      ["id", "title", "lead", "due", "sought"],
      figures,
      "--columns id,title,sought",
    ),
    ...actionList(
      "Awaiting assurance",
      figures.awaitingAssurance,
      ["id", "title", "lead", "due", "reason"],
      figures,
      "--status complete",
    ),
  ];
}

function opening({ scheduled, unreadableActions, actions }: StatusFigures): readonly Block[] {
  const { info, unreadable } = scheduled.plan;
  const dates = [
    `As of ${formatDay(scheduled.asOf)}`,
    `baseline ${formatPeriod(info.baseline)}`,
    ...(info.completion === null ? [] : [`to be complete by ${formatPeriod(info.completion)}`]),
    ...(info.closed === null ? [] : [`closed on ${formatDay(info.closed.date)}`]),
  ];
  const blocks: Block[] = [
    { kind: "heading", level: 1, text: info.title },
    { kind: "paragraph", text: dates.join(" · ") },
  ];
  if (unreadable.length > 0) {
    const others = unreadable.length - unreadableActions;
    const what = [
      ...(unreadableActions > 0 ? [`${unreadableActions} of ${count(actions, "action file")}`] : []),
      ...(others > 0 ? [count(others, unreadableActions > 0 ? "other file" : "file")] : []),
    ].join(" and ");
    blocks.push({
      kind: "paragraph",
      text: [{ text: `${what} could not be read. What follows leaves out what is in them:`, emphasis: "alert" }],
    });
    blocks.push({ kind: "list", items: unreadable.map(({ path, message }) => `${path}: ${message}`) });
  }
  return blocks;
}

function attention(figures: StatusFigures): readonly Block[] {
  const { scheduled, overdue, denominators, nothingRecorded } = figures;
  const of = `of ${count(denominators.live, "live action")}`;
  const items: Inline[] = [];
  if (overdue.length > 0) {
    const earliest = overdue[0] as ScheduledAction;
    items.push([
      { text: `${overdue.length} overdue`, emphasis: "alert" },
      {
        text: ` ${of}; the earliest, ${earliest.action.id}, was due ${dateOrDash(earliest.due)}, ${count(earliest.daysOverdue, "day")} ago`,
      },
    ]);
  }
  items.push(...rated(figures, "off-track", "alert", overdue.length > 0));
  items.push(...rated(figures, "at-risk", "caution", false));
  if (figures.sought.length > 0) items.push(strong(`${figures.sought.length} awaiting a decision`, sinceWhen(figures)));
  if (figures.missed.length > 0) {
    items.push(strong(`${figures.missed.length} with a milestone or review missed`, `: ${idsOf(figures.missed)}`));
  }
  const { rating } = scheduled.plan.info;
  if (figures.awaitingAssurance.length > 0) {
    const late = figures.awaitingAssurance.filter((it) => it.rating === "assurance-due").length;
    const lateText = late === 0 ? "" : `, ${late} of them for longer than ${formatStep(rating.assureWithin)}`;
    items.push(strong(`${figures.awaitingAssurance.length} awaiting assurance`, lateText));
  }
  if (figures.dueSoon.length > 0) {
    const next = figures.dueSoon[0] as ScheduledAction;
    items.push(
      strong(
        `${figures.dueSoon.length} due within ${formatStep(rating.dueSoon)}`,
        `; the next, ${next.action.id}, by ${formatDay(next.due?.last ?? scheduled.asOf)}`,
      ),
    );
  }
  if (nothingRecorded.length > 0) {
    const all = nothingRecorded.length === denominators.live;
    items.push([
      {
        text: all ? "Nothing is recorded yet on any action" : `${nothingRecorded.length} with nothing recorded`,
        emphasis: "strong",
      },
      { text: all ? `, ${count(denominators.live, "live action")} in all.` : ` ${of}.` },
      { text: " An empty record does not mean that nothing was done." },
    ]);
  }
  const heading: Block = { kind: "heading", level: 2, text: "Needs attention" };
  if (items.length > 0) return [heading, { kind: "list", items }];
  const calm = scheduled.actions.length === 0 ? "The plan has no actions yet." : "Nothing needs attention on this day.";
  return [
    heading,
    { kind: "paragraph", text: [{ text: calm, emphasis: scheduled.actions.length === 0 ? "muted" : "good" }] },
  ];
}

function rated({ scheduled }: StatusFigures, rating: Rating, emphasis: Span["emphasis"], quiet: boolean): Inline[] {
  const rated = scheduled.actions.filter((it) => it.rating === rating);
  if (rated.length === 0) return [];
  const text = `${rated.length} ${label(rating).toLowerCase()}`;
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

function sinceWhen({ sought, scheduled }: StatusFigures): string {
  const days = sought.flatMap((it) => it.sought.map((request) => request.date)).sort();
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
  return actions.length > most ? `${ids} and ${actions.length - most} more` : ids;
}

function ratings({ scheduled, denominators }: StatusFigures): readonly Block[] {
  if (scheduled.actions.length === 0) return [];
  const rows = RATINGS.map((rating) => ({ rating, n: scheduled.actions.filter((it) => it.rating === rating).length }))
    .filter(({ n }) => n > 0)
    .map(({ rating, n }): Cell[] => {
      const emphasis = ratingEmphasis(rating);
      const mark = emphasis === null ? {} : { emphasis };
      return [
        { text: label(rating), data: rating, ...mark },
        { text: n.toLocaleString("en-GB"), data: n },
        { text: bar(n, scheduled.actions.length), data: "", ...mark },
      ];
    });
  const table: Table = {
    title: "Actions by rating",
    columns: [
      column("rating", "Rating"),
      { ...column("actions", "Actions"), align: "right" },
      column("share", "Share"),
    ],
    rows,
    empty: "",
  };
  return [
    { kind: "heading", level: 2, text: capitalise(denominatorsText(denominators)) },
    { kind: "table", table },
  ];
}

function bar(n: number, of: number): string {
  return "█".repeat(Math.max(1, Math.round((n / of) * BAR_WIDTH)));
}

function themes(figures: StatusFigures): readonly Block[] {
  if (figures.themes.length === 0) return [];
  const present = RATINGS.filter((rating) => figures.scheduled.actions.some((it) => it.rating === rating));
  const having = (of: readonly ScheduledAction[], test: (it: ScheduledAction) => boolean): Cell => {
    const n = of.filter(test).length;
    return { text: n === 0 ? "–" : n.toLocaleString("en-GB"), data: n };
  };
  const columns: Column[] = [
    { ...column("theme", "Theme"), width: "flowing" },
    { ...column("live", "Live"), align: "right" },
    { ...column("overdue", "Overdue"), align: "right" },
    { ...column("due-soon", "Due soon"), align: "right" },
    ...present.map((rating): Column => ({ ...column(rating, label(rating)), align: "right", rank: 3 })),
  ];
  const rows = figures.themes.map((theme): Cell[] => [
    { text: theme.id === null ? "No theme" : `${theme.id}  ${theme.title ?? "(no theme file)"}`, data: theme.id },
    having(theme.actions, isLiveAction),
    having(theme.actions, (it) => it.daysOverdue > 0),
    having(theme.actions, (it) => it.dueSoon),
    ...present.map((rating) => having(theme.actions, (it) => it.rating === rating)),
  ]);
  return [
    { kind: "heading", level: 2, text: "Themes" },
    { kind: "table", table: { title: "Themes", columns, rows, empty: "" } },
  ];
}

function column(key: string, title: string): Column {
  return { key, title, align: "left", width: "fixed", rank: 0 };
}

function actionList(
  title: string,
  actions: readonly ScheduledAction[],
  columns: readonly string[],
  { scheduled }: StatusFigures,
  more: string,
): readonly Block[] {
  if (actions.length === 0) return [];
  const shown = actions.slice(0, MOST_ROWS);
  const table = actionTable(title, shown, columns, namesOf(scheduled.plan), "");
  const blocks: Block[] = [
    { kind: "heading", level: 2, text: `${title} (${actions.length.toLocaleString("en-GB")})` },
    { kind: "table", table },
  ];
  if (actions.length > MOST_ROWS) {
    const rest = count(actions.length - MOST_ROWS, "more action");
    blocks.push({ kind: "paragraph", text: [{ text: `and ${rest}: plan list ${more}`, emphasis: "strong" }] });
  }
  return blocks;
}
