import { appendFileSync, chmodSync, cpSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { machine, registry, start } from "../release/packed.ts";
import { git } from "../support/git.ts";
import { Repository } from "../support/repository.ts";
import { type Outcome, planHere, shell, TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";
import { shipped } from "./shipped.ts";

const ACTION = "actions/1.4.1-introduce-the-itb.md";
const stretched = (it: Repository): void => it.edit(ACTION, "timescale: 3 months", "timescale: 12 months");
const untouched = (): void => {};

describe("pre-commit", () => {
  const [hook] = shipped(".pre-commit-hooks.yaml");
  /** The program is built: npm has nothing to do. */
  const noNpm = folderOf({ npm: "#!/bin/sh\nexit 70\n" });
  chmodSync(join(noNpm, "npm"), 0o755);
  const PATH = `${noNpm}:${process.env["PATH"]}`;

  const commit = (change: (repository: Repository) => void): Outcome => {
    const repository = new Repository();
    change(repository);
    repository.git("add", "--all");
    return shell(`"${TOP}/${hook.entry}"`, { cwd: repository.folder, env: { GIT_INDEX_FILE: ".git/index", PATH } });
  };

  test.each<[string, string, (repository: Repository) => void]>([
    ["a staged file that cannot be read", "PLAN1", (it) => it.write(ACTION, "---\nid: [\n---\n")],
    ["an owner whom nobody knows", "PLAN301", (it) => it.edit(ACTION, "- graham-allen", "- graham-alan")],
    ["a published field that was edited", "PLAN504", stretched],
    ["an action that is removed", "PLAN506", (it) => it.remove(ACTION)],
  ])("stops the commit of %s", (_, code, change) => {
    const outcome = commit(change);
    expect(outcome.code).toBe(1);
    expect(outcome.stdout).toContain(code);
  });

  test("lets a commit pass that introduces nothing", () => {
    expect(commit(untouched).code).toBe(0);
  });

  test("lets the first commit of a new plan pass, and stops one that would begin with an error", async () => {
    const folder = folderOf();
    git(folder, ["init", "--quiet", "--template=", "--initial-branch=main"]);
    const begin = ["--title", "Ours", "--baseline", "2018-07", "--completion", "2019-07", "--theme", "One"];
    await planHere(["init", ...begin], { cwd: folder, now: "2018-07-20T12:00:00Z" });
    git(folder, ["add", "--all"]);
    const hooked = () => shell(`"${TOP}/${hook.entry}"`, { cwd: folder, env: { PATH, PLAN_AS_OF: "2018-07-20" } });
    expect(hooked()).toMatchObject({ code: 0, stderr: "" });
    appendFileSync(join(folder, "plan/plan.yaml"), "nonsense: true\n");
    expect(hooked().code, "what is not staged is not asked about").toBe(0);
    git(folder, ["add", "--all"]);
    expect(hooked()).toMatchObject({ code: 1, stdout: expect.stringContaining("PLAN204") });
  });

  test("runs for a commit that only removes files too, with no file names, as a script that can be run", () => {
    expect(hook).toMatchObject({ always_run: true, pass_filenames: false, language: "script" });
    expect(hook).not.toHaveProperty("files");
    expect(statSync(join(TOP, hook.entry)).mode & 0o111).toBe(0o111);
  });

  test("takes what a project adds to it, such as the plan's folder", () => {
    const repository = new Repository();
    const { code, stderr } = shell(`"${TOP}/${hook.entry}" --plan nowhere`, {
      ...{ cwd: repository.folder, env: { PATH } },
    });
    expect(code).toBe(2);
    expect(stderr).toContain("nowhere");
  });

  test("fetches the program of its version at its first use, into the copy that pre-commit keeps", async () => {
    const { url, stop } = await registry();
    const copy = folderOf();
    for (const path of [".pre-commit", "bin", "package.json"]) {
      cpSync(join(TOP, path), join(copy, path), { recursive: true });
    }
    const repository = new Repository();
    const run = () => start(join(copy, hook.entry), [], repository.folder, machine(url));
    expect(run()).toMatchObject({ code: 0, stdout: expect.stringContaining("Nothing new found") });
    await stop();
    stretched(repository);
    repository.git("add", "--all");
    expect(run()).toMatchObject({ code: 1, stderr: "", stdout: expect.stringContaining("PLAN504") });
  });
});
