import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planLine } from "../../../src/io/git/mainline.ts";
import { folderChanges } from "../../../src/io/git/mainline-changes.ts";
import { DatedRepository } from "../../support/dated-repository.ts";
import { GIT_ENV } from "../../support/git.ts";
import { runs } from "../../support/properties.ts";
import { folderOf } from "../../support/temporary-folder.ts";

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
  const revisions = line(repository, folder, enough);
  const read = folderChanges(
    join(repository.folder, folder),
    revisions.map((it) => it.tree),
    GIT_ENV,
  );
  if (!read.ok) throw new Error(read.problem);
  return revisions.map((it, at) => {
    for (const [path, item] of read.changes[at] ?? []) {
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

  it("is followed at a path that no line of text can hold, and through a time without plan.yaml", () => {
    const repository = new DatedRepository();
    const name = "a\nb \u00fc";
    const a = repository.commit("2018-07-01", { [`${name}/plan.yaml`]: PLAN, [`${name}/actions/1-a.md`]: "one" });
    repository.commit("2018-07-02", { "other.txt": "elsewhere" });
    const b = repository.commit("2018-07-03", { [`${name}/plan.yaml`]: null });
    const c = repository.commit("2018-07-04", { [`${name}/plan.yaml`]: PLAN });
    expect(told(repository, name)).toEqual([
      { commit: a, path: name, files: { "plan.yaml": PLAN, "actions/1-a.md": "one" } },
      { commit: b, path: name, files: { "actions/1-a.md": "one" } },
      { commit: c, path: name, files: { "plan.yaml": PLAN, "actions/1-a.md": "one" } },
    ]);
  });

  it("is refused where the clone has no folders of earlier commits: what cannot be seen was not nothing", () => {
    const repository = new DatedRepository();
    repository.commit("2018-07-01", { "plan/plan.yaml": PLAN, "plan/actions/1-a.md": "one" });
    repository.commit("2018-07-02", { "plan/actions/1-a.md": "two" });
    repository.git("config", "uploadpack.allowFilter", "true");
    const clone = join(folderOf(), "clone");
    execFileSync("git", ["clone", "-q", "--filter=tree:0", `file://${repository.folder}`, clone], {
      stdio: "ignore",
      env: GIT_ENV as NodeJS.ProcessEnv,
    });
    const commit = repository.git("rev-parse", "HEAD").trim();
    const answer = planLine({ folder: join(clone, "plan"), commit, id: "a-plan", idIn }, () => false, GIT_ENV);
    expect(answer.ok).toBe(false);
  });

  it("is the same in a repository whose ids are longer", () => {
    const repository = new DatedRepository("sha256");
    const a = repository.commit("2018-07-01", { "plan/plan.yaml": PLAN });
    const b = repository.commit("2018-07-02", { "plan/plan.yaml": null, "kept.txt": "" });
    const c = repository.commit("2018-07-03", { "plan/plan.yaml": PLAN, "plan/actions/1-a.md": "one" });
    expect(told(repository)).toEqual([
      { commit: a, path: "plan", files: { "plan.yaml": PLAN } },
      { commit: b, path: null, files: {} },
      { commit: c, path: "plan", files: { "plan.yaml": PLAN, "actions/1-a.md": "one" } },
    ]);
    expect(a).toHaveLength(64);
  });
});

/** What a step of a life does to the repository: a file of the plan written, removed or made executable, or another. */
const STEP = fc.oneof(
  fc.record({
    path: fc.constantFrom("plan/actions/1-a.md", "plan/actions/2-b.md", "plan/themes/1.md"),
    text: fc.nat(3),
  }),
  fc.record({ path: fc.constantFrom("plan/actions/1-a.md", "elsewhere/plan.yaml"), text: fc.constant(null) }),
  fc.record({ path: fc.constantFrom("other.txt", "elsewhere/plan.yaml"), text: fc.nat(3) }),
  fc.record({ path: fc.constant("plan/actions/2-b.md"), text: fc.constant("mode" as const) }),
);

describe("whatever is committed", () => {
  it("the line is git's own log of the folder, and what it tells is what each commit holds", () => {
    fc.assert(
      fc.property(fc.array(fc.array(STEP, { maxLength: 3 }), { minLength: 1, maxLength: 6 }), (commits) => {
        const repository = new DatedRepository();
        repository.commit("2018-07-01", { "plan/plan.yaml": PLAN, "plan/actions/1-a.md": "0" });
        for (const [n, steps] of commits.entries()) {
          for (const { path, text } of steps) {
            const file = join(repository.folder, path);
            if (text === "mode") existsSync(file) && chmodSync(file, 0o755);
            else if (text !== null) repository.write({ [path]: `${text}` });
            else if (existsSync(file)) repository.write({ [path]: null });
          }
          repository.commit(`2018-08-0${n + 1}`);
        }
        const logged = repository.git("log", "--first-parent", "--reverse", "--format=%H", "--", "plan").split("\n");
        const seen = told(repository);
        expect(seen.map((it) => it.commit)).toEqual(logged.filter(Boolean));
        for (const { commit, files } of seen) {
          const listed = repository.git("ls-tree", "-r", "--name-only", `${commit}:plan`).split("\n").filter(Boolean);
          const held = listed.map((path) => [path, repository.git("show", `${commit}:plan/${path}`)]);
          expect(files).toEqual(Object.fromEntries(held));
        }
      }),
      { numRuns: runs(8) },
    );
  });
});
