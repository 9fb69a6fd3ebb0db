import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DatedRepository } from "../support/dated-repository.ts";
import { planHere } from "../support/run-plan.ts";
import { actionFile, BEGUN, smallPlanOverTime } from "../support/small-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

const now = "2018-12-31T12:00:00Z";

/** The types of what changed, as `plan diff` says on one day. */
async function changes(cwd: string, ...args: readonly string[]): Promise<string[]> {
  const { stdout, stderr } = await planHere(["diff", ...args, "--as-of", "2018-12-31", "--format", "json"], {
    cwd,
    now,
  });
  if (stdout === "") throw new Error(stderr);
  return (JSON.parse(stdout).changes as { type: string; id: string }[]).map(({ type, id }) => `${type} ${id}`);
}

async function refusal(cwd: string, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await planHere(args, { cwd, now });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  return stderr;
}

describe("a submodule in the plan's folder", () => {
  const evidence = new DatedRepository();
  evidence.commit("2018-07-01", { "minutes.txt": "Agreed.\n" });
  const repository = smallPlanOverTime();
  const attach = (path: string) =>
    repository.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", evidence.folder, path);
  attach("plan/evidence");
  repository.commit("2018-12-11");

  test("has brought no file that was not in it before", async () => {
    expect(await changes(repository.folder)).toEqual([]);
    expect(await changes(repository.folder, "HEAD~1", "HEAD")).toEqual([]);
  });

  test("is said not to be compared: what is in it may be another thing than it was", async () => {
    const said = /“evidence” is a submodule: what changed in it is not compared/;
    expect((await planHere(["diff"], { cwd: repository.folder, now })).stdout).toMatch(said);
    expect((await planHere(["diff", "HEAD~1", "HEAD"], { cwd: repository.folder, now })).stdout).toMatch(said);
  });
});

describe("what stands in for commits in one clone only", () => {
  test("replacements and grafts are not followed: the papers name commits that everybody has", async () => {
    const repository = smallPlanOverTime();
    const other = repository.git("commit-tree", "-m", "Another", "HEAD~4^{tree}").trim();
    repository.git("replace", "HEAD", other);
    expect(await changes(repository.folder, "HEAD~1", "HEAD")).not.toEqual([]);
    expect(await changes(repository.folder)).toEqual([]);
    repository.git("replace", "-d", "HEAD");
    mkdirSync(join(repository.folder, ".git/info"), { recursive: true });
    writeFileSync(join(repository.folder, ".git/info/grafts"), repository.git("rev-parse", "HEAD"));
    const { stdout } = await planHere(["log", "1.1.1"], { cwd: repository.folder, now });
    expect(stdout).toContain("20 July 2018");
  });

  test("the day of a branch's log before it began is refused: git would give the oldest that it has", async () => {
    const repository = smallPlanOverTime();
    expect(await refusal(repository.folder, "status", "--at", "main@{2017-01-01}")).toMatch(
      /main@\{2017-01-01\}.*does not go back so far.*\n.*a day/s,
    );
    expect(await refusal(repository.folder, "diff", "@{2017-01-01}", "HEAD")).toContain("does not go back so far");
    expect(await refusal(repository.folder, "diff", "@{99}")).toMatch(
      /log for 'main' only has|does not go back so far/,
    );
    expect((await planHere(["status", "--at", "main@{2018-10-01}"], { cwd: repository.folder, now })).code).toBe(0);
  });
});

describe("where there are no files to look at, the mend is named", () => {
  test("in a bare repository", async () => {
    const bare = join(folderOf(), "plan.git");
    execFileSync("git", ["clone", "-q", "--bare", smallPlanOverTime().folder, bare]);
    for (const args of [
      ["diff", "HEAD~1", "HEAD"],
      ["status", "--at", "HEAD"],
      ["log", "1.1.1", "--plan", "."],
    ]) {
      expect(await refusal(bare, ...args)).toMatch(/bare repository.*\n.*git worktree add/s);
    }
  });

  test("in a clone without its submodules", async () => {
    const top = new DatedRepository();
    top.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", smallPlanOverTime().folder, "plan");
    top.commit("2018-12-12");
    const clone = join(folderOf(), "clone");
    execFileSync("git", ["clone", "-q", top.folder, clone]);
    expect(await refusal(clone, "status")).toContain("git submodule update --init");
    expect(await changes(top.folder, "--plan", "plan", "HEAD~1", "HEAD")).not.toEqual([]);
  });
});

test("a file whose name is no UTF-8 cannot be read on either side, and is never two files taken for one", async () => {
  const repository = smallPlanOverTime();
  const bytes = (last: number) =>
    Buffer.concat([Buffer.from(`${repository.folder}/plan/actions/1.1.4-`), Buffer.from([last]), Buffer.from(".md")]);
  writeFileSync(bytes(0xff), actionFile("1.1.4", "3 months"));
  writeFileSync(bytes(0xfe), actionFile("1.1.5", "3 months", BEGUN));
  repository.commit("2018-12-12");
  const here = { cwd: repository.folder, now };
  for (const args of [["status"], ["status", "--at", "HEAD"], ["diff", "HEAD~1", "HEAD"], ["diff"]]) {
    const { code, stderr } = await planHere(args, here);
    expect(code).toBe(1);
    expect(stderr).toContain("2 of 5 action files could not be read");
    expect(stderr).toContain("its name is not UTF-8");
  }
  const { stdout } = await planHere(["history", "--believed", "--from", "2018-12-31", "--format", "json"], here);
  expect(JSON.parse(stdout).days.at(-1)).toMatchObject({ unreadable: 2 });
});
