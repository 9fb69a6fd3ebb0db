import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { planHere } from "../../support/run-plan.ts";
import { actionFile, BEGUN, DONE } from "../../support/small-plan.ts";
import { folderOf } from "../../support/temporary-folder.ts";
import { CTRL_C, DOWN, ENTER, planAsked, SPACE, type Step } from "../../support/terminal.ts";

const MILESTONE = "milestones:\n  - by: 2018-09\n    title: First meeting\n";
const FILES = {
  "plan/plan.yaml": "id: new\ntitle: A new plan\nbaseline: 2018-07\napprovers: [board]\n",
  "plan/directory.yaml":
    "bodies:\n  board: { name: The Board }\nposts:\n  director: { name: Director }\n  nurse: { name: Lead Nurse }\n",
  "plan/themes/1-one.md": '---\nid: 1\ntitle: One\nareas: { "1.1": { title: An area } }\n---\n',
  "plan/actions/1.1.1-one.md": actionFile("1.1.1", "1 month", BEGUN, "Overdue").replace(
    "progress",
    `${MILESTONE}progress`,
  ),
  "plan/actions/1.1.2-two.md": actionFile("1.1.2", "3 months", BEGUN + DONE, "Complete"),
  "plan/actions/1.1.3-three.md": actionFile("1.1.3", "2 years", BEGUN, "Nothing to say").replaceAll("-09-", "-10-"),
};
const EACH: Step = ["Whose statements", ENTER];

function at(files: Readonly<Record<string, string>> = FILES) {
  const cwd = folderOf(files);
  const read = (name: string): string => readFileSync(`${cwd}/plan/actions/${name}.md`, "utf8");
  return { cwd, today: "2018-11-01", read };
}

test("walks all that need a word, takes the answers, and says what was recorded", async () => {
  const where = at();
  const { code, stdout, stderr } = await planAsked(
    ["round"],
    [
      EACH,
      ["And now?", ENTER],
      ["1.1.1 is in progress. And now?", ENTER],
      ["What is to be said of it?", "Chair is ill", ENTER],
      ["How sure is it", DOWN, DOWN, DOWN, ENTER],
      ["When is it expected", "2018-12", ENTER],
      ["Which milestones are met?", SPACE, ENTER],
      ["And now?", ENTER],
      ["Who checked 1.1.2?", "board"],
      ["The Board", ENTER],
      ["What was checked?", "Minutes", ENTER],
    ],
    where,
  );
  expect(code, stderr).toBe(0);
  expect(where.read("1.1.1-one")).toContain(
    "  - date: 2018-11-01\n    by: director\n    confidence: low\n    forecast: 2018-12\n    met: [First meeting]\n    note: Chair is ill\n",
  );
  expect(where.read("1.1.2-two")).toContain("status: assured\n");
  expect(stdout).toContain("1 of 2: 1.1.1 Overdue");
  expect(stdout).toContain("Recorded in this round: 1.1.1 and 1.1.2.");
});

test("a card is of six lines at most", async () => {
  const { stdout } = await planAsked(["round"], [EACH, ["And now?", DOWN, DOWN, DOWN, ENTER]], at());
  const card = stdout.slice(stdout.indexOf("1 of 2")).split("\n\n")[0] as string;
  expect(card.split("\n").length).toBeLessThanOrEqual(6);
  for (const line of card.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  expect(stdout).toContain("Nothing was recorded. 2 actions still need a word: plan round");
});

test("skip, back and Ctrl-C: what was recorded before stays", async () => {
  const where = at();
  const { code, stdout } = await planAsked(
    ["round", "--by", "nurse", "--date", "2018-10-31"],
    [
      ["And now?", DOWN, DOWN, ENTER],
      ["And now?", DOWN, DOWN, DOWN, ENTER],
      ["And now?", DOWN, ENTER],
      ["What shows that 1.1.1 is done?", "Minutes of October", ENTER],
      ["And now?", CTRL_C],
    ],
    where,
  );
  expect(code).toBe(130);
  expect(where.read("1.1.1-one")).toContain("  - date: 2018-10-31\n    by: nurse\n    status: complete\n");
  expect(stdout).toContain("Recorded in this round: 1.1.1.");
});

test("where nobody can be asked, or nothing needs a word, it says so", async () => {
  const { cwd } = at();
  expect(await planHere(["round"], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining("plan next") });
  const { "plan/plan.yaml": yaml } = FILES;
  const empty = await planAsked(["round"], [], at({ "plan/plan.yaml": yaml }));
  expect(empty).toMatchObject({ code: 1, stderr: expect.stringContaining("no action needs a word") });
});
