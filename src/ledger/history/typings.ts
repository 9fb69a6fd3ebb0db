import type { PlanDate } from "../../calendar/plan-date.ts";
import { todayIn } from "../../calendar/time-zone.ts";
import type { Action, Entry } from "../../core/action.ts";
import type { Plan } from "../../core/plan.ts";
import type { Surroundings, Typing } from "../../core/surroundings.ts";
import { asText } from "../../io/files/read-text.ts";
import { type Environment, type GitRefusal, runGit } from "../../io/git/command.ts";
import { pathFromTop } from "../../io/git/file-log.ts";
import { readBlobs } from "../../io/git/objects.ts";
import { type LoggedCommit, rawLog } from "../../io/git/raw-log.ts";
import { gitUser } from "../../io/git/working-tree.ts";
import { newEntries } from "../../rules/integrity/new-entries.ts";
import { readFile } from "../../schema/read-file.ts";
import { canonical } from "../../text/equality.ts";

/** A change in git. */
interface Change {
  /** The plan's folder, absolute. */
  readonly folder: string;
  /** The full id of the commit after which it begins; it goes on to what is in the working tree. */
  readonly from: string;
  readonly before: Plan;
  readonly after: Plan;
  /** In the plan's zone: what is not committed yet is typed today. */
  readonly today: PlanDate;
}

/** How the entries that a change adds came into git: by the first of its commits that has each as it stands now. */
export function typings(
  change: Change,
  env: Environment,
): { readonly ok: true; readonly typed: Surroundings["typed"] } | GitRefusal {
  const { folder, before, after, today } = change;
  const added = [...newEntries(before, after)];
  if (added.length === 0) return { ok: true, typed: () => null };
  const first = firstCommits(change, env);
  if (!first.ok) return first;
  const needsSignature = Object.values(before.info.recorders).some(({ signed }) => signed);
  const isSigned = (commit: string) => needsSignature && runGit(folder, ["verify-commit", commit], env).ok;
  const { name, email } = gitUser(folder, env);
  const author = name === null && email === null ? null : { name: name ?? email ?? "", email: email ?? "" };
  const byEntry = new Map<Entry, Typing>();
  for (const { action, entry } of added) {
    const commit = first.commits.get(keyOf(action, entry));
    byEntry.set(
      entry,
      commit === undefined
        ? { day: today, author, signed: false }
        : {
            day: todayIn(after.info.timeZone, commit.committed),
            author: { name: commit.author, email: commit.email },
            signed: isSigned(commit.commit),
          },
    );
  }
  return { ok: true, typed: (action, index) => byEntry.get(action.progress[index] as Entry) ?? null };
}

function firstCommits({ folder, from, after }: Change, env: Environment) {
  const actions = pathFromTop(folder, "actions", env);
  if (!actions.ok) return actions;
  const logged = rawLog(folder, `${from}..HEAD`, "all", [`:(top,literal)${actions.path}`], env);
  if (!logged.ok) return logged;
  const items = logged.commits.flatMap(({ changes }) =>
    changes.flatMap(({ path, after: now }) =>
      now?.kind === "file" ? [{ path, kind: now.kind, id: now.id, size: 0 }] : [],
    ),
  );
  const blobs = readBlobs(folder, items, env);
  if (!blobs.ok) return blobs;
  const commits = new Map<string, LoggedCommit>();
  // The oldest comes last.
  for (const commit of logged.commits) {
    for (const { path, after: now } of commit.changes) {
      const bytes = now === null ? undefined : blobs.contents.get(now.id);
      const action = bytes === undefined ? null : actionIn(bytes, path, after);
      for (const entry of action?.progress ?? []) commits.set(keyOf(action as Action, entry), commit);
    }
  }
  return { ok: true as const, commits };
}

function actionIn(bytes: Buffer, path: string, { info }: Plan): Action | null {
  const { content } = readFile(asText(bytes, path), "action", info);
  return content?.kind === "action" ? content.action : null;
}

function keyOf({ id }: Action, entry: Entry): string {
  return `${id} ${canonical(entry)}`;
}
