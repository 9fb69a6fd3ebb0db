import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { git } from "../support/git.ts";
import { cleanEnv, type Outcome, TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";
import { executable, NO_NODE, PLATFORM } from "./executable.ts";

const folder = folderOf();
const MONTH = ["--as-of", "2025-07-07"];

beforeAll(executable);

function run(command: string, args: readonly string[], cwd = folder): Outcome {
  const env = cleanEnv({ PATH: NO_NODE, XDG_CACHE_HOME: join(folder, "cache"), SYSTEMROOT: process.env["SYSTEMROOT"] });
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: "utf8" });
  return { code: status, stdout, stderr };
}
const plan = (...args: readonly string[]): Outcome => run(executable(), args);
/** What writes says with its code that it wrote; it may say more. */
const recorded = (...args: readonly string[]): void => {
  const { code, stderr } = plan(...args, ...MONTH);
  expect(code, stderr).toBe(0);
};

describe(`the executable for ${PLATFORM}`, () => {
  test("lives a month: a spreadsheet, what is overdue, what was done, the board's paper", () => {
    const tracker = join(TOP, "docs/examples/tracker.xlsx");
    const importing = ["import", tracker, "--into", "plan", "--baseline", "2025-04", "--title", "Access to care"];
    expect(plan(...importing, "--write").stdout).toContain("Written: 5 new actions.");

    const first = plan("status", ...MONTH);
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(plan("status", ...MONTH)).toEqual(first);
    expect(plan("status", ...MONTH, "--no-cache")).toEqual(first);
    expect(existsSync(join(folder, "cache/plan-ledger"))).toBe(process.platform !== "win32");

    expect(plan("check", ...MONTH).code).toBe(1);
    expect(plan("check", ...MONTH).stdout).toContain("1.1.2");
    const note = ["--note", "Two teams still have to send their hours."];
    recorded("update", "1.1.2", "--by", "communications-manager", "--date", "2025-07-01", ...note);
    recorded("add", "body", "Access Board");
    recorded("add", "approver", "access-board");
    const later = ["--due", "2025-09", "--note", "The hours come in August."];
    recorded("extend", "1.1.2", "--by", "communications-manager", "--date", "2025-07-02", ...later);
    recorded("decide", "1.1.2", "--approved", "--body", "access-board", "--ref", "minute 4", "--date", "2025-07-04");
    expect(plan("check", ...MONTH).stdout).not.toContain("PLAN401");

    for (const paper of ["board.docx", "board.xlsx", "board.html"]) {
      recorded("report", "board", "-o", paper);
      expect(readFileSync(join(folder, paper)).length).toBeGreaterThan(2000);
    }
  });

  test("merges entries by their meaning, once git was set up as its help says", () => {
    const repository = folderOf();
    const begin = ["--title", "Ours", "--baseline", "2018-07", "--completion", "2019-07", "--theme", "One"];
    expect(run(executable(), ["init", ...begin], repository).code).toBe(0);
    git(repository, ["init", "--quiet", "--template=", "--initial-branch=main"]);
    const lines = plan("merge-driver", "--help").stdout.match(/git config (?:.|\\\n)+?"[^"]*"$/gm) ?? [];
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(run("bash", ["-c", line], repository).code).toBe(0);
    const commit = (): string =>
      git(repository, ["add", "--all"]) + git(repository, ["commit", "--quiet", "-m", "One"]);
    commit();
    const update = (note: string): Outcome =>
      run(
        executable(),
        ["update", "1.1.1", "--by", "lead-officer", "--date", "2018-08-01", "--note", note],
        repository,
      );
    for (const [branch, note] of [
      ["theirs", "The room is booked."],
      ["ours", "The chair has agreed."],
    ] as const) {
      git(repository, ["checkout", "--quiet", "-b", branch, "main"]);
      expect(update(note).code).toBe(0);
      commit();
    }
    git(repository, ["merge", "--quiet", "theirs"]);
    const action = readFileSync(join(repository, "plan/actions/1.1.1-example-action.md"), "utf8");
    expect(action).toContain("The room is booked.");
    expect(action).toContain("The chair has agreed.");
  });

  test("has the pages of help in it", () => {
    expect(plan("help", "tutorial").stdout).toContain("From a spreadsheet to a board paper");
  });

  test("completes words in bash, which starts it again", () => {
    const script = `source <("$0" completion bash); COMP_WORDS=(plan stat) COMP_CWORD=1; _plan; echo "\${COMPREPLY[@]}"`;
    expect(run("bash", ["-c", script, executable()]).stdout).toBe("status\n");
  });
});
