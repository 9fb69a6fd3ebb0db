import { execFileSync } from "node:child_process";

/** The commit that a folder's working tree stands on, and whether the folder differs from it. */
export interface WorkingTree {
  /** Null before the first commit. */
  readonly commit: string | null;
  readonly dirty: boolean;
}

/** Asks git about a folder; null where the folder is in no repository or there is no git on the machine. */
export function workingTreeOf(folder: string): WorkingTree | null {
  const status = git(folder, ["status", "--porcelain", "--untracked-files=normal", "--", "."]);
  if (status === null) return null;
  const commit = git(folder, ["rev-parse", "--verify", "--quiet", "HEAD"]);
  return { commit: commit?.trim() || null, dirty: status !== "" };
}

function git(folder: string, args: readonly string[]): string | null {
  try {
    return execFileSync("git", ["--no-optional-locks", ...args], {
      cwd: folder,
      encoding: "utf8",
      env: withoutRepository(process.env),
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch {
    return null;
  }
}

/**
 * In a hook, git names the repository that the hook runs for, relative to its top. The question is about the folder's
 * own one (`git rev-parse --local-env-vars` lists what names a repository).
 */
function withoutRepository(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const names = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY"];
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
}
