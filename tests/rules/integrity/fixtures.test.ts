import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../../src/core/plan.ts";
import { filesBeside } from "../../../src/io/files/files-beside.ts";
import { readTree } from "../../../src/io/files/read-tree.ts";
import { evidenceFiles } from "../../../src/ledger/check/evidence-files.ts";
import { loadLedger } from "../../../src/ledger/load.ts";
import { INTEGRITY_RULES } from "../../../src/rules/index.ts";
import { locate } from "../../../src/source/locate.ts";
import { typedOf } from "../../support/rule-fixtures.ts";
import { CHANGE } from "./findings.ts";

const FIXTURES = join(import.meta.dirname, "../../fixtures/rules");
const names = readdirSync(FIXTURES).filter((name) => name.startsWith("PLAN5"));
const MARKER = /# (PLAN\d{3})\s*$/;

interface Expected {
  readonly code: string;
  readonly path: string;
  readonly line: number;
}

/** The marked lines of the plan after, and what `expected.json` says of files that are gone. */
function expectedOf(folder: string): Expected[] {
  const after = join(folder, "after");
  const file = join(folder, "expected.json");
  const gone = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).findings : [];
  const marked = readdirSync(after, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(md|yaml)$/.test(path))
    .flatMap((path) =>
      readFileSync(join(after, path), "utf8")
        .split("\n")
        .flatMap((line, index): Expected[] => {
          const code = MARKER.exec(line)?.[1];
          return code === undefined ? [] : [{ code, path: path.replaceAll("\\", "/"), line: index + 1 }];
        }),
    );
  return [...marked, ...gone];
}

describe("every rule on what a change does to the record", () => {
  it("has a fixture of its name", () => {
    expect(names).toEqual(INTEGRITY_RULES.map(({ info }) => `${info.code}-${info.name}`).sort());
  });

  it.each(INTEGRITY_RULES.map(({ info }) => info))("$code explains itself, and is fixed", (info) => {
    expect([info.severity, info.fixed]).toEqual(["error", true]);
    for (const text of [info.what, info.why, info.fix]) expect(text).toMatch(/^\S.*[.:]$/s);
    expect(info.example).not.toBe("");
  });
});

describe.each(names)("fixture %s", (name) => {
  it("raises what its marks say, there, and nothing else", () => {
    const folder = join(FIXTURES, name);
    const [before, after] = [loaded(folder, "before"), loaded(folder, "after")];
    const contents = { before: contentsOf(folder, "before"), after: contentsOf(folder, "after") };
    const change = { ...CHANGE, contents, typed: typedOf(name) };
    const found = raised(before.plan, after.plan, change).map(({ rule, place }) => ({
      code: rule.code,
      path: place.path,
      line: locate(after.texts.get(place.path) ?? "", place).start.line,
    }));
    const order = (it: Expected) => `${it.path}:${String(it.line).padStart(5, "0")}:${it.code}`;
    const sorted = (all: Expected[]) => all.sort((a, b) => (order(a) < order(b) ? -1 : 1));
    expect(sorted(found)).toEqual(sorted(expectedOf(folder)));
    expect([...raised(before.plan, before.plan), ...raised(after.plan, after.plan)]).toEqual([]);
  });
});

function loaded(folder: string, side: string) {
  const { plan, texts, diagnostics } = loadLedger(readTree(join(folder, side)));
  if (plan === null) throw new Error(`${folder}/${side} cannot be read`);
  expect(diagnostics.filter((it) => it.rule.severity === "error")).toEqual([]);
  return { plan, texts };
}

function raised(before: Plan, after: Plan, change = CHANGE) {
  return INTEGRITY_RULES.flatMap((rule) => [...rule.check(before, after, change)]);
}

/** An id for what each file of evidence holds, as git gives one. */
function contentsOf(folder: string, side: string): ReadonlyMap<string, string> {
  const files = filesBeside(join(folder, side), evidenceFiles(loaded(folder, side).plan));
  return new Map([...files].map(([path, { sha256 }]) => [path, sha256.join()]));
}
