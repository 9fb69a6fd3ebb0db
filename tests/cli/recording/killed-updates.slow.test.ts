import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isTemporaryFile } from "../../../src/io/files/put-in-place.ts";
import { LONG, runs } from "../../support/properties.ts";
import { Repository } from "../../support/repository.ts";
import { cleanEnv, PROGRAM, plan, requireBuilt } from "../../support/run-plan.ts";

const FILE = "actions/1.4.1-introduce-the-itb.md";

/** `plan update` as a process of its own, which may be killed. */
function update(repository: Repository, note: string): ChildProcess {
  requireBuilt();
  const args = ["update", "1.4.1", "--note", note, "--by", "graham-allen", "--date", "2018-08-14"];
  return spawn(process.execPath, [PROGRAM, ...args], {
    cwd: repository.folder,
    env: cleanEnv(),
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function end(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = "";
  child.stderr?.on("data", (data) => (said += data));
  child.stdout?.resume();
  const [code] = await once(child, "close");
  return { code, said };
}

function notesIn(repository: Repository): string[] {
  return [...repository.read(FILE).matchAll(/^ {4}note: (.*)$/gm)].map(([, note]) => note as string);
}

describe("plan update, killed at any moment", () => {
  it("leaves the old file or the new one, in which plan check finds no error", async () => {
    const repository = new Repository();
    let longest = 0;
    const began = performance.now();
    expect((await end(update(repository, "first"))).code).toBe(0);
    longest = performance.now() - began;
    let landed = ["first"];
    for (let kill = 0; kill < runs(12); kill += 1) {
      const child = update(repository, `kill ${kill}`);
      const ended = end(child);
      // Most of a run is start-up: the later half is where it writes.
      await new Promise((done) => setTimeout(done, longest * (0.3 + 0.8 * Math.random())));
      child.kill("SIGKILL");
      const { code } = await ended;
      const notes = notesIn(repository);
      const more = [...landed, `kill ${kill}`];
      expect(code === 0 ? [more] : [landed, more]).toContainEqual(notes);
      landed = notes;
    }
    const folder = repository.path("actions");
    const names = readdirSync(folder);
    expect(names.filter((name) => !name.endsWith(".md") && !isTemporaryFile(name))).toEqual([]);
    expect(names.filter((name) => name.endsWith(".md"))).toHaveLength(51);
    const { code, stdout } = plan(["check", "--as-of", "2018-08-14", "--format", "json"], { cwd: repository.folder });
    expect([code, JSON.parse(stdout).summary.errors]).toEqual([0, 0]);
    for (const name of names.filter(isTemporaryFile)) rmSync(`${folder}/${name}`);
    expect(readFileSync(repository.path(FILE), "utf8").endsWith("---\n\nIntroduce ITB\n")).toBe(true);
  });
});

describe("many at once", () => {
  it("all land, each entry once, or are told why not", async () => {
    const repository = new Repository();
    const wanted = Array.from({ length: LONG ? 40 : 10 }, (_, i) => `writer ${i}`);
    const results = await Promise.all(wanted.map((note) => end(update(repository, note))));
    const landed = wanted.filter((_, i) => results[i]?.code === 0);
    expect(notesIn(repository).sort()).toEqual([...landed].sort());
    for (const { code, said } of results)
      if (code !== 0) expect([code, said]).toEqual([2, expect.stringMatching(/Nothing was written/)]);
  });
});
