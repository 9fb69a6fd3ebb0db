import { indexDirectory, type Party } from "../../core/directory-index.ts";
import type { Plan } from "../../core/plan.ts";
import { gitUser } from "../../io/git/working-tree.ts";
import { nameKey } from "../../text/names.ts";
import { quote } from "../../text/quote.ts";
import { CannotRun } from "../exit-code.ts";

/** Whether git's user is that person or post: by address where both give one, else by name. */
export function isUser(party: Party, { name, email }: ReturnType<typeof gitUser>): boolean {
  if (party.kind !== "person" && party.kind !== "post") return false;
  if (email !== null && party.email !== null) return party.email.toLowerCase() === email.toLowerCase();
  return name !== null && [party.name, ...party.also].some((one) => nameKey(one) === nameKey(name));
}

/** The ids under which the directory knows git's user: as a person, and by the posts that they hold. */
export function partiesOfUser(plan: Plan, folder: string, env: NodeJS.ProcessEnv): readonly string[] {
  const user = gitUser(folder, env);
  const { parties } = indexDirectory(plan.directory);
  // A question may be answered on the name alone, where an entry would want the address.
  const isMe = (party: Party): boolean => isUser(party, user) || isUser(party, { ...user, email: null });
  const found = new Set(parties.filter(isMe).map(({ id }) => id));
  const held = plan.directory.posts.filter(({ holder }) => holder !== null && found.has(holder));
  return [...new Set([...found, ...held.map(({ id }) => id)])];
}

/** Whether git's user holds a post that keeps the plan, and so records what others say. */
export function keepsPlan(plan: Plan, folder: string, env: NodeJS.ProcessEnv): boolean {
  const keepers = plan.directory.posts.filter(({ role }) => role === "plan-manager").map(({ id }) => id);
  if (keepers.length === 0) return false;
  const user = partiesOfUser(plan, folder, env);
  return keepers.some((id) => user.includes(id));
}

/** The same; `CannotRun` where the directory does not know git's user. */
export function requirePartiesOfUser(plan: Plan, folder: string, env: NodeJS.ProcessEnv): readonly string[] {
  const found = partiesOfUser(plan, folder, env);
  if (found.length > 0) return found;
  const { name, email } = gitUser(folder, env);
  const who = name ?? email;
  throw new CannotRun(
    who === null
      ? "git does not say who you are, so nothing is known to be yours"
      : `directory.yaml has nobody of the name or address of git's user, ${quote(who)}`,
    "Say whose actions are meant: --owner NAME. Or put your address under email in directory.yaml.",
  );
}

/** The organisations that git's user belongs to; `CannotRun` where the directory does not say. */
export function organisationsOfUser(plan: Plan, folder: string, env: NodeJS.ProcessEnv): readonly string[] {
  const { organisationOf } = indexDirectory(plan.directory);
  const ids = requirePartiesOfUser(plan, folder, env);
  const found = ids.map(organisationOf).filter((id) => id !== null);
  if (found.length > 0) return [...new Set(found)];
  throw new CannotRun(`directory.yaml gives ${ids.join(" and ")} no organisation`, "Name one: --organisation NAME.");
}
