import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { diffPlans } from "../../src/diff/diff-plans.ts";
import { readTree } from "../../src/io/files/read-tree.ts";
import { loadLedger } from "../../src/ledger/load.ts";
import { schedule } from "../../src/schedule/schedule.ts";
import { on } from "../support/ledger.ts";

const FIXTURES = join(import.meta.dirname, "../fixtures/diff");

/** The plan of a side; the files must say what was meant, but for those that a case makes unreadable. */
function planIn(folder: string) {
  const { plan, diagnostics } = loadLedger(readTree(folder));
  if (plan === null) throw new Error(`${folder} has no plan`);
  expect(diagnostics.filter((it) => it.rule.severity === "error" && !it.unusable)).toEqual([]);
  return plan;
}

test.each(readdirSync(FIXTURES))("%s gives the changes that are expected, and none the other way to itself", (name) => {
  const folder = join(FIXTURES, name);
  const [days = "", ...expected] = readFileSync(join(folder, "expected.txt"), "utf8").trimEnd().split("\n");
  const [from, to] = days.split(" ").map(on);
  if (from === undefined || to === undefined) throw new Error(`${name}/expected.txt begins with two days`);
  const [before, after] = [planIn(join(folder, "before")), planIn(join(folder, "after"))];
  const found = diffPlans(schedule(before, from), schedule(after, to)).map(
    ({ notable, type, id, cause, message }) =>
      `${notable ? "! " : ""}${type} ${id ?? "plan"}${cause === "file" ? "" : ` (${cause})`}: ${message}`,
  );
  // Why a file cannot be read is said by whoever reads it.
  expect(found.map((line) => line.replace(/( read(?: again)?): line \d.*?(?=\. What|$)/, "$1"))).toEqual(expected);
  for (const plan of [before, after]) expect(diffPlans(schedule(plan, to), schedule(plan, to))).toEqual([]);
});
