import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { oncePerFile } from "../support/afterwards.ts";
import { TOP } from "../support/run-plan.ts";

const SYSTEM = { darwin: "macos", win32: "windows" }[process.platform as string] ?? process.platform;
/** The one that this machine can run, as executables.mjs calls it. */
export const PLATFORM = `${SYSTEM}-${process.arch}`;

/** Where there is neither Node nor npm to be found. */
export const NO_NODE = process.platform === "win32" ? process.env["PATH"] : "/usr/bin:/bin";

/** The executable for this machine, made of the Node that npm has: its path. It is made once for a test file. */
export const executable = oncePerFile((): string => {
  const { status, stderr } = spawnSync(process.execPath, ["executables.mjs", PLATFORM], { cwd: TOP, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return join(TOP, `executables/plan-${PLATFORM}${process.platform === "win32" ? ".exe" : ""}`);
});
