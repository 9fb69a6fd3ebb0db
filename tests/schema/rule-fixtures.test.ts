import { describe, expect, it } from "vitest";
import { ALL_RULES } from "../../src/core/catalogue/index.ts";
import { readTree } from "../../src/io/files/read-tree.ts";
import { loadLedger } from "../../src/ledger/load.ts";
import { locate } from "../../src/source/locate.ts";
import { expectedOf, fixtureNames, sortedFindings, withFixture } from "../support/rule-fixtures.ts";

const RULES = ALL_RULES.filter((rule) => rule.code < "PLAN3");

describe("every rule on text and fields", () => {
  it("has a fixture of its name", () => {
    expect(fixtureNames("PLAN1", "PLAN2")).toEqual(RULES.map(({ code, name }) => `${code}-${name}`).sort());
  });

  it("has a code and a name of its own, in order", () => {
    const codes = RULES.map((it) => it.code);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(new Set(RULES.map((it) => it.name)).size).toBe(RULES.length);
  });

  it.each(RULES)("$code explains itself in whole sentences", (rule) => {
    expect(rule.code).toMatch(/^PLAN[12]\d\d$/);
    expect(rule.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const text of [rule.what, rule.why, rule.fix]) expect(text).toMatch(/^\S.*[.:]$/s);
    expect(rule.example).not.toBe("");
    expect(rule.fixed).toBe(rule.code.startsWith("PLAN1"));
  });
});

describe.each(fixtureNames("PLAN1", "PLAN2"))("fixture %s", (name) => {
  it("raises what its marks say, there, and nothing else", () => {
    withFixture(name, (folder) => {
      const { diagnostics, texts } = loadLedger(readTree(folder));
      const expected = expectedOf(name);
      expect(expected.some((it) => it.code === name.slice(0, 7))).toBe(true);
      const found = diagnostics.map(({ rule, place }) => {
        const { line, column } = locate(texts.get(place.path) ?? "", place).start;
        return { code: rule.code, path: place.path, line, column };
      });
      expect(sortedFindings(found, expected)).toEqual(sortedFindings(expected, expected));
    });
  });

  it("loses no file", () => {
    withFixture(name, (folder) => {
      const tree = readTree(folder);
      const { plan, diagnostics } = loadLedger(tree);
      if (plan === null) {
        expect(diagnostics.some((it) => it.place.path === "plan.yaml" && it.unusable)).toBe(true);
        return;
      }
      const actions = tree.files.filter((it) => it.path.startsWith("actions/")).map((it) => it.path);
      const counted = [...plan.actions, ...plan.unreadable.filter((it) => it.kind === "action")].map((it) => it.path);
      expect(counted.sort()).toEqual(actions.sort());
      const unusable = new Set(diagnostics.filter((it) => it.unusable).map((it) => it.place.path));
      expect(new Set(plan.unreadable.map((it) => it.path))).toEqual(unusable);
    });
  });
});
