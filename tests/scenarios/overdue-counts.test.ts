import { afterEach, describe, expect, test, vi } from "vitest";
import { lines, planHere, TOP } from "../support/run-plan.ts";

const COUNTS = [
  ["2018-10-31", 0],
  ["2018-11-01", 12],
  ["2019-02-01", 39],
  ["2019-08-01", 51],
] as const;
const ZONES = ["America/Los_Angeles", "Pacific/Apia", "Asia/Tokyo", "Pacific/Kiritimati"];

/** Moves this process to another zone for a test. */
function standIn(zone: string): void {
  const before = new Date(0).getHours();
  vi.stubEnv("TZ", zone);
  expect(new Date(0).getHours()).not.toBe(before);
}
afterEach(() => void vi.unstubAllEnvs());

describe.each(COUNTS)("as of %s, %i of the 51 actions are overdue", (asOf, overdue) => {
  test("in the dashboard's words", async () => {
    const { code, stdout, stderr } = await planHere(["status", "--as-of", asOf]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    if (overdue === 0) expect(stdout).not.toMatch(/\d+ overdue/);
    else expect(stdout).toContain(`${overdue} overdue of 51 live actions`);
    expect(stdout).toContain("51 actions, all live");
  });

  test("in its JSON", async () => {
    const { totals, overdue: ids } = JSON.parse(
      (await planHere(["status", "--as-of", asOf, "--format", "json"])).stdout,
    );
    expect([totals.actions, totals.overdue, ids.length]).toEqual([51, overdue, overdue]);
  });

  test("in the list", async () => {
    const { stdout } = await planHere(["list", "--overdue", "--as-of", asOf, "--format", "ids"]);
    expect(lines(stdout)).toHaveLength(overdue);
  });

  test.each(ZONES)("wherever the computer stands: %s", async (zone) => {
    standIn(zone);
    const { stdout } = await planHere(["list", "--overdue", "--as-of", asOf, "--format", "ids"]);
    expect(lines(stdout)).toHaveLength(overdue);
  });
});

describe("without a day, today in the plan's own zone", () => {
  const DAYS = [
    ["2018-10-31T23:59:59Z", "2018-10-31", 0],
    ["2018-11-01T00:00:00Z", "2018-11-01", 12],
    // British summer time: an hour before midnight in Greenwich it is the next day in Hampshire.
    ["2018-07-01T23:00:00Z", "2018-07-02", 0],
  ] as const;

  test.each(DAYS)("at %s that is %s", async (now, asOf, overdue) => {
    const document = JSON.parse((await planHere(["--format", "json"], { now })).stdout);
    expect([document.asOf, document.totals.overdue]).toEqual([asOf, overdue]);
  });

  test.each(ZONES)("also where the computer stands in %s", async (zone) => {
    standIn(zone);
    for (const [now, asOf] of DAYS)
      expect(JSON.parse((await planHere(["--format", "json"], { now })).stdout).asOf).toBe(asOf);
  });
});

test("bare plan is the first screen of plan status, and options may stand before the command or after it", async () => {
  const status = (await planHere(["status", "--brief", "--as-of", "2018-11-15"])).stdout;
  expect((await planHere(["--as-of", "2018-11-15"])).stdout).toBe(status);
  expect((await planHere(["--as-of=2018-11-15", "status", "--brief"])).stdout).toBe(status);
  expect((await planHere([], { env: { PLAN_AS_OF: "2018-11-15" } })).stdout).toBe(status);
  expect((await planHere(["--plan", `${TOP}/plan`, "--as-of", "2018-11-15"])).stdout).toBe(status);
});

test("--as-of decides over PLAN_AS_OF, and an empty PLAN_AS_OF is unset", async () => {
  const asOf = async (args: string[], PLAN_AS_OF: string): Promise<string> =>
    JSON.parse((await planHere(["list", "--format", "json", ...args], { env: { PLAN_AS_OF } })).stdout).asOf;
  expect(await asOf(["--as-of", "2019-02-01"], "2018-11-01")).toBe("2019-02-01");
  expect(await asOf([], "2018-11-01")).toBe("2018-11-01");
  expect(await asOf([], "")).toBe("2018-11-15");
});

test.each(["31 October 2018", "2018-10-31"])("a day may be written %s", async (text) => {
  expect(JSON.parse((await planHere(["list", "--format", "json", "--as-of", text])).stdout).asOf).toBe("2018-10-31");
});
