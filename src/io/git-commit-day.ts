import type { PlanDate } from "../calendar/plan-date.ts";
import { todayIn } from "../calendar/time-zone.ts";
import { type Environment, runGit } from "./git-command.ts";
import { type GitRefusal, refusalOf } from "./git-refusal.ts";

/**
 * The day on which a commit came to be where it is: its committer's, not its author's, in a time zone.
 *
 * @param commit the full id of a commit
 */
export function commitDay(
  folder: string,
  commit: string,
  timeZone: string,
  env: Environment,
): { readonly ok: true; readonly day: PlanDate } | GitRefusal {
  const answer = runGit(folder, ["rev-list", "-1", "--format=%ct", commit], env);
  if (!answer.ok) return refusalOf(answer, env);
  const seconds = Number(answer.stdout.toString("latin1").trimEnd().split("\n").at(-1));
  return { ok: true, day: todayIn(timeZone, seconds * 1000) };
}
