import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CannotWrite } from "../../../src/io/files/cannot-write.ts";
import { forgetInterruptedWrite, interruptedWrite, withJournal } from "../../../src/io/files/interrupted-write.ts";
import { type Replacement, replaceFiles } from "../../../src/io/files/replace-files.ts";
import { folderOf } from "../../support/temporary-folder.ts";

let folder: string;
let files: readonly Replacement[];
const at = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = folderOf({ "a.md": "old a\n", "b.md": "old b\n", "gone.md": "old\n" });
  files = [
    { path: at("a.md"), before: "old a\n", after: "new a\n" },
    { path: at("b.md"), before: "old b\n", after: "new b\n" },
    { path: at("made.md"), before: null, after: "made\n" },
    { path: at("gone.md"), before: "old\n", after: null },
  ];
});

// Journals lie in the system's temporary folder.
afterEach(() => forgetInterruptedWrite(folder));

/** A write of all that stops after the first so many. */
function stopAfter(count: number): void {
  const written = files.slice(0, count);
  const write = () => {
    replaceFiles(written);
    throw new CannotWrite("the disk failed", "", [at("a.md")]);
  };
  expect(() => withJournal(folder, files, write)).toThrow("the disk failed");
}

const found = () => {
  const write = interruptedWrite(folder);
  const names = (list: readonly Replacement[]): string[] => list.map(({ path }) => path.slice(folder.length + 1));
  return write && [names(write.written), names(write.left)];
};

test("which files were written and which were not is found, also of those that are made and taken away", () => {
  stopAfter(1);
  expect(found()).toEqual([["a.md"], ["b.md", "made.md", "gone.md"]]);
  rmSync(at("gone.md"));
  writeFileSync(at("made.md"), "made\n");
  expect(found()).toEqual([["a.md", "made.md", "gone.md"], ["b.md"]]);
});

test("nothing is found where all or none was written, nor of another plan", () => {
  stopAfter(0);
  expect(found()).toBeNull();
  stopAfter(1);
  expect(interruptedWrite(folderOf())).toBeNull();
  replaceFiles(files.slice(1));
  expect(found()).toBeNull();
});

test("a write that came to its end leaves nothing, nor does one that wrote nothing", () => {
  withJournal(folder, files, () => replaceFiles(files));
  writeFileSync(at("b.md"), "old b\n");
  expect(found()).toBeNull();
  const again = files.slice(0, 2).map(({ path, after }) => ({ path, before: after, after: "x\n" }));
  expect(() => withJournal(folder, again, () => replaceFiles(again))).toThrow("has changed since it was read");
  expect(readFileSync(at("a.md"), "utf8")).toBe("new a\n");
  writeFileSync(at("a.md"), "x\n");
  writeFileSync(at("b.md"), "new b\n");
  expect(found()).toBeNull();
});

test("a file that somebody changed since is in neither list; what is forgotten is not found again", () => {
  stopAfter(1);
  writeFileSync(at("b.md"), "mended by hand\n");
  expect(found()).toEqual([["a.md"], ["made.md", "gone.md"]]);
  forgetInterruptedWrite(folder);
  expect(found()).toBeNull();
});

test("of one file there is no journal: it is replaced in one step", () => {
  withJournal(folder, files.slice(0, 1), () => replaceFiles(files.slice(0, 1)));
  expect(existsSync(at("a.md"))).toBe(true);
  expect(found()).toBeNull();
});
