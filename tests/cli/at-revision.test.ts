import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DatedRepository } from "../support/dated-repository.ts";
import { planHere } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

const PLAN = "id: small\ntitle: A small plan\nbaseline: 2018-07\ntime-zone: Europe/London\n";
const action = (status: string): string =>
  `---\nid: 1.1.1\ntitle: Begin\ntimescale: 3 months\n---\n\nBegin it.\n`.replace("\n---\n\n", `\n${status}---\n\n`);
const STARTED = "progress:\n  - date: 2018-09-03\n    status: in-progress\n    note: Begun.\n";

const repository = new DatedRepository();
repository.commit("2018-06-01", { "readme.txt": "Nothing yet" });
const published = repository.commit("2018-07-20", {
  "plan/plan.yaml": PLAN,
  "plan/actions/1.1.1-begin.md": action(""),
});
// Half past eleven in the evening in UTC is the next day in London.
const started = repository.commit("2018-10-04T23:30:00Z", { "plan/actions/1.1.1-begin.md": action(STARTED) });
repository.git("tag", "autumn");
repository.git("branch", "-m", "main", "trunk");
repository.commit("2018-11-02", {
  "plan/actions/1.1.1-begin.md": null,
  "plan/actions/1.1.2-other.md": action("").replace("1.1.1", "1.1.2"),
});
repository.write({ "plan/plan.yaml": PLAN.replace("A small plan", "A title that is not saved") });

const here = { cwd: repository.folder, now: "2019-02-01T12:00:00Z" };
const at = (...args: string[]) => planHere(args, here);
const json = async (...args: string[]) => JSON.parse((await at(...args, "--format", "json")).stdout);

describe("--at", () => {
  test("reads the plan as it stood, as of the commit's day where the plan is", async () => {
    expect(await json("status", "--at", "autumn")).toMatchObject({
      asOf: "2018-10-05",
      revision: { name: "autumn", commit: started, dirty: false },
      plan: { title: "A small plan" },
      totals: { actions: 1, byStatus: { "in-progress": 1 } },
    });
    expect(await json("list", "--at", "trunk~2")).toMatchObject({
      asOf: "2018-07-20",
      revision: { name: "trunk~2", commit: published },
      actions: [{ id: "1.1.1", status: "not-started", path: "plan/actions/1.1.1-begin.md" }],
    });
    expect(await json("show", "1.1.1", "--at", started.slice(0, 9))).toMatchObject({
      action: { status: "in-progress" },
    });
  });

  test("leaves the working tree as it is", async () => {
    const before = repository.git("status", "--porcelain");
    await at("status", "--at", "autumn");
    expect(repository.git("status", "--porcelain")).toBe(before);
  });

  test("says so in words, wherever a person reads", async () => {
    const words = `As it stood at autumn (${started.slice(0, 7)}, 5 October 2018)`;
    for (const command of [["status"], ["list"], ["show", "1.1.1"], ["list", "--format", "markdown"]]) {
      const { code, stdout } = await at(...command, "--at", "autumn");
      expect(code).toBe(0);
      expect(stdout).toContain(command.includes("markdown") ? `**${words}**` : words);
      expect(stdout).toMatch(/as of 5 October 2018/i);
    }
    expect((await at("list", "--at", "autumn", "--format", "ids")).stdout).toBe("1.1.1\n");
  });

  test("leaves the day to whoever gives one", async () => {
    expect((await json("status", "--at", "autumn", "--as-of", "2018-12-24")).asOf).toBe("2018-12-24");
    const env = { PLAN_AS_OF: "2018-12-01" };
    const { stdout } = await planHere(["status", "--at", "autumn", "--format", "json"], { ...here, env });
    expect(JSON.parse(stdout)).toMatchObject({ asOf: "2018-12-01", totals: { overdue: 1 } });
  });

  test("counts a closed plan as of the day that it was closed", async () => {
    const closed = new DatedRepository();
    closed.commit("2019-09-01", { "plan/plan.yaml": `${PLAN}state: closed\nclosed: { date: 2019-07-31 }\n` });
    const { stdout } = await planHere(["status", "--at", "HEAD", "--format", "json"], { ...here, cwd: closed.folder });
    expect(JSON.parse(stdout).asOf).toBe("2019-07-31");
  });

  test("follows a folder that was renamed, and names the files as they were", async () => {
    const renamed = new DatedRepository();
    renamed.commit("2018-07-20", { "old/plan.yaml": PLAN, "old/actions/1.1.1-begin.md": action("oops\n") });
    renamed.rename("old", "plan");
    renamed.commit("2018-08-20");
    const { code, stdout, stderr } = await planHere(["status", "--at", "HEAD~1"], { ...here, cwd: renamed.folder });
    expect(code).toBe(1);
    expect(stdout).toMatch(/As it stood at HEAD~1 \(\w{7}, 20 July 2018\); at \w{7} the plan was in “old”/);
    expect(stderr).toContain("HEAD~1:old/actions/1.1.1-begin.md");
  });
});

describe("--at is refused, with the mend", () => {
  const refused = async (cwd: string, ...args: string[]) => {
    const { code, stdout, stderr } = await planHere(args, { ...here, cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    return stderr;
  };

  test("where the revision is none, or is an option", async () => {
    expect(await refused(repository.folder, "status", "--at", "autum")).toContain("Did you mean “autumn”?");
    for (const revision of ["--output=/tmp/x", "-p", "", "HEAD:plan", "a\nb"]) {
      expect(await refused(repository.folder, "status", `--at=${revision}`)).toMatch(/no revision|is a tree/);
    }
  });

  test("where there was no plan yet, and where it was broken", async () => {
    expect(await refused(repository.folder, "status", "--at", "trunk~3")).toContain("there was no plan at “trunk~3”");
    const broken = new DatedRepository();
    broken.commit("2018-07-20", { "plan/plan.yaml": "title: [\n" });
    broken.commit("2018-07-21", { "plan/plan.yaml": PLAN });
    expect(await refused(broken.folder, "list", "--at", "HEAD~1")).toContain("HEAD~1:plan/plan.yaml");
  });

  test("outside a repository, on an unborn branch, without git", async () => {
    expect(await refused(folderOf({ "plan/plan.yaml": PLAN }), "list", "--at", "HEAD")).toContain(
      "in no git repository",
    );
    const unborn = new DatedRepository();
    unborn.write({ "plan/plan.yaml": PLAN });
    expect(await refused(unborn.folder, "list", "--at", "HEAD")).toContain("no commit yet");
    const { code, stderr } = await planHere(["list", "--at", "HEAD"], { ...here, env: { PATH: "/nonexistent" } });
    expect(code).toBe(2);
    expect(stderr).toContain("git is not installed");
  });

  test("in a shallow clone, before its beginning; elsewhere it works", async () => {
    const top = folderOf();
    execFileSync("git", ["clone", "-q", "--depth=1", `file://${repository.folder}`, join(top, "clone")]);
    const clone = join(top, "clone");
    expect(await refused(clone, "list", "--at", "autumn")).toContain("this clone is shallow");
    expect((await planHere(["list", "--at", "HEAD", "--format", "ids"], { ...here, cwd: clone })).stdout).toBe(
      "1.1.2\n",
    );
  });

  test("in a partial clone whose files are not there", async () => {
    const top = folderOf();
    repository.git("config", "uploadpack.allowFilter", "true");
    const from = `file://${repository.folder}`;
    execFileSync("git", ["clone", "-q", "--filter=blob:none", from, join(top, "clone")]);
    expect(await refused(join(top, "clone"), "list", "--at", "HEAD~1")).toContain("partial clone");
  });

  test("by commands that work on the files as they are; explain and schema need no plan", async () => {
    expect(await refused(repository.folder, "check", "--at", "autumn")).toContain("plan check --since");
    for (const args of [
      ["explain", "PLAN401"],
      ["schema", "action"],
    ]) {
      expect((await at(...args, "--at", "autumn")).code).toBe(0);
    }
  });

  test("a sparse checkout gives the whole plan of the revision", async () => {
    const top = folderOf();
    execFileSync("git", ["clone", "-q", repository.folder, join(top, "clone")]);
    execFileSync("git", ["-C", join(top, "clone"), "sparse-checkout", "set", "--no-cone", "/plan/plan.yaml"]);
    const { stdout } = await planHere(["list", "--at", "autumn", "--format", "ids"], {
      ...here,
      cwd: join(top, "clone"),
    });
    expect(stdout).toBe("1.1.1\n");
  });

  test("a submodule is a repository of its own", async () => {
    const top = new DatedRepository();
    mkdirSync(join(top.folder, "modules"));
    top.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", repository.folder, "modules/small");
    top.commit("2019-01-01");
    const cwd = join(top.folder, "modules/small");
    expect(
      JSON.parse((await planHere(["list", "--at", "autumn", "--format", "json"], { ...here, cwd })).stdout),
    ).toMatchObject({
      revision: { commit: started },
      actions: [{ id: "1.1.1" }],
    });
  });
});
