import type { PlanDate } from "./calendar/plan-date.ts";
import { todayIn } from "./calendar/time-zone.ts";
import type { Plan } from "./core/plan.ts";
import type { SourceFile } from "./core/source-file.ts";
import type { Environment } from "./io/git-command.ts";
import type { LineRevision } from "./io/git-line.ts";
import { type FolderChanges, folderChanges } from "./io/git-line-changes.ts";
import { isLedgerFile, readLineFiles } from "./io/git-line-files.ts";
import type { LoggedItem } from "./io/git-raw-log.ts";
import type { GitRefusal } from "./io/git-refusal.ts";
import { type PlanSought, readPlanAt } from "./io/git-revision.ts";
import { type LoadedPlan, loadLedger } from "./ledger.ts";
import { PlanThen } from "./plan-then.ts";
import { Tallies } from "./schedule/tally.ts";
import type { DayOfHistory } from "./views/history-figures.ts";

/** Told after each day, of how many: for whoever waits. */
export type Progress = (done: number, of: number) => void;

/** The actions on each of the days (ascending), as the entries of one plan say now. */
export function knownDays(plan: Plan, days: readonly PlanDate[], progress: Progress): DayOfHistory[] {
  const tallies = talliesOf(plan);
  const unreadable = plan.unreadable.filter((file) => file.kind === "action").length;
  return days.map((date, at) => {
    const tally = tallies.on(date, plan.info);
    progress(at + 1, days.length);
    return { date, commit: null, standing: "read", tally, unreadable };
  });
}

function talliesOf({ actions }: Plan): Tallies {
  const tallies = new Tallies();
  for (const action of actions) tallies.add(action);
  return tallies;
}

/** The revision that stood at the end of each day: the last one up to it; undefined before the first. */
export function standingOn(
  revisions: readonly LineRevision[],
  days: readonly PlanDate[],
  timeZone: string,
): (LineRevision | undefined)[] {
  const began = revisions.map((it) => todayIn(timeZone, it.since));
  return days.map((day) => revisions[began.findLastIndex((it) => it <= day)]);
}

/**
 * The actions on each of the days (ascending), as the ledger said then: by the revision that stood on the day.
 *
 * @param present the plan as it is, already read
 */
export function believedDays(
  sought: Omit<PlanSought, "commit">,
  standing: readonly { readonly date: PlanDate; readonly revision: LineRevision | undefined }[],
  present: LoadedPlan,
  env: Environment,
  progress: Progress,
): { readonly ok: true; readonly days: readonly DayOfHistory[] } | GitRefusal {
  const seen = [...new Set(standing.flatMap(({ revision }) => revision ?? []))];
  const changed = folderChanges(
    sought.folder,
    seen.map((it) => it.tree),
    env,
  );
  if (!changed.ok) return changed;
  const steps = stepsOf(seen, changed.changes);
  const wanted = [...steps.values()].filter((it) => !it.odd).flatMap((it) => [...it.files.values()]);
  const read = readLineFiles(sought.folder, new Set(wanted.flatMap((it) => it?.id ?? [])), present.texts.values(), env);
  if (!read.ok) return read;
  const then = new PlanThen(present);
  const days: DayOfHistory[] = [];
  const ids = new Map<string, string>();
  const take = (step: Step): void => {
    const files = new Map<string, SourceFile | null>();
    for (const [path, item] of step.files) {
      files.set(path, item && read.file(path, item.id));
      ids.set(path, item?.id ?? "");
    }
    then.take(files, (path) => read.file(path, ids.get(path) ?? ""));
    step.files = new Map();
  };
  for (const { date, revision } of standing) {
    const step = revision && steps.get(revision);
    const commit = revision?.commit ?? null;
    if (revision === undefined || step === undefined || revision.path === null) {
      if (step !== undefined) take(step);
      days.push({ date, commit, standing: "none", tally: null, unreadable: 0 });
    } else if (step.odd) {
      const whole = readPlanAt({ ...sought, commit: revision.commit }, env);
      if (!whole.ok) return whole;
      const { plan, texts } = loadLedger(whole.tree);
      const unreadable =
        plan?.unreadable.filter((file) => file.kind === "action").length ??
        [...texts.keys()].filter((path) => path.startsWith("actions/")).length;
      const tally = plan && talliesOf(plan).on(date, plan.info);
      days.push({ date, commit, standing: plan ? "read" : "unusable", tally, unreadable });
    } else {
      take(step);
      const tally = then.tallyOn(date);
      days.push({ date, commit, standing: tally ? "read" : "unusable", tally, unreadable: then.unreadable });
    }
    progress(days.length, standing.length);
  }
  return { ok: true, days };
}

/** What the ledger's files changed between one revision that is looked at and the next. */
interface Step {
  files: Map<string, LoggedItem | null>;
  /** Whether something stands there that only a reading of the whole tree sorts out. */
  readonly odd: boolean;
}

function stepsOf(revisions: readonly LineRevision[], changes: readonly FolderChanges[]): Map<LineRevision, Step> {
  const steps = new Map<LineRevision, Step>();
  const now = new Set<string>();
  const odd = new Set<string>();
  let files = new Map<string, LoggedItem | null>();
  for (const [n, revision] of revisions.entries()) {
    for (const [path, item] of changes[n] ?? []) {
      odd.delete(path);
      const kind = item === null ? "yes" : isLedgerFile(path, item);
      if (kind === "odd") odd.add(path);
      const had = now.delete(path);
      const ours = kind === "yes" ? item : null;
      if (ours !== null) now.add(path);
      if (ours !== null || had) files.set(path, ours);
    }
    steps.set(revision, { files, odd: odd.size > 0 });
    // What an odd revision changed is still to be read at the next one that is not.
    files = odd.size > 0 ? new Map(files) : new Map();
  }
  return steps;
}
