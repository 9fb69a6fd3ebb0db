import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { STATUSES } from "../../src/core/status.ts";
import { RATINGS } from "../../src/core/rating.ts";

const FOLDER = `${import.meta.dirname}/a-year-of-progress`;

interface Entry extends Record<string, unknown> {
  date: string;
  status?: string;
  evidence?: (string | { title: string; where: string; held: string; public?: boolean })[];
}
interface Action extends Record<string, unknown> {
  id: string;
  timescale: string;
  added?: unknown;
  progress?: Entry[];
}

const actions = readdirSync(`${FOLDER}/actions`).map((name) => {
  const text = readFileSync(`${FOLDER}/actions/${name}`, "utf8");
  return { name, ...(parse(text.split(/^---$/m)[1] ?? "") as Action) };
});
const entries = actions.flatMap((action) => action.progress ?? []);

const [header, ...rows] = readFileSync(`${FOLDER}/expected.tsv`, "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t"));
const column = (name: string) => rows.map((row) => row[header?.indexOf(name) ?? -1]);

describe("the made-up plan with a year of progress", () => {
  test("has 28 published and 2 added actions, each in a file that its id begins", () => {
    expect(actions.filter((action) => !action.added)).toHaveLength(28);
    expect(actions.filter((action) => action.added)).toHaveLength(2);
    expect(actions.filter(({ name, id }) => !name.startsWith(`${id}-`))).toEqual([]);
  });

  test("reaches every status, in its entries (not-started needs none) and in the table", () => {
    const recorded = new Set(entries.map((entry) => entry.status));
    expect(STATUSES.filter((status) => status !== "not-started" && !recorded.has(status))).toEqual([]);
    expect([...new Set(column("status"))].sort()).toEqual([...STATUSES].sort());
  });

  test("uses every field that an entry can have", () => {
    const fields = "date by note status confidence forecast due decision evidence met measured owners review to";
    const used = new Set(entries.flatMap((entry) => Object.keys(entry)));
    const known = `${fields} assurance corrects redacted public`.split(" ");
    expect([...used].sort()).toEqual(known.sort());
  });

  test("uses every form of timescale", () => {
    const printed = new Set(actions.map((action) => action.timescale));
    const forms = ["3 months", "6 weeks", "10 days", "31 October 2024", "2024-10-31", "October 2024", "2024-12"];
    const others = ["Q3 2024/25", "2024/25", "immediate", "ongoing", "tbc", "12 months (with review points)"];
    expect([...forms, ...others].filter((form) => !printed.has(form))).toEqual([]);
  });

  test("keeps each action's entries in the order of their dates, within the plan's year", () => {
    for (const { id, progress = [] } of actions) {
      const dates = progress.map((entry) => entry.date);
      expect(dates, id).toEqual([...dates].sort());
      expect(dates.filter((date) => !/^202(4-(0[4-9]|1[0-2])|5-0[1-4])-\d{2}$/.test(date)), id).toEqual([]);
    }
  });

  test("has evidence of every kind, and the files that it names", () => {
    const evidence = entries.flatMap((entry) => entry.evidence ?? []);
    const named = evidence.filter((item) => typeof item === "string" && item.startsWith("evidence/")) as string[];
    expect(named.filter((path) => !existsSync(`${FOLDER}/${path}`))).toEqual([]);
    expect(readdirSync(`${FOLDER}/evidence`).filter((name) => !named.includes(`evidence/${name}`))).toEqual([]);
    expect(evidence).toContainEqual(expect.stringMatching(/^https:\/\/[a-z.]+\.example\.org\//));
    expect(evidence).toContainEqual(expect.objectContaining({ public: false }));
  });

  test("has a table with a row for every action and every rating", () => {
    expect([...column("id")].sort()).toEqual(actions.map((action) => action.id).sort());
    expect([...new Set(column("rating"))].sort()).toEqual([...RATINGS].sort());
    expect(rows.filter((row) => row.length !== header?.length)).toEqual([]);
  });
});
