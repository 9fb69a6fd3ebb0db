import { formatDay } from "../../calendar/plan-date.ts";
import type { Status } from "../../core/status.ts";
import { label } from "../../views/words.ts";
import { CannotRun, ExitCode } from "../exit-code.ts";
import type { Subject } from "./about-action.ts";

/** For a status that does not do, the way on; `other` for those that are not named. */
type Ways = { readonly [Key in Status]?: (id: string) => string } & { readonly other: (id: string) => string };

/**
 * The subject again, where its status on the day is one that the command is for. This is no rule on the plan: it is what
 * the command's own word means.
 *
 * @param what the command does, after “only what is complete”: `can be assured`
 */
export function requireStatus(subject: Subject, wanted: readonly Status[], what: string, ways: Ways): Subject {
  const { standing, date, ledger } = subject;
  const { status, action } = standing;
  if (wanted.includes(status)) return subject;
  const day = date === ledger.today ? "is" : `was, on ${formatDay(date)},`;
  const named = wanted.map((one) => label(one).toLowerCase());
  const list = named.length === 1 ? named[0] : `${named.slice(0, -1).join(", ")} or ${named.at(-1)}`;
  throw new CannotRun(
    `${action.id} ${day} ${label(status).toLowerCase()}; only what is ${list} ${what}`,
    (ways[status] ?? ways.other)(action.id),
    ExitCode.findings,
  );
}
