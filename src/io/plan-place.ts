import { lstatSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of the plan that is at or above this folder already, or in `plan/` in it; null where none is. */
export function planInTheWay(folder: string): string | null {
  if (isThere(join(folder, "plan", "plan.yaml"))) return join(folder, "plan");
  for (let at = folder; ; at = dirname(at)) {
    if (isThere(join(at, "plan.yaml"))) return at;
    if (dirname(at) === at) return null;
  }
}

/** Of these absolute paths, those where something is, be it only a link to nothing. */
export function taken(paths: readonly string[]): readonly string[] {
  return paths.filter(isThere);
}

/** Whether a repository holds this program, so that a job in it can run it. */
export function holdsProgram(top: string): boolean {
  try {
    return JSON.parse(readFileSync(join(top, "package.json"), "utf8")).bin.plan === "bin/plan.js";
  } catch {
    return false;
  }
}

function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}
