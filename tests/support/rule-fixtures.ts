import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import type { Surroundings } from "../../src/core/surroundings.ts";
import type { CheckDays } from "../../src/rules/rule.ts";
import { on } from "./ledger.ts";

/** Where a fixture says that a rule must strike; the column only where it was written down. */
export interface ExpectedFinding {
  readonly code: string;
  readonly path: string;
  readonly line: number;
  readonly column?: number;
}

/** A file that git cannot keep as it must be: not text, too long, or a link. */
type Generated = { path: string } & ({ base64: string } | { repeat: string; times: number } | { link: string });

const FIXTURES = join(import.meta.dirname, "../fixtures/rules");
const MARKER = /# (PLAN\d{3}(?:,? PLAN\d{3})*)\s*$/;
/** What a fixture keeps for the test alone. */
const NOTES = ["expected.json", "check.yaml"];

/** The names of the fixture folders whose code begins so: `PLAN1`, `PLAN2`. */
export function fixtureNames(...prefixes: string[]): string[] {
  return readdirSync(FIXTURES).filter((name) => prefixes.some((prefix) => name.startsWith(prefix)));
}

/** Copies a fixture to a folder of its own, makes what could not be kept, runs the test on it, and takes it away. */
export function withFixture<T>(name: string, test: (folder: string) => T): T {
  const top = mkdtempSync(join(tmpdir(), "plan-fixture-"));
  const folder = join(top, "plan");
  try {
    cpSync(join(FIXTURES, name), folder, { recursive: true });
    writeFileSync(join(top, "outside.md"), "---\nid: 1.4.1\ntitle: Not of this plan\n---\n");
    for (const file of notes(name).generate ?? []) generate(folder, file);
    for (const file of NOTES) rmSync(join(folder, file), { force: true });
    return test(folder);
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
}

/** The days of a fixture, from its `check.yaml`; without one, the last day of October 2018 seen from long after it. */
export function daysOf(name: string): CheckDays {
  const file = join(FIXTURES, name, "check.yaml");
  const given = existsSync(file) ? parse(readFileSync(file, "utf8")) : {};
  return { asOf: on(given["as-of"] ?? "2018-10-31"), now: on(given.now ?? "2026-11-22") };
}

/** What a fixture says of how all its entries came into git: on the day `typed` of its `check.yaml`, by a tester. */
export function typedOf(name: string): Surroundings["typed"] {
  const file = join(FIXTURES, name, "check.yaml");
  const day = existsSync(file) ? parse(readFileSync(file, "utf8")).typed : undefined;
  if (day === undefined) return () => null;
  return () => ({ day: on(day), author: { name: "A Tester", email: "tester@example.org" }, signed: false });
}

/** What a fixture must raise, from its `expected.json` and the `# PLANnnn` at the end of its lines. */
export function expectedOf(name: string): ExpectedFinding[] {
  const found: ExpectedFinding[] = [...(notes(name).findings ?? [])];
  const folder = join(FIXTURES, name);
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.(md|yaml)$/.test(path) || !statSync(join(folder, path)).isFile()) continue;
    readFileSync(join(folder, path), "utf8")
      .split("\n")
      .forEach((line, index) => {
        const codes = MARKER.exec(line)?.[1]?.match(/PLAN\d{3}/g) ?? [];
        for (const code of codes) found.push({ code, path: path.replaceAll("\\", "/"), line: index + 1 });
      });
  }
  return found;
}

/** Findings in one order, each by code and line; with the column where the expected one on that line has one. */
export function sortedFindings(found: readonly ExpectedFinding[], expected: readonly ExpectedFinding[]): string[] {
  const columns = new Set(expected.flatMap((it) => (it.column === undefined ? [] : [`${it.path}:${it.line}`])));
  return found
    .map(({ code, path, line, column }) => {
      const at = `${path}:${line}`;
      return columns.has(at) ? `${at}:${column} ${code}` : `${at} ${code}`;
    })
    .sort();
}

function notes(name: string): { findings?: ExpectedFinding[]; generate?: Generated[] } {
  const file = join(FIXTURES, name, "expected.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

function generate(folder: string, file: Generated): void {
  const path = join(folder, file.path);
  mkdirSync(dirname(path), { recursive: true });
  if ("link" in file) symlinkSync(file.link, path);
  else writeFileSync(path, "base64" in file ? Buffer.from(file.base64, "base64") : file.repeat.repeat(file.times));
}
