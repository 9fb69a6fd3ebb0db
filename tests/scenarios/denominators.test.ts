import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lines, planHere, TOP, YEAR } from "../support/run-plan.ts";

const STATED = "28 published + 2 added − 1 proposed − 1 withdrawn − 1 superseded − 1 transferred = 26 live actions";

/** How many of the table that was worked out by hand have one of these in a column. */
function inTable(column: string, ...values: string[]): number {
  const [head = "", ...rows] = lines(readFileSync(`${TOP}/tests/plans/a-year-of-progress/expected.tsv`, "utf8")).filter(
    (line) => !line.startsWith("#"),
  );
  const at = head.split("\t").indexOf(column);
  return rows.filter((row) => values.includes(row.split("\t")[at] ?? "")).length;
}

test("the dashboard states what its counts are of", async () => {
  const { stdout } = await planHere(["status", ...YEAR]);
  expect(stdout).toContain(`\n${STATED}\n`);
  expect(stdout).toContain("5 overdue of 26 live actions");
  expect(28 + 2 - 1 - 1 - 1 - 1).toBe(26);
  expect(26).toBe(30 - inTable("status", "proposed", "withdrawn", "superseded", "transferred"));
});

test("its JSON has the same figures", async () => {
  const { totals } = JSON.parse((await planHere(["status", ...YEAR, "--format", "json"])).stdout);
  expect(totals).toMatchObject({ actions: 30, published: 28, added: 2, live: 26, closed: 3, notYetAdded: 0 });
  expect(totals.byStatus).toMatchObject({ proposed: 1, withdrawn: 1, superseded: 1, transferred: 1 });
  for (const [rating, n] of Object.entries(totals.byRating)) expect(n, rating).toBe(inTable("rating", rating));
  for (const [status, n] of Object.entries(totals.byStatus)) expect(n, status).toBe(inTable("status", status));
  expect(totals.awaitingAssurance).toBe(inTable("status", "complete"));
  expect(totals.sought).toBe(2);
});

test("what is not in the plan yet is in none of its counts", async () => {
  const { stdout } = await planHere(["status", "--plan", YEAR[1], "--as-of", "2024-04-30"]);
  expect(stdout).toContain("join the plan after this day: ");
  expect(stdout).not.toContain("2 added");
});

test("the published plan needs no sum", async () => {
  expect((await planHere(["status", "--as-of", "2018-11-15"])).stdout).toContain("\n51 actions, all live\n");
});

test("where nothing is recorded it says so, and that this does not mean that nothing was done", async () => {
  const said = "An empty record does not mean that nothing was done.";
  expect((await planHere(["status", "--as-of", "2019-08-01"])).stdout).toContain(
    `No progress is recorded on any of the 51 live actions. ${said}`,
  );
  expect((await planHere(["status", ...YEAR])).stdout).toContain(
    `2 with no progress recorded of 26 live actions. ${said}`,
  );
  expect((await planHere(["show", "1.4.1"])).stdout).toContain(`Nothing is recorded. ${said}`);
});

test("it opens with the plan's name, the day in words and what needs attention", async () => {
  const [name, day, gap, heading] = lines((await planHere(["--as-of", "2018-11-15"])).stdout);
  expect([name, gap, heading]).toEqual(["Hampshire Local System Review action plan", "", "Needs attention"]);
  expect(day).toMatch(/^As of 15 November 2018 /);
});
