import { addStep, formatDay, type PlanDate } from "../calendar/plan-date.ts";
import { indexDirectory } from "../core/directory-index.ts";
import type { Plan } from "../core/plan.ts";
import type { ScheduledAction, ScheduledPlan } from "../schedule/scheduled-plan.ts";
import { inOneLine } from "../text/quote.ts";
import { type Ask, asksOf } from "./chase/asks.ts";
import type { Block, View } from "./content.ts";
import type { Origin } from "./envelope.ts";
import { namesOf } from "./list/action-columns.ts";
import { listDocument } from "./list/list.ts";
import { type RowColumn, tableOf } from "./list/rows.ts";
import { sortActions } from "./list/select-actions.ts";
import { count, figure } from "./words.ts";

/** What has to be done about an action next. */
export interface Task {
  readonly it: ScheduledAction;
  readonly kind: Ask["kind"] | "assurance";
  /** As a sentence. */
  readonly says: string;
  /** How many other things there are to do about it. */
  readonly others: number;
}

/** Most pressing first: what can no longer wait, what somebody else waits for, what is coming. */
const ORDER: readonly Task["kind"][] = [
  "overdue",
  "request",
  "forecast",
  "milestone",
  "review",
  "due",
  "evidence",
  "assurance",
  "silent",
];

/** Rows that a screen of 24 lines of 80 columns has room for: most take three lines, some four. */
const ONE_SCREEN = 5;
const LONGEST_TITLE = 72;

/**
 * What to do next about some actions, one row an action, the most pressing first.
 *
 * @param among the actions that are asked about
 * @param until the last day that is looked ahead to
 * @param all more than fits on one screen
 */
export function nextView(
  scheduled: ScheduledPlan,
  {
    among,
    until,
    all,
  }: { readonly among: readonly ScheduledAction[]; readonly until: PlanDate; readonly all: boolean },
  origin: Origin,
): View {
  const tasks = tasksOf(among, scheduled, until);
  const shown = all ? tasks : tasks.slice(0, ONE_SCREEN);
  const rest = tasks.length - shown.length;
  const { asOf } = scheduled;
  const lead = among.length === 0 ? "No action meets these conditions." : "Nothing is to be done by then.";
  return {
    get document() {
      return listDocument(
        scheduled,
        tasks.map(({ it }) => it),
        origin,
      );
    },
    get blocks(): readonly Block[] {
      return [
        { kind: "heading", level: 2, text: "What to do next" },
        { kind: "paragraph", text: `As of ${formatDay(asOf)}, looking ahead to ${formatDay(until)}` },
        { kind: "table", table: tableOf("What to do next", columnsOf(scheduled.plan), shown, lead) },
        {
          kind: "paragraph",
          text: [
            {
              text:
                rest > 0 ? `And ${count(rest, "more action")}: plan next --all` : `${count(tasks.length, "action")}.`,
              emphasis: "muted",
            },
          ],
        },
      ];
    },
  };
}

/** One for each action about which something is to be done, most pressing first. */
export function tasksOf(
  among: readonly ScheduledAction[],
  { plan, asOf }: ScheduledPlan,
  until: PlanDate,
): readonly Task[] {
  const directory = indexDirectory(plan.directory);
  const tasks = sortActions(among, "due").flatMap((it): Task[] => {
    const found: readonly Omit<Task, "it" | "others">[] = [
      ...asksOf(it, null, { plan, asOf }, until, directory),
      ...assurance(it, plan),
    ];
    const [first, ...others] = [...found].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
    return first === undefined ? [] : [{ it, kind: first.kind, says: first.says, others: others.length }];
  });
  // Of one kind, the order of the due dates stays.
  return tasks.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

function assurance(it: ScheduledAction, { info }: Plan): readonly Omit<Task, "it" | "others">[] {
  if (it.status !== "complete" || !it.evidenced || it.completedOn === null) return [];
  const by = addStep(it.completedOn, info.rating.assureWithin);
  return [
    { kind: "assurance", says: `Complete since ${formatDay(it.completedOn)}; to be assured by ${formatDay(by)}.` },
  ];
}

function columnsOf(plan: Plan): readonly RowColumn<Task>[] {
  const names = namesOf(plan);
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
      ...{ key: "next", title: "What", align: "left", width: "flowing", rank: 0 },
      cell: ({ kind, says, others }) => ({
        text: others > 0 ? `${says} (and ${figure(others)} more)` : says,
        ...(kind === "overdue" ? { emphasis: "alert" } : {}),
      }),
    },
    {
      ...{ key: "lead", title: "Lead", align: "left", width: "flowing", rank: 1 },
      cell: ({ it: { owners } }) => ({ text: owners[0] === undefined ? "–" : names.directory.name(owners[0]) }),
    },
  ];
}
