import { describe, expect, it } from "vitest";
import { type Diagnostic, finding } from "../../src/core/diagnostic.ts";
import { identityOf } from "../../src/rules/judge.ts";
import { overdue } from "../../src/rules/schedule/overdue.ts";
import { stale } from "../../src/rules/schedule/stale.ts";

const ONE = finding({
  rule: overdue.info,
  message: "1.1.1 is overdue",
  help: "Record it",
  place: { path: "actions/1.1.1-an-action.md", keys: ["timescale"] },
  action: "1.1.1",
  value: "2018-10-31",
});
const other = (change: Partial<Diagnostic>) => identityOf({ ...ONE, ...change });

describe("what makes two findings the same", () => {
  it.each<[string, Partial<Diagnostic>]>([
    ["other words", { message: "1.1.1 should be done", help: "Do it" }],
    ["another file of the action", { place: { path: "actions/1.1.1-renamed.md", keys: ["timescale"] } }],
  ])("is not %s", (_what, change) => {
    expect(other(change)).toBe(identityOf(ONE));
  });

  it.each<[string, Partial<Diagnostic>]>([
    ["the code", { rule: stale.info }],
    ["the action", { action: "1.1.2" }],
    ["the field", { field: "due" }],
    ["the value", { value: "2018-11-30" }],
  ])("is %s", (_what, change) => {
    expect(other(change)).not.toBe(identityOf(ONE));
  });

  it("is the path where no action is concerned", () => {
    const at = (path: string) => other({ action: null, place: { path, keys: [] } });
    expect(at("directory.yaml")).not.toBe(at("plan.yaml"));
  });
});
