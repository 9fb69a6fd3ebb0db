import { existsSync, lstatSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { GitRefusal } from "../git/command.ts";
import { nameProblem } from "./read-text.ts";

/** Where the plan is looked for. Paths are taken from `cwd`, which is absolute. */
interface PlanSearch {
  /** The value of `--plan`. */
  readonly planOption: string | undefined;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

type FoundPlan =
  | { readonly ok: true /** The absolute folder that `plan.yaml` is in. */; readonly folder: string }
  | { readonly ok: false; readonly problem: string; readonly help: string };

const PLAN_FILE = "plan.yaml";
const PLAN_FOLDER = "plan";
const LAYOUT = `A plan is a folder with these files in it, of which only plan.yaml must be there:
  plan.yaml: its title, and the month that its timescales count from
  directory.yaml: people, posts, bodies and organisations, each under an id
  recommendations.yaml: what the plan answers
  themes/1-first-theme.md: a file for each theme
  actions/1.1.1-first-action.md: a file for each action`;
const START = `To start one: plan init. Or write these three lines into a new file plan/plan.yaml:
  id: our-plan-2026
  title: Our action plan
  baseline: 2026-04
Then write one file for each action, such as plan/actions/1.1.1-first-action.md:
  ---
  id: 1.1.1
  title: First action
  timescale: 3 months
  ---
  What is to be done, in the words of the plan.`;

/**
 * Finds the plan: the folder that `--plan` names (or the one above the plan's), else the one that `PLAN_DIR` names,
 * else the nearest at or above `cwd`. A folder that was named is never replaced by another.
 */
export function findPlan({ planOption, cwd, env }: PlanSearch): FoundPlan {
  if (planOption !== undefined) return named(planOption, "--plan", cwd);
  const fromEnvironment = env["PLAN_DIR"];
  if (fromEnvironment !== undefined && fromEnvironment !== "") return named(fromEnvironment, "PLAN_DIR", cwd);
  for (let at = resolve(cwd); ; at = dirname(at)) {
    const found = planAt(at);
    if (found !== null) return found;
    if (dirname(at) === at) break;
  }
  return (
    whyNoPlan(resolve(cwd)) ?? {
      ok: false,
      problem: `there is no plan in ${cwd} or any folder above it`,
      help: `If there is one elsewhere, go to its folder or name it: --plan DIR\n${LAYOUT}\n${START}`,
    }
  );
}

function named(given: string, how: string, cwd: string): FoundPlan {
  // An empty shell variable is a slip; to take the folder at hand for it would answer about another plan.
  if (given === "")
    return { ok: false, problem: `${how} names no folder`, help: "Give the plan's folder: --plan plan" };
  const folder = resolve(cwd, given);
  // The plan's own file is a fair answer to "where is the plan?".
  if (given.endsWith(PLAN_FILE) && kindOf(folder) === "file") return { ok: true, folder: dirname(folder) };
  const found = planAt(folder);
  if (found !== null) return found;
  const why = whyNoPlan(folder);
  if (why !== null) return why;
  return kindOf(folder) === "none"
    ? { ok: false, problem: `there is no folder ${folder} (from ${how})`, help: "Check the spelling of the path." }
    : {
        ok: false,
        problem: `${folder} (from ${how}) is no plan: it has no ${PLAN_FILE}, nor has a folder ${PLAN_FOLDER} in it`,
        help: `${LAYOUT}\n${START}`,
      };
}

/**
 * The plan in a folder or in `plan/` in it. Where there is one in each, neither is taken: a change that puts a second
 * one above the first would otherwise have the check look at that.
 */
function planAt(folder: string): FoundPlan | null {
  const inner = join(folder, PLAN_FOLDER);
  const [here, within] = [folder, inner].map((one) => kindOf(join(one, PLAN_FILE)) === "file");
  if (here && within) {
    return {
      ok: false,
      problem: `there are two plans: in ${folder} and in ${inner}`,
      help: `Name the one that you mean by its file: --plan ${join(inner, PLAN_FILE)}`,
    };
  }
  return here || within ? { ok: true, folder: here ? folder : inner } : null;
}

function kindOf(path: string): "file" | "folder" | "none" {
  try {
    return statSync(path).isDirectory() ? "folder" : "file";
  } catch {
    return "none";
  }
}

/**
 * Why there may be a plan and none is seen, where the folder itself shows it: a repository without files, submodules
 * that were not fetched, a name that no program can open. Null where it shows nothing of the kind.
 *
 * @param folder absolute
 */
function whyNoPlan(folder: string): GitRefusal | null {
  if (nameProblem(folder) !== null) {
    return {
      ok: false,
      problem: "the name of the folder is not UTF-8, so nothing in it can be opened",
      help: "Rename it.",
    };
  }
  for (let at = folder; ; at = dirname(at)) {
    if (isBare(at)) {
      return {
        ok: false,
        problem: `${at} is a bare repository: it holds commits, and no files of a plan`,
        help: "Clone it and ask there, or put its files beside it: git worktree add ../files, and ask in that folder.",
      };
    }
    if (existsSync(join(at, ".gitmodules"))) {
      return {
        ok: false,
        problem: `there is no plan in ${folder}, and ${at} has submodules, of which the plan may be one`,
        help: "Fetch them: git submodule update --init. If the plan is elsewhere, name it: --plan DIR. To start one here: plan init",
      };
    }
    if (existsSync(join(at, ".git")) || dirname(at) === at) return null;
  }
}

function isBare(folder: string): boolean {
  return ["HEAD", "objects", "refs"].every((name) => existsSync(join(folder, name))) && basename(folder) !== ".git";
}

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

function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}
