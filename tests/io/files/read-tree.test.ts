import { constants } from "node:buffer";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LONGEST_FILE } from "../../../src/core/source-file.ts";
import { findPlan } from "../../../src/io/files/find-plan.ts";
import { readTree } from "../../../src/io/files/read-tree.ts";
import { repositoryTop } from "../../../src/io/git/repository.ts";
import { LONG } from "../../support/properties.ts";

let top: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "plan-io-"));
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

function write(path: string, content: string | Buffer = "x"): string {
  const absolute = join(top, path);
  mkdirSync(dirname(absolute), { recursive: true });
  writeFileSync(absolute, content);
  return absolute;
}

/** What came of a file: its text, or its fault. */
function outcome(path: string): string | undefined {
  const file = readTree(join(top, "plan")).files.find((it) => it.path === path);
  return file && ("text" in file ? file.text : file.fault);
}

describe("reading a plan's folder", () => {
  it("passes over what editors and systems leave beside an action", () => {
    write("plan/actions/1.1.1-a.md");
    write("plan/actions/._1.1.1-a.md", Buffer.from([0, 5, 22, 7]));
    symlinkSync("someone@a-machine.4711", join(top, "plan/actions/.#1.1.1-a.md"));
    expect(readTree(join(top, "plan")).files.map((it) => it.path)).toEqual(["actions/1.1.1-a.md"]);
  });

  it("gives the files of the ledger in the order of people, and the paths of all", () => {
    for (const path of [
      "plan.yaml",
      "introduction.md",
      "themes/1-a.md",
      "actions/1.10.1-b.md",
      "actions/1.2.1-a.md",
      "actions/sub/2.1.1.md",
      "appendices/1.md",
      "evidence/minutes.md",
      "notes.txt",
      ".git/config",
      "node_modules/x/index.md",
    ]) {
      write(`plan/${path}`);
    }
    const { files, paths } = readTree(join(top, "plan"));
    expect(files.map((it) => it.path)).toEqual([
      "actions/1.2.1-a.md",
      "actions/1.10.1-b.md",
      "actions/sub/2.1.1.md",
      "appendices/1.md",
      "introduction.md",
      "plan.yaml",
      "themes/1-a.md",
    ]);
    expect(paths).toContain("evidence/minutes.md");
    expect(paths).toContain("notes.txt");
    expect([...paths].some((it) => it.includes(".git/") || it.includes("node_modules"))).toBe(false);
  });

  it("keeps the text as it stands, its byte order mark and line ends too", () => {
    write("plan/plan.yaml", "\ufeffid: é\r\n");
    expect(outcome("plan.yaml")).toBe("\ufeffid: é\r\n");
  });

  it("names what it cannot read, and reads on", () => {
    write("plan/plan.yaml", "ok");
    write("plan/actions/1-latin.md", Buffer.from([0x63, 0xe9]));
    write("plan/actions/2-utf16.md", Buffer.from("\ufeffid", "utf16le"));
    write("plan/actions/3-long.md", "x".repeat(LONGEST_FILE + 1));
    write("plan/actions/4-longest.md", "x".repeat(LONGEST_FILE));
    mkdirSync(join(top, "plan/actions/5-folder.md"));
    expect(outcome("actions/1-latin.md")).toBe("not-utf-8");
    expect(outcome("actions/2-utf16.md")).toBe("not-utf-8");
    expect(outcome("actions/3-long.md")).toBe("too-large");
    expect(outcome("actions/4-longest.md")).toHaveLength(LONGEST_FILE);
    expect(outcome("actions/5-folder.md")).toBe("unreadable");
    expect(outcome("plan.yaml")).toBe("ok");
  });

  it.runIf(LONG)("says of a file that is longer than any text that it is too large", () => {
    write("plan/actions/1-vast.md", "");
    truncateSync(join(top, "plan/actions/1-vast.md"), constants.MAX_STRING_LENGTH + 1);
    expect(outcome("actions/1-vast.md")).toBe("too-large");
  });

  it.skipIf(process.platform === "win32")("follows links to files inside the plan, and no others", () => {
    write("secret.md", "secret");
    write("elsewhere/9.md", "x");
    write("plan/actions/1.md", "one");
    symlinkSync("1.md", join(top, "plan/actions/2-inside.md"));
    symlinkSync("../../secret.md", join(top, "plan/actions/3-outside.md"));
    symlinkSync("nothing", join(top, "plan/actions/4-broken.md"));
    symlinkSync("5-loop.md", join(top, "plan/actions/5-loop.md"));
    symlinkSync(join(top, "elsewhere"), join(top, "plan/actions/6-folder"));
    symlinkSync("../actions", join(top, "plan/actions/7-round"));
    symlinkSync(join(top, "elsewhere"), join(top, "plan/themes"));
    expect(outcome("actions/2-inside.md")).toBe("one");
    expect(outcome("actions/3-outside.md")).toBe("outside-plan");
    expect(outcome("actions/4-broken.md")).toBe("unreadable");
    expect(outcome("actions/5-loop.md")).toBe("unreadable");
    expect(outcome("actions/6-folder")).toBe("outside-plan");
    expect(outcome("actions/7-round")).toBe("unreadable");
    expect(outcome("themes")).toBe("outside-plan");
    expect(readTree(join(top, "plan")).files).toHaveLength(8);
  });

  it("does not read a repository within the plan, which a commit of the plan does not hold", () => {
    write("plan/plan.yaml");
    write("plan/.git", "gitdir: elsewhere");
    write("plan/actions/.git", "gitdir: elsewhere");
    write("plan/actions/1.md");
    write("plan/themes/1.md");
    expect(outcome("actions")).toBe("unreadable");
    expect(readTree(join(top, "plan")).files.map((it) => it.path)).toEqual(["actions", "plan.yaml", "themes/1.md"]);
  });

  it.skipIf(process.platform === "win32")("does not wait for a pipe", () => {
    write("plan/plan.yaml");
    mkdirSync(join(top, "plan/actions"));
    execFileSync("mkfifo", [join(top, "plan/actions/1.md")]);
    expect(outcome("actions/1.md")).toBe("unreadable");
  });

  it.skipIf(process.platform === "win32" || process.getuid?.() === 0)("names a file that it may not read", () => {
    chmodSync(write("plan/actions/1.md"), 0);
    expect(outcome("actions/1.md")).toBe("unreadable");
  });
});

describe("finding the plan", () => {
  const find = (cwd: string, planOption?: string, env = {}) => findPlan({ planOption, cwd: join(top, cwd), env });

  beforeEach(() => {
    write("mine/plan/plan.yaml");
    write("mine/plan/actions/1.md");
    write("other/plan.yaml");
    write("empty/file");
  });

  it("looks at the folder, its plan/, and upwards", () => {
    const folder = join(top, "mine/plan");
    for (const cwd of ["mine", "mine/plan", "mine/plan/actions"]) expect(find(cwd)).toEqual({ ok: true, folder });
  });

  it("takes the option before the environment, and the environment before the search", () => {
    const env = { PLAN_DIR: "../other" };
    expect(find("mine", "plan", env)).toEqual({ ok: true, folder: join(top, "mine/plan") });
    expect(find("mine", undefined, env)).toEqual({ ok: true, folder: join(top, "other") });
    expect(find("mine", undefined, { PLAN_DIR: "" })).toEqual({ ok: true, folder: join(top, "mine/plan") });
    expect(find("other", "../mine")).toEqual({ ok: true, folder: join(top, "mine/plan") });
    expect(find("other", "../mine/plan/plan.yaml")).toEqual({ ok: true, folder: join(top, "mine/plan") });
  });

  it("never falls back from a folder that was named", () => {
    expect(find("mine", "../empty")).toMatchObject({ ok: false, problem: expect.stringContaining("is no plan") });
    expect(find("mine", "../nowhere")).toMatchObject({
      ok: false,
      problem: expect.stringContaining("there is no folder"),
    });
    expect(find("mine", undefined, { PLAN_DIR: "../empty" })).toMatchObject({
      ok: false,
      problem: expect.stringContaining("PLAN_DIR"),
    });
  });

  it("takes neither of two, one above the other, until it is told which", () => {
    write("mine/plan.yaml");
    for (const one of [find("mine"), find("other", "../mine"), find("mine", undefined, { PLAN_DIR: "." })]) {
      expect(one).toMatchObject({ ok: false, problem: expect.stringContaining("two plans") });
    }
    expect(find("mine", "plan.yaml")).toEqual({ ok: true, folder: join(top, "mine") });
    expect(find("mine", "plan")).toEqual({ ok: true, folder: join(top, "mine/plan") });
    expect(find("mine/plan")).toEqual({ ok: true, folder: join(top, "mine/plan") });
  });

  it("says how to start where there is none", () => {
    expect(find("empty")).toMatchObject({ ok: false, help: expect.stringContaining("plan.yaml") });
  });
});

it("finds the top of the repository, a worktree's too", () => {
  write("repo/.git/HEAD");
  write("tree/.git", "gitdir: elsewhere");
  write("repo/plan/plan.yaml");
  expect(repositoryTop(join(top, "repo/plan"))).toBe(join(top, "repo"));
  expect(repositoryTop(join(top, "tree"))).toBe(join(top, "tree"));
});
