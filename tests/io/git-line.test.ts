import { renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { planLine } from "../../src/io/git-line.ts";
import { DatedRepository } from "../support/dated-repository.ts";
import { GIT_ENV } from "./temporary-repository.ts";

const PLAN = "id: a-plan\ntitle: A plan\nbaseline: 2018-07\n";
const idIn = (text: string) => /^id: (.*)$/m.exec(text)?.[1] ?? null;

function line(repository: DatedRepository, folder = "plan", enough = (_: number): boolean => false) {
  const commit = repository.git("rev-parse", "HEAD").trim();
  const answer = planLine({ folder: join(repository.folder, folder), commit, id: "a-plan", idIn }, enough, GIT_ENV);
  if (!answer.ok) throw new Error(answer.problem);
  return answer.revisions;
}

/** What the plan held at each revision, from the changes alone. */
function told(repository: DatedRepository, folder = "plan", enough?: (since: number) => boolean) {
  const now = new Map<string, string>();
  return line(repository, folder, enough).map((it) => {
    for (const [path, item] of it.changes) {
      if (item === null) now.delete(path);
      else now.set(path, repository.git("cat-file", "blob", item.id));
    }
    return { commit: it.commit, path: it.path, files: Object.fromEntries([...now].sort()) };
  });
}

describe("the line of a plan", () => {
  it("is every commit that touched it, with what it held then", () => {
    const repository = new DatedRepository();
    repository.commit("2018-06-01", { "other.txt": "before" });
    const a = repository.commit("2018-07-01", { "plan/plan.yaml": PLAN, "plan/actions/1-a.md": "one" });
    repository.commit("2018-07-02", { "other.txt": "elsewhere" });
    const b = repository.commit("2018-07-03", { "plan/actions/1-a.md": "two", "plan/actions/2 ü\n:b.md": "new" });
    const c = repository.commit("2018-07-04", { "plan/actions/1-a.md": null });
    expect(told(repository)).toEqual([
      { commit: a, path: "plan", files: { "plan.yaml": PLAN, "actions/1-a.md": "one" } },
      { commit: b, path: "plan", files: { "plan.yaml": PLAN, "actions/1-a.md": "two", "actions/2 ü\n:b.md": "new" } },
      { commit: c, path: "plan", files: { "plan.yaml": PLAN, "actions/2 ü\n:b.md": "new" } },
    ]);
  });

  it("takes a merge as one step, on its day", () => {
    const repository = new DatedRepository();
    const a = repository.commit("2018-07-01", { "plan/plan.yaml": PLAN });
    repository.git("checkout", "-q", "-b", "branch");
    repository.commit("2018-07-02", { "plan/actions/1-a.md": "one" });
    repository.commit("2018-07-03", { "plan/actions/1-a.md": "two" });
    repository.git("checkout", "-q", "main");
    const dates = { GIT_AUTHOR_DATE: "2018-08-09T12:00:00Z", GIT_COMMITTER_DATE: "2018-08-09T12:00:00Z" };
    repository.gitAs(dates, "merge", "-q", "--no-ff", "-m", "Merge", "branch");
    const merge = repository.git("rev-parse", "HEAD").trim();
    expect(told(repository)).toEqual([
      { commit: a, path: "plan", files: { "plan.yaml": PLAN } },
      { commit: merge, path: "plan", files: { "plan.yaml": PLAN, "actions/1-a.md": "two" } },
    ]);
    expect(line(repository)[1]?.since).toBe(Date.parse("2018-08-09T12:00:00Z"));
  });

  it("follows the folder through renames, away and back, and through a time without it", () => {
    const repository = new DatedRepository();
    const a = repository.commit("2018-07-01", { "plan/plan.yaml": PLAN, "plan/actions/1-a.md": "one" });
    renameSync(join(repository.folder, "plan"), join(repository.folder, "ledger"));
    const b = repository.commit("2018-07-02", { "ledger/actions/1-a.md": "two" });
    const c = repository.commit("2018-07-03", { "ledger/actions/2-b.md": "new" });
    renameSync(join(repository.folder, "ledger"), join(repository.folder, "plan"));
    const d = repository.commit("2018-07-04");
    const e = repository.commit("2018-07-05", { plan: null, "kept.txt": "" });
    const f = repository.commit("2018-07-06", { "plan/plan.yaml": PLAN });
    const two = { "plan.yaml": PLAN, "actions/1-a.md": "two" };
    expect(told(repository)).toEqual([
      { commit: a, path: "plan", files: { "plan.yaml": PLAN, "actions/1-a.md": "one" } },
      { commit: b, path: "ledger", files: two },
      { commit: c, path: "ledger", files: { ...two, "actions/2-b.md": "new" } },
      { commit: d, path: "plan", files: { ...two, "actions/2-b.md": "new" } },
      { commit: e, path: null, files: {} },
      { commit: f, path: "plan", files: { "plan.yaml": PLAN } },
    ]);
  });

  it("never takes a commit to be later than one that follows it, and stops where it is far enough back", () => {
    const repository = new DatedRepository();
    repository.commit("2018-07-01", { "plan/plan.yaml": PLAN });
    const b = repository.commit("2019-01-01", { "plan/actions/1-a.md": "a clock that is wrong" });
    const c = repository.commit("2018-07-03", { "plan/actions/1-a.md": "two" });
    const day = (it: { since: number }) => new Date(it.since).toISOString().slice(0, 10);
    expect(line(repository).map(day)).toEqual(["2018-07-01", "2018-07-03", "2018-07-03"]);
    const enough = (since: number) => since <= Date.parse("2018-07-03T23:00:00Z");
    expect(told(repository, "plan", enough)).toEqual([
      { commit: c, path: "plan", files: { "plan.yaml": PLAN, "actions/1-a.md": "two" } },
    ]);
    expect(b).not.toBe(c);
  });

  it("may be the whole repository", () => {
    const repository = new DatedRepository();
    repository.commit("2018-07-01", { "plan.yaml": PLAN });
    repository.commit("2018-07-02", { "actions/1-a.md": "one" });
    expect(told(repository, "").map((it) => [it.path, Object.keys(it.files)])).toEqual([
      ["", ["plan.yaml"]],
      ["", ["actions/1-a.md", "plan.yaml"]],
    ]);
  });
});
