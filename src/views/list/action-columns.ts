import { isoPeriod } from "../../calendar/period.ts";
import { type DirectoryIndex, indexDirectory } from "../../core/directory-index.ts";
import type { Plan } from "../../core/plan.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import type { Cell, Column, Table } from "../content.ts";
import { dateOrDash, figure, label, list, NO_THEME_FILE, ratingEmphasis } from "../words.ts";
import { amendedFields } from "./action-document.ts";

interface ActionColumn extends Column {
  readonly cell: (it: ScheduledAction, names: Names) => Cell;
}

/** The names that ids stand for, looked up once a table. */
export interface Names {
  readonly directory: DirectoryIndex;
  /** The title of a theme; where no file has it, that. */
  readonly theme: (id: string) => string;
}

/** Indexes the plan's names. */
export function namesOf(plan: Plan): Names {
  const themes = new Map(plan.themes.map((theme) => [theme.id, theme.title]));
  return { directory: indexDirectory(plan.directory), theme: (id) => themes.get(id) ?? NO_THEME_FILE };
}

const text = (value: string): Cell => ({ text: value });
const textOrDash = (value: string): Cell => (value === "" ? { text: "–", data: "" } : text(value));
/** When something is due is the day from which it is overdue, the last of a month or quarter. `plan show` says how exactly it was given. */
const dated = (period: ScheduledAction["due"]): Cell => ({
  text: dateOrDash(period?.last ?? null),
  data: period?.last ?? null,
});
/** What an owner expects or asks for is said as exactly as they said it. */
const said = (period: ScheduledAction["forecast"]): Cell => ({
  text: dateOrDash(period),
  data: period?.last ?? null,
  ...(period === null ? {} : { day: isoPeriod(period) }),
});
const named = (ids: readonly string[], names: Names): Cell =>
  ids.length === 0 ? { text: "–", data: "" } : text(ids.map(names.directory.name).join(", "));
const number = (value: number): Cell => ({ text: value === 0 ? "–" : figure(value), data: value });
/** Days after a date, or before it with a minus; 0 is in time, and a dash is not done. */
const signed = (value: number | null): Cell => ({ text: value === null ? "–" : figure(value), data: value });

/** Every column that a table of actions can have: the choices of `--columns`, in their usual order. */
const ACTION_COLUMNS: readonly ActionColumn[] = [
  {
    ...{ key: "id", title: "ID", align: "left", width: "fixed", rank: 0 },
    cell: (it) => ({ text: it.action.id, emphasis: "strong", link: { to: "action", id: it.action.id } }),
  },
  {
    ...{ key: "title", title: "Action", align: "left", width: "flowing", rank: 0 },
    cell: (it) => text(it.action.title),
  },
  {
    ...{ key: "lead", title: "Lead", align: "left", width: "flowing", rank: 3 },
    cell: (it, names) => named(it.owners.slice(0, 1), names),
  },
  {
    ...{ key: "owners", title: "Owners", align: "left", width: "flowing", rank: 8 },
    cell: (it, names) => named(it.owners, names),
  },
  {
    ...{ key: "organisations", title: "Organisations", align: "left", width: "flowing", rank: 9 },
    cell: (it, names) => named(it.organisations, names),
  },
  {
    ...{ key: "theme", title: "Theme", align: "left", width: "flowing", rank: 7 },
    cell: (it, names) => ({
      text: it.action.theme === null ? "–" : `${it.action.theme} ${names.theme(it.action.theme)}`,
      data: it.action.theme,
    }),
  },
  {
    ...{ key: "area", title: "Key area", align: "left", width: "fixed", rank: 7 },
    cell: (it) => ({ text: it.action.keyArea ?? "–", data: it.action.keyArea }),
  },
  {
    ...{ key: "timescale", title: "Timescale", align: "left", width: "fixed", rank: 6 },
    cell: (it) => ({ text: it.action.timescale?.text ?? "–", data: it.action.timescale?.text ?? null }),
  },
  {
    ...{ key: "baseline-due", title: "Baseline due", align: "left", width: "fixed", type: "date", rank: 6 },
    cell: (it) => dated(it.baselineDue),
  },
  {
    ...{ key: "due", title: "Due", align: "left", width: "fixed", type: "date", rank: 0 },
    cell: (it) => dated(it.due),
  },
  {
    ...{ key: "days-overdue", title: "Days overdue", align: "right", width: "fixed", type: "number", rank: 1 },
    cell: (it) => ({ ...number(it.daysOverdue), ...(it.daysOverdue > 0 ? { emphasis: "alert" as const } : {}) }),
  },
  {
    ...{ key: "slip-days", title: "Slip (days)", align: "right", width: "fixed", type: "number", rank: 6 },
    cell: (it) => number(it.slipDays),
  },
  {
    ...{ key: "times-moved", title: "Times moved", align: "right", width: "fixed", type: "number", rank: 6 },
    cell: (it) => number(it.timesMoved),
  },
  {
    ...{ key: "expected-finish", title: "Expected finish", align: "left", width: "fixed", type: "date", rank: 6 },
    cell: (it) => ({ text: dateOrDash(it.expectedFinish), data: it.expectedFinish }),
  },
  {
    ...{ key: "days-late", title: "Days late", align: "right", width: "fixed", type: "number", rank: 6 },
    cell: (it) => signed(it.daysLate),
  },
  {
    ...{
      key: "days-late-first",
      title: "Days late, first date",
      align: "right",
      width: "fixed",
      type: "number",
      rank: 6,
    },
    cell: (it) => signed(it.daysLateFirst),
  },
  {
    ...{ key: "forecast", title: "Forecast", align: "left", width: "fixed", type: "date", rank: 6 },
    cell: (it) => said(it.forecast),
  },
  {
    ...{ key: "confidence", title: "Confidence", align: "left", width: "fixed", rank: 6 },
    cell: (it) => ({ text: it.confidence ?? "–", data: it.confidence }),
  },
  {
    ...{ key: "status", title: "Status", align: "left", width: "fixed", rank: 5 },
    cell: (it) => ({ text: label(it.status), data: it.status }),
  },
  {
    ...{ key: "rating", title: "Rating", align: "left", width: "fixed", rank: 2 },
    cell: (it) => {
      const emphasis = ratingEmphasis(it.rating);
      return { text: label(it.rating), data: it.rating, ...(emphasis === null ? {} : { emphasis }) };
    },
  },
  {
    ...{ key: "reason", title: "Why", align: "left", width: "flowing", rank: 6 },
    cell: (it) => text(it.reasons.join("; ")),
  },
  {
    ...{ key: "sought", title: "Sought", align: "left", width: "flowing", rank: 6 },
    cell: (it) =>
      textOrDash(
        list(it.pending.map((one) => (one.due ? `Due ${dateOrDash(one.due)}` : label(one.status ?? "on-hold")))),
      ),
  },
  {
    ...{ key: "last-update", title: "Last entry", align: "left", width: "fixed", type: "date", rank: 6 },
    cell: (it) => ({ text: dateOrDash(it.lastUpdate), data: it.lastUpdate }),
  },
  {
    ...{ key: "programme", title: "Programme", align: "left", width: "flowing", rank: 7 },
    cell: (it) => ({ text: it.action.programme ?? "–", data: it.action.programme }),
  },
  {
    ...{ key: "priority", title: "Priority", align: "left", width: "fixed", rank: 5 },
    cell: (it) => ({ text: it.action.priority ?? "–", data: it.action.priority }),
  },
  {
    ...{ key: "amended", title: "Amended", align: "left", width: "fixed", rank: 7 },
    cell: (it) => textOrDash(amendedFields(it).join(", ")),
  },
  {
    ...{ key: "recommendations", title: "Recommendations", align: "left", width: "flowing", rank: 7 },
    cell: (it) => ({ text: it.action.recommendations.join(", ") || "–", data: it.action.recommendations.join(" ") }),
  },
  {
    ...{ key: "path", title: "File", align: "left", width: "fixed", rank: 9 },
    cell: (it) => text(it.action.path),
  },
];

/** The names of the columns, for `--columns` and its errors. */
export const COLUMN_KEYS: readonly string[] = ACTION_COLUMNS.map((column) => column.key);

/** A table of the actions given, with the columns named by `keys` (of `COLUMN_KEYS`), in that order. */
export function actionTable(
  title: string,
  actions: readonly ScheduledAction[],
  keys: readonly string[],
  names: Names,
  empty: string,
): Table {
  const columns = keys.map((key) => ACTION_COLUMNS.find((column) => column.key === key) as ActionColumn);
  return {
    title,
    columns: columns.map(({ cell: _, ...column }) => column),
    rows: actions.map((it) => columns.map((column) => column.cell(it, names))),
    empty,
  };
}
