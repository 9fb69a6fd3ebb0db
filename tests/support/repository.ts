import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { TOP } from "./run-plan.ts";
import { folderOf } from "./temporary-folder.ts";

/** A real git repository in a folder of its own, with a copy of the Hampshire plan committed on `main`. */
export class Repository {
  readonly folder: string;

  constructor(plan = `${TOP}/plan`) {
    this.folder = folderOf();
    this.git("init", "--quiet", "--initial-branch=main");
    cpSync(plan, join(this.folder, "plan"), { recursive: true });
    this.commit("The plan as published");
  }

  git(...args: readonly string[]): string {
    const identity = ["-c", "user.name=A Tester", "-c", "user.email=tester@example.org", "-c", "commit.gpgsign=false"];
    return execFileSync("git", [...identity, ...args], {
      cwd: this.folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  }

  commit(message: string): void {
    this.git("add", "--all");
    this.git("commit", "--quiet", "--allow-empty", "--message", message);
  }

  /** Leaves `main` for a branch of that name. */
  branch(name: string): void {
    this.git("checkout", "--quiet", "-b", name);
  }

  path(path: string): string {
    return join(this.folder, "plan", path);
  }

  read(path: string): string {
    return readFileSync(this.path(path), "utf8");
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    writeFileSync(this.path(path), text);
  }

  /** Replaces a text that must be there. */
  edit(path: string, from: string, to: string): void {
    const before = this.read(path);
    if (!before.includes(from)) throw new Error(`${path} does not hold ${from}`);
    this.write(path, before.replace(from, to));
  }

  remove(path: string): void {
    rmSync(this.path(path));
  }
}
