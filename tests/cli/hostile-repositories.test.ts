import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, renameSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { DatedRepository } from "../support/dated-repository.ts";
import { plantRepository, spoilSettings, Trap } from "../support/hostile-repository.ts";
import { cleanEnv, type Outcome, planHere } from "../support/run-plan.ts";
import { actionFile, BEGUN, smallPlanOverTime } from "../support/small-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

const now = "2018-12-31T12:00:00Z";
const THREE = "plan/actions/1.1.3-three.md";
const PROVED = `${BEGUN}    evidence: [evidence/minutes.txt]\n`;

/** A plan of a few months, clean in git, of which no time of a file tells git that it is as it was. */
function plainRepository(more: (repository: DatedRepository) => void = () => {}): DatedRepository {
  const repository = smallPlanOverTime();
  const begun = { [THREE]: actionFile("1.1.3", "6 months", PROVED), "plan/evidence/minutes.txt": "Agreed.\n" };
  repository.commit("2018-12-20", begun);
  repository.commit("2018-12-21", { "plan/evidence/letter.txt": "Dear all\n" });
  more(repository);
  repository.commit("2018-12-22");
  for (const path of [THREE, "plan/evidence/minutes.txt", "plan/plan.yaml"].map((it) => join(repository.folder, it))) {
    if (existsSync(path)) utimesSync(path, 1_500_000_000, 1_500_000_000);
  }
  return repository;
}

/** Every command that asks git, or may. What it takes from a file is beside the repository. */
function commands(): readonly (readonly string[])[] {
  const [base, ours, theirs] = [folderOf({ base: actionFile("1.1.3", "6 months") }), folderOf(), folderOf()];
  writeFileSync(join(ours, "ours"), actionFile("1.1.3", "6 months", BEGUN));
  writeFileSync(join(theirs, "theirs"), actionFile("1.1.3", "6 months", "", "Another title"));
  const broken = [join(base, "base"), join(folderOf({ ours: "a\n\0" }), "ours"), join(theirs, "theirs")];
  return [
    ["check", "--format", "json"],
    ["check", "--since", "HEAD~2", "--format", "json"],
    ["diff"],
    ["diff", "HEAD~3"],
    ["diff", "HEAD~4", "HEAD~1", "--format", "json"],
    ["diff", "HEAD~3...main", "--format", "markdown"],
    ["log", "1.1.1"],
    ["log", "1.1.3", "--format", "json"],
    ["history", "--believed", "--format", "csv"],
    ["status", "--format", "json"],
    ["status", "--at", "HEAD~2"],
    ["list", "--at", "main@{2018-12-20}", "--format", "csv"],
    ["list", "--at", "HEAD~1"],
    ["show", "1.1.1", "--at", "HEAD~3"],
    ["timeline", "--at", "HEAD~1"],
    ["report", "board", "--from", "2018-09-01", "--format", "json"],
    ["report", "full", "--format", "markdown"],
    ["report", "full", "--format", "html", "-o", join(folderOf(), "plan.html")],
    ["site", join(folderOf(), "site")],
    ["update", "1.1.3", "--note", "Met twice", "--dry-run"],
    ["resolve", THREE, "--dry-run"],
    ["merge-driver", join(base, "base"), join(ours, "ours"), join(theirs, "theirs"), THREE],
    ["merge-driver", ...broken, THREE],
    ["init", "another"],
  ];
}

async function outcomes(folder: string): Promise<string[]> {
  const all: string[] = [];
  for (const args of commands()) {
    const { code, stdout } = await planHere([...args, "--no-cache"], { cwd: folder, now, env: cleanEnv() });
    const same = stdout.replace(/\b[0-9a-f]{7,64}\b/g, "<id>").replaceAll(/plan-test-\w+/g, "<folder>");
    all.push(`${args.filter((it) => !it.startsWith("/")).join(" ")}: ${code}\n${same}`);
  }
  return all;
}

/** Of a plan to which files were added: the code, what an earlier commit said, and not what is said of the files. */
function apartFromFiles(outcome: string): readonly string[] {
  if (outcome.startsWith("check")) return [];
  return [outcome.includes("--at") ? outcome : outcome.slice(0, outcome.indexOf("\n"))];
}

function git(folder: string, ...args: readonly string[]): void {
  try {
    execFileSync("git", args, { cwd: folder, env: cleanEnv(), stdio: "ignore" });
  } catch {}
}

describe("every command gives the same answer, and nothing runs,", () => {
  const honest = outcomes(plainRepository().folder);

  test.each(["plan", "plan/actions/kept", "plan/evidence"])("where a repository was planted in %s", async (place) => {
    const trap = new Trap();
    const { folder } = plainRepository((it) => plantRepository(join(it.folder, place), trap));
    git(join(folder, place), "status");
    expect(trap.sprung()).toBe(true);
    expect((await outcomes(folder)).flatMap(apartFromFiles)).toEqual((await honest).flatMap(apartFromFiles));
    expect(trap.sprung()).toBe(false);
  });

  test("where the repository's own settings, attributes and hooks name programs", async () => {
    const trap = new Trap();
    const { folder } = plainRepository();
    spoilSettings(folder, trap);
    git(folder, "diff");
    expect(trap.sprung()).toBe(true);
    expect(await outcomes(folder)).toEqual(await honest);
    expect(trap.sprung()).toBe(false);
  });

  test("where the settings of a work tree of its own, or a file that they name, do so", async () => {
    const trap = new Trap();
    const { folder } = plainRepository();
    writeFileSync(join(folder, ".git/more"), `[filter "late"]\n\tclean = ${trap.program}\n`);
    writeFileSync(join(folder, ".git/config.worktree"), `[filter "tree"]\n\tclean = ${trap.program}\n`);
    writeFileSync(join(folder, ".git/config"), "[include]\n\tpath = more\n[extensions]\n\tworktreeConfig = true\n", {
      flag: "a",
    });
    mkdirSync(join(folder, ".git/info"), { recursive: true });
    writeFileSync(join(folder, ".git/info/attributes"), "* filter=late\n*.yaml filter=tree\n");
    git(folder, "diff");
    expect(trap.sprung()).toBe(true);
    expect(await outcomes(folder)).toEqual(await honest);
    expect(trap.sprung()).toBe(false);
  });

  test("from a linked work tree", async () => {
    const trap = new Trap();
    const repository = plainRepository();
    const tree = join(folderOf(), "tree");
    repository.git("worktree", "add", "--quiet", "--detach", tree, "main");
    spoilSettings(repository.folder, trap);
    plantRepository(join(tree, "plan/evidence/theirs"), trap);
    const here = { cwd: tree, now, env: cleanEnv() };
    expect((await planHere(["diff", "HEAD~3"], here)).code).toBe(0);
    expect((await planHere(["check", "--since", "HEAD~2"], here)).stdout).toContain("HEAD~2");
    expect(JSON.parse((await planHere(["status", "--format", "json"], here)).stdout).revision.commit).toMatch(
      /^[0-9a-f]{40}$/,
    );
    expect(trap.sprung()).toBe(false);
  });

  test("from a work tree of a bare repository", async () => {
    const bare = join(folderOf(), "plan.git");
    execFileSync("git", ["clone", "-q", "--bare", plainRepository().folder, bare]);
    execFileSync("git", ["worktree", "add", "-q", join(bare, "files"), "main"], { cwd: bare, stdio: "ignore" });
    const { code, stdout } = await planHere(["diff", "HEAD~3", "--format", "json"], { cwd: join(bare, "files"), now });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).changes).not.toEqual([]);
  });

  test("where a submodule of the plan has settings of its own", async () => {
    const trap = new Trap();
    const other = smallPlanOverTime();
    const repository = plainRepository((it) => {
      it.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", other.folder, "plan/evidence/theirs");
    });
    const modules = join(repository.folder, ".git/modules/plan/evidence/theirs");
    mkdirSync(join(modules, "info"), { recursive: true });
    writeFileSync(join(modules, "info/attributes"), "* filter=evil\n");
    writeFileSync(join(modules, "config"), `[filter "evil"]\n\tclean = ${trap.program}\n`, { flag: "a" });
    const theirs = join(repository.folder, "plan/evidence/theirs/plan/plan.yaml");
    utimesSync(theirs, 1_500_000_000, 1_500_000_000);
    git(repository.folder, "status");
    expect(trap.sprung()).toBe(true);
    utimesSync(theirs, 1_400_000_000, 1_400_000_000);
    const here = { cwd: repository.folder, now };
    for (const args of [["status", "--format", "json"], ["diff"], ["check", "--since", "HEAD~1"]])
      await planHere(args, here);
    expect(trap.sprung()).toBe(false);
  });
});

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

  const refusals = async (cwd: string, all = asking): Promise<string[]> =>
    await Promise.all(
      all.map(async (args) => {
        const { code, stderr } = await planHere(args, { cwd, now });
        expect([args, code]).toEqual([args, 2]);
        return stderr;
      }),
    );

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
