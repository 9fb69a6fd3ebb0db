import { describe, expect, test } from "vitest";
import { Repository } from "../support/repository.ts";
import { lines, planHere } from "../support/run-plan.ts";
import { BEGINS, ENDS, matched, task } from "./problem-matcher.ts";

const ACTION = "actions/1.4.1-introduce-the-itb.md";
const BROKEN = "actions/1.1.2-shared-vision-and-relationships.md";

interface Diagnostic {
  readonly path: string;
  readonly range: { readonly start: { readonly line: number; readonly column: number } };
  readonly severity: string;
  readonly code: string;
  readonly name: string;
  readonly message: string;
}

interface Place {
  readonly path: string | undefined;
  readonly line: number;
  readonly column: number;
  readonly severity: string | undefined;
  readonly code: string | undefined;
}

const place = (it: Place): string => `${it.path}:${it.line}:${it.column} ${it.severity} ${it.code}`;

describe("the problem matcher", () => {
  test("knows every finding, and nothing else, by file, line, column, severity and code", async () => {
    const repository = new Repository();
    repository.write(BROKEN, "---\nid: [\n---\n");
    // In a code frame this line looks like a finding; it is none.
    repository.edit(ACTION, "source:\n", "plan/x.md:1:1: error PLAN401 overdue: y\nsource:\n");
    const here = { cwd: repository.folder };
    for (const asOf of ["2018-10-31", "2019-02-01"]) {
      const piped = (await planHere(["check", "--no-color", "--as-of", asOf], here)).stdout;
      const { diagnostics } = JSON.parse((await planHere(["check", "--format", "json", "--as-of", asOf], here)).stdout);
      const expected = (diagnostics as Diagnostic[]).map((it) => place({ ...it, ...it.range.start }));
      expect(expected.length).toBeGreaterThan(1);
      expect(matched(piped).map(place).sort()).toEqual(expected.sort());
      const first = (diagnostics as Diagnostic[]).find((it) => it.code === "PLAN401");
      if (first) expect(matched(piped).map((it) => it.message)).toContain(`${first.name}: ${first.message}`);
    }
  });

  test("reads in an editor's terminal what it reads in a pipe, as the task says that the terminal is dumb", async () => {
    const args = ["check", "--no-color", "--as-of", "2018-11-15"];
    const terminal = await planHere(args, { columns: 60, env: task.options.env });
    expect(terminal.stdout).toBe((await planHere(args)).stdout);
    expect(matched((await planHere(args, { columns: 60 })).stdout)).toEqual([]);
  });

  test.each([
    ["errors", ["--as-of", "2018-11-15"]],
    ["warnings", ["--as-of", "2018-10-31"]],
    ["nothing", ["--as-of", "2018-10-31", "--only", "overdue"]],
    ["nothing new", ["--as-of", "2018-11-15", "--new-since", "2018-11-14"]],
    ["nothing, as it could not run", ["--only", "PLAN999"]],
  ])("sees the end of a run that found %s, once", async (_, args) => {
    const { stdout, stderr } = await planHere(["check", "--no-color", ...args]);
    expect(lines(stdout + stderr).filter((line) => ENDS.test(line))).toHaveLength(1);
    expect(lines(stdout + stderr).filter((line) => BEGINS.test(line))).toHaveLength(0);
  });

  test.each(["1 error in 65 files", "1,234 errors, 3 warnings in 65 files", "2 warnings in 1 file"])(
    "sees the end in %s",
    (line) => expect(line).toMatch(ENDS),
  );
});
