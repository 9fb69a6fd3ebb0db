import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { oncePerFile } from "./afterwards.ts";
import { commitAll, git } from "./git.ts";
import { TOP } from "./run-plan.ts";
import { folderOf } from "./temporary-folder.ts";

/** A real git repository in a folder of its own, with a plan committed on `main`: where none is named, the Hampshire plan. */
export class Repository {
  readonly folder: string;
  private readonly begin: () => void;

  constructor(plan = `${TOP}/plan`) {
    this.folder = folderOf();
    this.begin = () => cpSync(committed(plan), this.folder, { recursive: true });
    this.begin();
  }

  /** As it was when it was made. */
  reset(): void {
    for (const name of readdirSync(this.folder)) rmSync(join(this.folder, name), { recursive: true });
    this.begin();
  }

  git(...args: readonly string[]): string {
    return git(this.folder, args);
  }

  /** Commits all that there is: now, or at noon of a day, UTC. */
  commit(message: string, day: string | null = null): void {
    const date = `${day}T12:00:00Z`;
    commitAll(this.folder, message, day === null ? {} : { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date });
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

/** Repositories that hold a plan and nothing else, by the plan's folder: each is made once, then copied. */
const made = oncePerFile(() => new Map<string, string>());

function committed(plan: string): string {
  const repository = made().get(plan) ?? commitPlan(plan);
  made().set(plan, repository);
  return repository;
}

function commitPlan(plan: string): string {
  const folder = folderOf();
  git(folder, ["init", "--quiet", "--template=", "--initial-branch=main"]);
  cpSync(plan, join(folder, "plan"), { recursive: true });
  commitAll(folder, "The plan as published");
  git(folder, ["repack", "-a", "-d", "-q"]);
  return folder;
}
