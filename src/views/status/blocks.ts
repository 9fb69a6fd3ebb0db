import { formatPeriod } from "../../calendar/period.ts";
import { formatDay } from "../../calendar/plan-date.ts";
import { figuresOfActions } from "../../schedule/figures.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import type { Block, Cell, Column, Table } from "../content.ts";
import { isLiveAction, unreadableWords } from "../denominators.ts";
import { actionTable, namesOf } from "../list/action-columns.ts";
import { performanceFacts } from "../performance.ts";
import { count, figure, label, NO_THEME_FILE, RATINGS_GRAVEST_FIRST } from "../words.ts";
import { attention } from "./attention.ts";
import type { StatusFigures } from "./figures.ts";
import { column, ratings } from "./ratings.ts";

/** A dashboard is read at a glance: of a longer list the first so many are shown, and the rest is counted. */
const MOST_ROWS = 100;

/** Actions of a list that are not shown: in words how many, and the command that shows them. */
interface NotShown {
  /** `and 12 more actions` */
  readonly words: string;
  readonly command: string;
}

/**
 * The dashboard as people read it.
 *
 * @param of which actions alone are asked about, in words; null for all
 * @param say where the rest of a long list is to be found
 */
export function statusBlocks(
  figures: StatusFigures,
  of: string | null = null,
  say: (rest: NotShown) => string = ({ words, command }) => `${words}: ${command}`,
): readonly Block[] {
  const actionList = (...list: [string, readonly ScheduledAction[], readonly string[], StatusFigures, string]) =>
    listOf(say, ...list);
  return [
    ...opening(figures, of),
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
      figures.pending,
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
    ...kept(figures),
    ...basis(figures),
  ];
}

/** What was done by its date; nothing where nothing is recorded. */
function kept({ scheduled: { actions, asOf } }: StatusFigures): readonly Block[] {
  const figures = figuresOfActions(actions, asOf);
  if (figures === null) return [];
  return [
    { kind: "heading", level: 2, text: "How the plan was kept" },
    { kind: "facts", facts: performanceFacts(figures, asOf) },
  ];
}

/** What every due date above rests on, in the plan's own words. */
function basis({ scheduled }: StatusFigures): readonly Block[] {
  const { basis } = scheduled.plan.info;
  if (basis === null) return [];
  return [
    { kind: "heading", level: 2, text: "How due dates are worked out" },
    { kind: "paragraph", text: basis },
  ];
}

/** The day asked about, the days that the plan runs from and to, and what alone is asked about. */
export function datesText({ scheduled }: StatusFigures, of: string | null): string {
  const { info } = scheduled.plan;
  return [
    `As of ${formatDay(scheduled.asOf)}`,
    `baseline ${formatPeriod(info.baseline)}`,
    ...(info.completion === null ? [] : [`to be complete by ${formatPeriod(info.completion)}`]),
    ...(info.closed === null ? [] : [`closed on ${formatDay(info.closed.date)}`]),
    ...(of === null ? [] : [of]),
  ].join(" · ");
}

function opening(figures: StatusFigures, of: string | null): readonly Block[] {
  const { scheduled } = figures;
  const { info, unreadable } = scheduled.plan;
  const blocks: Block[] = [
    { kind: "heading", level: 1, text: info.title },
    { kind: "paragraph", text: datesText(figures, of) },
  ];
  const unread = unreadableWords(scheduled.plan);
  if (unread !== null) {
    const them = unreadable.length === 1 ? "it" : "them";
    blocks.push({
      kind: "paragraph",
      text: [{ text: `${unread}. What follows leaves out what is in ${them}:`, emphasis: "alert" }],
    });
    blocks.push({ kind: "list", items: unreadable.map(({ path, message }) => `${path}: ${message}`) });
  }
  return blocks;
}

function themes(figures: StatusFigures): readonly Block[] {
  if (figures.themes.length === 0) return [];
  const present = RATINGS_GRAVEST_FIRST.filter((rating) =>
    figures.scheduled.actions.some((it) => it.rating === rating),
  );
  const having = (of: readonly ScheduledAction[], test: (it: ScheduledAction) => boolean): Cell => {
    const n = of.filter(test).length;
    return { text: n === 0 ? "–" : figure(n), data: n };
  };
  const columns: Column[] = [
    { ...column("theme", "Theme"), width: "flowing" },
    { ...column("live", "Live"), align: "right" },
    { ...column("overdue", "Overdue"), align: "right" },
    { ...column("due-soon", "Due soon"), align: "right" },
    ...present.map((rating): Column => ({ ...column(rating, label(rating)), align: "right", rank: 3 })),
  ];
  const rows = figures.themes.map((theme): Cell[] => [
    { text: theme.id === null ? "No theme" : `${theme.id}  ${theme.title ?? NO_THEME_FILE}`, data: theme.id },
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

function listOf(
  say: (rest: NotShown) => string,
  title: string,
  actions: readonly ScheduledAction[],
  columns: readonly string[],
  { scheduled }: StatusFigures,
  more: string,
): readonly Block[] {
  if (actions.length === 0) return [];
  const shown = actions.slice(0, MOST_ROWS);
  const table = sayingWhy(actionTable(title, shown, columns, namesOf(scheduled.plan), ""), shown);
  const blocks: Block[] = [
    { kind: "heading", level: 2, text: `${title} (${figure(actions.length)})` },
    { kind: "table", table },
  ];
  if (actions.length > MOST_ROWS) {
    const rest = `and ${count(actions.length - MOST_ROWS, "more action")}`;
    const text = say({ words: rest, command: `plan list ${more}` });
    blocks.push({ kind: "paragraph", text: [{ text, emphasis: "strong" }] });
  }
  return blocks;
}

const RANK_OF_WHY = 3;

/**
 * The dashboard says why: where room is short, the figures that follow from the due date give way first. Of an empty
 * record it says only that it is empty, as the due date stands beside it.
 */
function sayingWhy(table: Table, actions: readonly ScheduledAction[]): Table {
  const why = table.columns.findIndex((it) => it.key === "reason");
  if (why === -1) return table;
  return {
    ...table,
    columns: table.columns.map((it, at) => (at === why ? { ...it, rank: RANK_OF_WHY } : it)),
    rows: table.rows.map((row, at) => {
      const isEmpty = actions[at]?.rating === "nothing-recorded";
      return isEmpty ? row.map((cell, column) => (column === why ? { text: "nothing is recorded" } : cell)) : row;
    }),
  };
}
