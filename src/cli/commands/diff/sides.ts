import type { PlanDate } from "../../../calendar/plan-date.ts";
import { DEFAULT_TIME_ZONE } from "../../../calendar/time-zone.ts";
import { evidenceFinder } from "../../../core/evidence-path.ts";
import type { Plan, PlanInfo } from "../../../core/plan.ts";
import { fileKindAt } from "../../../core/source-file.ts";
import { NOTHING_KNOWN } from "../../../core/surroundings.ts";
import { type Environment, hostOf } from "../../../io/git/command.ts";
import { fileIds } from "../../../io/git/objects.ts";
import { commitDay, mergeBase } from "../../../io/git/revision.ts";
import { requireWhole } from "../../../io/git/working-tree.ts";
import { typings } from "../../../ledger/history/typings.ts";
import { findRevision, type NamedRevision, planAt } from "../../../ledger/plan-at.ts";
import { schedule } from "../../../schedule/schedule.ts";
import { quote } from "../../../text/quote.ts";
import type { DiffSide } from "../../../views/diff/parts.ts";
import { brokenPlan, CannotRun, orCannotRun } from "../../exit-code.ts";
import type { Session } from "../../session/session.ts";

/** A side, and how a path of it is shown in a message. */
interface ReadSide extends DiffSide {
  /** The full id of its commit; null of the working tree. */
  readonly commit: string | null;
  /** The texts that are on the disk, by path; of nothing where it was read from git. */
  readonly texts?: ReadonlyMap<string, string>;
  readonly shown: (path: string) => string;
  /** Folders of the plan that are other repositories. */
  readonly submodules: readonly string[];
  /** Git's ids of files beside the ledger. */
  readonly idsOf: (paths: readonly string[]) => ReadonlyMap<string, string>;
}

/**
 * The two plans that `plan diff` is asked to compare: `A B`, `A..B`, `A...B` (from where the histories parted), `A` with
 * the working tree, or HEAD with it. `CannotRun` with git's refusal and its mend.
 */
export function readSides(session: Session, args: readonly string[]): { from: ReadSide; to: ReadSide } {
  session.refuseAt("names its two revisions itself", "Name them: plan diff A B.");
  const folder = session.folder();
  const [from, to] = revisionsOf(folder, args, session.env);
  if (to === null) orCannotRun(requireWhole(folder, session.env));
  // In CI the question is what a branch does, not what the days between two commits did: both sides are asked on one day.
  const isCi = hostOf(session.env) !== null;
  const dayOf = (info: PlanInfo, commitDay: PlanDate) => session.asOf(info, isCi ? undefined : commitDay);
  const after = to === null ? workingSide(session) : revisionSide(session, folder, to, null, dayOf);
  const before = revisionSide(session, folder, from, after, isCi ? () => after.scheduled.asOf : dayOf);
  return withoutSubmodules({ from: before, to: after });
}

/** The disk shows what a submodule holds, and a commit only which one it is: what is in it is left out of both sides. */
function withoutSubmodules({ from, to }: { readonly from: ReadSide; readonly to: ReadSide }) {
  const all = [...new Set([...from.submodules, ...to.submodules])].sort();
  if (all.length === 0) return { from, to };
  const are = all.length === 1 ? "is a submodule" : "are submodules";
  const said = `${all.map((one) => quote(one)).join(", ")} ${are}: what changed in ${all.length === 1 ? "it" : "them"} is not compared`;
  const without = ({ scheduled, ...side }: ReadSide): ReadSide => {
    const paths = [...scheduled.plan.paths].filter((path) => !all.some((one) => path.startsWith(`${one}/`)));
    return { ...side, scheduled: { ...scheduled, plan: { ...scheduled.plan, paths: new Set(paths) } } };
  };
  return { from: without(from), to: { ...without(to), note: to.note === null ? said : `${to.note}; ${said}` } };
}

/** What the files hold on either side that entries point to as evidence, as far as they are on both. */
export function evidenceOf({ from, to }: { readonly from: ReadSide; readonly to: ReadSide }) {
  const [one, other] = [from.scheduled.plan, to.scheduled.plan];
  const filesAt = evidenceFinder([...other.paths].filter((path) => fileKindAt(path) === null && one.paths.has(path)));
  const named = other.actions.flatMap(({ progress }) => progress.flatMap(({ evidence }) => evidence));
  const paths = [...new Set(named.flatMap(({ where }) => filesAt(where)))];
  return { before: from.idsOf(paths), after: to.idsOf(paths) };
}

/** Who typed when what the second plan has and the first has not, as far as git knows. */
export function typedBetween(session: Session, { from, to }: { readonly from: ReadSide; readonly to: ReadSide }) {
  const [before, after] = [from.scheduled.plan, to.scheduled.plan];
  if (from.commit === null) return NOTHING_KNOWN.typed;
  const ends = { folder: session.folder(), from: from.commit, to: to.commit, today: session.today(after.info) };
  const found = typings({ ...ends, before, after }, session.env);
  return found.ok ? found.typed : NOTHING_KNOWN.typed;
}

function revisionsOf(
  folder: string,
  args: readonly string[],
  env: Environment,
): readonly [NamedRevision, NamedRevision | null] {
  const [first = "HEAD", second] = args;
  const find = (revision: string): NamedRevision => orCannotRun(findRevision(folder, revision, env));
  const range = /^(.*?)(\.{2,3})(.*)$/s.exec(first);
  if (range === null) return [find(first), second === undefined ? null : find(second)];
  if (second !== undefined) {
    throw new CannotRun(
      `${quote(first)} names two revisions already, and ${quote(second)} would be a third`,
      "Give A...B, or A and B.",
    );
  }
  const [a, b] = [find(range[1] || "HEAD"), find(range[3] || "HEAD")];
  if (range[2] === "..") return [a, b];
  const { commit } = orCannotRun(mergeBase(folder, a.commit, b.commit, env));
  return [{ commit, name: commit === a.commit ? a.name : `the merge base of ${a.name} and ${b.name}` }, b];
}

function workingSide(session: Session): ReadSide {
  const { folder, loaded, origin } = session.read();
  const shown = (path: string): string => session.shown(folder, path);
  if (loaded.plan === null) throw brokenPlan(loaded.diagnostics, shown);
  session.onProgress("Working out");
  const scheduled = schedule(loaded.plan, session.asOf(loaded.plan.info));
  const idsOf = (paths: readonly string[]) => orCannotRun(fileIds(folder, paths, session.env)).ids;
  // Of a submodule that is there, git keeps a file with this name.
  const submodules = [...loaded.plan.paths].flatMap((path) => (path.endsWith("/.git") ? [path.slice(0, -5)] : []));
  const { texts } = loaded;
  return { commit: null, scheduled, origin, shown, texts, idsOf, submodules, words: "the working tree", note: null };
}

/**
 * @param later the side that it is compared with, where there may have been no plan yet: then everything is new
 * @param dayOf which day is asked about, of a commit of that day
 */
function revisionSide(
  session: Session,
  folder: string,
  revision: NamedRevision,
  later: ReadSide | null,
  dayOf: (info: PlanInfo, commitDay: PlanDate) => PlanDate,
): ReadSide {
  const { env, onProgress } = session;
  const { commit, name } = revision;
  onProgress("Asking git");
  const then = orCannotRun(planAt(folder, revision, env, session.files.readingsOf(folder), onProgress, later?.texts));
  const short = commit.slice(0, 7);
  if (then.path === null && later === null) {
    throw new CannotRun(
      `there was no plan at ${quote(name)} (${short})`,
      "Name a later revision as the second: plan diff A B.",
    );
  }
  const { fromTop, shown, loaded } = then;
  const plan = then.path === null ? emptied((later as ReadSide).scheduled.plan) : loaded.plan;
  if (plan === null) throw brokenPlan(loaded.diagnostics, shown);
  const { day } = orCannotRun(commitDay(folder, commit, plan.info.timeZone || DEFAULT_TIME_ZONE, env));
  onProgress("Working out");
  return {
    commit,
    scheduled: schedule(plan, dayOf(plan.info, day), later?.scheduled),
    origin: { revision: { name, commit, dirty: false }, fromTop },
    shown,
    idsOf: () => then.ids,
    submodules: then.submodules,
    words: short.startsWith(name) || commit.startsWith(name) ? short : `${name} (${short})`,
    note: then.note,
  };
}

/** What stood where there was no plan yet. */
function emptied(plan: Plan): Plan {
  const directory = { organisations: [], people: [], bodies: [], posts: [] };
  const none = { recommendations: [], themes: [], actions: [], prose: [], unreadable: [], paths: new Set<string>() };
  return { ...plan, info: { ...plan.info, closed: null }, directory, ...none };
}
