import type { PlanDate } from "../../calendar/plan-date.ts";
import { addStep, formatDay } from "../../calendar/plan-date.ts";
import { formatStep } from "../../calendar/step.ts";
import { groupBy } from "../../core/group-by.ts";
import type { ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import type { Block, Table } from "../content.ts";
import { isLiveAction } from "../denominators.ts";
import { actionTable, type Names, namesOf } from "../list/action-columns.ts";
import { flowing, numberCell, numbers, paragraph, section, tableOf } from "../list/rows.ts";
import { sortActions } from "../list/select-actions.ts";
import { count } from "../words.ts";

/**
 * The paper of a plan in which nothing is recorded yet. Of progress there is nothing to say, so it says what can be
 * known: what was due and has passed, what is due when, and whom to ask. Each action stands in it once.
 */
export function unrecordedBlocks(scheduled: ScheduledPlan): readonly Block[] {
  const { asOf, plan } = scheduled;
  const names = namesOf(plan);
  const live = sortActions(scheduled.actions.filter(isLiveAction), "due");
  if (live.length === 0) return [];
  const soon = addStep(asOf, plan.info.rating.dueSoon);
  const passed = live.filter((it) => it.due !== null && it.due.last < asOf);
  const next = live.filter((it) => it.due !== null && it.due.last >= asOf && it.due.last <= soon);
  const later = live.filter((it) => it.due !== null && it.due.last > soon);
  const undated = live.filter((it) => it.due === null);
  const table = (title: string, some: readonly ScheduledAction[], columns: readonly string[]): readonly Block[] =>
    some.length === 0 ? [] : section(title, actionTable(title, some, columns, names, ""));
  return [
    paragraph([{ text: openingWords(live.length, passed.length, asOf), emphasis: "strong" }]),
    { kind: "heading", level: 2, text: "The Board is asked to" },
    {
      kind: "list",
      ordered: "letters",
      items: [
        "Ask the lead of each action for a first report, so that the next paper can say what was done.",
        ...(passed.length > 0
          ? [`Ask first about the ${count(passed.length, "action")} whose due date has passed.`]
          : []),
      ],
    },
    ...(passed.length > 0 ? section("Whom to ask first", ownersTable(live, asOf, names)) : []),
    ...table("Due date passed", passed, ["id", "title", "lead", "due", "days-overdue"]),
    ...table(`Due within ${formatStep(plan.info.rating.dueSoon)}`, next, ["id", "title", "lead", "due"]),
    ...table("Due later", later, ["id", "title", "lead", "due"]),
    ...table("No due date", undated, ["id", "title", "lead", "timescale"]),
  ];
}

function openingWords(live: number, passed: number, asOf: PlanDate): string {
  const due =
    passed === 0 ? "No due date has passed" : `The due date of ${count(passed, "action")} of ${live} has passed`;
  return `${due} by ${formatDay(asOf)}, and nothing is recorded of any.`;
}

/** The leads of what has passed, those with most of it first. */
function ownersTable(live: readonly ScheduledAction[], asOf: PlanDate, { directory }: Names): Table {
  const byLead = groupBy(live, (it) => it.owners[0] ?? null);
  const rows = [...byLead].map(([lead, actions]) => ({
    lead,
    actions: actions.length,
    passed: actions.filter((it) => it.due !== null && it.due.last < asOf).length,
  }));
  return tableOf(
    "Whom to ask first",
    [
      {
        ...flowing("lead", "Lead"),
        cell: ({ lead }) =>
          lead === null
            ? { text: "Nobody owns them", data: "" }
            : { text: directory.name(lead), link: { to: "party", id: lead } },
      },
      { ...numbers("actions", "Actions"), cell: ({ actions }) => numberCell(actions) },
      { ...numbers("passed", "Passed"), cell: ({ passed }) => numberCell(passed) },
    ],
    rows.filter(({ passed }) => passed > 0).sort((a, b) => b.passed - a.passed || b.actions - a.actions),
    "There is nobody to ask.",
  );
}
