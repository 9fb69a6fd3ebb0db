import { expect, test } from "vitest";
import { lines, plan } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

const AS_OF = ["--as-of", "2018-11-15"];

test("a plan of 10,000 actions, each counted", () => {
  const files: Record<string, string> = { "plan/plan.yaml": "id: large\ntitle: A large plan\nbaseline: 2018-07\n" };
  const id = (n: number): string => `${(n % 5) + 1}.1.${n}`;
  for (let n = 1; n <= 10_000; n += 1)
    files[`plan/actions/${id(n)}-a.md`] =
      `---\nid: ${id(n)}\ntitle: Action ${id(n)}\ntimescale: ${n % 2 === 0 ? 3 : 6} months\n---\nDo ${id(n)}\n`;
  const folder = folderOf(files);
  const status = plan(["status", ...AS_OF, "--format", "json"], { cwd: folder });
  expect({ code: status.code, stderr: status.stderr }).toEqual({ code: 0, stderr: "" });
  const { totals, themes, overdue } = JSON.parse(status.stdout);
  expect([totals.actions, totals.overdue, overdue.length]).toEqual([10_000, 5_000, 5_000]);
  expect(themes.map((theme: { actions: number }) => theme.actions)).toEqual([2000, 2000, 2000, 2000, 2000]);
  const ids = plan(["list", ...AS_OF, "--format", "ids"], { cwd: folder });
  expect(new Set(lines(ids.stdout)).size).toBe(10_000);
  const text = plan(["status", ...AS_OF], { cwd: folder }).stdout;
  expect(text).toContain("5,000 overdue of 10,000 live actions");
  expect(text).toContain("and 4,900 more actions: plan list --overdue");
});
