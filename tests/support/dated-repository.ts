import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { commitAll, git } from "./git.ts";
import { folderOf } from "./temporary-folder.ts";

type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** A repository whose commits have the days and authors that a test gives them. The plan is in `plan/`. */
export class DatedRepository {
  readonly folder = folderOf();

  /** A new one, by the form of its ids; or one that is as another is now. */
  constructor(beginning: "sha1" | "sha256" | DatedRepository = "sha1") {
    if (typeof beginning !== "string") cpSync(beginning.folder, this.folder, { recursive: true });
    else this.git("init", "--quiet", "--template=", "--initial-branch=main", `--object-format=${beginning}`);
  }

  git(...args: readonly string[]): string {
    return this.gitAs({}, ...args);
  }

  /** Writes files (null: removes one), by their paths from the repository's top. */
  write(files: Files): void {
    for (const [path, content] of Object.entries(files)) {
      const file = join(this.folder, path);
      if (content === null) rmSync(file, { recursive: true });
      else {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
    }
  }

  /** Commits all that there is at noon of a day, UTC, after writing the files; gives the commit's id. */
  commit(day: string, files: Files = {}, author = "A Tester"): string {
    this.write(files);
    const date = day.includes("T") ? day : `${day}T12:00:00Z`;
    const who = { GIT_AUTHOR_NAME: author, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    return commitAll(this.folder, `A change of ${day}`, who);
  }

  rename(from: string, to: string): void {
    mkdirSync(dirname(join(this.folder, to)), { recursive: true });
    renameSync(join(this.folder, from), join(this.folder, to));
  }

  /** Git with more in its environment: dates, authors. */
  gitAs(env: NodeJS.ProcessEnv, ...args: readonly string[]): string {
    return git(this.folder, args, env);
  }
}
