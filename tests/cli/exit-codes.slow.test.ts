import { spawn } from "node:child_process";
import { describe, expect, test } from "vitest";
import { cleanEnv, PROGRAM, plan, shell } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

describe("2: could not run, and says why and what to do", () => {
  test.skipIf(process.platform !== "linux")("an output that takes nothing", () => {
    const { code, stderr } = shell("plan list > /dev/full");
    expect(code).toBe(2);
    expect(stderr).toBe("plan: what was asked for could not be written to the output: no space left on device\n");
  });
});

describe("3: a fault of the program's own", () => {
  test("is said, with what to report", () => {
    const folder = folderOf({ "fault.cjs": 'Date.now = () => { throw new Error("clock \\x1b[31mbroken"); };\n' });
    const { code, stdout, stderr } = plan(["status"], { env: { NODE_OPTIONS: `--require ${folder}/fault.cjs` } });
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toContain("a fault in the program itself");
    expect(stderr).toContain("clock ?[31mbroken");
  });
});

describe("a reader that stops reading", () => {
  test.each(["plan list", "plan list --format json", "plan status", "plan --help"])("%s | head -1", (line) => {
    const { code, stdout, stderr } = shell(`set -o pipefail; ${line} | head -1`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
  });

  test("a reader of far more than a pipe holds", () => {
    const folder = longPlan();
    const { code, stderr } = shell("set -o pipefail; plan list --format json | head -1", { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});

test("ctrl-C ends it as a shell expects: 130", async () => {
  const folder = longPlan();
  // Its output is not read, so that it waits in the middle of writing when the signal comes.
  const child = spawn(process.execPath, [PROGRAM, "list", "--format", "json"], { cwd: folder, env: cleanEnv() });
  await new Promise((resolve) => child.stdout.once("readable", resolve));
  child.kill("SIGINT");
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => {
    child.on("exit", (...ended) => resolve(ended));
  });
  expect(signal === null ? code : signal).toBe(signal === null ? 130 : "SIGINT");
});

/** A plan whose list is far longer than what a pipe holds. */
function longPlan(): string {
  const files: Record<string, string> = { "plan/plan.yaml": "id: long\ntitle: Long\nbaseline: 2018-07\n" };
  const title = "a long title ".repeat(80);
  for (let i = 1; i <= 400; i += 1)
    files[`plan/actions/1.1.${i}-a.md`] = `---\nid: 1.1.${i}\ntitle: ${title}\n---\nDo\n`;
  return folderOf(files);
}
