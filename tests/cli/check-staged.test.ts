import { copyFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { Repository } from "../support/repository.ts";
import { planHere, TOP } from "../support/run-plan.ts";

const repository = new Repository(`${TOP}/tests/plans/a-year-of-progress`);
const ACTION = "actions/3.1.3-prepare-managers-to-chair-meetings.md";
const stretch = (): void => repository.edit(ACTION, "timescale: 8 months", "timescale: 14 months");
beforeEach(() => repository.reset());

const staged = async (env: NodeJS.ProcessEnv = {}, ...more: readonly string[]) => {
  const args = ["check", "--staged", "--as-of", "2025-03-31", "--format", "json", ...more];
  const { code, stdout, stderr } = await planHere(args, {
    ...{ cwd: repository.folder, now: "2026-01-15T12:00:00Z", env },
  });
  const said = stdout === "" ? null : JSON.parse(stdout);
  const codes: readonly string[] = said?.diagnostics.map((it: { code: string }) => it.code) ?? [];
  return { code, stderr, codes, existing: said?.summary.existing };
};

describe("plan check --staged reads what the next commit will say", () => {
  test("not what is only on the disk", async () => {
    stretch();
    expect(await staged()).toMatchObject({ code: 0, codes: [] });
  });

  test("what is staged, though the disk has it no more", async () => {
    stretch();
    repository.git("add", "--all");
    repository.edit(ACTION, "timescale: 14 months", "timescale: 8 months");
    const { code, codes } = await staged();
    expect(code).toBe(1);
    expect(codes).toContain("PLAN504");
  });

  test("what is staged to be removed", async () => {
    repository.git("rm", "--quiet", "--cached", `plan/${ACTION}`);
    expect((await staged()).codes).toContain("PLAN506");
  });

  test("no file of which only the name is noted", async () => {
    repository.write("actions/9.9.9-new.md", "---\nid: [\n---\n");
    repository.git("add", "--intent-to-add", "plan/actions/9.9.9-new.md");
    expect(await staged()).toMatchObject({ code: 0, codes: [] });
  });

  test("evidence as it is staged, and not as it is on the disk", async () => {
    const evidence = "evidence/test-calls-2024-07.md";
    const before = repository.read(evidence);
    repository.write(evidence, "None.\n");
    expect(await staged()).toMatchObject({ code: 0 });
    repository.git("add", "--all");
    repository.write(evidence, before);
    expect((await staged()).codes).toContain("PLAN508");
  });

  test("of a hook the index that git gives it, as for git commit FILE", async () => {
    stretch();
    const own = join(repository.folder, ".git/index-of-a-hook");
    copyFileSync(join(repository.folder, ".git/index"), own);
    repository.git("add", "--all");
    expect((await staged({ GIT_INDEX_FILE: ".git/index-of-a-hook" })).code).toBe(0);
    expect((await staged()).code).toBe(1);
  });

  test("links as a commit would hold them", async () => {
    symlinkSync("../evidence", repository.path("actions/linked"));
    repository.git("add", "--all");
    expect((await staged()).code).toBeLessThan(2);
  });
});

describe("the first commit of a new plan", () => {
  const begin = (): void => {
    rmSync(join(repository.folder, ".git"), { recursive: true });
    repository.git("init", "--quiet", "--template=", "--initial-branch=main");
    repository.git("add", "--all");
  };

  test("passes: no base is no error, and nobody pays for the time that passed before it", async () => {
    begin();
    const { code, stderr, codes, existing } = await staged();
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(codes).not.toContain("PLAN401");
    expect(existing).toBeGreaterThan(0);
  });

  test("does not pass with what cannot be read, or with evidence that is not there", async () => {
    repository.edit(ACTION, "id: 3.1.3", "id: [");
    begin();
    expect((await staged()).code).toBe(1);
    repository.edit(ACTION, "id: [", "id: 3.1.3");
    repository.write("evidence/test-calls-2024-07.md", "");
    begin();
    expect((await staged()).codes).toContain("PLAN321");
  });

  test("of a plan in a repository that has commits already passes in the same way", async () => {
    begin();
    repository.git("rm", "-r", "--quiet", "--cached", ".");
    repository.git("commit", "--quiet", "--allow-empty", "-m", "Begin");
    repository.git("add", "--all");
    expect((await staged()).code).toBe(0);
  });
});

describe("is refused", () => {
  test("beside another question", async () => {
    const { code, stderr } = await staged({}, "--since", "main");
    expect(code).toBe(2);
    expect(stderr).toContain("--since and --staged ask two different questions");
  });

  test("while a merge is not finished", async () => {
    stretch();
    repository.commit("One");
    repository.git("checkout", "--quiet", "-b", "other", "HEAD~1");
    repository.edit(ACTION, "timescale: 8 months", "timescale: 9 months");
    repository.commit("Other");
    expect(() => repository.git("merge", "main")).toThrow();
    const { code, stderr } = await staged();
    expect(code).toBe(2);
    expect(stderr).toContain("a merge was not finished");
  });

  test("outside any repository", async () => {
    rmSync(join(repository.folder, ".git"), { recursive: true });
    expect(await staged()).toMatchObject({ code: 2, stderr: expect.stringContaining("in no git repository") });
  });
});
