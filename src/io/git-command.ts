export type Environment = Readonly<Record<string, string | undefined>>;

/** What git said, or why it said nothing. */
export type GitAnswer =
  | { readonly ok: true; readonly stdout: Buffer /** Its warnings. */; readonly stderr: string }
  | {
      readonly ok: false;
      /** `absent`: there is no git on the machine. `failed`: it ran, and ended so. */
      readonly kind: "absent" | "failed";
      readonly status: number | null;
      /** What it said before: some commands end with a count. */
      readonly stdout: Buffer;
      readonly stderr: string;
    };

/**
 * What git sets for its hooks, and people for another repository: the repository is the one that the folder lies in,
 * whatever these say (`git rev-parse --local-env-vars`, without what holds settings). And what would change how paths
 * are matched.
 */
const NOT_INHERITED = [
  ...["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_IMPLICIT_WORK_TREE"],
  ...["GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_GRAFT_FILE", "GIT_SHALLOW_FILE"],
  ...["GIT_NAMESPACE", "GIT_INTERNAL_SUPER_PREFIX", "GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS"],
  ...["GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS"],
];

/**
 * Takes no locks, asks nobody for a password, speaks English, and fetches nothing: not even in a partial clone. What
 * stands in for commits in this clone only (replacements, grafts) is not followed: a commit is what its id says.
 */
const SETTINGS = {
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: "none",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_GRAFT_FILE: "/dev/null/none",
  LC_ALL: "C",
};

const LONGEST_ANSWER = 512 * 1024 * 1024;

/**
 * Runs git in a folder. Arguments go to it one by one, never through a shell; whatever a user typed goes to its input
 * instead, where it cannot be taken for an option.
 */
export function runGit(folder: string, args: readonly string[], env: Environment, input = ""): GitAnswer {
  const inherited = Object.fromEntries(Object.entries(env).filter(([name]) => !NOT_INHERITED.includes(name)));
  const { status, stdout, stderr, error } = process.getBuiltinModule("node:child_process").spawnSync("git", args, {
    cwd: folder,
    env: { ...inherited, ...SETTINGS },
    input,
    maxBuffer: LONGEST_ANSWER,
    windowsHide: true,
  });
  if (status === 0 && error === undefined) return { ok: true, stdout, stderr: stderr.toString("utf8") };
  const absent = (error as NodeJS.ErrnoException | undefined)?.code === "ENOENT";
  const said = stderr?.toString("utf8") || error?.message || "";
  return { ok: false, kind: absent ? "absent" : "failed", status, stdout: stdout ?? Buffer.alloc(0), stderr: said };
}

/** Items that git ended with NUL each. */
export function nulSeparated(stdout: Buffer): string[] {
  return stdout.toString("utf8").split("\0").slice(0, -1);
}

/** A path that git printed on a line of its own. The path may hold line breaks itself. */
export function onlyLine(stdout: Buffer): string {
  return stdout.toString("utf8").replace(/\r?\n$/, "");
}
