// Other programs that read as many items from files of their own, where they are installed.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { backlogProject, beancountFile, hledgerJournal, taskData } from "./generate-items.mjs";

/**
 * `ahead`: the budget has our own commands, cached, ahead of it at the largest size. `of`: the run, of so many items
 * written into a folder.
 */
export const NEIGHBOURS = [
  {
    command: "hledger check",
    ahead: true,
    of: (folder, count) => ({ file: "hledger", args: ["-f", hledgerJournal(folder, count), "check"] }),
  },
  {
    command: "task list",
    ahead: true,
    of: (folder, count) => ({
      file: "task",
      args: ["list"],
      env: { TASKRC: taskData(folder, count) },
      says: "Agree the shared",
    }),
  },
  {
    command: "bean-check",
    of: (folder, count) => ({ file: "bean-check", args: [beancountFile(folder, count)] }),
  },
  {
    command: "bean-check --no-cache",
    of: (folder, count) => ({ file: "bean-check", args: ["--no-cache", beancountFile(folder, count)] }),
  },
  {
    command: "backlog task list --plain",
    of: (folder, count) => ({
      file: "backlog",
      args: ["task", "list", "--plain"],
      cwd: backlogProject(folder, count),
      says: "Agree the shared",
    }),
  },
];

export const NEIGHBOUR_SIZES = [1000, 10_000];

/** The neighbour as it is run on so many items; null where it is not installed. */
export function neighbourRun({ command, of }, parent, count) {
  const [file] = command.split(" ");
  if (spawnSync(file, ["--version"], { stdio: "ignore" }).error !== undefined) return null;
  const folder = join(parent, `${command.replaceAll(/[ -]+/g, "-")}-of-${count}`);
  mkdirSync(folder, { recursive: true });
  return of(folder, count);
}

/** What the program calls its version, in the first line that has a number. */
export function versionOf(file) {
  const { stdout } = spawnSync(file, ["--version"], { encoding: "utf8" });
  return /\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? "?";
}
