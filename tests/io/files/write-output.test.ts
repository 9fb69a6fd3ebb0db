import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { writeOutput } from "../../../src/io/files/write-output.ts";
import { folderOf } from "../../support/temporary-folder.ts";

let folder: string;
const at = (path: string): string => join(folder, path);

beforeEach(() => {
  folder = folderOf({ "old.html": "old" });
});

describe("writing a paper into a file", () => {
  it("makes the file, of text or of bytes", () => {
    writeOutput(at("a.md"), "text ü\n");
    writeOutput(at("b.docx"), Uint8Array.of(0, 255, 10, 13));
    expect(readFileSync(at("a.md"), "utf8")).toBe("text ü\n");
    expect([...readFileSync(at("b.docx"))]).toEqual([0, 255, 10, 13]);
    expect(readdirSync(folder).sort()).toEqual(["a.md", "b.docx", "old.html"]);
  });

  it("gives a new file the rights that any new file has, and keeps those of an old one", () => {
    writeFileSync(at("like.md"), "");
    writeOutput(at("a.md"), "x");
    expect(statSync(at("a.md")).mode).toBe(statSync(at("like.md")).mode);
    chmodSync(at("old.html"), 0o600);
    writeOutput(at("old.html"), "new");
    expect(readFileSync(at("old.html"), "utf8")).toBe("new");
    expect(statSync(at("old.html")).mode & 0o777).toBe(0o600);
  });

  it("keeps a link a link, and refuses one that leads nowhere", () => {
    symlinkSync("old.html", at("latest.html"));
    writeOutput(at("latest.html"), "new");
    expect(lstatSync(at("latest.html")).isSymbolicLink()).toBe(true);
    expect(readFileSync(at("old.html"), "utf8")).toBe("new");
    symlinkSync("nowhere/x", at("lost.html"));
    expect(() => writeOutput(at("lost.html"), "x")).toThrow("is a link to nothing");
  });

  it("makes no folder, and says so of a folder, a missing one, and a file in a folder's place", () => {
    mkdirSync(at("folder"));
    expect(() => writeOutput(at("folder"), "x")).toThrow("folder is a folder");
    expect(() => writeOutput(at("reprots/a.md"), "x")).toThrow("a.md could not be written: its folder is not there");
    expect(() => writeOutput(at("old.html/a.md"), "x")).toThrow("a file stands where a folder should be");
    expect(existsSync(at("reprots"))).toBe(false);
    expect(readdirSync(at("folder"))).toEqual([]);
  });

  it.skipIf(process.platform === "win32")("writes to a pipe as it is", () => {
    const pipe = at("pipe");
    execFileSync("mkfifo", [pipe]);
    const reader = execFileSync("bash", ["-c", 'cat "$1" & exec 3>"$1"; printf kept >&3; exec 3>&-; wait', "-", pipe]);
    expect(reader.toString()).toBe("kept");
    writeOutput("/dev/null", "gone");
    expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });
});
