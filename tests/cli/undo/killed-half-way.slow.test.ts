import { spawnSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { forgetInterruptedWrite } from "../../../src/io/files/interrupted-write.ts";
import { Recorder } from "../../support/recording.ts";
import { cleanEnv, PROGRAM, plan, requireBuilt } from "../../support/run-plan.ts";
import { folderOf } from "../../support/temporary-folder.ts";

const DAY = "2018-11-15";
const REASSIGN = ["reassign", "graham-allen", "mark-allen", "--by", "itb", "--note", "New post.", "--date", DAY];

/** Ends the process by itself, as `kill -9` does, at a step of its choice: each file is put in place by one. */
const KILLER = `
const fs = require("node:fs");
const rename = fs.renameSync;
let left = Number(process.env.KILLED_AT);
fs.renameSync = (...args) => {
  if (left-- === 0) process.kill(process.pid, "SIGKILL");
  return rename(...args);
};
const link = fs.linkSync;
fs.linkSync = (...args) => {
  if (left-- === 0) process.kill(process.pid, "SIGKILL");
  return link(...args);
};
require("node:module").syncBuiltinESMExports();
`;

function killedAt(step: number, args: readonly string[], cwd: string): NodeJS.Signals | null {
  requireBuilt();
  const killer = join(folderOf({ "killer.cjs": KILLER }), "killer.cjs");
  return spawnSync(process.execPath, ["--require", killer, PROGRAM, ...args], {
    cwd,
    env: cleanEnv({ KILLED_AT: String(step), PLAN_NO_CACHE: "1" }),
  }).signal;
}

test("a command of several files, killed at any of its steps, is found by the next, which finishes it or takes it back", async () => {
  const whole = new Recorder();
  expect((await whole.plan(DAY, ...REASSIGN)).code).toBe(0);
  const changes = whole.changes();
  expect(changes.length).toBeGreaterThan(2);
  // The first step is the journal's, the second that of the first file.
  for (let step = 0; step <= changes.length; step += 1) {
    for (const way of ["finish", "back"]) {
      const recorder = new Recorder();
      expect([step, killedAt(step, REASSIGN, recorder.folder)]).toEqual([step, "SIGKILL"]);
      const written = Math.max(0, step - 1);
      const names = recorder.changes().filter((line) => !line.startsWith("new "));
      expect([step, names]).toHaveProperty("1.length", written);
      const { stderr } = plan(["check", "--as-of", DAY], { cwd: recorder.folder });
      expect([step, stderr.includes("stopped half-way")]).toEqual([step, written > 0]);
      const code = plan(["undo", "--interrupted", way], { cwd: recorder.folder }).code;
      expect([step, way, code]).toEqual([step, way, written > 0 ? 0 : 1]);
      forgetInterruptedWrite(recorder.path(""));
      if (written === 0) continue;
      const after = recorder.changes().filter((line) => !line.startsWith("new "));
      expect(after).toEqual(way === "finish" ? changes : []);
    }
  }
});

test("a plan that was begun half-way, through a link to its folder, is found", () => {
  const folder = folderOf({ "real/kept": "" });
  const cwd = join(folder, "link");
  symlinkSync(join(folder, "real"), cwd);
  const init = ["init", "--title", "Ours", "--baseline", "2018-07", "--completion", "2019-07", "--theme", "One"];
  expect(killedAt(2, init, cwd)).toBe("SIGKILL");
  const checked = plan(["check"], { cwd: join(folder, "real") });
  expect(checked.stderr).toContain("stopped half-way");
  const { code, stdout } = plan(["undo", "--interrupted", "finish"], { cwd });
  expect([code, stdout.includes("Written: plan/")]).toEqual([0, true]);
  expect(plan(["check"], { cwd }).stderr).toBe("");
});
