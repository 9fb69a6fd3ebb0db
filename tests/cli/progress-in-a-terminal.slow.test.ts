import { spawn, spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cleanEnv, PROGRAM, requireBuilt } from "../support/run-plan.ts";
import { smallPlanOverTime } from "../support/small-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

/** Of util-linux: it runs a program in a terminal of its own. Others of the name take other words. */
const SCRIPT = spawnSync("script", ["--version"], { encoding: "utf8" }).stdout ?? "";
const CLEAR = "\r\u001b[K";
const ASKING = `${CLEAR}Asking git …`;

/** A git that takes its time, so that the program takes more than a second, and no test has to be large. */
function slowGit(seconds: string): string {
  const git = spawnSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).stdout.trim();
  const folder = folderOf({ git: `#!/bin/sh\nsleep ${seconds}\nexec "${git}" "$@"\n` });
  chmodSync(join(folder, "git"), 0o755);
  return `${folder}:${process.env["PATH"]}`;
}

interface Seen {
  readonly said: string;
  readonly code: number | null;
}

/** Runs the built program in a terminal. Ctrl-C is pressed as soon as `stopAt` is seen. */
function inTerminal(line: string, cwd: string, path: string, stopAt?: string): Promise<Seen> {
  requireBuilt();
  const command = `"${process.execPath}" "${PROGRAM}" ${line}`;
  const env = cleanEnv({ PATH: path, TERM: "xterm", SHELL: "/bin/sh", PLAN_PAGER: "" });
  const child = spawn("script", ["-qec", command, "/dev/null"], { cwd, env, stdio: ["pipe", "pipe", "inherit"] });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const before = said;
    said += text;
    if (stopAt !== undefined && said.includes(stopAt) && !before.includes(stopAt)) child.stdin.write("\u0003");
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ said, code })));
}

describe.skipIf(!SCRIPT.includes("util-linux"))("in a terminal, as a process of its own", () => {
  test("what is slow is shown, and nothing of it is left among what is said", async () => {
    const { folder } = smallPlanOverTime();
    const slow = await inTerminal("diff HEAD~1 --no-color", folder, slowGit("0.4"));
    const quick = await inTerminal("diff HEAD~1 --no-color", folder, process.env["PATH"] ?? "");
    expect(slow.said).toContain(ASKING);
    // The last that is written to the line clears it, and all that is said comes after it. (Nobody knows how quick the
    // quick one is.)
    const afterwards = ({ said }: Seen): string | undefined => said.split(CLEAR).at(-1);
    expect(afterwards(slow)).toBe(afterwards(quick));
    expect(afterwards(slow)).toContain("1.1.1");
    expect(slow.code).toBe(0);
  });

  test("data that is led into a file has nothing of it", async () => {
    const { folder } = smallPlanOverTime();
    const { said } = await inTerminal("diff HEAD~1 --format json > said.json; cat said.json", folder, slowGit("0.4"));
    expect(said).toContain(ASKING);
    expect(JSON.parse(said.slice(said.lastIndexOf(CLEAR) + CLEAR.length)).kind).toBe("diff");
  });

  test("a refusal comes after it is gone", async () => {
    const { folder } = smallPlanOverTime();
    const { said, code } = await inTerminal("diff HEAD~1 --as-of 2018-99 --no-color", folder, slowGit("1"));
    expect(said).toMatch(/(?:…| of \d+)\r\u001b\[Kplan: --as-of/);
    expect(said.match(/\r\u001b\[K/g)?.length).toBeGreaterThan(1);
    expect(said.slice(said.lastIndexOf(CLEAR))).toContain("plan: ");
    expect(code).toBe(2);
  });

  test("Ctrl-C ends it at once, by the signal, and takes it away", async () => {
    const { folder } = smallPlanOverTime();
    const { said, code } = await inTerminal("diff HEAD~1", folder, slowGit("0.6"), ASKING);
    // The signal goes to git as well: where git has ended of it before the program has heard of it, the program says so.
    const [, last] = /^…(?:\^C)?\r\u001b\[K(.*)$/s.exec(said.slice(said.lastIndexOf("…"))) ?? [];
    if (code === 130) expect(last).toBe("");
    else expect([code, last]).toEqual([2, expect.stringContaining("git failed")]);
  });
});
