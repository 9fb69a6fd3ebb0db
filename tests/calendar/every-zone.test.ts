import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bundle } from "../support/bundle.ts";

/** Minutes that each zone is behind UTC on 1 July 2018, to see that the process did run there. */
const ZONES = {
  UTC: 0,
  "America/Los_Angeles": 420,
  "Pacific/Apia": -780,
  "Africa/Cairo": -120,
  "Asia/Kolkata": -330,
  "Pacific/Kiritimati": -840,
  "America/Sao_Paulo": 180,
};

let folder: string;
let script: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "plan-calendar-"));
  script = join(folder, "every-zone.cjs");
  await bundle(join(import.meta.dirname, "every-zone.ts"), script);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function runIn(zone: string): { answers: string; offset: number } {
  const output = execFileSync(process.execPath, [script], { env: { ...process.env, TZ: zone }, encoding: "utf8" });
  const [answers, offset] = output.split("\noffset ") as [string, string];
  return { answers, offset: Number(offset) };
}

it("gives the same answers in a process of every time zone", () => {
  const { answers } = runIn("UTC");
  expect(answers).toContain("2011-12-30 30 December 2011 2011-12-31 29");
  expect(answers).toContain("2018-11-04 4 November 2018 2018-11-30");
  expect(answers).not.toContain("does not follow");
  for (const [zone, offset] of Object.entries(ZONES)) {
    expect(runIn(zone), zone).toEqual({ answers, offset });
  }
});
