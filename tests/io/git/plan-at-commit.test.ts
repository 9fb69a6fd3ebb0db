import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTree } from "../../../src/io/files/read-tree.ts";
import { type PlanAtCommit, readPlanAt } from "../../../src/io/git/plan-at-commit.ts";
import { changedPaths } from "../../../src/io/git/working-tree.ts";
import { GIT_ENV } from "../../support/git.ts";
import { newRepository, type Repository, temporaryFolder } from "./temporary-repository.ts";

const PLAN = "id: a-plan\ntitle: A plan\nbaseline: 2018-07\n";
const ACTION = "---\nid: 1.1.1\ntitle: An action\n---\n\nDo it – now\n";
const FILES = { "plan/plan.yaml": PLAN, "plan/actions/1.1.1-a.md": ACTION, "plan/evidence/minutes.pdf": "%PDF" };

function sought(folder: string, commit: string, id: string | null = "a-plan") {
  return { folder, commit, id, idIn: (text: string) => /^id: (.*)$/m.exec(text)?.[1] ?? null };
}

/**
 * The plan in a folder of the repository, as it was at a commit: the same whether its texts of now are at hand or not.
 * Fails the test where it is refused.
 */
function planAt({ top }: Pick<Repository, "top">, folder: string, commit: string, id?: string | null): PlanAtCommit {
  const plan = readPlanAt(sought(join(top, folder), commit, id), GIT_ENV);
  if (!plan.ok) throw new Error(plan.problem);
  const present = new Map(
    readTree(join(top, folder)).files.flatMap((it) => ("text" in it ? [[it.path, it.text] as const] : [])),
  );
  expect(readPlanAt({ ...sought(join(top, folder), commit, id), present }, GIT_ENV)).toEqual(plan);
  return plan;
}

function refusal({ top }: Pick<Repository, "top">, folder: string, commit: string, id?: string | null) {
  return readPlanAt(sought(join(top, folder), commit, id), GIT_ENV);
}

describe("a plan at a commit", () => {
  it("is what its folder was, whatever the working tree holds now", () => {
    const repository = newRepository();
    const id = repository.commit({ ...FILES, "other/plan.md": "no" });
    const then = readTree(join(repository.top, "plan"));
    repository.commit({ "plan/actions/1.1.1-a.md": "changed", "plan/actions/1.1.2-b.md": ACTION });
    repository.write({ "plan/plan.yaml": "id: unsaved\n" });
    const plan = planAt(repository, "plan", id);
    expect(plan.tree).toEqual(then);
    expect(plan).toMatchObject({ commit: id, path: "plan", note: null });
    expect(repository.git("status", "--porcelain").trim()).toBe("M plan/plan.yaml");
  });

  it("asks git for what differs from the texts at hand, by as little as a letter", () => {
    const repository = newRepository();
    const id = repository.commit(FILES);
    const present = new Map([
      ["actions/1.1.1-a.md", ACTION.replace("now", "new")],
      ["plan.yaml", PLAN],
    ]);
    const plan = readPlanAt({ ...sought(join(repository.top, "plan"), id), present }, GIT_ENV);
    expect(plan).toMatchObject({ ok: true, tree: readTree(join(repository.top, "plan")) });
  });

  it("may be the whole repository, or in folders with blanks, quotes, accents and line breaks", () => {
    const whole = newRepository();
    const id = whole.commit({ "plan.yaml": PLAN, "actions/1.1.1-a.md": ACTION });
    expect(planAt(whole, "", id).tree).toEqual(readTree(whole.top));
    const odd = newRepository();
    const folder = 'our "plans"\n-- é\t*/a:b';
    const at = odd.commit({ [`${folder}/plan.yaml`]: PLAN, [`${folder}/actions/1.1.1-a\nb ü.md`]: ACTION });
    const plan = planAt(odd, folder, at);
    expect(plan.path).toBe(folder);
    expect(plan.tree).toEqual(readTree(join(odd.top, folder)));
    expect([...plan.tree.paths]).toContain("actions/1.1.1-a\nb ü.md");
  });

  it("is read from a worktree and on a detached HEAD", () => {
    const repository = newRepository();
    const id = repository.commit(FILES);
    const elsewhere = join(temporaryFolder(), "tree");
    repository.git("worktree", "add", "-q", "--detach", elsewhere);
    expect(planAt({ top: elsewhere }, "plan", id).tree.files.length).toBe(2);
  });

  it("has the problems that the same files have on the disk", () => {
    const repository = newRepository();
    const plan = join(repository.top, "plan");
    repository.write({
      ...FILES,
      "plan/actions/1.1.2-latin.md": Buffer.from([0x2d, 0xe9, 0x0a]),
      "plan/actions/1.1.3-wide.md": Buffer.from([0xff, 0xfe, 0x2d, 0x00]),
      "plan/actions/1.1.4-long.md": Buffer.alloc(1024 * 1024 + 1, "a"),
      "plan/actions/1.1.5-full.md": Buffer.alloc(1024 * 1024, "a"),
      "plan/actions/1.1.6-folder.md/inside.md": ACTION,
      "plan/actions/readme.txt": "no action",
      "plan/actions/deeper/1.2.1-c.md": ACTION,
      "plan/node_modules/x/actions.md": "no",
      "plan/evidence/inside.md": ACTION,
      "outside.md": ACTION,
      "plan/appendices": "a file",
    });
    const links = {
      "actions/1.2.1-inside.md": "1.1.1-a.md",
      "actions/1.2.2-outside.md": "../../outside.md",
      "actions/1.2.3-absolute.md": "/etc/hostname",
      "actions/1.2.4-nothing.md": "nowhere.md",
      "actions/1.2.5-folder.md": "../evidence",
      "actions/1.2.6-ring.md": "1.2.6-ring.md",
      "actions/1.2.7-twice.md": "1.2.1-inside.md",
      "actions/linked": "../evidence",
      "actions/1.2.8-through.md": "linked/inside.md",
      "actions/1.2.9-through-file.md": "1.1.1-a.md/x",
      "evidence/link.pdf": "minutes.pdf",
      "evidence/elsewhere": "../../outside.md",
    };
    for (const [path, target] of Object.entries(links)) symlinkSync(target, join(plan, path));
    const id = repository.commit({});
    const onDisk = readTree(plan);
    const inGit = planAt(repository, "plan", id).tree;
    const faults = (tree: typeof onDisk) =>
      tree.files.filter((it) => "fault" in it).map((it) => `${it.path} ${it.fault}`);
    expect(faults(inGit)).toEqual(faults(onDisk));
    expect(inGit.files.map((it) => it.path)).toEqual(onDisk.files.map((it) => it.path));
    expect(inGit.files.filter((it) => "text" in it)).toEqual(onDisk.files.filter((it) => "text" in it));
    expect([...inGit.paths].sort()).toEqual([...onDisk.paths].sort());
  });

  it("says of a submodule where actions should be that it is not read", () => {
    const repository = newRepository();
    const id = repository.commit(FILES);
    repository.git("update-index", "--add", "--cacheinfo", `160000,${id},plan/actions/theirs`);
    repository.git("update-index", "--add", "--cacheinfo", `160000,${id},plan/evidence/theirs`);
    repository.git("commit", "-q", "-m", "Submodules");
    const { tree } = planAt(repository, "plan", repository.git("rev-parse", "HEAD").trim());
    expect(tree.files.filter((it) => "fault" in it).map((it) => it.path)).toEqual(["actions/theirs"]);
  });

  it("keeps empty files and files that are the same", () => {
    const repository = newRepository();
    const id = repository.commit({ ...FILES, "plan/actions/1.1.2-b.md": ACTION, "plan/actions/1.1.3-c.md": "" });
    expect(planAt(repository, "plan", id).tree).toEqual(readTree(join(repository.top, "plan")));
  });
});

describe("a plan that was elsewhere", () => {
  it("is found by its id in the folder that it had", () => {
    const repository = newRepository();
    const id = repository.commit({ ...FILES, "tests/plan.yaml": "id: another\n" });
    const then = readTree(join(repository.top, "plan"));
    renameSync(join(repository.top, "plan"), join(repository.top, "our plan"));
    const plan = planAt(repository, "our plan", id);
    expect(plan.tree).toEqual(then);
    expect(plan).toMatchObject({ path: "plan", note: `at ${id.slice(0, 7)} the plan was in “plan”` });
  });

  it("is found at the top, and from the top", () => {
    const repository = newRepository();
    const id = repository.commit({ "plan.yaml": PLAN, "actions/1.1.1-a.md": ACTION });
    mkdirSync(join(repository.top, "plan"));
    for (const name of ["plan.yaml", "actions"])
      renameSync(join(repository.top, name), join(repository.top, "plan", name));
    expect(planAt(repository, "plan", id)).toMatchObject({ path: "", note: expect.stringContaining("the top folder") });
  });

  it("is refused where its id changed too, for it may be the same or not", () => {
    const repository = newRepository();
    const id = repository.commit(FILES);
    renameSync(join(repository.top, "plan"), join(repository.top, "new"));
    for (const now of ["another", null]) {
      expect(refusal(repository, "new", id, now)).toMatchObject({
        ok: false,
        problem: expect.stringContaining("“plan”"),
      });
    }
  });

  it("is refused where two had its id, unless one of them is still there", () => {
    const repository = newRepository();
    const id = repository.commit({ ...FILES, "copy/plan.yaml": PLAN });
    renameSync(join(repository.top, "plan"), join(repository.top, "new"));
    expect(planAt(repository, "new", id).path).toBe("plan");
    repository.write({ copy: null });
    expect(refusal(repository, "new", id)).toMatchObject({ ok: false, problem: expect.stringContaining("“copy”") });
  });

  it("was nowhere: then all is new, and that is said", () => {
    const repository = newRepository();
    const id = repository.commit({ "README.md": "Hello", "tests/plan.yaml": "id: another\n" });
    repository.write(FILES);
    const plan = planAt(repository, "plan", id);
    expect([plan.path, plan.tree.files, plan.tree.paths.size]).toEqual([null, [], 0]);
    expect(plan.note).toBe(`there was no plan at ${id.slice(0, 7)}: everything in this one is new`);
  });

  it("without plan.yaml then was there all the same, and broken", () => {
    const repository = newRepository();
    const id = repository.commit({ "plan/actions/1.1.1-a.md": ACTION });
    repository.write(FILES);
    expect(planAt(repository, "plan", id).tree.files.map((it) => it.path)).toEqual(["actions/1.1.1-a.md"]);
  });
});

describe("what git cannot give", () => {
  it("is refused in a partial clone, and nothing is fetched", () => {
    const origin = newRepository();
    origin.git("config", "uploadpack.allowFilter", "true");
    const id = origin.commit(FILES);
    origin.commit({ "plan/actions/1.1.1-a.md": `${ACTION}\nMore\n` });
    const top = temporaryFolder();
    execFileSync("git", ["clone", "-q", "--filter=blob:none", `file://${origin.top}`, top], {
      env: GIT_ENV,
      stdio: "ignore",
    });
    expect(refusal({ top }, "plan", id)).toMatchObject({
      ok: false,
      problem: expect.stringContaining("partial clone"),
    });
  });

  it("is refused where a file's content is lost", () => {
    const repository = newRepository();
    const id = repository.commit(FILES);
    const blob = repository.git("rev-parse", "HEAD:plan/plan.yaml").trim();
    repository.write({ [`.git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`]: null });
    expect(refusal(repository, "plan", id)).toMatchObject({ ok: false });
  });

  it("is refused where the plan is in no repository", () => {
    const folder = temporaryFolder();
    const outside = { ...GIT_ENV, GIT_CEILING_DIRECTORIES: "/tmp" };
    expect(readPlanAt(sought(folder, "0".repeat(40)), outside)).toMatchObject({
      problem: "the plan is in no git repository",
    });
  });

  it("is refused where the commit is not there", () => {
    const repository = newRepository();
    repository.commit(FILES);
    expect(refusal(repository, "plan", "1".repeat(40))).toMatchObject({ ok: false });
  });
});

describe("the files that a change touches", () => {
  it("are those changed, removed, added, and not yet known to git; of the plan only", () => {
    const repository = newRepository();
    const id = repository.commit({ ...FILES, "plan/themes/1-a b.md": "x", ".gitignore": "*.tmp\n", "other.md": "x" });
    repository.commit({ "plan/actions/1.1.1-a.md": "changed", "other.md": "y" });
    repository.write({
      "plan/themes/1-a b.md": null,
      "plan/actions/1.1.2-\nü.md": ACTION,
      "plan/left.tmp": "x",
      "plan/plan.yaml": PLAN,
    });
    // Written again as it was, at another time than git has noted.
    utimesSync(join(repository.top, "plan/plan.yaml"), 1e9, 1e9);
    const changed = changedPaths(join(repository.top, "plan"), id, GIT_ENV);
    expect(changed.ok && [...changed.paths].sort()).toEqual([
      "actions/1.1.1-a.md",
      "actions/1.1.2-\nü.md",
      "themes/1-a b.md",
    ]);
  });

  it("are none where nothing was touched", () => {
    const repository = newRepository();
    const id = repository.commit(FILES);
    expect(changedPaths(join(repository.top, "plan"), id, GIT_ENV)).toEqual({ ok: true, paths: new Set() });
  });

  it("are refused in a sparse checkout, where what is left out would seem to be removed", () => {
    const { top, git, commit } = newRepository();
    const id = commit({ "plan/plan.yaml": "a", "plan/actions/1.md": "b", "else/2.md": "c" });
    git("sparse-checkout", "set", "--no-cone", "/plan/");
    expect(changedPaths(join(top, "plan"), id, GIT_ENV)).toEqual({ ok: true, paths: new Set() });
    git("sparse-checkout", "set", "--no-cone", "/plan/plan.yaml");
    expect(changedPaths(join(top, "plan"), id, GIT_ENV)).toMatchObject({
      ok: false,
      problem: expect.stringContaining("sparse checkout: a file of the plan"),
    });
  });
});
