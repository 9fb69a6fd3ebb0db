import { formatDay } from "../../calendar/plan-date.ts";
import { CLOSED_UNFINISHED } from "../../core/catalogue/integrity.ts";
import { type Diagnostic, finding } from "../../core/diagnostic.ts";
import type { Plan } from "../../core/plan.ts";
import { OPEN_STATUSES } from "../../core/status.ts";
import { schedule } from "../../schedule/schedule.ts";
import { count } from "../../text/sentence.ts";
import type { ChangeFacts, IntegrityRule } from "../rule.ts";
import { enumerated } from "../wording.ts";

/** PLAN510: a plan that the change closes, held to what `plan finish` asks. The finding's value is what it lacks. */
export const closedUnfinished: IntegrityRule = {
  info: CLOSED_UNFINISHED,
  *check(before, after, change) {
    const { closed } = after.info;
    if (closed === null || before.info.closed !== null) return;
    const { date, decision } = closed;
    if (date > change.now) yield lacks("day", `on ${formatDay(date)}, in the future`, "Close it once it is decided.");
    const made = decision?.date ?? date;
    if (made !== date) {
      const help = "Close it on the day of the decision: plan finish --date … --body … --ref …";
      yield lacks("decision", `on ${formatDay(date)} by a decision of ${formatDay(made)}`, help);
    }
    if (decision?.ref == null) yield lacks("ref", "without the minute that records it", "Add `ref` to the decision.");
    yield* ofOpen(after, closed.date, change);
  },
};

function* ofOpen(after: Plan, closedOn: ChangeFacts["asOf"], { asOf }: ChangeFacts): Iterable<Diagnostic> {
  const live = { ...after, info: { ...after.info, closed: null } };
  // Neither an early day nor a late one leaves an open action out of sight.
  const days = closedOn === asOf ? [asOf] : [closedOn, asOf];
  const open = new Set(
    days.flatMap((day) => {
      const { actions, notYetAdded } = schedule(live, day);
      const undone = actions.filter(({ status }) => OPEN_STATUSES.includes(status) || status === "proposed");
      return [...undone.map(({ action }) => action.id), ...notYetAdded.map(({ id }) => id)];
    }),
  );
  const unread = after.unreadable.filter(({ kind }) => kind === "action").map(({ path }) => path);
  const left = [...open, ...unread];
  if (left.length === 0) return;
  const what = `while ${count(left.length, "action")} ${left.length === 1 ? "is" : "are"} open: ${enumerated(left)}`;
  yield lacks("open", what, "End each first: plan complete, or plan close with a decision. Then: plan finish.");
}

function lacks(value: string, what: string, help: string): Diagnostic {
  const message = `the plan was closed ${what}`;
  return finding({ rule: CLOSED_UNFINISHED, message, help, place: { path: "plan.yaml", keys: ["closed"] }, value });
}
