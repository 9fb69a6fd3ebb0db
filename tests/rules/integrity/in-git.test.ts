import { cpSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readTree } from "../../../src/io/files/read-tree.ts";
import { readPlanAt } from "../../../src/io/git/plan-at-commit.ts";
import { mergeBase, resolveRevision } from "../../../src/io/git/revision.ts";
import { loadLedger } from "../../../src/ledger/load.ts";
import { INTEGRITY_RULES } from "../../../src/rules/index.ts";
import { newRepository, type Repository } from "../../io/git/temporary-repository.ts";
import { GIT_ENV } from "../../support/git.ts";
import { CHANGE } from "./findings.ts";

const LEDGER = join(import.meta.dirname, "../../plans/a-year-of-progress");
const ACTION = "plan/actions/1.1.1-agree-new-terms-of-reference.md";

/** The plan on main, which has moved on since the branch that is checked out was made. */
function onABranch(): Repository {
  const repository = newRepository();
  cpSync(LEDGER, join(repository.top, "plan"), { recursive: true });
  repository.commit({});
  repository.git("checkout", "-q", "-b", "side");
  repository.git("checkout", "-q", "main");
  edit(repository, "plan/introduction.md", (text) => `${text}\nAdded on main.\n`);
  repository.commit({});
  repository.git("checkout", "-q", "side");
  return repository;
}

function edit({ top }: Repository, path: string, change: (text: string) => string): void {
  const text = readFileSync(join(top, path), "utf8");
  const changed = change(text);
  if (changed === text) throw new Error(`nothing was changed in ${path}`);
  writeFileSync(join(top, path), changed);
}

/** The codes that the branch, as the working tree has it, raises against where it left main. */
function raised({ top }: Repository, folder = "plan"): string[] {
  const [main, head] = [resolveRevision(top, "main", GIT_ENV), resolveRevision(top, "HEAD", GIT_ENV)];
  if (!main.ok || !head.ok) throw new Error("no such revision");
  const base = mergeBase(top, main.commit, head.commit, GIT_ENV);
  if (!base.ok) throw new Error(base.problem);
  const now = loadLedger(readTree(join(top, folder))).plan;
  const idIn = (text: string) => /^id: (\S+)$/m.exec(text)?.[1] ?? null;
  const sought = { folder: join(top, folder), commit: base.commit, id: now?.info.id ?? null, idIn };
  const read = readPlanAt(sought, GIT_ENV);
  if (!read.ok) throw new Error(read.problem);
  const before = loadLedger(read.tree).plan;
  if (before === null || now === null) throw new Error("a side cannot be read");
  return INTEGRITY_RULES.flatMap((rule) => [...rule.check(before, now, CHANGE)]).map((one) => one.rule.code);
}

it("a branch that touches nothing raises nothing, though main moved on", () => {
  expect(raised(onABranch())).toEqual([]);
});

it("a branch that renames the plan's folder raises nothing", () => {
  const repository = onABranch();
  renameSync(join(repository.top, "plan"), join(repository.top, "ledger"));
  repository.commit({});
  expect(raised(repository, "ledger")).toEqual([]);
});

it("merging main and taking its changes back is seen", () => {
  const repository = onABranch();
  repository.git("merge", "-q", "-s", "ours", "-m", "Merge", "main");
  expect(raised(repository)).toEqual(["PLAN504"]);
});

it.each<[string, (repository: Repository) => void, string]>([
  ["an entry removed", (it) => edit(it, ACTION, withoutFirstEntry), "PLAN502"],
  ["an entry's note", (it) => edit(it, ACTION, (text) => text.replace(/note: .*/, "note: All is well")), "PLAN501"],
  [
    "the baseline",
    (it) => edit(it, "plan/plan.yaml", (text) => text.replace(/^baseline: .*/m, "baseline: 2025-01")),
    "PLAN503",
  ],
  ["a timescale", (it) => edit(it, ACTION, (text) => text.replace(/^timescale: .*/m, "timescale: 2 years")), "PLAN504"],
  ["an id", (it) => edit(it, ACTION, (text) => text.replace(/^id: .*/m, "id: 1.1.9")), "PLAN505"],
  ["a file", (it) => it.write({ [ACTION]: null }), "PLAN506"],
  [
    "a check",
    (it) =>
      edit(it, "plan/plan.yaml", (text) => `${text.replace(/^checks:.*\n( +.*\n)*/m, "")}checks: { PLAN401: off }\n`),
    "PLAN507",
  ],
])("%s cannot be edited, committed or not", (_what, cheat, code) => {
  const repository = onABranch();
  cheat(repository);
  expect(new Set(raised(repository))).toContain(code);
  repository.commit({});
  expect(new Set(raised(repository))).toContain(code);
});

function withoutFirstEntry(text: string): string {
  return text.replace(/^progress:\n {2}- .*\n(?: {4}.*\n)*/m, "progress:\n");
}
