import { describe, expect, test } from "vitest";
import { planHere, YEAR } from "../support/run-plan.ts";
import { copyOf, YEAR_PLAN } from "../views/reports/plans.ts";

/** What people see, kept as files so that a change of it is read before it is agreed. `npx vitest -u` writes them anew. */
const VIEWS = [
  ["status", ["status", "--as-of", "2018-11-15"]],
  ["status-before-anything-is-due", ["status", "--as-of", "2018-07-02"]],
  ["list", ["list", "--overdue", "--as-of", "2018-11-15"]],
  ["show-1.4.1", ["show", "1.4.1", "--as-of", "2018-11-15"]],
  ["show-3.4.3", ["show", "3.4.3", "--as-of", "2018-11-15"]],
  ["a-year-of-progress-status", ["status", ...YEAR]],
  ["a-year-of-progress-list", ["list", ...YEAR]],
  ["a-year-of-progress-show-1.1.3", ["show", "1.1.3", ...YEAR, "--plan", `${copyOf(YEAR_PLAN)}/plan`]],
] as const;
const PLACES = [
  ["80-columns", { columns: 80 }],
  ["200-columns", { columns: 200 }],
  ["piped", {}],
] as const;

describe.each(VIEWS)("%s", (name, args) => {
  test.each(PLACES)("at %s", async (place, where) => {
    const { code, stdout, stderr } = await planHere([...args, "--no-color"], where);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    await expect(stdout).toMatchFileSnapshot(`../goldens/cli/${name}.${place}.txt`);
  });
});

test("status in ASCII", async () => {
  const { stdout } = await planHere(["status", ...YEAR, "--no-color"], { columns: 80, env: { LC_ALL: "C" } });
  await expect(stdout).toMatchFileSnapshot("../goldens/cli/a-year-of-progress-status.80-columns-ASCII.txt");
});

test("help", async () => {
  await expect((await planHere(["list", "--help"])).stdout).toMatchFileSnapshot("../goldens/cli/list-help.txt");
});
