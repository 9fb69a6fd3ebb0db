import { formatDay } from "../../calendar/plan-date.ts";
import { RATINGS, type Rating } from "../../core/rating.ts";
import type { ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import type { Block, Cell, Chart, Column, Table, View } from "../content.ts";
import { envelope, type Origin, planDocument } from "../envelope.ts";
import { namesOf } from "../list/action-columns.ts";
import { paperAbout } from "../paper.ts";
import { changesOfPlan, publishedChangesSection } from "../published-changes.ts";
import { column } from "../status/ratings.ts";
import { capitalise, count, figure, label, list, ratingEmphasis, ratingMeaning } from "../words.ts";
import { actionsOf, type DayOfHistory, type History, liveOf } from "./figures.ts";

/** How many actions had each rating, day by day: a chart, and the table with its figures. */
export function historyView(scheduled: Pick<ScheduledPlan, "plan" | "asOf">, history: History, origin: Origin): View {
  return {
    get paper() {
      return paperAbout(scheduled, scheduled.plan.info.title, origin);
    },
    get document() {
      const { basis, every, days, unchanged, meetings } = history;
      return envelope("history", scheduled.asOf, scheduled.plan.unreadable, origin, {
        plan: planDocument(scheduled),
        basis,
        every,
        from: days[0]?.date ?? null,
        until: days.at(-1)?.date ?? null,
        unchanged,
        days: days.map(({ date, commit, state, tally, unreadable }) => ({
          date,
          bodies: meetings.get(date) ?? [],
          commit,
          standing: state,
          actions: actionsOf(tally) + unreadable,
          unreadable,
          live: liveOf(tally),
          overdue: tally?.overdue ?? 0,
          byRating: tally?.byRating ?? NONE,
        })),
        publishedChanges: changesOfPlan(scheduled.plan, scheduled.asOf),
      });
    },
    get blocks() {
      return historyBlocks(scheduled, history);
    },
  };
}

const NONE = Object.fromEntries(RATINGS.map((rating) => [rating, 0]));

/** From what is over to what is least known: a plan that goes well fills up from the axis. */
const FROM_THE_AXIS: readonly Rating[] = [
  "assured",
  "complete",
  "assurance-due",
  "on-track",
  "at-risk",
  "off-track",
  "nothing-recorded",
  "on-hold",
  "proposed",
  "closed",
];

/** The history as people read it. */
function historyBlocks(scheduled: Pick<ScheduledPlan, "plan" | "asOf">, history: History): readonly Block[] {
  const { info } = scheduled.plan;
  const { ratings, chart, table } = ratingsOverTime(history, info.title);
  return [
    { kind: "heading", level: 1, text: info.title },
    { kind: "paragraph", text: capitalise(basisWords(history)) },
    { kind: "heading", level: 2, text: chart.title },
    { kind: "chart", chart },
    { kind: "table", table },
    ...levelEnd(history),
    ...publishedChangesSection(changesOfPlan(scheduled.plan, scheduled.asOf), namesOf(scheduled.plan)),
    ...key(ratings, scheduled),
  ];
}

/** The ratings of each day as a chart and as a table with the same figures; ratings that none ever had are left out. */
export function ratingsOverTime(
  history: History,
  plan: string,
): { readonly ratings: readonly Rating[]; readonly chart: Chart; readonly table: Table } {
  const ratings = FROM_THE_AXIS.filter((rating) => history.days.some((day) => (day.tally?.byRating[rating] ?? 0) > 0));
  return { ratings, chart: chartOf(history, ratings, plan), table: tableOf(history, ratings) };
}

function basisWords({ basis, days }: History): string {
  const [first, last] = [days[0], days.at(-1)];
  const span =
    first === undefined || last === undefined ? "" : `From ${formatDay(first.date)} to ${formatDay(last.date)}, `;
  return basis === "entries"
    ? `${span}by the dated entries as they are known now: what was entered late counts from its date, and what was corrected never was. For what the ledger itself said on each day: plan history --believed.`
    : `${span}as the ledger itself said on each day, by the revision that stood then: what was entered or corrected later is not in it.`;
}

/** Says what is left out, so that nobody takes two bars for neighbours that are years apart. */
function levelEnd({ unchanged, every }: History): readonly Block[] {
  if (unchanged === null) return [];
  const { from, until, days } = unchanged;
  const text = `Nothing changed from ${formatDay(from)} to ${formatDay(until)}: ${count(days, every)} left out. To see them, give --until.`;
  return [{ kind: "paragraph", text }];
}

function chartOf({ days }: History, ratings: readonly Rating[], plan: string): Chart {
  const broken = days.some((day) => day.unreadable > 0);
  const parts = (day: DayOfHistory): number[] => [
    ...ratings.map((rating) => day.tally?.byRating[rating] ?? 0),
    ...(broken ? [day.unreadable] : []),
  ];
  const series = ratings.map((rating) => ({ label: label(rating), emphasis: ratingEmphasis(rating) }));
  const labels = [...series.map((it) => it.label), "Could not be read"];
  const said = days.map((day) => {
    const figures = parts(day).flatMap((n, at) => (n > 0 ? [`${labels[at]?.toLowerCase()} ${figure(n)}`] : []));
    return `${formatDay(day.date)}: ${noteOf(day) ?? (figures.length === 0 ? "no actions" : list(figures))}.`;
  });
  return {
    title: "Actions by rating over time",
    description: [`${plan}.`, ...said].join(" "),
    unit: "actions",
    series: broken ? [...series, { label: "Could not be read", emphasis: "alert" }] : series,
    bars: days.map((day) => ({
      label: formatDay(day.date),
      values: parts(day),
      note: noteOf(day),
    })),
  };
}

function noteOf({ state, unreadable }: DayOfHistory): string | null {
  if (state === "none") return "no plan in the ledger";
  return state === "unusable" ? `plan.yaml could not be used; ${count(unreadable, "action file")}` : null;
}

function tableOf({ basis, days, every, meetings }: History, ratings: readonly Rating[]): Table {
  const number = (key: string, title: string, rank = 0): Column => ({ ...column(key, title), align: "right", rank });
  const cell = (n: number | null): Cell => ({ text: n === null ? "" : n === 0 ? "–" : figure(n), data: n });
  const broken = days.some((day) => day.unreadable > 0);
  const believed = basis === "revisions";
  const columns: Column[] = [
    column("date", "Date"),
    ...(every === "meeting" ? [{ ...column("bodies", "Meeting of"), width: "flowing" as const, rank: 2 }] : []),
    ...(believed ? [{ ...column("commit", "Revision"), rank: 6 }] : []),
    number("live", "Live", 3),
    number("overdue", "Overdue"),
    ...ratings.map((rating) => number(rating, label(rating), 1)),
    ...(broken ? [number("unreadable", "Could not be read")] : []),
    ...(days.some((day) => noteOf(day) !== null) ? [{ ...column("note", "Note"), width: "flowing" as const }] : []),
  ];
  const rows = days.map((day): Cell[] => [
    { text: formatDay(day.date), data: day.date },
    ...(every === "meeting" ? [{ text: list(meetings.get(day.date) ?? []) }] : []),
    ...(believed ? [{ text: day.commit?.slice(0, 7) ?? "–", data: day.commit }] : []),
    cell(day.tally && liveOf(day.tally)),
    cell(day.tally?.overdue ?? null),
    ...ratings.map((rating) => cell(day.tally?.byRating[rating] ?? null)),
    ...(broken ? [cell(day.unreadable)] : []),
    ...(columns.at(-1)?.key === "note" ? [{ text: noteOf(day) ?? "" }] : []),
  ]);
  return { title: "Actions by rating over time", columns, rows, empty: "There is no day to show." };
}

function key(ratings: readonly Rating[], { plan }: Pick<ScheduledPlan, "plan">): readonly Block[] {
  if (ratings.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: "When an action is rated so" },
    { kind: "facts", facts: ratings.map((it) => ({ label: label(it), lines: [ratingMeaning(it, plan.info.rating)] })) },
  ];
}
