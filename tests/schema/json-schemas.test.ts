import { readdirSync, readFileSync } from "node:fs";
import matter from "gray-matter";
import * as yaml from "js-yaml";
import { expect, it } from "vitest";
import { SCHEMA_NAMES } from "../../src/schema/schema-names.ts";
import { problemsBy } from "../support/json-schema.ts";

const PLANS = ["plan", "tests/plans/hampshire-od", "tests/plans/a-year-of-progress"];

const parse = (text: string): unknown => yaml.load(text, { schema: yaml.CORE_SCHEMA });
const frontMatter = (text: string): unknown => matter(text, { engines: { yaml: (it) => parse(it) as object } }).data;

it.each(SCHEMA_NAMES)("%s is a schema that a validator takes", (name) => {
  expect(() => problemsBy(name, {})).not.toThrow();
});

it.each(PLANS)("the files of %s meet the schemas", (plan) => {
  const read = (path: string): string => readFileSync(`${plan}/${path}`, "utf8");
  const files = readdirSync(plan);
  for (const name of ["plan", "directory", "recommendations"] as const) {
    if (files.includes(`${name}.yaml`)) expect(problemsBy(name, parse(read(`${name}.yaml`)))).toBe("");
  }
  for (const [folder, name] of [
    ["actions", "action"],
    ["themes", "theme"],
  ] as const) {
    for (const file of readdirSync(`${plan}/${folder}`)) {
      expect(problemsBy(name, frontMatter(read(`${folder}/${file}`))), file).toBe("");
    }
  }
});

it("a slip in a name or a word does not", () => {
  const action = { id: "1.1.1", title: "An action" };
  expect(problemsBy("action", { ...action, timscale: "3 months" })).not.toBe("");
  expect(problemsBy("action", { ...action, progress: [{ date: "2018-10-05", status: "done" }] })).not.toBe("");
  expect(
    problemsBy("action", { ...action, progress: [{ date: "2018-10-05", evidence: ["minutes", { where: "x" }] }] }),
  ).toBe("");
  expect(problemsBy("action", { ...action, progress: [{ date: "2018-10-05", evidence: [3] }] })).not.toBe("");
});
