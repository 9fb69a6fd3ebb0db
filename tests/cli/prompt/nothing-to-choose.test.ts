import { expect, test } from "vitest";
import { actionFile, BEGUN } from "../../support/small-plan.ts";
import { folderOf } from "../../support/temporary-folder.ts";
import { planAsked } from "../../support/terminal.ts";

/** A plan begun a minute ago: nobody may decide yet. */
const NEW = {
  "plan/plan.yaml": "id: new\ntitle: A new plan\nbaseline: 2018-07\napprovers: []\n",
  "plan/directory.yaml": "posts:\n  lead-officer: { name: Lead officer }\n",
  "plan/themes/1-one.md": '---\nid: 1\ntitle: One\nareas: { "1.1": { title: An area } }\n---\n',
  "plan/actions/1.1.1-one.md": actionFile("1.1.1", "3 months").replace("director", "lead-officer"),
};

function at(files: Readonly<Record<string, string>>) {
  return { cwd: folderOf(files), today: "2018-08-01" };
}

const PROPOSED =
  "---\nid: 1.1.2\ntitle: Two\nowners: [lead-officer]\nadded: { date: 2018-08-01 }\nprogress:\n  - date: 2018-08-01\n    status: proposed\n---\n\nDo it\n";

test("a plan's first decision, where nobody may decide yet, says so and what adds who may", async () => {
  const files = { ...NEW, "plan/actions/1.1.2-two.md": PROPOSED };
  const { code, stderr } = await planAsked(["decide", "1.1.2", "--approved"], [], at(files));
  expect(stderr).toContain("nobody may decide yet");
  expect(stderr).toContain("approvers");
  expect(code).toBe(1);
});

test("of an action that everybody owns, nobody can have checked that it is done: so it says", async () => {
  const done = `${BEGUN}  - date: 2018-07-30\n    by: lead-officer\n    status: complete\n    evidence: [Minutes]\n`;
  const mine = actionFile("1.1.1", "3 months", done).replaceAll("director", "lead-officer").replace("-09-", "-07-");
  const files = { ...NEW, "plan/actions/1.1.1-one.md": mine };
  const { code, stderr } = await planAsked(["assure", "1.1.1", "--note", "Seen"], [], at(files));
  expect(stderr).toContain("nobody in directory.yaml could have checked 1.1.1");
  expect(code).toBe(1);
});

test("where the directory is empty, nobody's statement can be recorded: so it says", async () => {
  const unowned = actionFile("1.1.1", "3 months").replace("owners: [director]\n", "");
  const files = { ...NEW, "plan/directory.yaml": "posts: {}\n", "plan/actions/1.1.1-one.md": unowned };
  const { code, stderr } = await planAsked(["update", "1.1.1", "--note", "Begun"], [], at(files));
  expect(stderr).toContain("directory.yaml names no person, post or body");
  expect(code).toBe(1);
});

test("a question is answered at the terminal", async () => {
  const where = at(NEW);
  const steps = [
    ["Whose statement", "Lead"],
    ["Lead officer", "\r"],
    ["And now?", "\r"],
    ["What is to be said", "Begun", "\r"],
    ["How sure is it", "\r"],
    ["When is it expected", "\r"],
  ] as const;
  const { code, stdout, stderr } = await planAsked(["update", "1.1.1"], steps, where);
  expect(stdout).toContain("+    note: Begun");
  expect(stderr.trimEnd()).toMatch(/Written to 1 file, which no git repository keeps\. To begin one: git init$/);
  expect(code).toBe(0);
});
