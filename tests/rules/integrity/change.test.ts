import { describe, expect, it } from "vitest";
import { checkChange, checkSince } from "../../../src/ledger/check/check.ts";
import { loadLedger } from "../../../src/ledger/load.ts";
import { BASE, on } from "../../support/ledger.ts";
import { action, type Files } from "./findings.ts";

const DAYS = { asOf: on("2018-10-31"), now: on("2026-11-22") };

function load(files: Files) {
  const all = { ...BASE, ...files };
  const texts = Object.entries(all).map(([path, text]) => ({ path, text }));
  return loadLedger({ files: texts, paths: new Set(Object.keys(all)) });
}

/** The codes of the errors that a change introduces, in the order of the rules. */
function introduced(before: Files, after: Files): string[] {
  const { findings } = checkChange(load(after), load(before), DAYS);
  return findings.filter((it) => it.severity === "error").map((it) => it.diagnostic.rule.code);
}

describe("who is independent", () => {
  const owned = "owners: [board]\nprogress:\n  - { date: 2018-09-01, status: complete, evidence: [minutes] }";
  const assured = `${owned}\n  - { date: 2018-09-20, by: director, status: assured }`;
  const without = { "directory.yaml": (BASE["directory.yaml"] as string).replace(", members: [director]", "") };

  it("is no member of an owning body, nor one who was before the change", () => {
    expect(introduced(action(owned), action(assured))).toEqual(["PLAN421"]);
    expect(introduced(action(owned), { ...action(assured), ...without })).toEqual(["PLAN421", "PLAN504"]);
  });

  it("is who left the body before the change", () => {
    expect(introduced({ ...action(owned), ...without }, { ...action(assured), ...without })).toEqual([]);
  });

  it("counts once what both directories say, and what was there before not at all", () => {
    expect(introduced(action(assured), action(assured))).toEqual([]);
    expect(introduced(action(assured), { ...action(assured), ...without })).toEqual(["PLAN504"]);
  });
});

describe("by what a change is judged", () => {
  const overdue = `timescale: 1 month\n`;
  const lowered = { "plan.yaml": `${BASE["plan.yaml"]}checks: { PLAN401: off }\n` };
  const excepted = "exceptions: [{ code: PLAN401, reason: Late, approved: board, until: 2019-01-01 }]\n";

  it("is what the base sets, not what the change does", () => {
    expect(introduced({}, { ...action(overdue), ...lowered })).toEqual(["PLAN401", "PLAN507"]);
    expect(introduced(lowered, { ...action(overdue), "plan.yaml": BASE["plan.yaml"] as string })).toEqual([]);
  });

  it("is an exception of the base too", () => {
    expect(introduced(action(excepted), action(`${excepted}${overdue}`))).toEqual([]);
    expect(introduced(action(""), action(`${excepted}${overdue}`))).toEqual(["PLAN401", "PLAN507"]);
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

it("what has come up since a day is asked with the same now: an entry of the future is no older for it", () => {
  const now = on("2018-11-15");
  const ahead = action("progress:\n  - { date: 2018-11-10, note: One }\n  - { date: 2018-12-01, note: Two }");
  const { findings, existing } = checkSince(load(ahead), { asOf: now, now }, on("2018-11-01"));
  const errors = (list: typeof findings) => list.filter((it) => it.severity === "error").length;
  expect([errors(findings), errors(existing)]).toEqual([0, 1]);
  const past = checkSince(load(ahead), { asOf: now, now: on("2018-12-31") }, on("2018-11-01"));
  expect([errors(past.findings), errors(past.existing)]).toEqual([0, 0]);
});
