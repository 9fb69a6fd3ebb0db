import { expect, test } from "vitest";
import { COMMANDS } from "../../../src/cli/commands/index.ts";
import { planHere } from "../../support/run-plan.ts";
import { actionFile, BEGUN, DONE } from "../../support/small-plan.ts";
import { folderOf } from "../../support/temporary-folder.ts";
import { ENTER, planAsked } from "../../support/terminal.ts";

const FILES = {
  "plan/plan.yaml": "id: new\ntitle: A new plan\nbaseline: 2018-07\napprovers: [board]\n",
  "plan/directory.yaml":
    "bodies:\n  board: { name: The Board }\nposts:\n  director: { name: Director }\npeople:\n  mo: { name: Mo Owner, email: mo@example.org }\n",
  "plan/themes/1-one.md": '---\nid: 1\ntitle: One\nareas: { "1.1": { title: An area } }\n---\n',
  "plan/actions/1.1.1-one.md": actionFile("1.1.1", "1 month", BEGUN, "Overdue"),
  "plan/actions/1.1.2-two.md": actionFile("1.1.2", "3 months", BEGUN + DONE, "Complete"),
  "plan/actions/1.1.3-three.md": actionFile("1.1.3", "1 year", "", "Mine").replace("director", "mo"),
  "plan/actions/1.1.4-four.md": actionFile("1.1.4", "6 months", "", "Later"),
};
const at = (files: Readonly<Record<string, string>> = FILES) => ({
  cwd: folderOf(files),
  today: "2018-11-01",
  env: { GIT_AUTHOR_NAME: "Mo", GIT_AUTHOR_EMAIL: "MO@example.org", PATH: process.env["PATH"] },
});
const ABOUT = COMMANDS.filter(({ about }) => about !== undefined);

test("the actions in question are offered: one's own, then what is due; typed words narrow them", async () => {
  const { stderr, code, stdout } = await planAsked(
    ["show"],
    [
      ["Which action?", "Compl"],
      ["Complete", ENTER],
    ],
    at(),
  );
  const order = ["1.1.3  Mine", "1.1.1  Overdue", "1.1.2  Complete", "1.1.4  Later"].map((it) => stderr.indexOf(it));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order[0]).toBeGreaterThan(0);
  expect(stdout).toContain("Complete");
  expect(code).toBe(0);
});

test("only those that the command can do something with", async () => {
  const where = at();
  const { stderr, stdout } = await planAsked(
    ["assure", "--note", "Seen", "--by", "board", "--dry-run"],
    [["Which action?", ENTER]],
    where,
  );
  expect(stderr).toContain("1.1.2  Complete");
  expect(stderr).not.toContain("1.1.1");
  expect(stdout).toContain("status: assured");
});

test("and the entry, where one is corrected", async () => {
  const steps = [
    ["Which action?", "Over"],
    ["Overdue", ENTER],
    ["Which entry?", ENTER],
  ] as const;
  const args = ["correct", "--void", "--note", "Another action", "--by", "director", "--dry-run"];
  const { code, stdout, stderr } = await planAsked(args, steps, at());
  expect(code, stderr).toBe(0);
  expect(stdout).toContain("corrects: 2018-09-03");
});

test.each(ABOUT.map(({ name }) => name))("plan %s, where no action suits it, says so and ends in 1", async (name) => {
  const { "plan/plan.yaml": yaml, "plan/directory.yaml": directory } = FILES;
  const { code, stderr } = await planAsked(
    [name],
    [],
    at({ "plan/plan.yaml": yaml, "plan/directory.yaml": directory }),
  );
  expect(code, stderr).toBe(1);
  expect(stderr).toContain("To see how the actions stand: plan list");
});

test.each(ABOUT.map(({ name }) => name))("plan %s, where nobody can be asked, says how to name it", async (name) => {
  const { code, stderr } = await planHere([name], { cwd: at().cwd });
  expect(code).toBe(2);
  expect(stderr).toContain(`plan ${name} 1.4.1`);
});

test("the commands that take an action are these", () => {
  expect(ABOUT.map(({ name }) => name).sort()).toEqual(
    [
      "show",
      "log",
      "update",
      "complete",
      "assure",
      "reopen",
      "hold",
      "extend",
      "decide",
      "close",
      "correct",
      "redact",
      "edit",
    ].sort(),
  );
});

test("plan report offers its papers, and plan reassign who leaves and who follows", async () => {
  const where = at();
  expect((await planAsked(["report"], [["Which paper?", ENTER]], where)).code).toBe(0);
  const { code, stdout, stderr } = await planAsked(
    ["reassign", "--note", "From today", "--by", "board", "--dry-run"],
    [
      ["Who leaves?", "Mo"],
      ["Mo Owner", ENTER],
      ["Who takes their place?", "Dir"],
      ["Director", ENTER],
    ],
    where,
  );
  expect(code, stderr).toBe(0);
  expect(stdout).toContain("owners: [director]");
});
