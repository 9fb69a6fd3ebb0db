import { describe, expect, it } from "vitest";
import { checkChange } from "../../../src/check.ts";
import { loadLedger } from "../../../src/ledger.ts";
import { BASE, on } from "../../support/ledger.ts";
import { action, type Files } from "./findings.ts";

const DAYS = { asOf: on("2018-10-31"), now: on("2026-11-22") };

/** The codes of the errors that a change introduces, in the order of the rules. */
function introduced(before: Files, after: Files): string[] {
  const load = (files: Files) => {
    const all = { ...BASE, ...files };
    const texts = Object.entries(all).map(([path, text]) => ({ path, text }));
    return loadLedger({ files: texts, paths: new Set(Object.keys(all)) });
  };
  const { findings } = checkChange(load(after), load(before), DAYS);
  return findings.filter((it) => it.severity === "error").map((it) => it.diagnostic.rule.code);
}

describe("who is independent", () => {
  const owned = "owners: [board]\nprogress:\n  - { date: 2018-09-01, status: complete, evidence: [minutes] }";
  const assured = `${owned}\n  - { date: 2018-09-20, by: director, status: assured }`;
  const without = { "directory.yaml": (BASE["directory.yaml"] as string).replace(", members: [director]", "") };

  it("is no member of an owning body, nor one who was before the change", () => {
    expect(introduced(action(owned), action(assured))).toEqual(["PLAN421"]);
    expect(introduced(action(owned), { ...action(assured), ...without })).toEqual(["PLAN421"]);
  });

  it("is who left the body before the change", () => {
    expect(introduced({ ...action(owned), ...without }, { ...action(assured), ...without })).toEqual([]);
  });

  it("counts once what both directories say, and what was there before not at all", () => {
    expect(introduced(action(assured), action(assured))).toEqual([]);
    expect(introduced(action(assured), { ...action(assured), ...without })).toEqual([]);
  });
});

describe("a plan.yaml that cannot be read", () => {
  const broken = { "plan.yaml": "id: test\ntitle: A plan\nbaseline: soon\n" };

  it("passes no change, though it was so before: nothing else could be checked", () => {
    expect(introduced({ ...broken, ...action("") }, broken)).toEqual(["PLAN208"]);
  });

  it("may be mended", () => {
    expect(introduced({ ...broken, ...action("") }, action(""))).toEqual([]);
  });
});
