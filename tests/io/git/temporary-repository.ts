import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { commitAll, git as run } from "../../support/git.ts";

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
  repository.git("init", "-q", "--template=", "-b", "main");
  return repository;
}

/** A repository that is already there. */
export function repositoryAt(top: string): Repository {
  const git = (...args: string[]): string => run(top, args);
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
    return commitAll(top, "A change");
  };
  return { top, git, write, commit };
}
