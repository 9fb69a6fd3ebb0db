import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTree } from "../../src/io/files/read-tree.ts";
import { loadLedger } from "../../src/ledger/load.ts";
import { planHere, TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

// A tracker with its history, and three months later the same tracker again.

const CASES = join(TOP, "tests/fixtures/import-cases");
const TRACKER = [
  "import",
  join(CASES, "audit-tracker-v1.xlsx"),
  "--into",
  "new",
  "--title",
  "X",
  "--baseline",
  "2025-01",
];
const LATER = ["import", join(CASES, "audit-tracker-v2.xlsx"), "--into", "new"];
const NOW = "2025-07-15T12:00:00Z";
const here = (cwd: string, ...args: string[]) => planHere(args, { cwd, now: NOW });

const entries = (folder: string, id: string) => {
  const plan = loadLedger(readTree(`${folder}/new`)).plan;
  const action = plan?.actions.find((one) => one.id === id);
  return action?.progress.map(({ date, by, status, due, note, owners, amends, decision }) => ({
    ...{ date, by, status, due: due?.last ?? null, note },
    ...(owners === null ? {} : { owners }),
    ...(amends.length === 0 ? {} : { amends, decision }),
  }));
};
const BY = "head-of-audit";

async function begun(answers = "") {
  const cwd = folderOf({ "map.yaml": `evidence:\n  A1: The report\n  A2: The form\n${answers}` });
  const { code, stderr } = await here(cwd, ...TRACKER, "--by", "Head of Audit", "--map", "map.yaml", "--write");
  expect(code, stderr).toBe(0);
  return cwd;
}

test("progress is shown, and recorded once somebody says whose words it is: dated lines, completion, later dates", async () => {
  const cwd = await begun();
  expect(entries(cwd, "A1")).toEqual([
    { date: "2025-01-15", by: BY, status: null, due: null, note: "report drafted." },
    { date: "2025-03-12", by: BY, status: null, due: null, note: "testing slipped, IT resource." },
    {
      ...{ date: "2025-03-31", by: BY, status: "in-progress", due: "2025-06-30" },
      note: "Status: In progress; % complete: 0.6",
    },
  ]);
  expect(entries(cwd, "A2")).toEqual([
    {
      ...{ date: "2025-01-20", by: BY, status: "complete", due: null },
      note: "Form live on intranet.\nStatus: Complete; % complete: 1",
    },
  ]);
  expect(entries(cwd, "A4")).toEqual([
    {
      ...{ date: "2025-03-31", by: BY, status: null, due: "2025-09-30" },
      note: "Chased Feb 25\nStatus: Overdue; % complete: 0.4",
    },
  ]);
  const { stdout } = await here(cwd, "list", "--plan", "new", "--format", "json");
  const [first] = (JSON.parse(stdout) as { actions: { due: string; sought: { due: string }[] }[] }).actions;
  expect([first?.due, first?.sought.map(({ due }) => due)]).toEqual(["2025-03-31", ["2025-06-30"]]);
});

test("nobody's words are no entries, and it says so", async () => {
  const cwd = folderOf();
  const { code, stdout } = await here(cwd, ...TRACKER, "--write");
  expect(code).toBe(0);
  expect(stdout).toContain("Progress, not taken (6)");
  expect(stdout).toContain("--by NAME");
  expect(entries(cwd, "A1")).toEqual([]);
  const taken = await here(cwd, ...TRACKER.slice(0, 4), "--by", "head-of-hr", "--map", "map.yaml", "--write");
  expect(taken.code).toBe(2);
});

test("what is complete has to be shown by something: it is asked, once", async () => {
  const cwd = folderOf();
  const asked = await here(cwd, ...TRACKER, "--by", "Head of Audit", "--write", "--write-map", "map.yaml");
  expect(asked.code).toBe(1);
  expect(asked.stdout).toContain("A2 is said to be complete, and nothing says what shows it");
  const map = readFileSync(`${cwd}/map.yaml`, "utf8");
  expect(map).toContain("evidence:\n  A2: Form live on intranet.\n");
  expect(map).not.toContain("date: 2025");
});

test("a revised date is decided where the map says by whom and when", async () => {
  const decided = "progress:\n  revised: decided\n  body: Audit Committee\n  decided-on: 2025-03-20\n  ref: minute 4\n";
  const cwd = await begun(decided);
  const { stdout } = await here(cwd, "list", "--plan", "new", "--format", "json");
  const { actions } = JSON.parse(stdout) as { actions: { id: string; due: string; sought: [] }[] };
  expect(actions.map(({ due }) => due)).toEqual(["2025-06-30", "2025-01-31", "2025-04-30", "2025-09-30"]);
  expect(actions.every(({ sought }) => sought.length === 0)).toBe(true);
});

test("in a plan that is there a document makes nobody an approver; its priorities stand behind the plan's own", async () => {
  const text =
    "Ref,Action,Priority,Lead,Due,Status,Revised date\nB1,Open,Urgent,Chief Nurse,31 March 2025,Open,30 June 2025\n";
  const cwd = await begun();
  writeFileSync(`${cwd}/b.csv`, text);
  writeFileSync(
    `${cwd}/b.yaml`,
    'themes: { "1": X }\nprogress: { revised: decided, body: Audit Committee, decided-on: 2025-03-20 }\n',
  );
  const adding = ["import", "b.csv", "--into", "new", "--by", BY, "--date", "2025-03-31", "--write", "--map"];
  const refused = await here(cwd, ...adding, "b.yaml");
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain("may not decide, so nothing would change (PLAN414 may-not-decide)");
  writeFileSync(`${cwd}/c.yaml`, 'themes: { "1": X }\n');
  const { code, stderr } = await here(cwd, ...adding, "c.yaml");
  expect(code, stderr).toBe(0);
  expect(readFileSync(`${cwd}/new/plan.yaml`, "utf8")).toMatch(
    /approvers: \[\]\n.*priorities: \[High, Medium, Low, Urgent\]\n/s,
  );
});

test("the next version shows what is there and what it says, row by row; only what is chosen is taken", async () => {
  const cwd = await begun();
  const shown = await here(cwd, ...LATER, "--map", "map.yaml");
  expect(shown.code, shown.stderr).toBe(0);
  const lines = shown.stdout.split("\n").map((line) => line.replace(/ {2,}/g, " | "));
  for (const line of [
    "A3 | Timescale | 2025-04-30 | 2025-07-31 | left",
    "A3 | Text | Report waivers to Audit Committee each quarter | Report waivers over £25,000 to Audit Committee each quarter | left",
    "A4 | Owners | Head of Procurement, Head of Legal | Head of Procurement | left",
    "A5 | new | – | Review counterparty limits | new",
    "A2 | no longer listed | Publish an overtime authorisation form | – | left",
  ])
    expect(lines).toContain(line);
  expect(
    lines.some((line) => /^A1 \| Progress \| .*in-progress.* \| 2025-06-25: complete; report live/.test(line)),
  ).toBe(true);

  const written = await here(cwd, ...LATER, "--by", BY, "--map", "map.yaml", "--write");
  expect(written.code, written.stderr).toBe(0);
  expect(entries(cwd, "A1")?.slice(3)).toEqual([
    {
      ...{ date: "2025-06-25", by: BY, status: "complete", due: null },
      note: "report live.\nRevised due date: 30 June 2025; Status: Complete; % complete: 1",
    },
  ]);
  // What it says of A4 was recorded three months ago, and has not changed.
  expect(entries(cwd, "A4")).toHaveLength(1);
  expect(readdirSync(`${cwd}/new/actions`)).toHaveLength(5);
});

test("a date is asked for, owners take over, a text is amended by the decision; then nothing is left to take", async () => {
  const cwd = await begun();
  const taking = [...LATER, "--by", BY, "--map", "map.yaml", "--write", "--take"];
  await here(cwd, "add", "body", "Audit Committee", "--plan", "new");
  await here(cwd, "add", "approver", "audit-committee", "--plan", "new");
  expect((await here(cwd, ...taking, "texts")).stderr).toContain("what was published changes only by a decision");
  expect((await here(cwd, ...taking, "A9")).stderr).toContain("“A9” is no action of the document");
  const decision = ["--body", "audit-committee", "--decision-date", "2025-06-20", "--ref", "minute 4"];
  const { code, stderr } = await here(cwd, ...taking, "all", ...decision);
  expect(code, stderr).toBe(0);
  const said = { date: "2025-06-30", by: BY, status: null };
  expect(entries(cwd, "A3")?.slice(2)).toEqual([
    { ...said, due: "2025-07-31", note: "The document now says 31 July 2025." },
    {
      ...{ ...said, due: null, note: null, amends: ["text"] },
      decision: { outcome: "approved", body: "audit-committee", date: "2025-06-20", ref: "minute 4" },
    },
  ]);
  expect(entries(cwd, "A4")?.slice(1)).toEqual([{ ...said, due: null, note: null, owners: ["head-of-procurement"] }]);
  expect(readFileSync(`${cwd}/new/actions/A3-report-waivers-to-audit-committee-each-quarter.md`, "utf8")).toMatch(
    /---\n\nReport waivers over £25,000 to Audit Committee each quarter\n$/,
  );
  const again = await here(cwd, ...taking, "all", ...decision);
  expect(again.stderr).toContain("is in the plan already");
});
