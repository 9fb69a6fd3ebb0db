import { formatPeriod } from "../../calendar/period.ts";
import { formatDay, formatMonth } from "../../calendar/plan-date.ts";
import type { Plan } from "../../core/plan.ts";
import type { ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import type { Block, Cell, Inline, Table, Timeline } from "../content.ts";
import { actionTable, type Names, namesOf } from "../list/action-columns.ts";
import { groupByTheme } from "../list/select-actions.ts";
import { capitalise, count, figure, list } from "../words.ts";
import { reachOf, rowOf, timelineMarksInWords } from "./rows.ts";

const COLUMNS = ["id", "title", "lead", "baseline-due", "due", "slip-days", "times-moved", "rating"] as const;

/** Where room is short: the original date stays beside the current one, and whose it is gives way first. */
const RANKS: Readonly<Record<string, number>> = { "baseline-due": 1, rating: 1, lead: 8, "slip-days": 2 };

/** The picture, and after it a table for each theme with the same dates. */
export function timelineBlocks(
  scheduled: ScheduledPlan,
  actions: readonly ScheduledAction[],
  total: number,
): readonly Block[] {
  const names = namesOf(scheduled.plan);
  const blocks: Block[] = [
    { kind: "heading", level: 1, text: timelineTitle(scheduled.plan) },
    { kind: "paragraph", text: openingLine(scheduled) },
  ];
  const unread = scheduled.plan.unreadable.filter((file) => file.kind === "action").length;
  const text = shownLine(scheduled, actions, total, unread);
  blocks.push({ kind: "paragraph", text: [{ text, emphasis: unread > 0 ? "alert" : "muted" }] });
  if (actions.length === 0) return blocks;
  const empty = actions.filter((it) => it.rating === "nothing-recorded").length;
  if (empty > 0) {
    const text = `For ${count(empty, "action")} nothing is recorded yet. An empty record does not mean that nothing was done.`;
    blocks.push({ kind: "notice", emphasis: "strong", text });
  }
  return [
    ...blocks,
    { kind: "timeline", timeline: timelineOf(scheduled, actions) },
    ...tables(actions, names),
    ...basis(scheduled),
  ];
}

/** What the picture and a paper of it are called. */
export function timelineTitle({ info }: Plan): string {
  return `${info.title}: the plan in summary`;
}

/** The actions as a timeline, grouped by theme. */
export function timelineOf(scheduled: ScheduledPlan, actions: readonly ScheduledAction[]): Timeline {
  const names = namesOf(scheduled.plan);
  const reach = reachOf(scheduled, actions);
  const groups = groupByTheme(actions, names);
  return {
    title: timelineTitle(scheduled.plan),
    description: describe(actions, reach, scheduled),
    ...reach,
    asOf: scheduled.asOf,
    groups: groups.map(({ title, actions: grouped }) => ({
      label: title,
      rows: grouped.map((it) => rowOf(it, scheduled)),
    })),
  };
}

/** A table of dates for each theme, under its heading: all that the picture shows. */
function tables(actions: readonly ScheduledAction[], names: Names): readonly Block[] {
  return groupByTheme(actions, names).flatMap(({ title, actions: grouped }): Block[] => [
    { kind: "heading", level: 2, text: title },
    { kind: "table", table: datesTable(title, grouped, names) },
  ]);
}

/** Original and current dates, what they were moved by, and what lies on the way. */
function datesTable(title: string, actions: readonly ScheduledAction[], names: Names): Table {
  const table = actionTable(title, actions, COLUMNS, names, "No actions.");
  const linked = table.rows.map((row, at) =>
    row.map(
      (cell, column): Cell =>
        column > 1 ? cell : { ...cell, link: { to: "action", id: (actions[at] as ScheduledAction).action.id } },
    ),
  );
  const columns = table.columns.map((it) => ({ ...it, rank: RANKS[it.key] ?? it.rank }));
  if (actions.every((it) => timelineMarksInWords(it).length === 0)) return { ...table, columns, rows: linked };
  return {
    ...table,
    columns: [
      ...columns,
      { key: "milestones", title: "Milestones and reviews", align: "left", width: "flowing", rank: 5 },
    ],
    rows: linked.map((row, at) => [...row, milestonesCell(actions[at] as ScheduledAction)]),
  };
}

function milestonesCell(it: ScheduledAction): Cell {
  const said = timelineMarksInWords(it);
  return { text: said.join("; "), ...(said.length > 1 ? { lines: said } : {}) };
}

function openingLine({ plan: { info }, asOf }: ScheduledPlan): Inline {
  const dates = [
    `As of ${formatDay(asOf)}`,
    `baseline ${formatPeriod(info.baseline)}`,
    ...(info.completion === null ? [] : [`to be complete by ${formatPeriod(info.completion)}`]),
  ];
  return dates.join(" · ");
}

function shownLine(
  { notYetAdded }: ScheduledPlan,
  actions: readonly ScheduledAction[],
  total: number,
  unread: number,
): string {
  const missing = [
    ...(unread > 0 ? [`${count(unread, "action file")} could not be read`] : []),
    ...(notYetAdded.length > 0 ? [`${figure(notYetAdded.length)} joined the plan after that day`] : []),
  ];
  const shown =
    actions.length === total
      ? `all ${count(total, "action")}`
      : `${figure(actions.length)} of ${count(total, "action")}`;
  return `${capitalise([shown, ...missing].join("; "))}.`;
}

function describe(
  actions: readonly ScheduledAction[],
  { from, to }: Pick<Timeline, "from" | "to"> & ReturnType<typeof reachOf>,
  { asOf }: ScheduledPlan,
): string {
  const said = (n: number, words: string): string[] => (n > 0 ? [`${figure(n)} ${words}`] : []);
  const facts = [
    ...said(actions.filter((it) => it.daysOverdue > 0).length, "overdue"),
    ...said(actions.filter((it) => it.timesMoved > 0).length, "with a due date that was moved"),
    ...said(actions.filter((it) => it.due === null).length, "without a due date"),
    ...said(actions.filter((it) => it.completed !== null).length, "complete"),
  ];
  const counted = facts.length === 0 ? "" : ` ${capitalise(list(facts))}.`;
  return `A line for each of ${count(actions.length, "action")}, from ${formatMonth(from)} to ${formatMonth(to)}, as of ${formatDay(asOf)}.${counted} The tables that follow give every date in words.`;
}

function basis({ plan }: ScheduledPlan): readonly Block[] {
  if (plan.info.basis === null) return [];
  return [
    { kind: "heading", level: 2, text: "How due dates are worked out" },
    { kind: "paragraph", text: plan.info.basis },
  ];
}
