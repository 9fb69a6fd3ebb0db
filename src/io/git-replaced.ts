import { type Environment, runGit } from "./git-command.ts";

/** Whether objects of the repository may stand for others (`git replace`), so that an id does not say what it holds. */
export function mayReplaceObjects(folder: string, env: Environment): boolean {
  const answer = runGit(folder, ["replace", "--list"], env);
  return !answer.ok || answer.stdout.length > 0;
}
