import { expect, test } from "vitest";
import { amendedFields } from "../../src/views/list/action-document.ts";
import { scheduled } from "../support/ledger.ts";

test("an action’s amended fields are those that an approved decision changed, once each, from its day on", () => {
  const entry = (day: string, outcome: string, fields: string): string =>
    `  - { date: ${day}, amends: [${fields}], decision: { outcome: ${outcome}, body: board, date: ${day}, ref: minute 1 } }\n`;
  const text = `---\nid: 1.1.1\ntitle: A\nowners: [manager]\ntimescale: 3 months\nprogress:\n${entry("2018-09-01", "approved", "timescale, outcomes")}${entry("2018-10-01", "approved", "timescale")}${entry("2018-10-02", "refused", "owners")}---\n`;
  const amended = (asOf: string) =>
    scheduled({ "actions/1.1.1-a.md": text }, asOf).actions.flatMap((it) => amendedFields(it));
  expect(amended("2018-08-31")).toEqual([]);
  expect(amended("2018-12-31")).toEqual(["timescale", "outcomes"]);
});
