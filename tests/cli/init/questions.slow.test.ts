import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { atTerminal, DOWN, ENTER, HAS_PYTHON } from "../../support/at-terminal.ts";
import { folderOf } from "../../support/temporary-folder.ts";

test.skipIf(!HAS_PYTHON)("plan init asks at a terminal for what is missing", () => {
  const cwd = folderOf();
  const { code, shown } = atTerminal(
    cwd,
    [
      ["What is the plan called?", ["Asked plan", ENTER]],
      ["What is its first theme called?", ["First", ENTER]],
      ["Whose plan is it", ["The Board", ENTER]],
      ["How is 03/04/2018 read?", [ENTER]],
      ["Is it kept on a server", [DOWN, ENTER]],
      ["What is its next theme called?", ["Second", ENTER]],
      ["What is its next theme called?", [ENTER]],
      ["Which body approves", ["Board", ENTER]],
      ["Who owns actions?", ["Ada Access", ENTER]],
      ["Who owns actions?", [ENTER]],
    ],
    ...["init", "--baseline", "2018-07", "--completion", "2019-07"],
  );
  expect({ code, shown }).toEqual({ code: 0, shown: expect.stringContaining("What is the plan called?") });
  expect(readFileSync(join(cwd, "plan/plan.yaml"), "utf8")).toContain("title: Asked plan\n");
  expect(readFileSync(join(cwd, "plan/plan.yaml"), "utf8")).toContain("approvers:\n  - board\n");
  expect(existsSync(join(cwd, ".github/workflows/plan-check.yml"))).toBe(true);
  for (const theme of ["1-first", "2-second"]) expect(existsSync(join(cwd, `plan/themes/${theme}.md`))).toBe(true);
});
