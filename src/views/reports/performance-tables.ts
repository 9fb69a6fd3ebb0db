import { daysBetween, type PlanDate } from "../../calendar/plan-date.ts";
import type { Figures, Share } from "../../schedule/figures.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import type { Cell, Chart, Table } from "../content.ts";
import type { Names } from "../list/action-columns.ts";
import { actionColumns, dayCell, days, fixed, flowing, lateWords, numberCell, numbers, tableOf } from "../list/rows.ts";
import { overdueOf, percentOf } from "../performance.ts";
import { capitalise, figure, list } from "../words.ts";
import type { DecisionRow } from "./decision-rows.ts";
import { askedWords } from "./decision-tables.ts";
import type { Division, Group } from "./performance-figures.ts";

/** Each group's figures on its dates, with what they are of. */
export function groupsTable(division: Division, groups: readonly Group[]): Table {
  const having =
    (cell: (figures: Figures) => Cell) =>
    ({ figures }: Group): Cell =>
      figures === null ? { text: "–", data: null } : cell(figures);
  return tableOf(
    `Kept to its dates, by ${division}`,
    [
      { ...flowing("name", capitalise(division)), cell: ({ id, name }: Group) => ({ text: name, data: id ?? "" }) },
      { ...numbers("live", "Live"), cell: ({ live }) => numberCell(live) },
      { ...numbers("first-due", "First due by now"), cell: having((it) => numberCell(it.firstDueByNow.count)) },
      { ...numbers("done-in-time", "Done by then"), cell: having((it) => numberCell(it.doneByFirstDue.count)) },
      { ...numbers("done-later", "Done later"), cell: having((it) => numberCell(it.doneLater.count)) },
      { ...numbers("still-open", "Still open"), cell: having((it) => numberCell(it.stillOpen.count)) },
      { ...numbers("on-time-first", "First date met", 3), cell: having((it) => percentCell(it.onTimeFirst)) },
      { ...numbers("due", "Due by now", 5), cell: having((it) => numberCell(it.onTime.of)) },
      { ...numbers("on-time", "Current date met", 4), cell: having((it) => percentCell(it.onTime)) },
      { ...numbers("mean-slip", "Mean slip (days)", 4), cell: having((it) => valueCell(it.meanSlipDays.value)) },
      { ...numbers("median-slip", "Median slip (days)", 5), cell: having((it) => valueCell(it.medianSlipDays.value)) },
    ],
    groups,
    "No live actions.",
  );
}

/** Each group's overdue actions by how long they are so. */
export function overdueTable(division: Division, groups: readonly Group[]): Table {
  const aged =
    (of: (ages: Figures["overdueByAge"]) => number) =>
    ({ figures }: Group): Cell =>
      figures === null ? { text: "–", data: null } : numberCell(of(figures.overdueByAge));
  return tableOf(
    `Overdue by age, by ${division}`,
    [
      { ...flowing("name", capitalise(division)), cell: ({ id, name }: Group) => ({ text: name, data: id ?? "" }) },
      { ...numbers("live", "Live"), cell: ({ live }) => numberCell(live) },
      { ...numbers("overdue", "Overdue"), cell: aged(overdueOf) },
      { ...numbers("up-to-one-month", "Up to a month"), cell: aged((it) => it.upToOneMonth) },
      { ...numbers("up-to-three-months", "Up to three"), cell: aged((it) => it.upToThreeMonths) },
      { ...numbers("longer", "More"), cell: aged((it) => it.longer) },
    ],
    groups,
    "No live actions.",
  );
}

/** What became of what was first due by now, a bar a group. */
export function keptChart(groups: readonly Group[]): Chart {
  return chartOf("What was first due by now", groups, KEPT, ({ doneByFirstDue, doneLater, stillOpen }) => [
    doneByFirstDue.count,
    doneLater.count,
    stillOpen.count,
  ]);
}

const KEPT: Chart["series"] = [
  { label: "Done by then", emphasis: "good" },
  { label: "Done later", emphasis: "caution" },
  { label: "Still open", emphasis: "alert" },
];

/** How long overdue actions are so, a bar a group. */
export function overdueChart(groups: readonly Group[]): Chart {
  return chartOf("Overdue by age", groups, AGES, ({ overdueByAge }) => [
    overdueByAge.upToOneMonth,
    overdueByAge.upToThreeMonths,
    overdueByAge.longer,
  ]);
}

const AGES: Chart["series"] = [
  { label: "Up to a month", emphasis: "muted" },
  { label: "Up to three months", emphasis: "caution" },
  { label: "More than three months", emphasis: "alert" },
];

function chartOf(
  title: string,
  groups: readonly Group[],
  series: Chart["series"],
  valuesOf: (figures: Figures) => readonly number[],
): Chart {
  const bars = groups.map(({ name, figures }) => ({
    label: name,
    values: figures === null ? series.map(() => 0) : valuesOf(figures),
    note: figures === null ? "nothing recorded" : null,
  }));
  const said = bars.map(({ label, values, note }) => {
    const parts = series.map((one, at) => `${one.label.toLowerCase()} ${figure(values[at] as number)}`);
    return `${label}: ${note ?? list(parts)}.`;
  });
  return { title, description: said.join(" "), unit: "actions", series, bars };
}

/** Each action that is done, and how many days after its dates that was. */
export function completedTable(actions: readonly ScheduledAction[], { directory }: Names): Table {
  return tableOf(
    "When actions were completed",
    [
      ...actionColumns<ScheduledAction>((it) => it.action),
      {
        ...flowing("lead", "Lead", 4),
        cell: ({ owners: [lead] }) => (lead === undefined ? { text: "–", data: "" } : { text: directory.name(lead) }),
      },
      { ...days("baseline-due", "First due", 1), cell: (it) => dayCell(it.baselineDue?.last ?? null) },
      { ...days("due", "Due", 2), cell: (it) => dayCell(it.due?.last ?? null) },
      { ...days("completed-on", "Completed"), cell: (it) => dayCell(it.completedOn) },
      {
        ...fixed("when", "Against the first date", 0),
        cell: ({ daysLateFirst }) => ({ text: lateWords(daysLateFirst) }),
      },
      { ...numbers("days-late-first", "Days late, first date", 5), cell: (it) => valueCell(it.daysLateFirst) },
      { ...numbers("days-late", "Days late, current date", 5), cell: (it) => valueCell(it.daysLate) },
    ],
    actions,
    "No action is complete.",
  );
}

/** The requests that wait, and since when. */
export function waitingTable(rows: readonly DecisionRow[], asOf: PlanDate, { directory }: Names): Table {
  return tableOf(
    "Waiting for a decision",
    [
      ...actionColumns<DecisionRow>((row) => row),
      { ...flowing("asked", "Asked for"), cell: (row) => ({ text: askedWords(row) }) },
      {
        ...flowing("by", "By", 3),
        cell: ({ askedBy }) => (askedBy === null ? { text: "–", data: "" } : { text: directory.name(askedBy) }),
      },
      { ...days("since", "Since", 1), cell: ({ askedOn }) => dayCell(askedOn) },
      {
        ...numbers("days-waiting", "Days"),
        cell: ({ askedOn }) => (askedOn === null ? { text: "–", data: null } : numberCell(daysBetween(askedOn, asOf))),
      },
    ],
    rows,
    "No request waits for a decision.",
  );
}

function percentCell(share: Share): Cell {
  const percent = percentOf(share);
  return { text: percent === null ? "–" : `${percent}%`, data: percent };
}

function valueCell(value: number | null): Cell {
  return { text: value === null ? "–" : value < 0 ? `−${-value}` : String(value), data: value };
}
