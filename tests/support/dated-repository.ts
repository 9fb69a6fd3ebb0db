import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { folderOf } from "./temporary-folder.ts";

type Files = Readonly<Record<string, string | null>>;

/** A repository whose commits have the days and authors that a test gives them. The plan is in `plan/`. */
export class DatedRepository {
  readonly folder = folderOf();

  constructor(objectFormat: "sha1" | "sha256" = "sha1") {
    this.git("init", "--quiet", "--initial-branch=main", `--object-format=${objectFormat}`);
  }

  git(...args: readonly string[]): string {
    return this.gitAs({}, ...args);
  }

  /** Writes files (null: removes one), by their paths from the repository's top. */
  write(files: Files): void {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.folder, path);
      if (text === null) rmSync(file, { recursive: true });
      else {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    }
  }

  /** Commits all that there is at noon of a day, UTC, after writing the files; gives the commit's id. */
  commit(day: string, files: Files = {}, author = "A Tester"): string {
    this.write(files);
    this.git("add", "--all");
    const date = day.includes("T") ? day : `${day}T12:00:00Z`;
    const who = { GIT_AUTHOR_NAME: author, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    this.gitAs(who, "commit", "--quiet", "--allow-empty", "--message", `A change of ${day}`);
    return this.git("rev-parse", "HEAD").trim();
  }

  rename(from: string, to: string): void {
    mkdirSync(dirname(join(this.folder, to)), { recursive: true });
    renameSync(join(this.folder, from), join(this.folder, to));
  }

  /** Git with more in its environment: dates, authors. */
  gitAs(env: NodeJS.ProcessEnv, ...args: readonly string[]): string {
    const names = ["GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"].map((name) => [name, "A Tester"]);
    const emails = ["GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"].map((name) => [name, "tester@example.org"]);
    return execFileSync("git", args, {
      cwd: this.folder,
      encoding: "utf8",
      env: {
        ...Object.fromEntries([...names, ...emails]),
        ...{
          PATH: process.env["PATH"],
          HOME: "/nonexistent",
          GIT_CONFIG_NOSYSTEM: "1",
          GIT_CONFIG_GLOBAL: "/dev/null",
        },
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
  }
}
