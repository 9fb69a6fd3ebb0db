import { execFileSync } from "node:child_process";
import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { git, plainRepository, plantRepository, spoilSettings, THREE, Trap } from "../support/hostile-repository.ts";
import { cleanEnv, planHere } from "../support/run-plan.ts";
import { actionFile, BEGUN, smallPlanOverTime } from "../support/small-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

const now = "2018-12-31T12:00:00Z";

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
