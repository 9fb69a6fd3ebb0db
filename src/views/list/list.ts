import type { ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import type { Block, View } from "../content.ts";
import { envelope, type Origin, planDocument } from "../envelope.ts";
import { capitalise, count, dateOrDash, figure, list } from "../words.ts";
import { actionTable, namesOf } from "./action-columns.ts";
import { actionDocument, recommendationsByTheme } from "./action-document.ts";
import { type Selection, type SortKey, selectActions, sortActions } from "./select-actions.ts";

/** The columns of `plan list` where `--columns` names none. */
export const LIST_COLUMNS: readonly string[] = [
  "id",
  "title",
  "lead",
  "due",
  "days-overdue",
  "status",
  "rating",
  "reason",
];

interface ListRequest {
  readonly selection: Selection;
  readonly sort: SortKey;
  readonly reverse: boolean;
  /** Of `COLUMN_KEYS`. */
  readonly columns: readonly string[];
}

/** The actions that meet the selection, as a table. `total` counts every action file, read or not. */
export function listView(scheduled: ScheduledPlan, request: ListRequest, origin: Origin): View {
  const { plan } = scheduled;
  const byTheme = recommendationsByTheme(plan);
  const actions = sortActions(
    selectActions(scheduled.actions, request.selection, byTheme),
    request.sort,
    request.reverse,
    plan.info.priorities,
  );
  const unreadable = plan.unreadable.filter((file) => file.kind === "action").length;
  const total = plan.actions.length + unreadable;
  return {
    get document() {
      return listDocument(scheduled, actions, origin);
    },
    get blocks() {
      return blocksOf(scheduled, actions, request.columns, total, unreadable);
    },
  };
}

/** A list of actions as a document. */
export function listDocument(scheduled: ScheduledPlan, actions: readonly ScheduledAction[], origin: Origin) {
  const { plan, asOf } = scheduled;
  const byTheme = recommendationsByTheme(plan);
  return envelope("action-list", asOf, plan.unreadable, origin, {
    plan: planDocument(scheduled),
    total: plan.actions.length + plan.unreadable.filter((file) => file.kind === "action").length,
    matched: actions.length,
    actions: actions.map((it) => actionDocument(it, byTheme.get(it.action.theme ?? "") ?? [], origin)),
  });
}

function blocksOf(
  scheduled: ScheduledPlan,
  actions: readonly ScheduledAction[],
  columns: readonly string[],
  total: number,
  unreadable: number,
): readonly Block[] {
  const missing = [
    ...(unreadable > 0 ? [`${count(unreadable, "file")} could not be read`] : []),
    ...(scheduled.notYetAdded.length > 0
      ? [`${figure(scheduled.notYetAdded.length)} joined the plan after that day`]
      : []),
  ];
  const shown =
    actions.length === total && total > 0
      ? `all ${count(total, "action")}`
      : `${figure(actions.length)} of ${count(total, "action")}`;
  const empty = total === 0 ? "The plan has no actions yet." : "No action meets these conditions.";
  const footer = capitalise(`${shown} as of ${dateOrDash(scheduled.asOf)}`);
  return [
    {
      kind: "table",
      table: actionTable("Actions", actions, columns, namesOf(scheduled.plan), empty),
    },
    {
      kind: "paragraph",
      text: [{ text: missing.length > 0 ? `${footer}; ${list(missing)}.` : `${footer}.`, emphasis: "muted" }],
    },
  ];
}
