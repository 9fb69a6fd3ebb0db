import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { LONG } from "../support/properties.ts";
import { cleanEnv, type Outcome, TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

// Making one downloads Node, 100 MB: only the long suite does it, and only the one that this machine can run.
const canMake = LONG && process.platform === "linux" && process.arch === "x64";
const EXECUTABLE = join(TOP, "executables/plan-linux-x64");

describe.skipIf(!canMake)("the executable for Linux (made in npm run test:long, on Linux x64)", () => {
  const folder = folderOf();

  beforeAll(() => {
    const { status } = spawnSync(process.execPath, ["executables.mjs", "linux-x64"], { cwd: TOP, stdio: "ignore" });
    expect(status).toBe(0);
  });

  /** Where there is neither Node nor npm to be found. */
  function run(command: string, ...args: readonly string[]): Outcome {
    const env = cleanEnv({ PATH: "/usr/bin:/bin", XDG_CACHE_HOME: join(folder, "cache") });
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, env, encoding: "utf8" });
    return { code: status, stdout, stderr };
  }
  const plan = (...args: readonly string[]): Outcome => run(EXECUTABLE, ...args);

  test("goes from a spreadsheet to a board paper, also where it has kept what it read", () => {
    const tracker = join(TOP, "docs/examples/tracker.xlsx");
    const importing = ["import", tracker, "--into", "plan", "--baseline", "2025-04", "--title", "Access to care"];
    expect(plan(...importing, "--write").stdout).toContain("Written: 5 new actions.");

    const asOf = ["--as-of", "2025-07-07"];
    const first = plan("status", ...asOf);
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(plan("status", ...asOf)).toEqual(first);
    expect(plan("status", ...asOf, "--no-cache")).toEqual(first);
    expect(existsSync(join(folder, "cache/plan-ledger"))).toBe(true);

    expect(plan("check", ...asOf).code).toBe(1);
    expect(plan("check", ...asOf).stdout).toContain("1.1.2");
    expect(plan("report", "board", ...asOf, "-o", "board.docx")).toMatchObject({ code: 0, stderr: "" });
    expect(readFileSync(join(folder, "board.docx")).subarray(0, 2).toString()).toBe("PK");
  });

  test("has the pages of help in it", () => {
    expect(plan("help", "tutorial").stdout).toContain("From a spreadsheet to a board paper");
  });

  test("completes words in bash, which starts it again", () => {
    const script = `source <("$0" completion bash); COMP_WORDS=(plan stat) COMP_CWORD=1; _plan; echo "\${COMPREPLY[@]}"`;
    expect(run("bash", "-c", script, EXECUTABLE).stdout).toBe("status\n");
  });
});
