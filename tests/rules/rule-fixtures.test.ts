import { describe, expect, it } from "vitest";
import { filesBeside } from "../../src/io/files/files-beside.ts";
import { readTree } from "../../src/io/files/read-tree.ts";
import { evidenceFiles } from "../../src/ledger/check/evidence-files.ts";
import { loadLedger } from "../../src/ledger/load.ts";
import { RULES } from "../../src/rules/index.ts";
import { judge, standardsOf } from "../../src/rules/judge.ts";
import { ledgerFacts } from "../../src/rules/rule.ts";
import { schedule } from "../../src/schedule/schedule.ts";
import { locate } from "../../src/source/locate.ts";
import { daysOf, expectedOf, fixtureNames, sortedFindings, typedOf, withFixture } from "../support/rule-fixtures.ts";

const INFOS = RULES.map((it) => it.info);

describe("every rule across the ledger", () => {
  it("has a fixture of its name", () => {
    expect(fixtureNames("PLAN3", "PLAN4")).toEqual(INFOS.map(({ code, name }) => `${code}-${name}`).sort());
  });

  it("has a code and a name of its own, in order", () => {
    const codes = INFOS.map((it) => it.code);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(new Set(INFOS.map((it) => it.name)).size).toBe(INFOS.length);
  });

  it.each(INFOS)("$code explains itself in whole sentences", (rule) => {
    expect(rule.code).toMatch(/^PLAN[34]\d\d$/);
    expect(rule.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const text of [rule.what, rule.why, rule.fix]) expect(text).toMatch(/^\S.*[.:]$/s);
    expect(rule.example).not.toBe("");
    expect(rule.fixed).toBe(false);
  });
});

describe.each(fixtureNames("PLAN3", "PLAN4"))("fixture %s", (name) => {
  it("raises what its marks say, there, and nothing else", () => {
    withFixture(name, (folder) => {
      const loaded = loadLedger(readTree(folder));
      if (loaded.plan === null) throw new Error("the fixture has no plan.yaml that can be used");
      const { asOf, now } = daysOf(name);
      const facts = ledgerFacts(schedule(loaded.plan, asOf), now, null, {
        files: filesBeside(folder, evidenceFiles(loaded.plan)),
        typed: typedOf(name),
      });
      const all = [...loaded.diagnostics, ...RULES.flatMap((rule) => [...rule.check(facts)])];
      const expected = expectedOf(name);
      expect(expected.some((it) => it.code === name.slice(0, 7))).toBe(true);
      const { judged } = judge(all, standardsOf(loaded.plan, asOf));
      const found = judged.map(({ diagnostic: { rule, place, message, help } }) => {
        for (const text of [message, help]) expect(text).toMatch(/^\S(.*\S)?$/);
        const { line, column } = locate(loaded.texts.get(place.path) ?? "", place).start;
        return { code: rule.code, path: place.path, line, column };
      });
      expect(sortedFindings(found, expected)).toEqual(sortedFindings(expected, expected));
    });
  });
});
