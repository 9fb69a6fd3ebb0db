import { formatDay } from "../../calendar/plan-date.ts";
import { indexDirectory } from "../../core/directory-index.ts";
import type { Plan } from "../../core/plan.ts";
import type { ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import { andList, count, figure } from "../../text/sentence.ts";
import { recommendationsByTheme } from "../../views/list/action-document.ts";
import { type Selection, selectActions } from "../../views/list/select-actions.ts";
import type { OpenLedger, Session } from "../session/session.ts";
import { namedSelection } from "./choose-actions.ts";
import { ahead, readDate } from "./dates.ts";
import { organisationsOfUser, requirePartiesOfUser } from "./git-user.ts";
import type { NarrowOptions } from "./narrow.ts";

/** The actions that the options ask about. */
export function narrowActions(
  options: NarrowOptions,
  ledger: OpenLedger,
  session: Session,
): readonly ScheduledAction[] {
  const { plan, scheduled } = ledger;
  return selectActions(scheduled.actions, narrowSelection(options, ledger, session), recommendationsByTheme(plan));
}

/** What the options ask about; of dates in words, those after the as-of day are meant. */
export function narrowSelection(
  options: NarrowOptions,
  { plan, asOf, folder }: Pick<OpenLedger, "plan" | "asOf" | "folder">,
  session: Session,
): Selection {
  const period = (option: string, text: string) => readDate(option, text, plan.info, ahead(asOf));
  const named = namedSelection(options, plan, session.sayChoice);
  const { mine, team, due, dueBefore, dueAfter } = options;
  return {
    ...named,
    ...(mine ? { owners: [...(named.owners ?? []), ...requirePartiesOfUser(plan, folder, session.env)] } : {}),
    ...(team
      ? { organisations: [...(named.organisations ?? []), ...organisationsOfUser(plan, folder, session.env)] }
      : {}),
    ...(due === undefined ? {} : { dueWithin: period("--due", due) }),
    ...(dueBefore === undefined ? {} : { dueBefore: period("--due-before", dueBefore).first }),
    ...(dueAfter === undefined ? {} : { dueAfter: period("--due-after", dueAfter).last }),
  };
}

/**
 * The plan as if it were only of the actions that the options ask about, and in words which these are: null where they
 * are all. Files that could not be read stay in it, as nobody knows which they are of.
 */
export function narrowPlan(
  options: NarrowOptions,
  ledger: OpenLedger,
  session: Session,
): { readonly scheduled: ScheduledPlan; readonly of: string | null } {
  const { plan, scheduled } = ledger;
  const selection = narrowSelection(options, ledger, session);
  if (Object.keys(selection).length === 0) return { scheduled, of: null };
  const actions = selectActions(scheduled.actions, selection, recommendationsByTheme(plan));
  const kept = new Set(actions.map(({ action }) => action));
  return {
    scheduled: {
      ...scheduled,
      plan: {
        ...plan,
        actions: plan.actions.filter((action) => kept.has(action)),
        themes: plan.themes.filter(({ id }) => actions.some(({ action }) => action.theme === id)),
      },
      actions,
      notYetAdded: [],
    },
    of: `${figure(actions.length)} of ${count(plan.actions.length, "action")}: ${selectionWords(selection, plan)}`,
  };
}

function selectionWords(selection: Selection, plan: Plan): string {
  const { name } = indexDirectory(plan.directory);
  const themes = new Map(plan.themes.map(({ id, title }) => [id, `${id} ${title}`]));
  const { dueWithin, dueBefore, dueAfter } = selection;
  return andList([
    ...(selection.themes ?? []).map((id) => `theme ${themes.get(id) ?? id}`),
    ...(selection.areas ?? []).map((id) => `key area ${id}`),
    ...(selection.owners ?? []).map((id) => `owned by ${name(id)}`),
    ...(selection.organisations ?? []).map((id) => `of ${name(id)}`),
    ...(dueWithin === undefined ? [] : [`due ${formatDay(dueWithin.first)} to ${formatDay(dueWithin.last)}`]),
    ...(dueBefore === undefined ? [] : [`due before ${formatDay(dueBefore)}`]),
    ...(dueAfter === undefined ? [] : [`due after ${formatDay(dueAfter)}`]),
  ]);
}
