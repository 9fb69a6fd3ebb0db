import { describe, expect, test } from "vitest";
import { lines, planHere, TOP, YEAR } from "../support/run-plan.ts";
import { actionFile } from "../support/small-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

const LONG =
  "Agree with every partner of the whole system, in writing, how what was found is to be answered and by whom";
const plan = (actions: number, more: Record<string, string> = {}): string =>
  folderOf({
    "plan/plan.yaml": `id: p\ntitle: ${LONG}\nbaseline: 2018-07\ncompletion: 2019-07\n`,
    "plan/directory.yaml": `posts:\n  director: { name: ${LONG} }\n`,
    ...Object.fromEntries(
      Array.from({ length: actions }, (_, at) => [
        `plan/actions/1.1.${at + 1}-an-action.md`,
        actionFile(`1.1.${at + 1}`, `${(at % 9) + 1} months`, "", `${LONG} ${at}`),
      ]),
    ),
    ...more,
  });

describe("plan alone fits a screen of 24 lines of 80 columns", () => {
  test.each([
    ["the published plan before anything is due", () => ["--as-of", "2018-08-01"]],
    ["the published plan", () => ["--as-of", "2018-11-15"]],
    ["the published plan when all of it is overdue", () => ["--as-of", "2020-11-15"]],
    ["a year of progress", () => [...YEAR]],
    ["a part of it", () => [...YEAR, "--theme", "3"]],
    ["a plan without actions", () => ["--plan", plan(0)]],
    ["one of long names", () => ["--plan", plan(600), "--as-of", "2018-11-15"]],
    [
      "one with files that cannot be read",
      () => ["--plan", plan(9, { "plan/actions/1.2.1-x.md": "---\nid: [\n---\n" })],
    ],
  ])("%s", async (_, args) => {
    const { stdout } = await planHere(args(), { columns: 80 });
    expect(lines(stdout).length, stdout).toBeLessThanOrEqual(24);
    expect(stdout).toContain("plan status");
  });
});

test("it names what is most pressing, with who and since when, and where the rest is", async () => {
  const { stdout } = await planHere(["--as-of", "2018-11-15", "--no-color"], { columns: 80 });
  expect(stdout).toMatch(/1\.1\.1 {2}One strategic vision .*Graham Allen .*due October 2018, 15 days/);
  expect(stdout).toContain("47 more: plan next --all");
  expect(stdout).toContain("12 overdue. Nothing recorded 51");
});

test("--all is the whole dashboard, and status --brief the first screen", async () => {
  const at = ["--as-of", "2018-11-15"];
  expect(await planHere(["--all", ...at])).toEqual(await planHere(["status", ...at]));
  expect(await planHere(["status", "--brief", ...at])).toEqual(await planHere(at));
  expect((await planHere(["status", ...at])).stdout).toContain("Themes");
});

test("the JSON of it is that of status", async () => {
  const at = ["--format", "json", ...YEAR];
  expect((await planHere(at)).stdout).toBe((await planHere(["status", ...at])).stdout);
});

describe("status of some actions only", () => {
  const totals = async (...args: string[]) => {
    const { stdout } = await planHere(["status", "--format", "json", "--as-of", "2018-11-15", ...args]);
    return JSON.parse(stdout);
  };
  const ids = async (...args: string[]) =>
    lines((await planHere(["list", "--format", "ids", "--as-of", "2018-11-15", ...args])).stdout);

  test.each([
    [["--theme", "3"]],
    [["--owner", "graham"]],
    [["--organisation", "Southern Health NHS Foundation Trust"]],
    [["--due-after", "2018-12-01"]],
    [["--due", "end of october"]],
    [["--theme", "1", "--due-before", "end of january"]],
  ])("%s", async (args) => {
    const found = await ids(...args);
    const overdue = await ids("--overdue", ...args);
    const whole = await totals(...args);
    expect(whole.totals).toMatchObject({ actions: found.length, live: found.length, overdue: overdue.length });
    expect(whole.selection).toContain(`${found.length} of 51 actions: `);
  });

  test("what it is narrowed to is said, and nothing where it is not", async () => {
    expect((await planHere(["status", "--theme", "access", "--as-of", "2018-11-15"])).stdout).toContain(
      "15 of 51 actions: theme 3 Access and Transfers of Care",
    );
    expect((await totals()).selection).toBeNull();
  });
});

test(`mine are those of git's user; whom the directory does not know is said what to do`, async () => {
  const env = { PATH: process.env["PATH"], GIT_AUTHOR_NAME: "Graham Allen", GIT_AUTHOR_EMAIL: "nobody@example.org" };
  const mine = await planHere(["list", "--mine", "--format", "ids"], { env, cwd: TOP });
  expect(mine.stderr).toBe("");
  expect(mine.stdout).toBe((await planHere(["list", "--owner", "graham-allen", "--format", "ids"])).stdout);
  const team = await planHere(["list", "--team", "--format", "ids"], { env, cwd: TOP });
  const whole = ["list", "--organisation", "hampshire-county-council", "--format", "ids"];
  expect(team.stdout).toBe((await planHere(whole)).stdout);
  const nobody = { ...env, GIT_AUTHOR_NAME: "Nobody" };
  expect(await planHere(["next", "--mine"], { env: nobody, cwd: TOP })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("--owner NAME"),
  });
});
