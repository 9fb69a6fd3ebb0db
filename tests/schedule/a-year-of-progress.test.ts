import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readTree } from "../../src/io/files/read-tree.ts";
import { loadLedger } from "../../src/ledger/load.ts";
import { schedule } from "../../src/schedule/schedule.ts";
import { on } from "../support/ledger.ts";

const FOLDER = "tests/plans/a-year-of-progress";

/** The table was worked out by hand, from the rules and not from the program. */
const rows = readFileSync(`${FOLDER}/expected.tsv`, "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#") && !line.startsWith("id\t"))
  .map((line) => line.split("\t"));

const { plan } = loadLedger(readTree(FOLDER));
if (plan === null) throw new Error("the plan cannot be read");
const scheduled = schedule(plan, on("2025-03-31"));

it("has every action of the table, and no other", () => {
  expect(plan.unreadable).toEqual([]);
  expect(scheduled.actions.map((it) => it.action.id).sort()).toEqual(rows.map(([id]) => id).sort());
});

it.each(rows)("%s is %s and %s", (id, status, rating, baselineDue, due, timesMoved, daysOverdue, sought) => {
  const it = scheduled.actions.find((one) => one.action.id === id);
  expect({
    status: it?.status,
    rating: it?.rating,
    baselineDue: it?.baselineDue?.last ?? "-",
    due: it?.due?.last ?? "-",
    timesMoved: String(it?.timesMoved),
    daysOverdue: String(it?.daysOverdue),
    sought: it?.pending.map((one) => one.kind).join(",") || "-",
  }).toEqual({ status, rating, baselineDue, due, timesMoved, daysOverdue, sought });
});

it("is worked out alike beside another revision, whatever that one shares with it", () => {
  const changed = { ...plan, actions: plan.actions.map((it, at) => (at % 3 === 0 ? { ...it, timescale: null } : it)) };
  const otherwise = { ...plan, info: { ...plan.info, approvers: [] } };
  for (const like of [scheduled, schedule(changed, on("2025-03-31")), schedule(plan, on("2024-12-31"))]) {
    for (const one of [plan, changed, otherwise]) {
      expect(schedule(one, on("2025-03-31"), like)).toEqual(schedule(one, on("2025-03-31")));
    }
  }
});
