import { indexDirectory } from "../../core/directory-index.ts";
import type { Plan } from "../../core/plan.ts";
import { gitUser } from "../../io/git/working-tree.ts";
import { handsOf } from "../../rules/record/independence.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { CannotRun } from "../exit-code.ts";
import { type Choice, choose } from "../options/choose.ts";
import { isUser, keepsPlan } from "../options/git-user.ts";
import { ask } from "../prompt/ask.ts";
import type { Session } from "../session/session.ts";
import type { Subject } from "./subject.ts";
import type { WritingLedger } from "./writing-ledger.ts";

/** Who may be named by an option: people, posts, bodies and organisations of the directory, by id or name. */
export function partyChoices({ plan }: Pick<WritingLedger, "plan">): readonly Choice[] {
  return indexDirectory(plan.directory).parties.map(({ id, name, also }) => ({ id, names: [name, ...also] }));
}

/** The id of the party that an option names; `CannotRun` with "did you mean" otherwise. */
export function partyNamed(ledger: Pick<WritingLedger, "plan" | "sayChoice">, text: string): string {
  try {
    return choose("person, post or body", text, partyChoices(ledger), ledger.sayChoice);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    throw new CannotRun(error.message, `${error.help}\nTo add somebody: plan add person|post|body NAME`);
  }
}

/**
 * Whose statement an entry is: of whom `--by` names; else git's user, where that person owns the action
 * on the day; else who is chosen at the terminal.
 *
 * @param by of `--by`
 * @throws CannotRun where it has to be said and cannot be asked
 */
export async function entryAuthor(session: Session, subject: Subject, by: string | undefined): Promise<string> {
  const { ledger, scheduled } = subject;
  if (by !== undefined) return partyNamed(ledger, by);
  const owner = ownerAtWork(session, subject);
  if (owner !== null) return owner;
  const { id } = scheduled.action;
  const keeps = keepsPlan(ledger.plan, ledger.folder, session.env);
  const whose = keeps ? `Whose statement on ${id} do you record?` : `Whose statement on ${id} is it?`;
  return ask(session, "--by <person>", byHelp(subject, keeps), {
    kind: "search",
    message: `${whose} (type to search)`,
    choices: likeliestFirst(ledger.plan, scheduled),
    none: {
      problem: "nobody could have said it: directory.yaml names no person, post or body",
      help: "To add who owns the actions: plan add person NAME, or plan add post NAME",
    },
  });
}

/** The person whom git names, where the directory knows him and he owns the action; null otherwise. */
function ownerAtWork(session: Session, { ledger, scheduled }: Subject): string | null {
  const directory = indexDirectory(ledger.plan.directory);
  const { same } = handsOf(directory);
  const user = gitUser(ledger.folder, session.env);
  const found = directory.parties.filter((party) => isUser(party, user));
  const owners = found.filter(({ id }) => scheduled.owners.some((owner) => same(owner, id)));
  // A person before the post that he holds: it is a person who speaks.
  return (owners.find(({ kind }) => kind === "person") ?? owners[0])?.id ?? null;
}

function byHelp({ ledger, scheduled }: Subject, keeps: boolean): string {
  const { name } = indexDirectory(ledger.plan.directory);
  const owners = scheduled.owners.map((id) => `${id} (${name(id)})`).join(" or ");
  const whose = owners === "" ? "" : ` The action is owned by ${owners}.`;
  const why = keeps ? "you keep the plan, and record what others say" : "git's user is not known to own the action";
  return `It says whose statement it is: ${why}.${whose}`;
}

/** Everybody who may have said something of an action, its owners first. */
export function likeliestFirst(plan: Plan, scheduled: ScheduledAction) {
  const { parties, party } = indexDirectory(plan.directory);
  const owners = scheduled.owners.flatMap((id) => party(id) ?? []);
  const others = parties.filter(({ id, kind }) => kind !== "organisation" && !scheduled.owners.includes(id));
  return [
    ...owners.map(({ id, name }) => ({ value: id, name: `${name} (owns it)` })),
    ...others.map((one) => ({
      value: one.id,
      name: one.kind === "person" && one.role !== null ? `${one.name}, ${one.role}` : one.name,
    })),
  ];
}

/** Everybody who has no hand in an action: neither owns it, nor sits on a body that does, nor completed it. */
export function whoCouldAssure(plan: Plan, { owners, completedBy }: ScheduledAction) {
  const directory = indexDirectory(plan.directory);
  const { same, sitsOn } = handsOf(directory);
  const tied = [...owners, ...(completedBy === null ? [] : [completedBy])];
  return directory.parties
    .filter(({ id }) => !tied.some((one) => same(id, one) || sitsOn(id, one)))
    .map(({ id, name }) => ({ value: id, name }));
}
