import { NOTHING_KNOWN } from "../../../core/surroundings.ts";
import { diffPlans } from "../../../diff/diff-plans.ts";
import { type Checked, checkChange } from "../../../ledger/check/check.ts";
import { evidenceFiles } from "../../../ledger/check/evidence-files.ts";
import { withoutThePast } from "../../../ledger/check/reopened.ts";
import { typings } from "../../../ledger/history/typings.ts";
import type { ChangeFacts, CheckDays } from "../../../rules/rule.ts";
import { schedule } from "../../../schedule/schedule.ts";
import type { ScheduledPlan } from "../../../schedule/scheduled-plan.ts";
import { type DiffView, diffView } from "../../../views/diff/diff.ts";
import { orCannotRun } from "../../exit-code.ts";
import type { ReadLedger } from "../../session/open-ledger.ts";
import type { Session } from "../../session/session.ts";
import { type Base, readBase, readLast } from "./base.ts";
import { type Head, stagedHead, workingHead } from "./head.ts";

export { stagedHead };

/** Checks what a change brings in, against the plan where it left a revision. `CannotRun` where git refuses. */
export function ofChange(session: Session, ledger: ReadLedger, revision: string, days: CheckDays) {
  return between(session, workingHead(session, ledger), readBase(session, ledger, revision), days);
}

/** Checks what the next commit would bring in. `CannotRun` where git refuses. */
export function ofStaged(session: Session, head: Head, days: CheckDays) {
  return between(session, head, readLast(session, head), days);
}

function between(session: Session, head: Head, base: Base, days: CheckDays) {
  const contents = contentsOf(head, base);
  return {
    checked: checked(session, head, base, days, contents),
    against: base.words,
    touched: base.touched,
    changes: () => changesOf(head, base, days, contents),
  };
}

/** What evidence held before and holds now, by git's ids, as far as it was there before. */
function contentsOf({ loaded, idsOf }: Head, { loaded: { plan: before }, ids }: Base) {
  const after = loaded.plan;
  if (before === null || after === null) return { before: new Map<string, string>(), after: new Map<string, string>() };
  const shared = evidenceFiles(before).filter((path) => after.paths.has(path) && ids.has(path));
  return { before: only(ids, shared), after: idsOf(shared) };
}

/** With what git knows of the change: what evidence held, and who typed what when. */
function checked(
  { env, onProgress }: Session,
  { loaded, folder, filesBeside }: Head,
  base: Base,
  days: CheckDays,
  contents: ChangeFacts["contents"],
): Checked {
  const [before, after] = [base.loaded.plan, loaded.plan];
  if (after === null) return checkChange(loaded, base.loaded, days, onProgress);
  const files = filesBeside(evidenceFiles(after));
  const untouched = [...files].filter(([path]) => contents.before.get(path) === contents.after.get(path));
  const change = before && { folder, from: base.commit, to: null, before, after, today: days.now };
  const { typed } = change === null ? NOTHING_KNOWN : orCannotRun(typings(change, env));
  const found = checkChange(
    { ...loaded, surroundings: { files, typed } },
    { ...base.loaded, surroundings: { ...NOTHING_KNOWN, files: new Map(untouched) } },
    days,
    onProgress,
    contents,
  );
  return withoutThePast(found, before, after, days);
}

/** What the change does, both sides asked on the day of the check. */
function changesOf(
  { loaded, origin }: Head,
  { loaded: { plan: before }, words }: Base,
  { asOf }: CheckDays,
  contents: ChangeFacts["contents"],
): DiffView | null {
  if (before === null || loaded.plan === null) return null;
  const after = schedule(loaded.plan, asOf);
  const side = (scheduled: ScheduledPlan, called: string) => ({ scheduled, origin, words: called, note: null });
  const [from, to] = [side(schedule(before, asOf, after), words), side(after, "this branch")];
  return diffView({ from, to, changes: diffPlans(from.scheduled, to.scheduled, contents) });
}

function only<Value>(map: ReadonlyMap<string, Value>, keys: readonly string[]): ReadonlyMap<string, Value> {
  return new Map(keys.flatMap((key) => (map.has(key) ? [[key, map.get(key) as Value]] : [])));
}
