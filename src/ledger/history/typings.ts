import type { PlanDate } from "../../calendar/plan-date.ts";
import { todayIn } from "../../calendar/time-zone.ts";
import type { Action, Entry } from "../../core/action.ts";
import type { Amendment, Plan, PlanInfo } from "../../core/plan.ts";
import { fileKindAt } from "../../core/source-file.ts";
import type { Statement, Surroundings, Typing } from "../../core/surroundings.ts";
import { asText } from "../../io/files/read-text.ts";
import type { Environment, GitRefusal } from "../../io/git/command.ts";
import { pathFromTop } from "../../io/git/file-log.ts";
import { readBlobs } from "../../io/git/objects.ts";
import { type LoggedCommit, rawLog } from "../../io/git/raw-log.ts";
import { commitDay } from "../../io/git/revision.ts";
import { isSignedByAuthor } from "../../io/git/signature.ts";
import { gitUser } from "../../io/git/working-tree.ts";
import { newAmendments } from "../../rules/integrity/carriers.ts";
import { newEntries } from "../../rules/integrity/new-entries.ts";
import { readFile } from "../../schema/read-file.ts";
import type { Content } from "../../schema/reading.ts";
import { canonical } from "../../text/equality.ts";

/** A change in git. */
interface Change {
  /** The plan's folder, absolute. */
  readonly folder: string;
  /** The full id of the commit after which it begins. */
  readonly from: string;
  /** The full id of the commit with which it ends; null where it goes on to what is in the working tree. */
  readonly to: string | null;
  readonly before: Plan;
  readonly after: Plan;
  /** In the plan's zone: what is not committed yet is typed today. */
  readonly today: PlanDate;
}

/** How the statements that a change adds came into git: by the first of its commits that has each as it stands now. */
export function typings(
  change: Change,
  env: Environment,
): { readonly ok: true; readonly typed: Surroundings["typed"] } | GitRefusal {
  const { folder, before, after, today, from, to } = change;
  const added = [...newStatements(before, after)];
  if (added.length === 0) return { ok: true, typed: () => null };
  const first = firstCommits(change, env);
  if (!first.ok) return first;
  const zone = after.info.timeZone;
  // What follows a commit is no older, whatever its own clock said.
  const base = commitDay(folder, from, zone, env);
  if (!base.ok) return base;
  const needsSignature = Object.values(before.info.recorders).some(({ signed }) => signed);
  const isSigned = (commit: LoggedCommit) => needsSignature && isSignedByAuthor(folder, commit, env);
  const { name, email } = gitUser(folder, env);
  const author = name === null && email === null ? null : { name: name ?? email ?? "", email: email ?? "" };
  const found = new Map<Statement, Typing>();
  for (const [key, statement] of added) {
    const commit = first.commits.get(key);
    if (commit === undefined) {
      if (to === null) found.set(statement, { day: today, author, signed: false });
    } else {
      const day = todayIn(zone, commit.committed);
      found.set(statement, {
        day: day > base.day ? day : base.day,
        author: { name: commit.author, email: commit.email },
        signed: isSigned(commit),
      });
    }
  }
  return { ok: true, typed: (statement) => found.get(statement) ?? null };
}

function firstCommits({ folder, from, to, after }: Change, env: Environment) {
  const top = pathFromTop(folder, "", env);
  if (!top.ok) return top;
  const looked = ["actions", "amendments.yaml", "plan.yaml"].map((path) => `:(top,literal)${top.path}${path}`);
  const logged = rawLog(folder, `${from}..${to ?? "HEAD"}`, "all", looked, env);
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
      const kind = fileKindAt(path.slice(top.path.length));
      if (bytes === undefined || kind === null) continue;
      const { content } = readFile(asText(bytes, path), kind, after.info);
      for (const [key] of content === null ? [] : statementsIn(content)) commits.set(key, commit);
    }
  }
  return { ok: true as const, commits };
}

/** A statement, after what it is known by. */
type Known = readonly [key: string, statement: Statement];

/** The statements that were not there before. */
function* newStatements(before: Plan, after: Plan): Iterable<Known> {
  for (const { action, entry } of newEntries(before, after)) yield ofEntry(action, entry);
  for (const amendment of newAmendments(before, after)) yield ofAmendment(amendment);
  const known = new Set(ofPlan(before).map(([key]) => key));
  yield* ofPlan(after).filter(([key]) => !known.has(key));
}

function ofPlan({ info, actions }: Plan): readonly Known[] {
  return [...ofClosing(info), ...actions.flatMap(ofJoining)];
}

function* statementsIn(content: Content): Iterable<Known> {
  if (content.kind === "plan") yield* ofClosing(content.info);
  if (content.kind === "amendments") yield* content.amendments.map(ofAmendment);
  if (content.kind !== "action") return;
  yield* ofJoining(content.action);
  for (const entry of content.action.progress) yield ofEntry(content.action, entry);
}

function ofEntry({ id }: Action, entry: Entry): Known {
  return [`entry ${id} ${canonical(entry)}`, entry];
}

function ofAmendment(amendment: Amendment): Known {
  return [`amendment ${canonical(amendment)}`, amendment];
}

function ofClosing({ closed }: PlanInfo): readonly Known[] {
  return closed === null ? [] : [[`closed ${canonical(closed)}`, closed]];
}

function ofJoining({ id, added }: Action): readonly Known[] {
  return added === null ? [] : [[`added ${id} ${canonical(added)}`, added]];
}
