import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { run } from "../../src/cli/program.ts";
import type { World } from "../../src/cli/world.ts";

/** The checkout: its `plan/` is the real plan. */
export const TOP = resolve(import.meta.dirname, "../..");
export const PROGRAM = `${TOP}/bin/plan.js`;
/** The made-up plan that reaches every status, rating and kind of entry, and the day its table was worked out for. */
export const YEAR = ["--plan", `${TOP}/tests/plans/a-year-of-progress`, "--as-of", "2025-03-31"] as const;

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Circumstances {
  readonly cwd?: string;
  /** Beside the least that a process needs: nothing of whoever runs the tests is handed on. */
  readonly env?: NodeJS.ProcessEnv;
}

/** Only this, so that a developer's NO_COLOR or PLAN_DIR changes no test. */
export function cleanEnv(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return { PATH: process.env["PATH"], HOME: "/nonexistent", LANG: "en_GB.UTF-8", ...more };
}

/** Runs the built program as a process of its own, its output piped. */
export function plan(args: readonly string[], { cwd = TOP, env = {} }: Circumstances = {}): Outcome {
  requireBuilt();
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd,
    env: cleanEnv(env),
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}

/** Runs a line of shell in which `plan` is the built program. Its code is that of the line. */
export function shell(line: string, { cwd = TOP, env = {} }: Circumstances = {}): Outcome {
  requireBuilt();
  const define = `plan() { "${process.execPath}" "${PROGRAM}" "$@"; }\n`;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", define + line], {
    cwd,
    env: cleanEnv(env),
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}

export function requireBuilt(): void {
  if (!existsSync(`${TOP}/dist/plan.js`)) throw new Error("dist/ is not built. Run: npm run build");
}

interface Here extends Circumstances {
  /** Both streams are a terminal of so many columns; otherwise they are pipes. */
  readonly columns?: number;
  readonly now?: string;
  /** Both streams are one, `stdout`: what is written is in the order of writing. */
  readonly merged?: boolean;
  /** Milliseconds that go by between any two looks at the clock. */
  readonly tick?: number;
}

/** Runs the program inside this process, with a terminal and a clock as the test wants them. */
export async function planHere(
  args: readonly string[],
  { cwd = TOP, env = {}, columns, now, merged = false, tick = 0 }: Here = {},
): Promise<Outcome> {
  const written = { stdout: "", stderr: "" };
  const stream = (name: "stdout" | "stderr"): World["stdout"] => ({
    ...(columns === undefined ? {} : { isTTY: true, columns }),
    write: (content) => {
      written[name] += typeof content === "string" ? content : Buffer.from(content).toString("latin1");
    },
  });
  let looks = 0;
  const code = await run({
    args,
    cwd,
    env: { LANG: "en_GB.UTF-8", ...env },
    stdout: stream("stdout"),
    stderr: stream(merged ? "stdout" : "stderr"),
    now: () => Date.parse(now ?? "2018-11-15T12:00:00Z") + tick * looks++,
  });
  return { code, ...written };
}

/** The lines of a text that ends in a line break, without the empty one after it. */
export function lines(text: string): string[] {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}
