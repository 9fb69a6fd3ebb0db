import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isShallow, mergeBase, resolveRevision } from "../../../src/io/git/revision.ts";
import { GIT_ENV } from "../../support/git.ts";
import { newRepository, repositoryAt, temporaryFolder } from "./temporary-repository.ts";

const found = (commit: string) => ({ ok: true, commit });

describe("a revision", () => {
  it("is a branch, a tag, an id, a short id, HEAD, or steps from one", () => {
    const { top, git, commit } = newRepository();
    const first = commit({ a: "1" });
    git("tag", "-a", "-m", "A tag", "v1");
    const second = commit({ a: "2" });
    git("checkout", "-q", "--detach");
    for (const name of ["main", "HEAD", second, second.slice(0, 8), "refs/heads/main", "main@{0}", ":/A change"]) {
      expect(resolveRevision(top, name, GIT_ENV)).toEqual(found(second));
    }
    for (const name of ["v1", "main~1", "HEAD^"]) expect(resolveRevision(top, name, GIT_ENV)).toEqual(found(first));
  });

  it("is never an option, and may be a branch that looks like one", () => {
    const { top, git, commit } = newRepository();
    const id = commit({ a: "1" });
    git("update-ref", "refs/heads/-x", "HEAD");
    git("update-ref", "refs/heads/--all", "HEAD");
    expect(resolveRevision(top, "-x", GIT_ENV)).toEqual(found(id));
    expect(resolveRevision(top, "--all", GIT_ENV)).toEqual(found(id));
    for (const name of ["--batch-all-objects", "--help", "-h", "--output=stolen"]) {
      expect(resolveRevision(top, name, GIT_ENV)).toMatchObject({ ok: false, problem: expect.stringContaining(name) });
    }
  });

  it.each(["", "main\nHEAD", "main\0", "main\r"])("%j is none", (name) => {
    const { top, commit } = newRepository();
    commit({ a: "1" });
    expect(resolveRevision(top, name, GIT_ENV)).toMatchObject({ ok: false });
  });

  it("that is unknown is answered with what may be meant", () => {
    const { top, git, commit } = newRepository();
    commit({ a: "1" });
    git("update-ref", "refs/remotes/origin/trunk", "HEAD");
    expect(resolveRevision(top, "mian", GIT_ENV)).toMatchObject({ ok: false, help: "Did you mean “main”?" });
    expect(resolveRevision(top, "trunk", GIT_ENV)).toMatchObject({ ok: false, help: "Did you mean “origin/trunk”?" });
    expect(resolveRevision(top, "qqqqqqqq", GIT_ENV)).toMatchObject({
      ok: false,
      problem: "there is no revision “qqqqqqqq” in this repository",
      help: expect.stringContaining("git branch"),
    });
  });

  it("that is both a branch and a tag is refused, unless they are the same", () => {
    const { top, git, commit } = newRepository();
    const first = commit({ a: "1" });
    git("tag", "-a", "-m", "t", "main");
    expect(resolveRevision(top, "main", GIT_ENV)).toEqual(found(first));
    const second = commit({ a: "2" });
    expect(resolveRevision(top, "main", GIT_ENV)).toMatchObject({
      ok: false,
      help: expect.stringContaining("refs/heads/main"),
    });
    expect(resolveRevision(top, "refs/heads/main", GIT_ENV)).toEqual(found(second));
    git("update-ref", "refs/remotes/origin/main", first);
    git("tag", "origin/main", second);
    expect(resolveRevision(top, "origin/main", GIT_ENV)).toMatchObject({ ok: false });
    expect(resolveRevision(top, "refs/remotes/origin/main", GIT_ENV)).toEqual(found(first));
  });

  it("that is a branch and the beginning of another commit's id is refused: git would take the branch", () => {
    const { top, git, commit } = newRepository();
    const first = commit({ a: "1" });
    const second = commit({ a: "2" });
    git("branch", first.slice(0, 7), second);
    expect(resolveRevision(top, first.slice(0, 7), GIT_ENV)).toMatchObject({
      ok: false,
      problem: expect.stringContaining("is a branch or tag, and the beginning of another commit’s id"),
    });
    expect(resolveRevision(top, first.slice(0, 8), GIT_ENV)).toEqual(found(first));
    git("branch", second.slice(0, 7), second);
    expect(resolveRevision(top, second.slice(0, 7), GIT_ENV)).toEqual(found(second));
  });

  it("that is a file or a folder is refused", () => {
    const { top, commit } = newRepository();
    commit({ a: "1" });
    expect(resolveRevision(top, "HEAD:a", GIT_ENV)).toMatchObject({
      ok: false,
      problem: "“HEAD:a” is a blob, not a commit",
    });
  });

  it("is not there before the first commit, outside a repository, or without git", () => {
    const { top } = newRepository();
    expect(resolveRevision(top, "HEAD", GIT_ENV)).toMatchObject({ problem: "the repository has no commit yet" });
    const outside = { ...GIT_ENV, GIT_CEILING_DIRECTORIES: "/tmp" };
    expect(resolveRevision(temporaryFolder(), "HEAD", outside)).toMatchObject({
      problem: "the plan is in no git repository",
    });
    expect(resolveRevision(top, "HEAD", { PATH: temporaryFolder() })).toMatchObject({
      ok: false,
      problem: expect.stringContaining("git is not installed"),
    });
  });

  it("is looked for in the folder's own repository, whatever a hook has set", () => {
    const [one, other] = [newRepository(), newRepository()];
    const [id] = [one.commit({ a: "1" }), other.commit({ b: "2" })];
    const hook = { ...GIT_ENV, GIT_DIR: join(other.top, ".git"), GIT_WORK_TREE: other.top, GIT_INDEX_FILE: "/nowhere" };
    expect(resolveRevision(one.top, "HEAD", hook)).toEqual(found(id));
    expect(resolveRevision(one.top, "HEAD", { ...GIT_ENV, GIT_DIR: ".git" })).toEqual(found(id));
  });

  it("is found in a worktree", () => {
    const { top, git, commit } = newRepository();
    const id = commit({ a: "1" });
    const elsewhere = join(temporaryFolder(), "work tree");
    git("worktree", "add", "-q", "-b", "side", elsewhere);
    expect(resolveRevision(elsewhere, "main", GIT_ENV)).toEqual(found(id));
    expect(resolveRevision(elsewhere, "HEAD", GIT_ENV)).toEqual(found(id));
    expect(isShallow(elsewhere, GIT_ENV)).toBe(false);
    expect(top).not.toBe(elsewhere);
  });
});

describe("where two histories parted", () => {
  it("is none of several: each side merged what the other was, and either alone would hide what the other holds", () => {
    const { top, git, commit } = newRepository();
    commit({ a: "1" });
    git("branch", "side");
    const one = commit({ a: "2" });
    git("checkout", "-q", "side");
    const other = commit({ b: "1" });
    git("merge", "-q", "-s", "ours", "-m", "Merge", one);
    git("checkout", "-q", "main");
    git("merge", "-q", "-m", "Merge", other);
    const ids = () => [git("rev-parse", "side").trim(), git("rev-parse", "main").trim()] as const;
    expect(mergeBase(top, ...ids(), GIT_ENV)).toMatchObject({ ok: false, help: expect.stringContaining("Merge") });
    git("checkout", "-q", "side");
    git("merge", "-q", "-m", "Merge", "main");
    expect(mergeBase(top, ...ids(), GIT_ENV)).toEqual(found(ids()[1]));
  });

  it("is their merge base", () => {
    const { top, git, commit } = newRepository();
    const base = commit({ a: "1" });
    git("checkout", "-q", "-b", "side");
    const side = commit({ b: "1" });
    git("checkout", "-q", "main");
    const main = commit({ a: "2" });
    expect(mergeBase(top, side, main, GIT_ENV)).toEqual(found(base));
    expect(mergeBase(top, base, main, GIT_ENV)).toEqual(found(base));
    expect(mergeBase(top, "-x", main, GIT_ENV)).toMatchObject({ ok: false });
  });

  it("is nowhere in unrelated histories", () => {
    const { top, git, commit } = newRepository();
    const one = commit({ a: "1" });
    git("checkout", "-q", "--orphan", "other");
    const other = commit({ b: "1" });
    expect(mergeBase(top, one, other, GIT_ENV)).toMatchObject({
      ok: false,
      problem: expect.stringContaining("unrelated"),
    });
  });
});

describe("a shallow clone", () => {
  /** main: 1 2 3 4; side: from 2, two commits. */
  function origin() {
    const { top, git, commit } = newRepository();
    commit({ a: "1" });
    const base = commit({ a: "2" });
    git("checkout", "-q", "-b", "side");
    commit({ b: "1" });
    commit({ b: "2" });
    git("checkout", "-q", "main");
    commit({ a: "3" });
    commit({ a: "4" });
    return { top, base };
  }

  function clone(top: string, ...args: string[]) {
    const to = temporaryFolder();
    execFileSync("git", ["clone", "-q", ...args, `file://${top}`, to], { env: GIT_ENV, stdio: "ignore" });
    return repositoryAt(to);
  }

  const both = (top: string) =>
    ["HEAD", "refs/remotes/origin/main"].map((name) => {
      const one = resolveRevision(top, name, GIT_ENV);
      if (!one.ok) throw new Error(one.problem);
      return one.commit;
    }) as [string, string];

  it.each([
    [{ GITHUB_ACTIONS: "true" }, "fetch-depth: 0"],
    [{ GITLAB_CI: "true" }, 'GIT_DEPTH: "0"'],
    [{ TF_BUILD: "True" }, "fetchDepth: 0"],
    [{}, "git fetch --unshallow"],
  ])("that lacks the revision is refused with the mend of its host: %j", (host, mend) => {
    const { top } = clone(origin().top, "--depth", "1", "-b", "side");
    expect(resolveRevision(top, "refs/remotes/origin/main", { ...GIT_ENV, ...host })).toMatchObject({
      ok: false,
      problem: expect.stringContaining("shallow"),
      help: expect.stringContaining(mend),
    });
  });

  it("that ends before the branch began gives no base", () => {
    const { top } = clone(origin().top, "--depth", "2", "--no-single-branch", "-b", "side");
    expect(isShallow(top, GIT_ENV)).toBe(true);
    expect(mergeBase(top, ...both(top), GIT_ENV)).toMatchObject({
      ok: false,
      problem: expect.stringContaining("shallow"),
    });
  });

  it("that is deep enough does", () => {
    const { top, base } = origin();
    const deep = clone(top, "--depth", "3", "--no-single-branch", "-b", "side");
    expect(isShallow(deep.top, GIT_ENV)).toBe(true);
    expect(mergeBase(deep.top, ...both(deep.top), GIT_ENV)).toEqual(found(base));
  });

  it("in which only a longer way to an older base is left gives none", () => {
    const { top, git, commit } = newRepository();
    commit({ a: "1" });
    git("branch", "side");
    const newer = commit({ a: "2" });
    const main = commit({ a: "3" });
    git("checkout", "-q", "side");
    commit({ b: "1" });
    git("merge", "-q", "--no-ff", "-m", "Merge", newer);
    const side = git("rev-parse", "HEAD").trim();
    expect(mergeBase(top, side, main, GIT_ENV)).toEqual(found(newer));
    // As if the clone had been cut at main's tip: what is left in common is only by way of nothing.
    writeFileSync(join(top, ".git/shallow"), `${main}\n`);
    expect(mergeBase(top, side, main, GIT_ENV)).toMatchObject({
      ok: false,
      problem: expect.stringContaining("shallow"),
    });
  });
});
