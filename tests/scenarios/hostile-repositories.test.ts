import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, renameSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { DatedRepository } from "../support/dated-repository.ts";
import { git, plainRepository, plantRepository, spoilSettings, THREE, Trap } from "../support/hostile-repository.ts";
import { cleanEnv, type Outcome, planHere } from "../support/run-plan.ts";
import { actionFile, BEGUN, smallPlanOverTime } from "../support/small-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

const now = "2018-12-31T12:00:00Z";

describe("is refused, and nothing runs,", () => {
  const asking = [
    ["check", "--since", "HEAD~1"],
    ["diff", "HEAD~1"],
    ["diff"],
    ["log", "1.1.1"],
    ["history", "--believed"],
    ["status", "--at", "HEAD"],
    ["list", "--at", "HEAD"],
    ["show", "1.1.1", "--at", "HEAD"],
    ["report", "board", "--at", "HEAD~1"],
    ["status", "--format", "json"],
    ["report", "full", "--format", "markdown"],
  ];

  const refusals = async (cwd: string, all = asking): Promise<string[]> => {
    const said: string[] = [];
    for (const args of all) {
      const { code, stderr } = await planHere(args, { cwd, now });
      expect([args, code]).toEqual([args, 2]);
      said.push(stderr);
    }
    return said;
  };

  test("where git would take another folder for the top", async () => {
    const { folder } = plainRepository();
    const elsewhere = folderOf({ "plan/plan.yaml": "id: small\n" });
    execFileSync("git", ["config", "core.worktree", elsewhere], { cwd: folder });
    for (const said of await refusals(folder)) expect(said).toContain(elsewhere);
  });

  test("where a filter has a name that no option can say", async () => {
    const trap = new Trap();
    for (const name of [Buffer.from("a=b"), Buffer.from([0x61, 0xff])]) {
      const { folder } = plainRepository();
      const setting = [Buffer.from('[filter "'), name, Buffer.from(`"]\n\tclean = ${trap.program}\n`)];
      writeFileSync(join(folder, ".git/config"), Buffer.concat(setting), { flag: "a" });
      mkdirSync(join(folder, ".git/info"), { recursive: true });
      writeFileSync(join(folder, ".git/info/attributes"), Buffer.concat([Buffer.from("* filter="), name]));
      git(folder, "diff");
      expect(trap.sprung()).toBe(true);
      for (const said of await refusals(folder)) expect(said).toMatch(/name a program to run.*git config/s);
      expect(trap.sprung()).toBe(false);
    }
  });

  test.each<[string, (it: DatedRepository) => void]>([
    [
      "a submodule",
      (it) => {
        it.git("rm", "-r", "--quiet", "plan");
        const other = smallPlanOverTime();
        renameSync(join(other.folder, "plan"), join(other.folder, "moved"));
        other.commit("2018-12-22");
        other.git("mv", ...["plan.yaml", "directory.yaml", "actions"].map((name) => `moved/${name}`), ".");
        other.commit("2018-12-23");
        it.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", other.folder, "plan");
        it.commit("2018-12-24");
      },
    ],
    [
      "a linked work tree",
      (it) => {
        it.git("mv", "plan", "plan-then");
        it.commit("2018-12-22");
        it.git("worktree", "add", "--quiet", "--detach", "plan", "HEAD~1");
      },
    ],
    [
      "a link to another repository",
      (it) => {
        it.git("mv", "plan", "plan-then");
        symlinkSync(join(smallPlanOverTime().folder, "plan"), join(it.folder, "plan"));
        it.commit("2018-12-22");
      },
    ],
  ])("by the gate, where %s stands in place of the plan's folder", async (_, change) => {
    const { folder } = plainRepository(change);
    for (const said of await refusals(folder, [["check", "--plan", "plan", "--since", "HEAD~1"]])) {
      expect(said).toMatch(/a repository of its own.*\n.*go there/s);
    }
  });
});

describe("check", () => {
  const codes = async (folder: string, ...args: readonly string[]): Promise<string[]> => {
    const { stdout } = await planHere(["check", ...args, "--format", "json"], { cwd: folder, now });
    return (JSON.parse(stdout).diagnostics as { code: string; path: string; severity: string }[])
      .filter((it) => it.code === "PLAN121")
      .map(({ path, severity }) => `${severity} ${path}`);
  };

  test("names a repository in the plan, whatever plan.yaml says, and asks the gate of the real one", async () => {
    const repository = plainRepository((it) => plantRepository(join(it.folder, "plan/actions/kept"), new Trap()));
    const { folder } = repository;
    expect(await codes(folder)).toEqual(["error plan/actions/kept/HEAD"]);
    expect(await codes(folder, "--since", "HEAD~1")).toEqual(["error plan/actions/kept/HEAD"]);
    expect(await codes(folder, "--since", "HEAD")).toEqual([]);
    const file = join(folder, "plan/plan.yaml");
    writeFileSync(file, "checks: { PLAN121: off }\n", { flag: "a" });
    expect(await codes(folder)).toEqual(["error plan/actions/kept/HEAD"]);
  });

  test("names one that keeps its objects elsewhere, and one in letters that some disks take for the same", async () => {
    const { folder } = plainRepository((it) => {
      it.write({ "plan/evidence/a/HEAD": "ref: refs/heads/main\n", "plan/evidence/a/commondir": "../../..\n" });
      it.write({ "plan/evidence/b/head": "ref: refs/heads/main\n", "plan/evidence/b/Config": "" });
      it.write({ "plan/evidence/c/HEAD": "What the head of service said.\n" });
    });
    expect(await codes(folder)).toEqual(["error plan/evidence/a/HEAD", "error plan/evidence/b/head"]);
  });

  test("names a submodule and a clone, as it was at a commit too", async () => {
    const { folder } = plainRepository((it) => {
      const other = smallPlanOverTime().folder;
      it.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", other, "plan/evidence/theirs");
    });
    execFileSync("git", ["init", "--quiet", join(folder, "plan/evidence/mine")]);
    const [mine, theirs] = ["error plan/evidence/mine/.git", "error plan/evidence/theirs/.git"];
    expect(await codes(folder)).toEqual([mine, theirs]);
    expect(await codes(folder, "--since", "HEAD")).toEqual([mine]);
    expect((await planHere(["diff", "HEAD~1"], { cwd: folder, now })).stdout).not.toContain(".git");
  });
});

describe("git itself", () => {
  const impostor = (folder: string, trap: Trap): void => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "git"), `#!/bin/sh\nexec '${trap.program}'\n`);
    chmodSync(join(folder, "git"), 0o755);
  };

  test("is never one that lies in the current folder or in the plan's", async () => {
    const trap = new Trap();
    const { folder } = plainRepository();
    for (const place of ["", "plan", "plan/tools"]) impostor(join(folder, place), trap);
    const ours = [".", "", "plan", "./plan/tools", join(folder, "plan"), join(folder, "plan/tools")];
    const env = cleanEnv({ PATH: `${ours.join(":")}:${process.env["PATH"]}` });
    const { code, stdout } = await planHere(["status", "--at", "HEAD~1"], { cwd: folder, now, env });
    expect([code, stdout.length > 0]).toEqual([0, true]);
    expect(trap.sprung()).toBe(false);
  });

  test("is said to be missing where only such a one is there", async () => {
    const trap = new Trap();
    const { folder } = plainRepository();
    impostor(join(folder, "plan/tools"), trap);
    const env = cleanEnv({ PATH: `${join(folder, "plan/tools")}:.` });
    const outcome: Outcome = await planHere(["diff"], { cwd: folder, now, env });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain("git is not installed");
    expect(trap.sprung()).toBe(false);
  });
});

test("saving commits the plan's files, and runs nothing", async () => {
  const trap = new Trap();
  const repository = plainRepository();
  const { folder } = repository;
  repository.git("config", "user.name", "A Manager");
  repository.git("config", "user.email", "manager@example.org");
  spoilSettings(folder, trap);
  repository.write({ [THREE]: actionFile("1.1.3", "6 months", BEGUN) });
  const { code, stderr } = await planHere(["save", "--message", "Recorded"], { cwd: folder, now, env: cleanEnv() });
  expect([code, stderr]).toEqual([0, ""]);
  expect(trap.sprung()).toBe(false);
});

describe("a filter of the user's own", () => {
  test("is still run, and the repository's of the same name is not: large files are as they are in the commit", async () => {
    const trap = new Trap();
    const home = folderOf({ ".gitconfig": '[filter "large"]\n\tclean = tr a-z A-Z\n\trequired = true\n' });
    const env = cleanEnv({ HOME: home });
    const repository = plainRepository();
    const { folder } = repository;
    repository.write({ "plan/.gitattributes": "*.bin filter=large\n", "plan/evidence/minutes.bin": "agreed\n" });
    repository.gitAs({ HOME: home, GIT_CONFIG_GLOBAL: join(home, ".gitconfig") }, "add", "plan");
    repository.git("commit", "--quiet", "--message", "Large");
    repository.git("config", "filter.large.clean", trap.program);
    utimesSync(join(folder, "plan/evidence/minutes.bin"), 1_500_000_000, 1_500_000_000);
    const { stdout } = await planHere(["status", "--format", "json"], { cwd: folder, now, env });
    expect(JSON.parse(stdout).revision.dirty).toBe(false);
    expect(trap.sprung()).toBe(false);
  });
});

describe("what a hook sets", () => {
  test("is honoured where it is of this repository: the index that a commit of some files only has", async () => {
    const repository = plainRepository();
    const other = join(repository.folder, ".git/next-index-1.lock");
    const file = "plan/evidence/new.txt";
    repository.write({ [file]: "New\n" });
    repository.gitAs({ GIT_INDEX_FILE: other }, "read-tree", "HEAD");
    repository.gitAs({ GIT_INDEX_FILE: other }, "rm", "--cached", "--quiet", THREE);
    const dirty = async (GIT_INDEX_FILE: string) => {
      const env = cleanEnv({ GIT_INDEX_FILE, GIT_DIR: ".git" });
      const { stdout } = await planHere(["status", "--format", "json"], { cwd: repository.folder, now, env });
      return JSON.parse(stdout).revision.dirty as boolean;
    };
    repository.write({ [file]: null });
    expect(await dirty(".git/index")).toBe(false);
    expect(await dirty(other)).toBe(true);
    expect(await dirty(".git/next-index-1.lock")).toBe(true);
    expect(await dirty(join(plainRepository().folder, ".git/index"))).toBe(false);
  });
});
