import type { Block, Figure, View } from "../content.ts";
import { namesOf } from "../list/action-columns.ts";
import { paragraph, section } from "../list/rows.ts";
import { daysWords, keptWords, NO_FIGURES, overdueOf, percentOf, performanceFacts } from "../performance.ts";
import { count, figure } from "../words.ts";
import { brief, type ReportSource, reportView } from "./frame.ts";
import {
  DIVISIONS,
  type Division,
  type Group,
  isDivided,
  type KeptFigures,
  keptFigures,
} from "./performance-figures.ts";
import {
  completedTable,
  groupsTable,
  keptChart,
  overdueChart,
  overdueTable,
  waitingTable,
} from "./performance-tables.ts";

/** How the plan was kept: what was done by its date, what slipped and by how much, what is overdue, what waits. */
export function performanceView(source: ReportSource): View {
  const figures = keptFigures(source);
  return reportView(source, {
    kind: "performance",
    title: "How the plan was kept",
    about: [
      "Counted are live actions. The first due date is the one that the plan gave; the current one is what was approved since. An action with several owners or organisations counts with each.",
    ],
    document: () => documentOf(figures),
    blocks: () => blocksOf(figures, source),
  });
}

function documentOf({ whole, groups, completed, waiting }: KeptFigures): object {
  return {
    live: whole.live,
    figures: whole.figures,
    groups,
    completed: completed.map((it) => ({
      ...brief(it),
      ...{ completedOn: it.completedOn, daysLate: it.daysLate, daysLateFirst: it.daysLateFirst },
    })),
    waiting,
  };
}

function blocksOf({ whole, groups, completed, waiting }: KeptFigures, { scheduled }: ReportSource): readonly Block[] {
  const { asOf, plan } = scheduled;
  const names = namesOf(plan);
  if (whole.figures === null) return [{ kind: "table", table: { ...groupsTable("theme", []), empty: NO_FIGURES } }];
  return [
    paragraph([{ text: `${keptWords(whole.figures, asOf)}.`, emphasis: "strong" }]),
    { kind: "figures", figures: largeFigures(whole) },
    { kind: "facts", facts: performanceFacts(whole.figures, asOf) },
    ...DIVISIONS.flatMap((division) => divided(division, groups[division])),
    ...section("When actions were completed", completedTable(completed, names)),
    ...section("Waiting for a decision", waitingTable(waiting, asOf, names)),
  ];
}

function largeFigures({ live, figures }: Group): readonly Figure[] {
  if (figures === null) return [];
  const { onTimeFirst, onTime, medianSlipDays, overdueByAge, medianDaysToDecide } = figures;
  const percent = (share: typeof onTime): string => (share.of === 0 ? "–" : `${percentOf(share)}%`);
  const share = ({ count: n, of }: typeof onTime): string => `${figure(n)} of ${figure(of)} due by now`;
  const overdue = overdueOf(overdueByAge);
  return [
    { label: "On time, first date", value: percent(onTimeFirst), of: share(onTimeFirst), change: null },
    { label: "On time, current date", value: percent(onTime), of: share(onTime), change: null },
    {
      ...{ label: "Overdue", value: figure(overdue), of: `of ${count(live, "live action")}`, change: null },
      ...(overdue > 0 ? { emphasis: "alert" as const } : {}),
    },
    {
      label: "Median slip",
      value: daysWords(medianSlipDays),
      of: `of ${count(medianSlipDays.of, "action")}`,
      change: null,
    },
    {
      ...{ label: "Median wait for a decision", value: daysWords(medianDaysToDecide) },
      ...{ of: `of ${figure(medianDaysToDecide.of)} decided`, change: `${figure(medianDaysToDecide.waiting)} waiting` },
    },
  ];
}

/** A chart is read where there are few bars; of many there is the table alone. */
const MOST_BARS = 15;

function divided(division: Division, groups: readonly Group[]): readonly Block[] {
  if (!isDivided(groups)) return [];
  const drawn = groups.length <= MOST_BARS;
  const overdue = groups.some(({ figures }) => figures !== null && overdueOf(figures.overdueByAge) > 0);
  return [
    { kind: "heading", level: 2, text: `By ${division}` },
    ...(drawn ? [{ kind: "chart", chart: keptChart(groups) } as const] : []),
    { kind: "table", table: groupsTable(division, groups) },
    ...(overdue && drawn ? [{ kind: "chart", chart: overdueChart(groups) } as const] : []),
    ...(overdue ? [{ kind: "table", table: overdueTable(division, groups) } as const] : []),
    ...(overdue ? [] : [paragraph("No action is overdue.")]),
  ];
}
