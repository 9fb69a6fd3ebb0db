import { formatPeriod } from "../../calendar/period.ts";
import { indexDirectory } from "../../core/directory-index.ts";
import { handsOf } from "../../rules/record/independence.ts";
import { schedule } from "../../schedule/schedule.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { compareNaturally } from "../../text/natural-order.ts";
import { inOneLine } from "../../text/quote.ts";
import { count } from "../../text/sentence.ts";
import type { About } from "../command.ts";
import { brokenPlan, CannotRun } from "../exit-code.ts";
import { partiesOfUser } from "../options/git-user.ts";
import type { Session } from "../session/session.ts";
import { ask } from "./ask.ts";

/**
 * The id of the action that a command is about, where the user named none: those that suit it are offered, first those
 * of git's user, then what is due.
 *
 * @param command its name, as it is typed
 * @throws CannotRun where nobody can be asked, or no action suits
 */
export async function whichAction(session: Session, command: string, { suits, none }: About): Promise<string> {
  if (!session.canAsk || session.options.at !== undefined) {
    throw new CannotRun(
      "it does not say which action",
      `Name it by its id: plan ${command} 1.4.1. To see what there is: plan list`,
    );
  }
  await session.prepare();
  const { folder, loaded } = session.read();
  const { plan } = loaded;
  if (plan === null) throw brokenPlan(loaded.diagnostics, (path) => session.shown(folder, path));
  const { actions } = schedule(plan, session.asOf(plan.info));
  const { same } = handsOf(indexDirectory(plan.directory));
  const user = partiesOfUser(plan, folder, session.env);
  const isMine = ({ owners }: ScheduledAction): boolean => owners.some((owner) => user.some((id) => same(owner, id)));
  const offered = actions.filter(suits).sort((a, b) => byNeed(isMine(a), a, isMine(b), b));
  return ask(session, "", "", {
    kind: "search",
    message: "Which action? (type to search)",
    choices: offered.map((it) => ({ value: it.action.id, name: wordsOf(it) })),
    none: { problem: none, help: "To see how the actions stand: plan list" },
  });
}

/** Mine before others', the longest overdue first, then by due date; what has none comes last. */
function byNeed(mine: boolean, a: ScheduledAction, others: boolean, b: ScheduledAction): number {
  return (
    Number(others) - Number(mine) ||
    b.daysOverdue - a.daysOverdue ||
    compareNaturally(a.due?.last ?? "9", b.due?.last ?? "9") ||
    compareNaturally(a.action.id, b.action.id)
  );
}

const LONGEST_TITLE = 44;

function wordsOf({ action, due, daysOverdue }: ScheduledAction): string {
  const when =
    daysOverdue > 0 ? `, ${count(daysOverdue, "day")} overdue` : due === null ? "" : `, due ${formatPeriod(due)}`;
  return `${action.id}  ${inOneLine(action.title, LONGEST_TITLE)}${when}`;
}
