import { afterEach, expect, test } from "vitest";
import { Recorder } from "../../support/recording.ts";
import { TOP } from "../../support/run-plan.ts";

const FILE = "actions/1.4.1-introduce-the-itb.md";
const BY = ["--by", "itb"] as const;

const recorder = new Recorder();
afterEach(() => recorder.reset());

test("an entry is the only thing that changes, and stands as somebody would write it by hand", async () => {
  const before = recorder.read(FILE);
  const done = await recorder.plan(
    ...(["2018-08-14", "update", "1.4.1", "--status", "in-progress", "--confidence", "high"] as const),
    ...["--note", "Chair agreed; dates set to March.", ...BY],
  );
  expect(done.code).toBe(0);
  expect(recorder.changes()).toEqual([`6 0 plan/${FILE}`]);
  const byHand = before.replace(
    "\n---\n\nIntroduce ITB",
    `
progress:
  - date: 2018-08-14
    by: itb
    status: in-progress
    confidence: high
    note: Chair agreed; dates set to March.
---

Introduce ITB`,
  );
  expect(recorder.read(FILE)).toBe(byHand);
});

test("it prints the diff that it made, and how the action stands now", async () => {
  const { stdout, stderr } = await recorder.plan("2018-11-15", "update", "1.4.1", "--note", "Late", ...BY);
  expect(stdout).toContain(`--- plan/${FILE}\n+++ plan/${FILE}\n@@ -12,6 +12,10 @@\n source:\n`);
  expect(stdout).toContain("\n+progress:\n+  - date: 2018-11-15\n+    by: itb\n+    note: Late\n ---\n");
  expect(stdout).toContain("1.4.1 Introduce the ITB, as of 15 November 2018");
  expect(stdout).toContain("31 October 2018: overdue by 15 days");
  expect(stdout).toContain("July 2018 + 3 months");
  expect(stderr).toBe("");
});

test("every option has its field, in the order of the format", async () => {
  const recorder = new Recorder(`${TOP}/tests/plans/a-year-of-progress`);
  recorder.write("evidence/new.md", "New\n");
  recorder.commit("New evidence");
  const file = "actions/3.1.1-train-staff-for-their-role.md";
  const done = await recorder.plan(
    ...(["2025-03-31", "update", "3.1.1", "--status", "in-progress", "--confidence", "medium"] as const),
    ...["--forecast", "April 2025", "--evidence", "plan/evidence/new.md", "--evidence-title", "New figures"],
    ...["--measured", "Staff trained for their role=88.5", "--not-public", "--review-done", "--note", "More"],
    ...["--by", "head-of-workforce", "--held-by", "Improvement Board"],
  );
  expect(`${done.code} ${done.stderr}`).toBe("0 ");
  expect(recorder.changes()).toEqual([`12 0 plan/${file}`]);
  expect(recorder.added()).toEqual([
    "  - date: 2025-03-31",
    "    by: head-of-workforce",
    "    status: in-progress",
    "    confidence: medium",
    "    forecast: 2025-04",
    "    evidence:",
    "      - { where: evidence/new.md, title: New figures, held: improvement-board }",
    "    measured:",
    "      - { name: Staff trained for their role, value: 88.5 }",
    "    review: done",
    "    public: false",
    "    note: More",
  ]);
});

test("a late entry is put in at its date, and it says so", async () => {
  await recorder.plan("2018-09-20", "update", "1.4.1", "--status", "in-progress", ...BY);
  const { code, stdout } = await recorder.plan(
    ...(["2018-09-21", "update", "1.4.1", "--date", "1 September 2018", "--note", "Begun", ...BY] as const),
  );
  expect(code).toBe(0);
  expect(stdout).toContain("It stands at its date, before an entry that is dated later.");
  const { progress } = { progress: recorder.read(FILE) };
  expect(progress.indexOf("2018-09-01")).toBeLessThan(progress.indexOf("2018-09-20"));
});

test("what was there before never stops an entry: an action that is overdue stays so", async () => {
  expect((await recorder.plan("2026-01-10", "check")).code).toBe(1);
  expect(await recorder.plan("2026-01-10", "update", "1.4.1", "--note", "On its way", ...BY)).toMatchObject({
    code: 0,
  });
});

test("what the rules forbid is refused by its code, and nothing is written", async () => {
  const refusals = [
    ["PLAN411", "--date", "2018-12-01", "--note", "Tomorrow"],
    ["PLAN420", "--status", "complete"],
    ["PLAN309", "--note", "See it", "--evidence", "evidence/nowhere.md"],
  ];
  for (const [code, ...args] of refusals) {
    const { stdout, stderr, ...done } = await recorder.plan("2018-10-10", "update", "1.4.1", ...args, ...BY);
    expect(done.code, code).toBe(1);
    expect(stderr).toContain("nothing was written, as it would bring in 1 error:");
    expect(stderr).toContain(`error ${code} `);
    expect(stderr).toContain("help");
    expect(stdout).toBe("");
  }
  expect(recorder.changes()).toEqual([]);
});

test("no as-of day makes a fault pass that shows today", async () => {
  const args = ["update", "1.4.1", "--status", "complete", "--date", "2018-10-01", "--as-of", "2018-08-01", ...BY];
  expect((await recorder.plan("2018-10-10", ...args)).code).toBe(1);
  expect(recorder.changes()).toEqual([]);
});

test("a warning is said, and written", async () => {
  const done = await recorder.plan("2018-10-10", "update", "1.4.1", "--forecast", "2018-12", ...BY);
  expect(done.code).toBe(0);
  expect(done.stderr).toContain("it brings in 1 warning:");
  expect(done.stderr).toContain("PLAN405");
  expect(recorder.changes()).toEqual([`4 0 plan/${FILE}`]);
});

test("what is sought says that it changes nothing yet, who decides, and how that is recorded", async () => {
  const { code, stdout } = await recorder.plan("2018-10-10", "update", "1.4.1", "--status", "withdrawn", ...BY);
  expect(code).toBe(0);
  expect(stdout).toContain("Recorded as sought (withdrawn)");
  expect(stdout).toContain("plan decide 1.4.1 --approved --body");
});

test("--dry-run shows the same and writes nothing; 0 if it could be written, else 1", async () => {
  const args = ["update", "1.4.1", "--note", "Begun", ...BY];
  const dry = await recorder.plan("2018-10-10", ...args, "--dry-run");
  expect(dry).toMatchObject({ code: 0, stderr: "plan: nothing was written (--dry-run)\n" });
  expect(recorder.changes()).toEqual([]);
  expect((await recorder.plan("2018-10-10", ...args)).stdout).toBe(dry.stdout);
  const refused = await recorder.plan("2018-10-10", "update", "1.4.1", "--status", "complete", ...BY, "--dry-run");
  expect(refused.code).toBe(1);
});

test("today is today in the plan's zone", async () => {
  recorder.edit("plan.yaml", "Europe/London", "Pacific/Auckland");
  recorder.commit("Moved");
  await recorder.plan("2018-10-10", "update", "1.4.1", "--note", "Noon in London", ...BY);
  expect(recorder.added()).toContain("  - date: 2018-10-11");
});

test.each([
  ["quotes", `He said "yes", she said 'no': it's #1 - [a] {b} & *c* !d %e @f`],
  ["lines", "First.\n\n  - indented\n\nLast: no # comment"],
  ["emoji and other scripts", "Done 🎉 — שלום עולם, 你好"],
  ["a fence", "---\nid: 9.9.9\n---"],
  ["what YAML takes for something else", "yes"],
  ["a number", "1.10"],
  ["a date", "2018-10-31"],
  ["markup", "__proto__: <script>alert(1)</script> ::error::"],
])("a note comes back as it was given: %s", async (_, note) => {
  const done = await recorder.plan("2018-10-10", "update", "1.4.1", "--note", note, ...BY);
  expect(done.stderr).toBe("");
  const shown = await recorder.plan("2018-10-10", "show", "1.4.1", "--format", "json");
  expect(JSON.parse(shown.stdout).action.history[0].note).toBe(note);
});

test("as a document it has the diff, the files, the findings and the actions", async () => {
  const { stdout } = await recorder.plan(
    ...(["2018-10-10", "update", "1.4.1", "--forecast", "2018-12", ...BY, "--format", "json"] as const),
  );
  const document = JSON.parse(stdout);
  expect(document).toMatchObject({ kind: "recorded", written: true, files: [`plan/${FILE}`] });
  expect(document.diff).toContain("+    forecast: 2018-12\n");
  expect(document.actions).toMatchObject([{ id: "1.4.1", forecast: "2018-12-31" }]);
  expect(document.diagnostics).toMatchObject([{ code: "PLAN405", path: `plan/${FILE}` }]);
});

test("somebody is named by name or id; a slip is not guessed", async () => {
  await recorder.plan("2018-10-10", "update", "1.4.1", "--note", "One", "--by", "Improvement and Transformation Board");
  expect(recorder.added()).toContain("    by: itb");
  const slip = await recorder.plan("2018-10-10", "update", "1.4.1", "--note", "Two", "--by", "hwb-executive-grup");
  expect(slip).toMatchObject({ code: 2, stderr: expect.stringContaining("Did you mean hwb-executive-group") });
});

test("what is missing is an error that names the option where nobody can be asked", async () => {
  const nobody = await recorder.plan("2018-10-10", "update", "1.4.1", "--note", "Whose?");
  expect(nobody).toMatchObject({ code: 2, stderr: expect.stringContaining("--by <person> is missing") });
  const nothing = await recorder.plan("2018-10-10", "update", "1.4.1", ...BY);
  expect(nothing).toMatchObject({ code: 2, stderr: expect.stringContaining("--note") });
  expect(recorder.changes()).toEqual([]);
});

test("git's user is whose statement it is, where that person owns the action", async () => {
  recorder.edit(
    "directory.yaml",
    "people:\n",
    "people:\n  example-owner: { name: Example Owner, email: owner@example.org }\n",
  );
  recorder.edit(FILE, "owners:\n  - graham-allen\n", "owners:\n  - example-owner\n");
  recorder.commit("Made up for a test");
  recorder.git("config", "user.name", "Example Owner");
  expect((await recorder.plan("2018-10-10", "update", "1.4.1", "--note", "Mine")).code).toBe(0);
  expect(recorder.added()).toContain("    by: example-owner");
  expect((await recorder.plan("2018-10-10", "update", "1.4.2", "--note", "Not mine")).code).toBe(2);
  // An address says more than a name.
  recorder.git("config", "user.email", "another@example.org");
  expect((await recorder.plan("2018-10-10", "update", "1.4.1", "--note", "Another")).code).toBe(2);
  recorder.git("config", "user.email", "Owner@Example.org");
  expect((await recorder.plan("2018-10-10", "update", "1.4.1", "--note", "Mine too")).code).toBe(0);
});

test.each([
  ["an action that is not there", ["1.4.9", "--note", "x"], "1.4.1"],
  ["a milestone that is not there", ["1.4.1", "--met", "ITB meeting"], "ITB initial meeting"],
  ["a measure that is not there", ["1.4.1", "--measured", "Beds=3"], "measure"],
  ["a date that is none", ["1.4.1", "--forecast", "soon"], "31 October 2018"],
  ["a month where a day belongs", ["1.4.1", "--note", "x", "--date", "2018-09"], "2018-09-30"],
])("%s is exit 2, with what there is", async (_, args, help) => {
  const { code, stderr } = await recorder.plan("2018-10-10", "update", ...args, ...BY);
  expect(code).toBe(2);
  expect(stderr).toContain(help);
  expect(recorder.changes()).toEqual([]);
});
