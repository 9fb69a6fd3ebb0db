import { type Environment, onlyLine, runGit } from "./git-command.ts";

/** The commit that a folder's working tree stands on, and whether the folder differs from it. */
export interface WorkingTree {
  /** Null before the first commit. */
  readonly commit: string | null;
  readonly dirty: boolean;
}

/** Asks git about a folder; null where the folder is in no repository or there is no git on the machine. */
export function workingTreeOf(folder: string, env: Environment): WorkingTree | null {
  const status = runGit(
    folder,
    ["status", "--porcelain", "--untracked-files=normal", "--ignore-submodules=dirty", "--", "."],
    env,
  );
  if (!status.ok) return null;
  const head = runGit(folder, ["rev-parse", "--verify", "--quiet", "HEAD"], env);
  return { commit: (head.ok && onlyLine(head.stdout)) || null, dirty: status.stdout.length > 0 };
}
