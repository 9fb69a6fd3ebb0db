import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { commitAll, git } from "../support/git.ts";
import { planHere, TOP, YEAR } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

type Document = Record<string, unknown>;
const documentOf = async (args: readonly string[], cwd = TOP): Promise<Document> =>
  JSON.parse((await planHere([...args, "--format", "json"], { cwd })).stdout);

/** DESIGN §2, word for word. */
const ENVELOPE = ["schemaVersion", "kind", "asOf", "revision", "unreadable"];
const ACTION =
  `id, title, theme, keyArea, owners, organisations, timescale, baselineDue, due, precision, status, rating, colour,
reason, daysOverdue, slipDays, timesMoved, forecast, confidence, sought, decisions, milestones, review, measures,
recommendations, themeRecommendations, evidence, outcomes, completedOn, assuredOn, assuredBy, lastUpdate, added, path, expectedFinish, daysLate, daysLateFirst, priority, amended`.split(
    /,\s+/,
  );
const TOTALS = "actions, overdue, dueSoon, awaitingAssurance, sought, added, closed, byStatus, byRating".split(", ");
/** What the program says beyond them: the denominators, and what is counted nowhere else. */
const MORE_TOTALS = ["published", "live", "notYetAdded", "nothingRecorded"];
const STATUSES = "proposed not-started in-progress on-hold complete assured withdrawn superseded transferred".split(
  " ",
);
const RATINGS =
  "proposed closed assured complete assurance-due nothing-recorded off-track at-risk on-hold on-track".split(" ");
const DAY = /^\d{4}-\d\d-\d\d$/;

const PLANS = [
  ["the published plan", ["--as-of", "2018-11-15"]],
  ["a year of progress", [...YEAR]],
] as const;

const keysOf = (value: unknown): string[] => Object.keys(value as object).sort();
const sorted = (keys: readonly string[]): string[] => [...keys].sort();

describe.each(PLANS)("list, of %s", async (_, options) => {
  const document = await documentOf(["list", ...options]);
  const actions = document["actions"] as Document[];

  test("has just the keys of the contract, the envelope's first", () => {
    expect(Object.keys(document)).toEqual([...ENVELOPE, "plan", "total", "matched", "actions"]);
    expect(document).toMatchObject({ schemaVersion: 1, kind: "action-list" });
    expect(keysOf(document["plan"])).toEqual(["baseline", "completion", "id", "title"]);
  });

  test("has every action with every key, in one order", () => {
    for (const action of actions) expect(Object.keys(action)).toEqual(ACTION);
  });

  test("holds the types that the contract says", () => {
    for (const action of actions) {
      for (const key of ["owners", "organisations", "sought", "decisions", "milestones", "measures", "evidence"])
        expect(action[key], key).toBeInstanceOf(Array);
      for (const key of ["recommendations", "themeRecommendations", "outcomes"])
        expect(action[key], key).toBeInstanceOf(Array);
      for (const key of ["daysOverdue", "slipDays", "timesMoved"]) expect(action[key], key).toBeTypeOf("number");
      for (const key of ["id", "title", "status", "rating", "reason", "path"])
        expect(action[key], key).toBeTypeOf("string");
      for (const key of ["baselineDue", "due", "forecast", "completedOn", "assuredOn", "lastUpdate"])
        expect(action[key] ?? "2018-01-01", key).toMatch(DAY);
      expect(STATUSES).toContain(action["status"]);
      expect(RATINGS).toContain(action["rating"]);
      expect(["day", "month", "quarter", "year", "none"]).toContain(action["precision"]);
      expect([null, "grey", "blue", "green", "amber", "red"]).toContain(action["colour"]);
      expect([null, "high", "medium", "low"]).toContain(action["confidence"]);
    }
  });

  test("says undefined nowhere, so that every key is there", () => {
    expect(JSON.stringify(actions).length).toBeGreaterThan(0);
    for (const action of actions) expect(Object.values(action)).not.toContain(undefined);
  });
});

test("the published plan's actions: themes are strings, due dates days", async () => {
  const actions = (await documentOf(["list", "--as-of", "2018-11-15"]))["actions"] as Document[];
  expect(actions[0]).toMatchObject({
    ...{ id: "1.1.1", theme: "1", keyArea: "1.1", timescale: "3 months", baselineDue: "2018-10-31", due: "2018-10-31" },
    ...{ precision: "month", status: "not-started", rating: "nothing-recorded", colour: null, daysOverdue: 15 },
    ...{ slipDays: 0, timesMoved: 0, forecast: null, confidence: null, sought: [], decisions: [], recommendations: [] },
    ...{ evidence: [], completedOn: null, assuredOn: null, assuredBy: null, lastUpdate: null, added: null },
  });
  expect(actions.find(({ id }) => id === "3.4.4")?.["outcomes"]).toEqual([]);
});

describe.each(PLANS)("status, of %s", async (_, options) => {
  const document = await documentOf(["status", ...options]);
  const totals = document["totals"] as Document;

  test("has just the keys of the contract and the denominators", () => {
    expect(Object.keys(document)).toEqual([
      ...ENVELOPE,
      "plan",
      "selection",
      "totals",
      "themes",
      "overdue",
      "dueSoon",
      "figures",
    ]);
    expect(document).toMatchObject({ schemaVersion: 1, kind: "status" });
    expect(keysOf(totals)).toEqual(sorted([...TOTALS, ...MORE_TOTALS]));
    for (const key of [...TOTALS, ...MORE_TOTALS].filter((it) => !it.startsWith("by")))
      expect(totals[key], key).toBeTypeOf("number");
  });

  test("counts every status and rating, also those that nothing has", () => {
    expect(keysOf(totals["byStatus"])).toEqual(sorted(STATUSES));
    expect(keysOf(totals["byRating"])).toEqual(sorted(RATINGS));
    const sum = (counts: unknown): number => Object.values(counts as Record<string, number>).reduce((a, b) => a + b, 0);
    expect([sum(totals["byStatus"]), sum(totals["byRating"])]).toEqual([totals["actions"], totals["actions"]]);
    const themes = document["themes"] as Document[];
    for (const theme of themes) {
      expect(keysOf(theme)).toEqual(["actions", "byRating", "id", "overdue", "title"]);
      expect(sum(theme["byRating"])).toBe(theme["actions"]);
    }
    expect(themes.reduce((all, theme) => all + (theme["actions"] as number), 0)).toBe(totals["actions"]);
  });

  test("agrees with list", async () => {
    const ids = async (...args: string[]): Promise<string[]> =>
      ((await documentOf(["list", ...options, ...args]))["actions"] as { id: string }[]).map(({ id }) => id);
    expect(document["overdue"]).toEqual(await ids("--overdue", "--sort", "due"));
    expect(totals["overdue"]).toBe((document["overdue"] as string[]).length);
    expect(totals["dueSoon"]).toBe((document["dueSoon"] as string[]).length);
  });
});

test("show is the action of the list and more", async () => {
  const shown = await documentOf(["show", "1.1.3", ...YEAR]);
  expect(Object.keys(shown)).toEqual([...ENVELOPE, "plan", "action"]);
  const listed = ((await documentOf(["list", ...YEAR]))["actions"] as Document[]).find(({ id }) => id === "1.1.3");
  expect(shown["action"]).toMatchObject(listed as Document);
  expect(shown["action"]).toMatchObject({ needs: ["1.1.1"], related: [] });
});

describe("paths are counted from the repository's top, with /", () => {
  const path = "plan/actions/1.4.1-introduce-the-itb.md";
  const pathsFrom = async (args: string[], cwd?: string): Promise<unknown> =>
    ((await documentOf(["show", "1.4.1", ...args], cwd))["action"] as Document)["path"];

  test.each([
    ["at the top", [], TOP],
    ["in a folder of the plan", [], `${TOP}/plan/actions`],
    ["elsewhere, with --plan", ["--plan", TOP], "/"],
    ["in a folder beside, with a relative --plan", ["--plan", "../plan"], `${TOP}/tests`],
  ])("%s", async (_, args, cwd) => {
    expect(await pathsFrom(args, cwd)).toBe(path);
  });

  test("and lead to the file", async () => {
    const { actions } = (await documentOf(["list", ...YEAR])) as { actions: { path: string }[] };
    for (const action of actions) expect(action.path).toMatch(/^tests\/plans\/a-year-of-progress\/actions\//);
  });

  test("without a repository from the folder that holds the plan's", async () => {
    const folder = folderOf();
    cpSync(`${TOP}/plan`, `${folder}/plan`, { recursive: true });
    expect(await pathsFrom([], folder)).toBe(path);
    expect(await pathsFrom([], `${folder}/plan/themes`)).toBe(path);
  });
});

describe("revision", async () => {
  const revisionOf = async (folder: string, args: string[] = [], env: NodeJS.ProcessEnv = {}): Promise<unknown> =>
    JSON.parse((await planHere(["status", "--format", "json", ...args], { cwd: folder, env })).stdout).revision;
  const small = (): string =>
    folderOf({
      "plan/plan.yaml": "id: small\ntitle: Small\nbaseline: 2018-07\n",
      "plan/actions/1.1.1-a.md": "---\nid: 1.1.1\ntitle: A\n---\nA\n",
      "README.md": "Not of the plan\n",
    });

  test("is null outside a repository", async () => {
    expect(await revisionOf(small())).toBeNull();
  });

  test("names no commit before the first one", async () => {
    const folder = small();
    git(folder, ["init", "-q"]);
    expect(await revisionOf(folder)).toEqual({ name: "working tree", commit: null, dirty: true });
  });

  test("names the commit, and is dirty when the plan, and only when the plan differs from it", async () => {
    const folder = small();
    git(folder, ["init", "-q"]);
    const commit = commitAll(folder, "Begin");
    expect(commit).toMatch(/^[0-9a-f]{40}$/);
    const clean = { name: "working tree", commit, dirty: false };
    expect(await revisionOf(folder)).toEqual(clean);
    // As git sets them for its hooks: they name a repository, and not always this one.
    for (const GIT_DIR of [".git", `${TOP}/.git`]) {
      const env = { GIT_DIR, GIT_INDEX_FILE: `${GIT_DIR}/index`, GIT_PREFIX: "" };
      expect(await revisionOf(folder, [], env)).toEqual(clean);
    }
    writeFileSync(`${folder}/README.md`, "Changed\n");
    expect(await revisionOf(folder)).toEqual(clean);
    mkdirSync(`${folder}/sub`);
    expect(await revisionOf(`${folder}/sub`, ["--plan", ".."])).toEqual(clean);
    writeFileSync(`${folder}/plan/actions/1.1.2-b.md`, "---\nid: 1.1.2\ntitle: B\n---\nB\n");
    expect(await revisionOf(folder)).toEqual({ ...clean, dirty: true });
  });
});
