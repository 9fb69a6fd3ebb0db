import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../../support/bundle.ts";
import { folderOf } from "../../support/temporary-folder.ts";

let top: string;
beforeAll(async () => {
  top = folderOf({ "locks/x": "" });
  chmodSync(top, 0o755);
  chmodSync(join(top, "locks"), 0o777);
  const entry = join(import.meta.dirname, "writer.ts");
  await bundle(entry, join(top, "writer.js"));
});

const LONG = `${"x".repeat(99)}\n`.repeat(300);

/** Adds a line to `a.md`, started by a line of shell that stands before the command. */
function write(folder: string, before = "") {
  const line = `${before} "$0" "$1" "$2" 1 added a.md`;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", line, process.execPath, join(top, "writer.js"), folder], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"], TMPDIR: join(top, "locks") },
  });
  return { status, said: stdout + stderr };
}

function mounted(folder: string, ...args: string[]): boolean {
  return process.getuid?.() === 0 && spawnSync("mount", [...args, folder]).status === 0;
}

describe("a file that cannot be written", () => {
  it("stays as it is where the disk is full (needs the right to mount)", ({ skip }) => {
    const folder = folderOf();
    if (!mounted(folder, "-t", "tmpfs", "-o", "size=48k", "tmpfs")) skip("this user may not mount a small disk");
    try {
      writeFileSync(join(folder, "a.md"), LONG);
      expect(write(folder)).toMatchObject({ status: 2 });
      expect(write(folder).said).toMatch(/a\.md could not be written: the disk is full\nFree some space/);
      expect(readFileSync(join(folder, "a.md"), "utf8")).toBe(LONG);
      expect(readdirSync(folder)).toEqual(["a.md"]);
    } finally {
      execFileSync("umount", [folder]);
    }
  });

  it.skipIf(process.platform === "win32")("stays as it is where files may not grow so large", () => {
    const folder = folderOf({ "a.md": LONG });
    const { status, said } = write(folder, "ulimit -f 20;");
    expect(said).toMatch(/a\.md could not be written: it would be larger than files may be here|the disk is full/);
    expect(status).toBe(2);
    expect(readFileSync(join(folder, "a.md"), "utf8")).toBe(LONG);
    expect(readdirSync(folder)).toEqual(["a.md"]);
  });

  it("stays as it is on a disk that can only be read (needs the right to mount)", ({ skip }) => {
    const folder = folderOf({ "a.md": "old\n" });
    if (!mounted(folder, "--bind", folder)) skip("this user may not mount");
    try {
      execFileSync("mount", ["-o", "remount,ro,bind", folder]);
      expect(write(folder)).toMatchObject({
        status: 2,
        said: expect.stringMatching(/the disk can only be read\nWork in a copy/),
      });
      expect(readdirSync(folder)).toEqual(["a.md"]);
    } finally {
      execFileSync("umount", [folder]);
    }
  });

  it.skipIf(process.platform === "win32")(
    "stays as it is where the user has no permission, for the file or its folder",
    () => {
      const other = process.getuid?.() === 0 ? "setpriv --reuid=12345 --regid=12345 --clear-groups" : "";
      const folder = folderOf({ "a.md": "old\n" });
      chmodSync(folder, 0o777);
      chmodSync(join(folder, "a.md"), 0o444);
      expect(write(folder, other)).toMatchObject({
        status: 2,
        said: expect.stringMatching(/could not be written: you have no permission\nAsk/),
      });
      chmodSync(join(folder, "a.md"), 0o666);
      chmodSync(folder, 0o555);
      expect(write(folder, other)).toMatchObject({
        status: 2,
        said: expect.stringMatching(/could not be written: you have no permission\nAsk/),
      });
      expect(readFileSync(join(folder, "a.md"), "utf8")).toBe("old\n");
      chmodSync(folder, 0o777);
      expect(readdirSync(folder)).toEqual(["a.md"]);
      expect(write(folder, other)).toMatchObject({ status: 0 });
      expect(readFileSync(join(folder, "a.md"), "utf8")).toBe("old\nadded 0\n");
    },
  );

  it("is refused where no ticket can be drawn", () => {
    const folder = folderOf({ "a.md": "old\n" });
    mkdirSync(join(top, "locks/closed"), { recursive: true });
    const { status, said } = write(folder, `TMPDIR="${join(top, "locks/x")}"`);
    expect(status).toBe(2);
    expect(said).toContain("Two commands at once are kept apart there.");
  });
});
