import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DatedRepository } from "../support/dated-repository.ts";
import { planHere, TOP } from "../support/run-plan.ts";
import { type Month, YEAR } from "./a-year-of-hampshire.ts";

const repository = new DatedRepository();
const here = { cwd: repository.folder, now: "2019-08-31T12:00:00Z" };
const PLAN = join(repository.folder, "plan");

const nameOf = (ends: string): string => ends.slice(0, "2018-07".length);
const PUBLISHED = "2018-07-31";
const before = (month: Month): string => nameOf(YEAR[YEAR.indexOf(month) - 1]?.ends ?? PUBLISHED);

interface Changed {
  readonly type: string;
  readonly id: string | null;
  readonly cause: string;
  readonly notable: boolean;
}

/** The text of an action with more entries at the end of its `progress`, which is the last of its keys. */
function withEntries(text: string, entries: readonly string[]): string {
  const end = text.indexOf("\n---\n") + 1;
  const head = text.slice(0, end);
  const key = head.includes("\nprogress:\n") ? "" : "progress:\n";
  return `${head}${key}${entries.map((entry) => `  - { ${entry} }\n`).join("")}${text.slice(end)}`;
}

/** Writes what happened in a month, and commits it on the month's last day under the month's name. */
function live({ ends, entries, files = {}, replaced = [] }: Month): void {
  const read = (path: string): string => readFileSync(join(PLAN, path), "utf8");
  const write = (path: string, text: string): void => repository.write({ [`plan/${path}`]: text });
  for (const [path, text] of Object.entries(files)) write(path, text);
  for (const [id, added] of Object.entries(entries)) {
    const name = readdirSync(join(PLAN, "actions")).find((it) => it.startsWith(`${id}-`));
    write(`actions/${name}`, withEntries(read(`actions/${name}`), added));
  }
  for (const { path, from, to } of replaced) {
    expect(read(path)).toContain(from);
    write(path, read(path).replace(from, to));
  }
  repository.commit(ends);
  repository.git("tag", nameOf(ends));
}

/** `code action` of the errors that the month brought, as of its last day, while it is the newest. */
async function errorsSince(revision: string, asOf: string): Promise<string[]> {
  const { code, stdout } = await planHere(["check", "--since", revision, "--as-of", asOf, "--format", "json"], here);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { severity: string; code: string; action: string | null }[];
  };
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(code).toBe(errors.length === 0 ? 0 : 1);
  return errors.map(({ code, action }) => `${code} ${action}`);
}

cpSync(`${TOP}/plan`, PLAN, { recursive: true });
repository.commit(PUBLISHED);
repository.git("tag", nameOf(PUBLISHED));

const errors = new Map<Month, string[]>();
for (const month of YEAR) {
  live(month);
  errors.set(month, await errorsSince(before(month), month.ends));
}

test.each(YEAR.map((month) => [nameOf(month.ends), month] as const))("%s", async (name, month) => {
  const { code, stdout, stderr } = await planHere(["diff", `${before(month)}..${name}`, "--format", "json"], here);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const document = JSON.parse(stdout);
  expect(document).toMatchObject({ unreadable: [], from: { revision: { name: before(month) } } });
  expect(document.to).toMatchObject({ revision: { name }, asOf: month.ends });
  const changes: readonly Changed[] = document.changes;
  const told = (some: readonly Changed[]) => some.map(({ type, id }) => `${type} ${id}`);
  const ofFiles = changes.filter(({ cause }) => cause === "file");
  expect({
    notable: told(ofFiles.filter(({ notable }) => notable)),
    quiet: told(ofFiles.filter(({ notable }) => !notable)),
    overdueByTime: changes.filter(({ type, cause }) => type === "became-overdue" && cause === "time").length,
    otherCauses: changes.filter(({ cause }) => cause === "plan"),
    errors: errors.get(month),
  }).toEqual({
    notable: month.notable,
    quiet: month.quiet,
    overdueByTime: month.overdueByTime,
    otherCauses: [],
    errors: month.errors ?? [],
  });
});

test("a month as a reviewer sees it", async () => {
  const { stdout } = await planHere(["diff", "2018-10..2018-11"], { ...here, columns: 80, env: { NO_COLOR: "1" } });
  const shown = stdout.replace(/\b[0-9a-f]{7}\b/g, "1a2b3c4");
  await expect(shown).toMatchFileSnapshot("../goldens/cli/diff-a-month-of-hampshire.80-columns.txt");
});
