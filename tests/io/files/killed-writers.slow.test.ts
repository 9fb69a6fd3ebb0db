import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { isTemporaryFile } from "../../../src/io/files/put-in-place.ts";
import { bundle } from "../../support/bundle.ts";
import { LONG, runs } from "../../support/properties.ts";
import { folderOf } from "../../support/temporary-folder.ts";

let writer: string;
beforeAll(async () => {
  writer = join(folderOf(), "writer.js");
  const entry = join(import.meta.dirname, "writer.ts");
  await bundle(entry, writer);
});

function write(folder: string, times: number, line: string, ...files: string[]): ChildProcess {
  return spawn(process.execPath, [writer, folder, String(times), line, ...files], {
    env: { PATH: process.env["PATH"], TMPDIR: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** What a process prints, and how it ends. */
async function end(child: ChildProcess): Promise<{ code: number | null; printed: string }> {
  let printed = "";
  child.stdout?.on("data", (data) => (printed += data));
  const [code] = await once(child, "close");
  return { code, printed };
}

const FILLING = `${"A line that makes the file long enough to be caught half-way.\n".repeat(4000)}`;

describe("a process that is killed while it writes", () => {
  it("leaves the old file or the new one, nothing that stops the next, and no line that it said was there is lost", async () => {
    const folder = folderOf({ "a.md": FILLING, "b.md": "" });
    let debris = 0;
    for (let kill = 0; kill < runs(15); kill += 1) {
      writeFileSync(join(folder, "a.md"), FILLING);
      const child = write(folder, 1e6, "added", "a.md", "b.md");
      const ended = end(child);
      await once(child.stdout as NonNullable<typeof child.stdout>, "data");
      await new Promise((done) => setTimeout(done, Math.random() * 30));
      child.kill("SIGKILL");
      const { printed } = await ended;
      const said = printed.split("\n").length - 1;
      const added = readFileSync(join(folder, "a.md"), "utf8").slice(FILLING.length);
      const count = added.split("\n").length - 1;
      expect(added).toBe(Array.from({ length: count }, (_, i) => `added ${i}\n`).join(""));
      expect(count === said || count === said + 1).toBe(true);
      const left = readdirSync(folder).filter((name) => !/^([ab]\.md|plan-locks.*)$/.test(name));
      expect(left.filter((name) => !isTemporaryFile(name))).toEqual([]);
      debris += left.length;
      for (const name of left) rmSync(join(folder, name));
      expect(
        spawnSync(process.execPath, [writer, folder, "1", "next", "b.md"], { env: { TMPDIR: folder } }).status,
      ).toBe(0);
    }
    // Had no kill ever struck between the first byte and the last, this would have proved nothing.
    if (LONG) expect(debris).toBeGreaterThan(0);
  });
});

describe("many processes that write at once", () => {
  it("all land, each line once, while some of them are killed", async () => {
    const folder = folderOf({ "a.md": "" });
    const writers = Array.from({ length: LONG ? 48 : 16 }, (_, i) => write(folder, 5, `w${i}`, "a.md"));
    const ends = writers.map(end);
    const killed = [write(folder, 1e6, "killed", "a.md"), write(folder, 1e6, "killed", "a.md")];
    const pauses = killed.map(async (child, i) => {
      await new Promise((done) => setTimeout(done, 200 + 100 * i));
      child.kill("SIGKILL");
    });
    const results = await Promise.all(ends);
    await Promise.all(pauses);
    expect(results.filter(({ code }) => code !== 0)).toEqual([]);
    const lines = readFileSync(join(folder, "a.md"), "utf8").split("\n");
    const expected = writers.flatMap((_, i) => Array.from({ length: 5 }, (_, n) => `w${i} ${n}`));
    expect(lines.filter((line) => line.startsWith("w")).sort()).toEqual(expected.sort());
  });
});
