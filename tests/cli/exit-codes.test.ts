import { cpSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { planHere, TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

const EVERY_FORMAT = [
  ...["table", "json", "markdown"].flatMap((format) => [
    ["status", "--format", format],
    ["show", "1.1.1", "--format", format],
  ]),
  ...["table", "text", "json", "csv", "markdown", "md", "ids"].map((format) => ["list", "--format", format]),
];

/** The published plan in a folder of its own, with some files as given (null: removed). */
function published(changes: Record<string, string | null>): string {
  const folder = folderOf();
  cpSync(`${TOP}/plan`, `${folder}/plan`, { recursive: true });
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) rmSync(`${folder}/plan/${path}`);
    else writeFileSync(`${folder}/plan/${path}`, text);
  }
  return folder;
}

describe("0: done", () => {
  test.each(EVERY_FORMAT)("plan %s %s %s %s", async (...args) => {
    const { code, stdout, stderr } = await planHere([...args, "--as-of", "2019-08-01"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).not.toBe("");
  });

  test("also where a list matches nothing", async () => {
    expect(await planHere(["list", "--overdue", "--as-of", "2018-10-31"])).toMatchObject({ code: 0, stderr: "" });
  });
});

test("0 where only prose cannot be read, which is named all the same", async () => {
  const folder = published({ "introduction.md": null });
  symlinkSync("nowhere.md", `${folder}/plan/introduction.md`);
  const { code, stdout, stderr } = await planHere(["status"], { cwd: folder });
  expect(code).toBe(0);
  expect(stderr).toContain("plan/introduction.md: the link cannot be followed");
  expect(stdout).toContain("introduction.md");
});

describe("1: something could not be read, and the rest is printed all the same", () => {
  const ACTION = "actions/1.4.1-introduce-the-itb.md";
  const folder = published({ [ACTION]: "---\nid: 1.4.1\ntitle: [\n---\nIntroduce ITB\n" });

  test.each(EVERY_FORMAT)("an action file: plan %s %s %s %s", async (...args) => {
    const { code, stdout, stderr } = await planHere([...args, "--as-of", "2019-08-01"], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toContain("1 of 51 action files could not be read:");
    expect(stderr).toContain(`plan/${ACTION}`);
    expect(stdout).toContain("1.1.1");
  });

  test("its name and the count stand in what is printed too", async () => {
    const status = (await planHere(["status"], { cwd: folder })).stdout;
    expect(status).toContain("1 of 51 action files could not be read. What follows leaves out what is in it:");
    expect(status).toContain(ACTION);
    const listed = (await planHere(["list"], { cwd: folder })).stdout;
    expect(listed).toContain("50 of 51 actions");
    expect(listed).toContain("1 file could not be read");
    for (const command of ["status", "list"]) {
      const document = JSON.parse((await planHere([command, "--format", "json"], { cwd: folder })).stdout);
      expect(document.unreadable).toEqual([{ path: `plan/${ACTION}`, message: expect.stringMatching(/^line \d+: ./) }]);
      expect(document.total ?? document.totals.actions).toBe(51);
    }
  });

  test("to show the very action says which file it is in", async () => {
    const { code, stdout, stderr } = await planHere(["show", "1.4.1"], { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(ACTION);
  });

  test.each(["themes/4-partnerships.md", "directory.yaml", "recommendations.yaml"])(
    "another file of the ledger: %s",
    async (path) => {
      const cwd = published({ [path]: "---\n- [\n---\n" });
      for (const args of [["status"], ["list"], ["show", "1.4.1"], ["list", "--format", "csv"]]) {
        const { code, stdout, stderr } = await planHere(args, { cwd });
        expect(code).toBe(1);
        expect(stderr).toContain("1 file could not be read:");
        expect(stderr).toContain(`plan/${path}`);
        expect(stdout).toContain("1.4.1");
      }
    },
  );
});

describe("2: could not run, and says why and what to do", () => {
  test.each([
    ["a mistyped command", ["statsu"]],
    ["an unknown option", ["list", "--ovrdue"]],
    ["an option without its value", ["list", "--theme"]],
    ["too many words", ["show", "1.4.1", "theme"]],
    ["no id", ["show"]],
    ["an unknown id", ["show", "9.9.9"]],
    ["an unknown format", ["status", "--format", "csv"]],
    ["a day that is none", ["--as-of", "2018-02-30"]],
    ["a month for a day", ["--as-of", "2018-10"]],
    ["a date in two readings", ["--as-of", "03/04/2018"]],
    ["an empty day", ["--as-of", ""]],
    ["an empty word", [""]],
    ["no such folder", ["--plan", "no-such-folder"]],
    ["a folder that is no plan", ["--plan", "src"]],
    ["an empty folder name", ["--plan", ""]],
    ["a bad --due-before", ["list", "--due-before", "soon"]],
  ])("%s", async (_, args) => {
    const { code, stdout, stderr } = await planHere(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^plan: \S/);
    expect(stderr.trimEnd().split("\n").length).toBeGreaterThan(1);
    expect(stderr).not.toMatch(/\n\s+at |Error:|undefined|\[object/);
  });

  test.each([
    ["broken", "title: [\n"],
    ["without a title", "id: x\nbaseline: 2018-07\n"],
    ["without a baseline", "id: x\ntitle: X\n"],
    ["empty", ""],
  ])("plan.yaml %s", async (_, text) => {
    const { code, stdout, stderr } = await planHere(["list"], { cwd: published({ "plan.yaml": text }) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("plan.yaml");
  });
});
