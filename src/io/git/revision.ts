import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { PlanDate } from "../../calendar/plan-date.ts";
import { todayIn } from "../../calendar/time-zone.ts";
import { nearest } from "../../text/did-you-mean.ts";
import { quote } from "../../text/quote.ts";
import {
  type Environment,
  type GitRefusal,
  noSuchRevision,
  onlyLine,
  refusalOf,
  refused,
  runGit,
  shallowClone,
} from "./command.ts";

/** A commit by its full id. */
type FoundCommit = { readonly ok: true; readonly commit: string } | GitRefusal;

const COMMIT = /^([0-9a-f]{40,64}) commit \d+$/;
const OBJECT = /^[0-9a-f]{40,64} (\w+) \d+$/;
const SHORT_ID = /^[0-9a-f]{4,39}$/;
const FULL_ID = /^[0-9a-f]{40,64}$/;

/**
 * The commit that a revision names: a branch, a tag, an id, `HEAD~3`, `main@{yesterday}`. It is asked for on git's input,
 * so that none can be an option, whatever it begins with. A name that is both a branch and a tag, of different commits,
 * is refused: git would take the tag, which anybody may have pushed.
 */
export function resolveRevision(folder: string, revision: string, env: Environment): FoundCommit {
  if (revision === "" || /[\0\r\n]/.test(revision)) {
    return refused(`${quote(revision)} is no revision`, "Name a branch, a tag or a commit, such as origin/main.");
  }
  const names = ["refs/heads", "refs/tags", "refs/remotes"].map((where) => `${where}/${revision}^{commit}`);
  const asked = [revision, `${revision}^{commit}`, ...names];
  const answer = runGit(folder, ["cat-file", "--batch-check"], env, `${asked.join("\n")}\n`);
  if (!answer.ok) {
    const isMissing = /promisor|lazy fetch/i.test(answer.stderr);
    return isMissing ? unknown(folder, revision, env) : refusalOf(answer, env);
  }
  // Of a day before a branch's log began, git gives the oldest that it knows, and a warning.
  if (/only goes back to/.test(answer.stderr)) {
    return refused(
      `${quote(revision)}: git's log of where the branch stood in this clone does not go back so far`,
      'Name the commit, or find the last one before a day: git rev-list -1 --before="2018-09-30 23:59" HEAD.',
    );
  }
  const [itself = "", peeled = "", ...refs] = answer.stdout.toString("utf8").split("\n");
  const commit = (COMMIT.exec(peeled) ?? COMMIT.exec(itself))?.[1];
  const named = new Set(refs.flatMap((line) => COMMIT.exec(line)?.[1] ?? []));
  if (named.size > 1 && !FULL_ID.test(revision)) {
    return refused(
      `${quote(revision)} names more than one thing: a branch and a tag, or a branch here and one there`,
      `Write it in full: refs/heads/${revision}, refs/tags/${revision} or refs/remotes/${revision}.`,
    );
  }
  if (commit !== undefined && named.size > 0 && SHORT_ID.test(revision)) {
    const begun = runGit(folder, ["rev-parse", `--disambiguate=${revision}`], env);
    const isOfAnother =
      begun.ok &&
      begun.stdout
        .toString("latin1")
        .split("\n")
        .some((id) => id !== "" && id !== commit);
    if (isOfAnother) {
      return refused(
        `${quote(revision)} is a branch or tag, and the beginning of another commit’s id`,
        `Write more of the id, or the branch or tag in full: refs/heads/${revision}, refs/tags/${revision}.`,
      );
    }
  }
  if (commit !== undefined) return { ok: true, commit };
  if (itself.endsWith(" ambiguous")) {
    return refused(`${quote(revision)} is the beginning of more than one id`, "Write more of the commit's id.");
  }
  const kind = OBJECT.exec(itself)?.[1];
  if (kind !== undefined) return refused(`${quote(revision)} is a ${kind}, not a commit`, "Name a commit.");
  return unknown(folder, revision, env);
}

/**
 * The commit where two histories parted. In a shallow clone it is given only if nothing between it and the two is cut
 * off: the nearest that such a clone knows may be the wrong one.
 *
 * @param a the full id of a commit, as `resolveRevision` gives it
 * @param b another
 */
export function mergeBase(folder: string, a: string, b: string, env: Environment): FoundCommit {
  if (![a, b].every((id) => FULL_ID.test(id))) return refused("a commit's id is not whole", "Resolve it first.");
  const answer = runGit(folder, ["merge-base", "--all", a, b], env);
  if (!answer.ok && answer.status !== 1) return refusalOf(answer, env);
  const bases = answer.ok ? answer.stdout.toString("utf8").split("\n").filter(Boolean) : [];
  const commit = bases[0] ?? "";
  if (isShallow(folder, env) && isCutOff(folder, a, b, commit, env)) {
    return shallowClone("where this branch began cannot be seen", env);
  }
  if (bases.length > 1) {
    return refused(
      `the two histories crossed: ${a.slice(0, 7)} and ${b.slice(0, 7)} have ${bases.length} merge bases (${bases.map((id) => id.slice(0, 7)).join(", ")})`,
      "Merge the revision into this branch first: then there is one. Compared with either alone, what the other holds could be undone unseen.",
    );
  }
  if (commit !== "") return { ok: true, commit };
  return refused(
    `${a.slice(0, 7)} and ${b.slice(0, 7)} have no commit in common: their histories are unrelated`,
    "Name a revision that this branch was made from.",
  );
}

/** Whether the clone's history is cut off somewhere. */
export function isShallow(folder: string, env: Environment): boolean {
  const answer = runGit(folder, ["rev-parse", "--is-shallow-repository"], env);
  return answer.ok && onlyLine(answer.stdout) === "true";
}

/** Whether the history is cut off at one of the commits that lie between the base and the two. */
function isCutOff(folder: string, a: string, b: string, base: string, env: Environment): boolean {
  if (base === a || base === b) return false;
  if (base === "") return true;
  const [cuts, between] = [
    runGit(folder, ["rev-parse", "--git-path", "shallow"], env),
    runGit(folder, ["rev-list", a, b, `^${base}`], env),
  ];
  if (!cuts.ok || !between.ok) return true;
  try {
    const ends = new Set(readFileSync(resolve(folder, onlyLine(cuts.stdout)), "utf8").split("\n"));
    return between.stdout
      .toString("utf8")
      .trimEnd()
      .split("\n")
      .some((id) => ends.has(id));
  } catch {
    return true;
  }
}

function unknown(folder: string, revision: string, env: Environment): GitRefusal {
  const listed = runGit(
    folder,
    ["for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes"],
    env,
  );
  const names = listed.ok ? listed.stdout.toString("utf8").split("\n").filter(Boolean) : [];
  if (listed.ok && names.length === 0 && !FULL_ID.test(revision)) {
    return refused("the repository has no commit yet", "Commit the plan first: there is nothing to compare it with.");
  }
  if (isShallow(folder, env)) return shallowClone(`the revision ${quote(revision)} is not here`, env);
  const elsewhere = names.find((name) => name.endsWith(`/${revision}`));
  return noSuchRevision(revision, elsewhere ?? nearest(revision, names));
}

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
