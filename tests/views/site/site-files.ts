import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { planHere, TOP } from "../../support/run-plan.ts";
import { folderOf } from "../../support/temporary-folder.ts";

const YEAR = ["--plan", `${TOP}/tests/plans/a-year-of-progress`, "--as-of", "2025-03-31"];

/** Writes the site of the made-up year with these options into a new folder, and says which. */
export async function siteOfTheYear(...options: readonly string[]): Promise<string> {
  const folder = join(folderOf(), "site");
  const { code, stderr } = await planHere(["site", ...YEAR, "-o", folder, ...options]);
  if (code !== 0) throw new Error(stderr);
  return folder;
}

/** The files of a folder by their paths with `/`, in order. */
export function filesIn(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}
