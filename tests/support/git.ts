import { execFileSync } from "node:child_process";

/** Git as on a machine where nobody has set anything. */
export const GIT_ENV: NodeJS.ProcessEnv = {
  PATH: process.env["PATH"],
  HOME: "/nonexistent",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
};

const TESTER = Object.fromEntries(
  ["AUTHOR", "COMMITTER"].flatMap((who) => [
    [`GIT_${who}_NAME`, "A Tester"],
    [`GIT_${who}_EMAIL`, "tester@example.org"],
  ]),
);

/** Runs git in a folder; gives what it prints. */
export function git(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  return execFileSync("git", args, {
    cwd: folder,
    encoding: "utf8",
    env: { ...GIT_ENV, ...TESTER, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

// A test's own process is large, and slow to start another: so this is one, and git looks after nothing in it.
const COMMIT_ALL = 'git add --all && git commit --quiet --allow-empty --message "$1" && git rev-parse HEAD';
const ONCE = ["-c", "gc.auto=0", "-c", "maintenance.auto=false", "-c", `alias.all=!f() { ${COMMIT_ALL}; }; f`];

/** Commits all that there is in a repository; gives the commit's id. */
export function commitAll(folder: string, message: string, env: NodeJS.ProcessEnv = {}): string {
  return git(folder, [...ONCE, "all", message], env).trim();
}
