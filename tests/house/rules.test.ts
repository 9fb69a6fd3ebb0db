import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ALL_RULES } from "../../src/core/catalogue/index.ts";
import { INTEGRITY_RULES, RULES } from "../../src/rules/index.ts";
import { readSources } from "./read-sources.ts";

/** A rule is its words in the catalogue, a check in a file of its own that stands in a list, and a fixture. */
const SRC = join(import.meta.dirname, "../../src");
const FIXTURES = join(import.meta.dirname, "../fixtures/rules");
const CHECKS = [...RULES, ...INTEGRITY_RULES];
const sources = readSources();

test("codes and names are each given once, in order", () => {
  const codes = ALL_RULES.map(({ code }) => code);
  expect(codes.length).toBeGreaterThan(90);
  expect(codes).toEqual([...new Set(codes)].sort());
  expect(new Set(ALL_RULES.map(({ name }) => name)).size).toBe(codes.length);
});

test("every rule has a fixture of its name, and every fixture a rule", () => {
  const folders = readdirSync(FIXTURES).filter((name) => name.startsWith("PLAN"));
  expect(folders.sort()).toEqual(ALL_RULES.map(({ code, name }) => `${code}-${name}`));
});

test("every rule across the ledger or of a change is checked, by one check, in the order of the codes", () => {
  const checked = CHECKS.map(({ info }) => info);
  expect(checked).toEqual(ALL_RULES.filter(({ code }) => code > "PLAN3"));
});

test("what is fixed is the text and the integrity of the record, and nothing else", () => {
  const fixed = ALL_RULES.filter((rule) => rule.fixed).map(({ code }) => code.slice(0, 5));
  expect([...new Set(fixed)]).toEqual(["PLAN1", "PLAN5"]);
  expect(ALL_RULES.filter(({ code }) => /^PLAN[15]/.test(code)).every(({ fixed }) => fixed)).toBe(true);
});

describe("every file of a check", () => {
  const files = sources.filter(
    ({ path, exports }) => /^rules\/.+\//.test(path) && exports.some((it) => /: \w*Rule$/.test(it)),
  );

  test("is there for each check of the list", () => {
    expect(files.length).toBe(CHECKS.length);
  });

  test.each(files.map(({ path }) => path))("%s is called by the name of its rule, and listed", async (path) => {
    const exported: unknown[] = Object.values(await import(join(SRC, path)));
    const check = CHECKS.find((one) => exported.includes(one));
    expect(check, "in rules/index.ts").toBeDefined();
    expect(path.endsWith(`/${check?.info.name}.ts`)).toBe(true);
    expect(existsSync(join(FIXTURES, `${check?.info.code}-${check?.info.name}`))).toBe(true);
  });
});

test.each([
  ["text", "source"],
  ["fields", "schema"],
])("every rule of catalogue/%s.ts is found by a file of %s/", async (family, folder) => {
  const names = Object.keys(await import(join(SRC, `core/catalogue/${family}.ts`)));
  const texts = sources
    .filter(({ path }) => path.startsWith(`${folder}/`))
    .map(({ path }) => readFileSync(join(SRC, path), "utf8"))
    .join("\n");
  for (const name of names) expect(texts, name).toMatch(new RegExp(`\\b${name}\\b`));
});
