import { join } from "node:path";
import { expect, it } from "vitest";
import { readTree } from "../../src/io/files/read-tree.ts";
import { loadLedger } from "../../src/ledger/load.ts";
import { RULES } from "../../src/rules/index.ts";
import { ledgerFacts } from "../../src/rules/rule.ts";
import { schedule } from "../../src/schedule/schedule.ts";
import { inShort } from "../support/findings.ts";
import { on } from "../support/ledger.ts";

it.each([
  ["plan", "2018-10-31", ["recommendations.yaml 6.theme 7"]],
  ["tests/plans/a-year-of-progress", "2025-05-31", []],
  ["tests/plans/hampshire-od", "2026-11-22", []],
])("every name in %s leads somewhere, but for what the document itself has", (folder, day, expected) => {
  const { plan } = loadLedger(readTree(join(import.meta.dirname, "../..", folder)));
  if (plan === null) throw new Error("the plan cannot be read");
  const facts = ledgerFacts(schedule(plan, on(day)), on("2026-11-22"));
  const rules = RULES.filter(({ info }) => info.code < "PLAN4" && info.severity !== "off");
  expect(inShort(rules.flatMap((rule) => [...rule.check(facts)]))).toEqual(expected);
});
