import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { recommendationsByTheme } from "../../views/action-document.ts";
import { type Selection, selectActions } from "../../views/select-actions.ts";
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
