import { execFileSync } from "node:child_process";
import { renameSync } from "node:fs";
import { expect, test } from "vitest";
import { planHere } from "../support/run-plan.ts";
import { actionFile, BEGUN, DONE, NOT_DONE, smallPlanOverTime } from "../support/small-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

const ONE = "plan/actions/1.1.1-one.md";
const now = "2018-12-31T12:00:00Z";
const show = async (cwd: string, ...args: string[]) =>
  (await planHere(["show", "1.1.1", ...args], { cwd, now })).stdout;
const entry = (day: string): string => `  - date: ${day}\n    by: director\n    note: Late\n`;

/** Its entries, with those written late among them, in the order of their dates. */
function late(...days: string[]): string {
  return actionFile("1.1.1", "3 months", BEGUN + days.map(entry).join("") + DONE + NOT_DONE);
}

test("an action whose entries were committed about when they are dated says nothing of late recording", async () => {
  expect(await show(smallPlanOverTime().folder)).not.toContain("Recorded late");
});

test("an entry that was committed long after its date is shown as recorded late, by whom", async () => {
  const repository = smallPlanOverTime();
  repository.commit("2018-12-20", { [ONE]: late("2018-09-05") }, "Eve");
  const shown = "Recorded late  Dated 5 September 2018, recorded 106 days later by Eve\n";
  expect(await show(repository.folder)).toContain(shown);
  expect(await show(repository.folder, "--as-of", "2018-10-15")).toContain(shown);
  expect(await show(repository.folder, "--as-of", "2018-09-04")).not.toContain("Recorded late");
  expect(await show(repository.folder, "--at", "HEAD")).toContain(shown);
  expect(await show(repository.folder, "--at", "HEAD~1")).not.toContain("Recorded late");
});

test("those of one commit are said together, and what is not committed yet is not said to be late", async () => {
  const repository = smallPlanOverTime();
  repository.commit("2018-12-20", { [ONE]: late("2018-09-05", "2018-09-15") }, "Eve");
  repository.commit("2018-12-21", { [ONE]: late("2018-09-05", "2018-09-15", "2018-09-16") }, "Fay");
  const text = await show(repository.folder);
  expect(text).toContain("2 entries dated 5 September 2018 to 15 September 2018, recorded 96 to 106 days later by Eve");
  expect(text).toContain("Dated 16 September 2018, recorded 96 days later by Fay");
  const { folder } = smallPlanOverTime();
  renameSync(`${repository.folder}/${ONE}`, `${folder}/${ONE}`);
  expect(await show(folder)).not.toContain("Recorded late");
});

test("outside a repository and in a clone that git cut short the action is shown without", async () => {
  const outside = folderOf();
  execFileSync("cp", ["-r", `${smallPlanOverTime().folder}/plan`, outside]);
  expect(await show(outside)).toMatch(/Begun[\s\S]*Done/);
  const clone = folderOf();
  execFileSync("git", ["clone", "-q", "--depth", "1", `file://${smallPlanOverTime().folder}`, clone]);
  const { code, stderr, stdout } = await planHere(["show", "1.1.1"], { cwd: clone, now });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).not.toContain("Recorded late");
});

test("plan diff says which of the new entries were recorded late, between any two revisions", async () => {
  const repository = smallPlanOverTime();
  repository.commit("2018-12-20", { [ONE]: late("2018-09-05") }, "Eve");
  repository.commit("2018-12-21", { [ONE]: late("2018-09-05", "2018-12-15") }, "Fay");
  const diff = async (...args: string[]) => (await planHere(["diff", ...args], { cwd: repository.folder, now })).stdout;
  const said = "1.1.1 Action 1.1.1: Dated 5 September 2018, recorded 106 days later by Eve";
  expect(await diff("HEAD~2")).toContain(said);
  expect(await diff("HEAD~2", "HEAD~1")).toContain(said);
  expect(await diff("HEAD~2..HEAD", "--format", "markdown")).toContain("## Recorded late (1)");
  expect(await diff("HEAD~1")).not.toContain("Recorded late");
  expect(await diff("HEAD", "HEAD~2")).not.toContain("Recorded late");
});
