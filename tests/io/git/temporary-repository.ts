import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** Git as on a machine where nobody has set anything. */
export const GIT_ENV: NodeJS.ProcessEnv = {
  PATH: process.env["PATH"],
  HOME: "/nonexistent",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
};

const AUTHOR = {
  ...Object.fromEntries(["GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"].map((name) => [name, "Tester"])),
  ...Object.fromEntries(["GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"].map((name) => [name, "t@example.org"])),
};

/** A repository in a temporary folder, which goes when the test ends. */
export interface Repository {
  readonly top: string;
  readonly git: (...args: string[]) => string;
  /** Writes files (null: removes one) and commits all; gives the commit's id. */
  readonly commit: (files: Readonly<Record<string, string | Buffer | null>>) => string;
  readonly write: (files: Readonly<Record<string, string | Buffer | null>>) => void;
}

/** A folder of its own for one test. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "plan-git-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new repository, on branch `main`, without a commit. */
export function newRepository(top = temporaryFolder()): Repository {
  const repository = repositoryAt(top);
  repository.git("init", "-q", "-b", "main");
  return repository;
}

/** A repository that is already there. */
export function repositoryAt(top: string): Repository {
  const git = (...args: string[]): string =>
    execFileSync("git", args, {
      cwd: top,
      encoding: "utf8",
      env: { ...GIT_ENV, ...AUTHOR },
      stdio: ["ignore", "pipe", "pipe"],
    });
  const write: Repository["write"] = (files) => {
    for (const [path, content] of Object.entries(files)) {
      const file = join(top, path);
      if (content === null) rmSync(file, { recursive: true, force: true });
      else {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
    }
  };
  const commit: Repository["commit"] = (files) => {
    write(files);
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", "A change");
    return git("rev-parse", "HEAD").trim();
  };
  return { top, git, write, commit };
}
