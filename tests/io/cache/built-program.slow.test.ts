import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cleanEnv, PROGRAM, plan, requireBuilt, TOP, YEAR } from "../../support/run-plan.ts";
import { folderOf } from "../../support/temporary-folder.ts";

const QUESTION = ["status", "--as-of", "2018-11-15"];

describe("the built program", () => {
  test("keeps in the cache folder of the user, and not with --no-cache or PLAN_NO_CACHE", () => {
    const home = folderOf();
    const env = { XDG_CACHE_HOME: home };
    const asked = [...QUESTION, "--plan", `${TOP}/plan`];
    const said = plan(asked, { env: { PLAN_NO_CACHE: "1", ...env } });
    expect(plan([...asked, "--no-cache"], { env })).toEqual(said);
    expect(readdirSync(home)).toEqual([]);
    for (let run = 0; run < 3; run += 1) expect(plan(asked, { env })).toEqual(said);
    const log = readdirSync(join(home, "plan-ledger")).find((name) => name.startsWith("readings-")) ?? "";
    expect(readFileSync(join(home, "plan-ledger", log), "utf8")).toContain("Improvement and Transformation");
  });

  test("without a home, or with one that cannot be written to, says the same", () => {
    const asked = ["list", ...YEAR];
    const said = plan([...asked, "--no-cache"]);
    expect(plan(asked)).toEqual(said);
    expect(plan(asked, { env: { HOME: "" } })).toEqual(said);
    expect(plan(asked, { env: { XDG_CACHE_HOME: "/proc" } })).toEqual(said);
    expect(plan(asked, { env: { XDG_CACHE_HOME: "relative" } })).toEqual(said);
  });

  test("run many times at once", async () => {
    requireBuilt();
    const env = cleanEnv({ XDG_CACHE_HOME: folderOf() });
    const asked = [PROGRAM, "list", ...YEAR];
    const said = plan(["list", ...YEAR, "--no-cache"]).stdout;
    const runs = Array.from({ length: 8 }, () => started(asked, env));
    expect(new Set(await Promise.all(runs))).toEqual(new Set([said]));
  });
});

function started(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { env });
    let text = "";
    child.stdout.on("data", (chunk) => {
      text += chunk;
    });
    child.on("close", () => resolve(text));
  });
}
