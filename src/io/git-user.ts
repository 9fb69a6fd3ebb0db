import { type Environment, onlyLine, runGit } from "./git-command.ts";

/** Whoever git would name as the author of a commit made in the folder; null for what is not set. */
export interface GitUser {
  readonly name: string | null;
  readonly email: string | null;
}

/** Asks git who works here: what the environment says of authors, else the settings. Without git nobody is known. */
export function gitUser(folder: string, env: Environment): GitUser {
  const setting = (key: string): string | null => {
    const answer = runGit(folder, ["config", "--get", key], env);
    return (answer.ok && onlyLine(answer.stdout).trim()) || null;
  };
  return {
    name: env["GIT_AUTHOR_NAME"]?.trim() || setting("user.name"),
    email: env["GIT_AUTHOR_EMAIL"]?.trim() || setting("user.email"),
  };
}
