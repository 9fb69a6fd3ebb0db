import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sample } from "../support/properties.ts";
import { lines, planHere, TOP, YEAR } from "../support/run-plan.ts";

const shown = async (id: string, ...args: string[]): Promise<string> => (await planHere(["show", id, ...args])).stdout;

describe("the working of the due date", () => {
  test.each([
    ["1.4.1", "July 2018 + 3 months = October 2018, due by 31 October 2018"],
    ["1.2.1", "July 2018 + 6 months = January 2019, due by 31 January 2019"],
    ["1.5.1", "July 2018 + 12 months = July 2019, due by 31 July 2019"],
  ])("of %s", async (id, working) => {
    expect(await shown(id)).toContain(working);
  });

  test("with every move of it, by whom and when, and where it first was", async () => {
    const text = await shown("1.1.3", ...YEAR);
    expect(text).toContain("April 2024 + 6 months = October 2024, due by 31 October 2024");
    expect(text).toContain("approved by Improvement Board on 10 October 2024 (IB 24/10, item 5)");
    expect(text).toContain("First due October 2024; moved twice, 106 days later in all");
  });
});

test("the rating with every reason, gravest first", async () => {
  const reasons = [
    "Overdue by 45 days, more than 1 month",
    "Its forecast, 14 March 2025, has passed",
    "Confidence is low",
  ];
  const at = await Promise.all(reasons.map(async (reason) => (await shown("1.1.3", ...YEAR)).indexOf(reason)));
  expect(at).not.toContain(-1);
  expect(at).toEqual([...at].sort((a, b) => a - b));
});

test("what it waits for, what waits for it, and what it answers by its theme only", async () => {
  expect(await shown("1.1.3", ...YEAR)).toMatch(/^Needs +1\.1\.1 Agree new terms of reference$/m);
  expect(await shown("1.1.1", ...YEAR)).toMatch(/^Needed by +1\.1\.3 Agree who pays for what$/m);
  expect(await shown("1.4.1")).toMatch(/^Answers +recommendations 1, 4, 7 and 11, by theme only$/m);
});

test("what it names itself is not said to be answered by its theme only", async () => {
  expect(await shown("1.1.1", ...YEAR)).toMatch(/^Answers +recommendation 1$\n +recommendation 2, by theme only$/m);
});

test("a milestone that was missed, and one that was met", async () => {
  expect(await shown("1.4.1", "--as-of", "2018-09-30")).toContain("ITB initial meeting, by September 2018: to come");
  expect(await shown("1.4.1", "--as-of", "2018-10-01")).toContain("ITB initial meeting, by September 2018: missed");
  expect(await shown("1.1.3", ...YEAR)).toContain("by July 2024: met 24 July 2024");
});

test("what was inherited from a merged cell, and what was lost", async () => {
  expect(await shown("3.4.3")).toContain("owners from 3.4.1, whose cell is shared in the printed table");
  expect(await shown("3.6.2")).toContain('"Integrated Intermediate"');
});

test("every entry of its history is there, also what was corrected", async () => {
  const { actions } = JSON.parse((await planHere(["list", ...YEAR, "--format", "json"])).stdout) as {
    actions: { id: string; path: string }[];
  };
  for (const { id, path } of sample(actions)) {
    const written = readFileSync(`${TOP}/${path}`, "utf8").match(/^ {2}- date: (\S+)/gm) ?? [];
    const upTo = written.map((line) => line.slice("  - date: ".length)).filter((day) => day <= "2025-03-31");
    const { action } = JSON.parse(await shown(id, ...YEAR, "--format", "json"));
    expect(action.history.map((entry: { date: string }) => entry.date).sort(), id).toEqual(upTo.sort());
    const dated = lines((await shown(id, ...YEAR)).split("Progress and assurance\n")[1] ?? "").filter((line) =>
      /^\d{1,2} [A-Z][a-z]+ \d{4} /.test(line),
    );
    expect(dated, id).toHaveLength(upTo.length);
  }
});

test("an action may be named by its title", async () => {
  expect(await shown("introduce the ITB")).toBe(await shown("1.4.1"));
});

test.each(["table", "json", "markdown"])("in %s its published words are all there", async (format) => {
  const text = await shown("1.3.1", "--format", format);
  const words = /^---\n[\s\S]*?\n---\n([\s\S]*)$/.exec(
    readFileSync(`${TOP}/plan/actions/${/1\.3\.1-[\w-]+\.md/.exec(text)?.[0]}`, "utf8"),
  )?.[1];
  for (const word of (words ?? "").match(/[A-Za-z]+/g) ?? []) expect(text).toContain(word);
});
