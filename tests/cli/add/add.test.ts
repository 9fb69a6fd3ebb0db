import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Recorder } from "../../support/recording.ts";
import { planHere } from "../../support/run-plan.ts";
import { actionFile } from "../../support/small-plan.ts";
import { folderOf } from "../../support/temporary-folder.ts";
import { DOWN, ENTER, planAsked } from "../../support/terminal.ts";

const NEW = {
  "plan/plan.yaml": "id: new\ntitle: A new plan\nbaseline: 2018-07\n# Who may approve.\napprovers: []\n",
  "plan/directory.yaml": "# Whoever the plan names.\nposts:\n  lead-officer:\n    name: Lead officer\n",
  "plan/themes/1-one.md": '---\nid: 1\ntitle: One\nareas:\n  "1.1":\n    title: An area\n---\n\nWords.\n',
  "plan/actions/1.1.1-one.md": actionFile("1.1.1", "3 months").replace("director", "lead-officer"),
};
const NOW = { now: "2018-08-01T12:00:00Z" };

describe("plan add, to a plan begun a minute ago", () => {
  it.each<[readonly string[], string, string]>([
    [
      ["person", "Head of Access", "--role", "Head"],
      "directory.yaml",
      `${NEW["plan/directory.yaml"]}people:\n  head-of-access:\n    name: Head of Access\n    role: Head\n`,
    ],
    [
      ["post", "Manager", "--role", "plan-manager"],
      "directory.yaml",
      `${NEW["plan/directory.yaml"]}  manager:\n    name: Manager\n    role: plan-manager\n`,
    ],
    [
      ["recorder", "secretary@example.org", "--body", "lead-officer"],
      "plan.yaml",
      `${NEW["plan/plan.yaml"]}recorders: { lead-officer: { authors: [secretary@example.org] } }\n`,
    ],
    [["post", "Nurse"], "directory.yaml", `${NEW["plan/directory.yaml"]}  nurse:\n    name: Nurse\n`],
    [
      ["body", "The Board", "--member", "lead officer"],
      "directory.yaml",
      `${NEW["plan/directory.yaml"]}bodies:\n  the-board:\n    name: The Board\n    members:\n      - lead-officer\n`,
    ],
    [
      ["organisation", "The Trust"],
      "directory.yaml",
      `${NEW["plan/directory.yaml"]}organisations:\n  the-trust:\n    name: The Trust\n`,
    ],
    [["theme", "Access & Care"], "themes/2-access-care.md", "---\nid: 2\ntitle: Access & Care\n---\n"],
    [
      ["area", "Leaving hospital"],
      "themes/1-one.md",
      '---\nid: 1\ntitle: One\nareas:\n  "1.1":\n    title: An area\n  "1.2":\n    title: Leaving hospital\n---\n\nWords.\n',
    ],
    [
      ["approver", "Lead officer"],
      "plan.yaml",
      "id: new\ntitle: A new plan\nbaseline: 2018-07\n# Who may approve.\napprovers:\n  - lead-officer\n",
    ],
    [
      ["meeting", "lead-officer", "--date", "16 October 2018"],
      "plan.yaml",
      `${NEW["plan/plan.yaml"]}meetings:\n  - { body: lead-officer, date: 2018-10-16 }\n`,
    ],
    [
      ["recommendation", "Make discharge safe: at once"],
      "recommendations.yaml",
      '- { id: 1, theme: 1, text: "Make discharge safe: at once" }\n',
    ],
  ])("%j writes only that, and the plan passes", async (args, path, text) => {
    const cwd = folderOf(NEW);
    const { code, stderr } = await planHere(["add", ...args], { cwd, ...NOW });
    expect([code, stderr]).toEqual([0, expect.not.stringContaining("error")]);
    expect(readFileSync(`${cwd}/plan/${path}`, "utf8")).toBe(text);
    expect((await planHere(["check"], { cwd, ...NOW })).code).toBe(0);
  });

  it("asks for what is left out", async () => {
    const cwd = folderOf(NEW);
    const { code, stdout } = await planAsked(
      ["add"],
      [
        ["What is to be added?", DOWN, ENTER],
        ["What is the post called?", "Director of Access", ENTER],
        ["Does it keep this plan", ENTER],
        ["Address for mail?", ENTER],
      ],
      { cwd, today: "2018-08-01" },
    );
    expect(stdout).toContain("Its id is director-of-access.");
    expect(code).toBe(0);
    expect(readFileSync(`${cwd}/plan/directory.yaml`, "utf8")).toContain("  director-of-access:\n");
  });

  it("of a plan with nothing in it makes the files", async () => {
    const cwd = folderOf({ "plan/plan.yaml": "id: new\ntitle: A new plan\nbaseline: 2018-07\n" });
    for (const args of [
      ["theme", "One"],
      ["area", "Care"],
      ["person", "A Nurse"],
      ["body", "Board"],
      ["approver", "board"],
    ])
      expect((await planHere(["add", ...args], { cwd, ...NOW })).code, args.join(" ")).toBe(0);
    expect(
      (await planHere(["new", "1.1", "--title", "First", "--owner", "a nurse", "--body", "board"], { cwd, ...NOW }))
        .code,
    ).toBe(0);
  });
});

describe("plan add refuses", () => {
  it.each<[readonly string[], number, string]>([
    [["A new action"], 2, "plan new"],
    [["person", "LEAD  OFFICER"], 0, ""],
    [["post", "LEAD  OFFICER"], 1, "as lead-officer"],
    [["area", "X", "--theme", "9"], 2, "there is no theme “9”"],
    [["approver", "nobody at all"], 2, "plan add"],
    [["theme", "X", "--role", "Head"], 2, "--role does not go with theme"],
    [["person"], 2, "its name is missing"],
    [["meeting", "lead-officer"], 2, "--date <date> is missing"],
    [["person", "   "], 2, "the name is empty"],
  ])("%j: exit %i", async (args, expected, said) => {
    const { code, stderr } = await planHere(["add", ...args], { cwd: folderOf(NEW), ...NOW });
    expect(stderr).toContain(said);
    expect(code, stderr).toBe(expected);
  });

  it("who decides already", async () => {
    const recorder = new Recorder();
    const { code, stderr } = await recorder.plan("2018-08-01", "add", "approver", "itb");
    expect([code, stderr]).toEqual([1, expect.stringContaining("may decide already")]);
    expect(recorder.changes()).toEqual([]);
  });
});

describe("plan add recorder", () => {
  it("puts a second address beside the first, and refuses one twice and what is no address", async () => {
    const cwd = folderOf(NEW);
    const add = (...args: readonly string[]) =>
      planHere(["add", "recorder", ...args, "--body", "lead-officer"], { cwd, ...NOW });
    expect(await add("one@example.org")).toMatchObject({ code: 0 });
    expect(await add("two@example.org")).toMatchObject({ code: 0 });
    expect(readFileSync(`${cwd}/plan/plan.yaml`, "utf8")).toContain("{ authors: [one@example.org, two@example.org] }");
    expect(await add("ONE@example.org")).toMatchObject({ code: 1, stderr: expect.stringContaining("already") });
    expect(await add("Somebody")).toMatchObject({ code: 2, stderr: expect.stringContaining("is no address") });
  });
});

describe("a post that keeps the plan", () => {
  it("records for others: it is asked whose statement it records, and gains no right", async () => {
    const cwd = folderOf({
      ...NEW,
      "plan/directory.yaml": `${NEW["plan/directory.yaml"]}  keeper:\n    name: Plan Keeper\n    role: plan-manager\n`,
    });
    const env = { GIT_AUTHOR_NAME: "Plan Keeper", GIT_AUTHOR_EMAIL: "keeper@example.org" };
    const asked = await planAsked(
      ["update", "1.1.1", "--note", "Begun"],
      [["Whose statement on 1.1.1 do you record?", ENTER]],
      { cwd, env, today: "2018-08-01" },
    );
    expect(asked.code, asked.stderr).toBe(0);
    expect(readFileSync(`${cwd}/plan/actions/1.1.1-one.md`, "utf8")).toContain("by: lead-officer");
    const silent = await planHere(["update", "1.1.1", "--note", "More"], { cwd, env, ...NOW });
    expect(silent).toMatchObject({ code: 2, stderr: expect.stringContaining("you keep the plan") });
    expect(await planHere(["add", "post", "Other", "--role", "boss"], { cwd, ...NOW })).toMatchObject({ code: 2 });
  });
});
