import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { CannotWrite } from "../../../src/io/files/cannot-write.ts";
import { readTree } from "../../../src/io/files/read-tree.ts";
import { type Replacement, replaceFiles } from "../../../src/io/files/replace-files.ts";
import { folderOf } from "../../support/temporary-folder.ts";

let folder: string;
const at = (path: string): string => join(folder, path);
const text = (path: string): string => readFileSync(at(path), "utf8");

beforeEach(() => {
  folder = folderOf({ "actions/a.md": "one\n", "actions/b.md": "two\n", "plan.yaml": "id: x\n" });
});

function refusal(...replacements: Replacement[]): CannotWrite {
  try {
    replaceFiles(replacements);
  } catch (error) {
    if (error instanceof CannotWrite) return error;
    throw error;
  }
  throw new Error("it was written");
}

/** Names in the folder of the actions: nothing that was begun may be left there. */
const names = (): string[] => readdirSync(at("actions")).sort();

describe("replacing files of the ledger", () => {
  it("writes every file, byte for byte", () => {
    const crlf = "\ufeffone\r\ntwo — ünï\r\n";
    replaceFiles([
      { path: at("actions/a.md"), before: "one\n", after: crlf },
      { path: at("actions/b.md"), before: "two\n", after: "" },
      { path: at("actions/new.md"), before: null, after: "new" },
    ]);
    expect(text("actions/a.md")).toBe(crlf);
    expect(text("actions/b.md")).toBe("");
    expect(text("actions/new.md")).toBe("new");
    expect(names()).toEqual(["a.md", "b.md", "new.md"]);
  });

  it("takes nothing of its own for abandoned, however long so many files take", () => {
    const now = Date.now();
    const clock = vi.spyOn(Date, "now").mockReturnValue(now + 120_000);
    try {
      replaceFiles(["c", "d", "e"].map((name) => ({ path: at(`actions/${name}.md`), before: null, after: name })));
    } finally {
      clock.mockRestore();
    }
    expect(names()).toEqual(["a.md", "b.md", "c.md", "d.md", "e.md"]);
  });

  it("makes the folders that a new file needs, and takes them away where nothing came of it", () => {
    replaceFiles([{ path: at("themes/deep/1-a.md"), before: null, after: "x" }]);
    expect(text("themes/deep/1-a.md")).toBe("x");
    refusal(
      { path: at("more/deep/1.md"), before: null, after: "x" },
      { path: at("plan.yaml/x"), before: null, after: "" },
    );
    expect(existsSync(at("more"))).toBe(false);
  });

  it("refuses all where one file says something else than what was read, even with the same length", () => {
    writeFileSync(at("actions/b.md"), "2wo\n");
    const problem = refusal(
      { path: at("actions/a.md"), before: "one\n", after: "x" },
      { path: at("actions/b.md"), before: "two\n", after: "y" },
    );
    expect(problem.message).toContain("b.md has changed since it was read");
    expect(problem.help).toContain("Nothing was written");
    expect(problem.written).toEqual([]);
    expect(text("actions/a.md")).toBe("one\n");
    expect(names()).toEqual(["a.md", "b.md"]);
  });

  it("refuses where a file is gone, or a new one is there already, be it only a link to nothing", () => {
    rmSync(at("actions/a.md"));
    expect(refusal({ path: at("actions/a.md"), before: "one\n", after: "x" }).message).toContain("is gone");
    expect(existsSync(at("actions/a.md"))).toBe(false);
    expect(refusal({ path: at("actions/b.md"), before: null, after: "x" }).message).toContain("is there already");
    symlinkSync("nowhere", at("actions/link.md"));
    expect(refusal({ path: at("actions/link.md"), before: null, after: "x" }).message).toContain("is there already");
    expect(text("actions/b.md")).toBe("two\n");
  });

  it("refuses where the folder itself is gone", () => {
    rmSync(at("actions"), { recursive: true });
    expect(refusal({ path: at("actions/a.md"), before: "one\n", after: "x" }).message).toContain("is gone");
    expect(existsSync(at("actions"))).toBe(false);
  });

  it("keeps a link a link, and replaces what it leads to", () => {
    mkdirSync(at("kept"));
    writeFileSync(at("kept/real.md"), "real\n");
    symlinkSync("../kept/real.md", at("actions/link.md"));
    replaceFiles([{ path: at("actions/link.md"), before: "real\n", after: "newer\n" }]);
    expect(lstatSync(at("actions/link.md")).isSymbolicLink()).toBe(true);
    expect(text("kept/real.md")).toBe("newer\n");
    expect(readdirSync(at("kept"))).toEqual(["real.md"]);
  });

  it.skipIf(process.platform === "win32")("keeps the mode", () => {
    for (const mode of [0o640, 0o600, 0o664, 0o755]) {
      chmodSync(at("actions/a.md"), mode);
      replaceFiles([{ path: at("actions/a.md"), before: text("actions/a.md"), after: `${mode}` }]);
      expect(statSync(at("actions/a.md")).mode & 0o7777).toBe(mode);
    }
  });

  it.skipIf(process.getuid?.() !== 0)("keeps owner and group (tried as root, who alone may give a file away)", () => {
    execFileSync("chown", ["1234:4321", at("actions/a.md")]);
    chmodSync(at("actions/a.md"), 0o640);
    replaceFiles([{ path: at("actions/a.md"), before: "one\n", after: "x" }]);
    expect(statSync(at("actions/a.md"))).toMatchObject({ uid: 1234, gid: 4321 });
    expect(statSync(at("actions/a.md")).mode & 0o7777).toBe(0o640);
  });

  it("takes away what a killed write left, at once where its process is gone, and nothing of a writer still at it", () => {
    const gone = spawnSync(process.execPath, ["--version"]).pid;
    const own = process.pid;
    for (const name of [`${own}-abc.tmp`, `${own}-def.tmp`, `${gone}-ghi.tmp`, "notes.md"]) {
      writeFileSync(at(`actions/.plan-writing-${name}`), "half");
    }
    utimesSync(at(`actions/.plan-writing-${own}-abc.tmp`), 1, 1);
    utimesSync(at("actions/.plan-writing-notes.md"), 1, 1);
    replaceFiles([{ path: at("actions/a.md"), before: "one\n", after: "x" }]);
    expect(names()).toEqual([`.plan-writing-${own}-def.tmp`, ".plan-writing-notes.md", "a.md", "b.md"]);
    expect([...readTree(folder).paths]).not.toContain(`actions/.plan-writing-${own}-def.tmp`);
  });

  it("writes beside a name that is as long as names may be", () => {
    const long = `${"n".repeat(252)}.md`;
    replaceFiles([{ path: at(`actions/${long}`), before: null, after: "x" }]);
    replaceFiles([{ path: at(`actions/${long}`), before: "x", after: "y" }]);
    expect(text(`actions/${long}`)).toBe("y");
    expect(refusal({ path: at(`actions/n${long}`), before: null, after: "x" }).message).toContain("too long");
  });

  it("says which files were written where a later one could not be (needs the right to mount)", ({ skip }) => {
    // Nobody may replace a file that something is mounted on; everything before that step goes well.
    if (!tryMount(at("actions/b.md"))) skip("this user may not mount");
    try {
      const problem = refusal(
        { path: at("actions/a.md"), before: "one\n", after: "1" },
        { path: at("actions/b.md"), before: "two\n", after: "2" },
        { path: at("plan.yaml"), before: "id: x\n", after: "3" },
      );
      expect(problem.written).toEqual([at("actions/a.md")]);
      expect(problem.message).toMatch(
        /b\.md could not be written: another program has it open\nof 3 files, one was written before: \S+a\.md/,
      );
      expect(text("plan.yaml")).toBe("id: x\n");
    } finally {
      execFileSync("umount", [at("actions/b.md")]);
    }
    expect(names()).toEqual(["a.md", "b.md"]);
  });
});

function tryMount(file: string): boolean {
  try {
    execFileSync("mount", ["--bind", file, file], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
