import { describe, expect, test } from "vitest";
import { lines, plan, shell } from "../support/run-plan.ts";

const COUNTS = [
  ["2018-10-31", 0],
  ["2018-11-01", 12],
  ["2019-02-01", 39],
  ["2019-08-01", 51],
] as const;
const ZONES = ["America/Los_Angeles", "Pacific/Apia", "Asia/Tokyo", "Pacific/Kiritimati"];

describe.each(COUNTS)("as of %s, %i of the 51 actions are overdue", (asOf, overdue) => {
  test("in the list, as a shell counts it", () => {
    const counted = shell(`plan list --overdue --as-of ${asOf} --format ids | wc -l`);
    expect(Number(counted.stdout)).toBe(overdue);
  });

  test.each(ZONES)("wherever the computer stands: %s", (TZ) => {
    const { stdout } = plan(["list", "--overdue", "--as-of", asOf, "--format", "ids"], { env: { TZ } });
    expect(lines(stdout)).toHaveLength(overdue);
  });
});

describe("without a day, today in the plan's own zone", () => {
  const today = (): string => new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(new Date());

  test.each(ZONES)("also where the computer stands in %s", (TZ) => {
    const before = today();
    const { asOf } = JSON.parse(plan(["--format", "json"], { env: { TZ } }).stdout);
    // The day may end meanwhile.
    expect([before, today()]).toContain(asOf);
  });
});
