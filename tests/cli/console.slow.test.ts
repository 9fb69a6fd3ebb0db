import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { cleanEnv, PROGRAM, plan, planHere, shell, TOP } from "../support/run-plan.ts";

const ESCAPE = "\u001b[";
const AS_OF = ["--as-of", "2019-02-01"];

describe("a console that is not UTF-8 gets ASCII", () => {
  test("as a process, byte for byte", () => {
    const { stdout, stderr } = plan(["status", ...AS_OF], { env: { LC_ALL: "C" } });
    expect(stdout + stderr).toMatch(/^[\n\x20-\x7e]+$/);
  });
});

test("piped to a shell's tools, an action is a line, however long", () => {
  expect(shell(`plan list ${AS_OF.join(" ")} | grep -c "Graham Allen"`).stdout).toBe("6\n");
  expect(shell(`plan list ${AS_OF.join(" ")} | awk '$1 == "1.4.1" { print $2, $3, $4 }'`).stdout).toBe(
    "Introduce the ITB\n",
  );
});

const hasScript = process.platform === "linux" && spawnSync("script", ["--version"]).status === 0;

describe.skipIf(!hasScript)("in a real terminal (needs the command script of Linux)", () => {
  const inTerminal = (columns: number, args: string[], env: NodeJS.ProcessEnv = {}): string => {
    const line = `stty cols ${columns} rows 50 && "${process.execPath}" "${PROGRAM}" ${args.join(" ")}`;
    const { stdout } = spawnSync("script", ["-qec", line, "/dev/null"], {
      cwd: TOP,
      encoding: "utf8",
      env: cleanEnv({ TERM: "xterm-256color", SHELL: "/bin/sh", PLAN_PAGER: "", ...env }),
      stdio: ["ignore", "pipe", "pipe"],
    });
    // Where the machine is slow the line of the progress was there, and is gone.
    return stdout.replaceAll("\r\n", "\n").replaceAll(/\r\u001b\[K(?:[A-Z][a-z ]+ (?:…|[█░]+ \d+ of \d+))?/g, "");
  };

  test.each([80, 200])("of %i columns it draws just what a stream of that width gets", async (columns) => {
    const drawn = inTerminal(columns, ["status", ...AS_OF]);
    expect(drawn).toContain(ESCAPE);
    expect(drawn).toBe((await planHere(["status", ...AS_OF], { columns, env: { TERM: "xterm-256color" } })).stdout);
  });

  test("NO_COLOR holds there", () => {
    expect(inTerminal(80, ["list", ...AS_OF], { NO_COLOR: "1" })).not.toContain("\u001b");
  });
});
