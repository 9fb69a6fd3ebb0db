import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CHANGE_TYPES } from "../../src/core/change-types.ts";

const DIFF = `${import.meta.dirname}/../../src/diff`;
const sources = readdirSync(DIFF).map((name) => readFileSync(`${DIFF}/${name}`, "utf8"));

test.each(CHANGE_TYPES)("$type has words, and something finds it", ({ type, title, deed }) => {
  expect(title).toMatch(/^\S.*[^.]$/);
  expect(deed ?? "none").toMatch(/^\S.*[^.]$/);
  expect(sources.some((text) => text.includes(`"${type}"`))).toBe(true);
});

test("no type stands twice", () => {
  expect(new Set(CHANGE_TYPES.map(({ type }) => type)).size).toBe(CHANGE_TYPES.length);
});
