import { cpSync } from "node:fs";
import { join } from "node:path";
import { type Outcome, planHere, TOP } from "../../support/run-plan.ts";
import { folderOf } from "../../support/temporary-folder.ts";

/** A copy of a plan outside any repository: what is printed of it names no commit, so that it is the same tomorrow. */
export function copyOf(plan: string): string {
  const folder = folderOf();
  cpSync(`${TOP}/${plan}`, join(folder, "plan"), { recursive: true });
  return folder;
}

export const YEAR_PLAN = "tests/plans/a-year-of-progress";

/** Runs `plan report` in a folder. */
export function report(folder: string, args: readonly string[], columns?: number): Promise<Outcome> {
  return planHere(["report", ...args], columns === undefined ? { cwd: folder } : { cwd: folder, columns });
}

type Json = ReturnType<typeof JSON.parse>;

/** The report's document; fails the test where the command did not end well. */
export async function documentOf(folder: string, args: readonly string[]): Promise<Json> {
  const { code, stdout, stderr } = await report(folder, [...args, "--format", "json"]);
  if (code !== 0) throw new Error(`plan report ${args.join(" ")} ended with ${code}: ${stderr}`);
  return JSON.parse(stdout);
}

/** A plan of a test's own: these files over a small plan.yaml, in a folder outside any repository. */
export function planWith(files: Readonly<Record<string, string>>): string {
  const start = { "plan.yaml": "id: small\ntitle: A small plan\nbaseline: 2018-07\napprovers: [board]\n", ...files };
  return folderOf(Object.fromEntries(Object.entries(start).map(([path, text]) => [`plan/${path}`, text])));
}
