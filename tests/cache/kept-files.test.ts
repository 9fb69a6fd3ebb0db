import { spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { KeptFiles } from "../../src/io/cache/files.ts";
import { cacheHome } from "../../src/io/cache/home.ts";
import { cleanEnv, PROGRAM, plan, requireBuilt, TOP, YEAR } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";
import { ask } from "./kept.ts";

const QUESTION = ["status", "--as-of", "2018-11-15"];

/** A folder with everything in it that a run keeps, and what the run said. */
async function kept() {
  const cwd = folderOf();
  cpSync(`${TOP}/plan`, join(cwd, "plan"), { recursive: true });
  const cache = join(folderOf(), "kept");
  const asked = { args: QUESTION, cwd, cache };
  const { stdout } = await ask(asked);
  const files = readdirSync(cache).map((name) => join(cache, name));
  expect(files).toHaveLength(2);
  return { asked, cache, stdout, files };
}

function change(path: string, edit: (bytes: Buffer) => Buffer): void {
  writeFileSync(path, edit(readFileSync(path)));
}

function oneBitOther(bytes: Buffer): Buffer {
  const at = bytes.length - 9;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

/** Each takes the path of a kept file, and spoils it. */
const HARM: readonly (readonly [what: string, harm: (path: string) => void])[] = [
  ["cut short", (path) => truncateSync(path, Math.floor(statSync(path).size / 2))],
  ["emptied", (path) => truncateSync(path, 0)],
  ["longer than it was", (path) => writeFileSync(path, "more", { flag: "a" })],
  ["filled with other bytes", (path) => change(path, (bytes) => Buffer.alloc(bytes.length, 0xa5))],
  ["changed in one bit", (path) => change(path, oneBitOther)],
  [
    "of another build",
    (path) => change(path, (bytes) => Buffer.from(bytes.toString("latin1").replace("this", "that"), "latin1")),
  ],
  [
    "a link to a file",
    (path) => {
      renameSync(path, `${path}.real`);
      symlinkSync(`${path}.real`, path);
    },
  ],
  [
    "a link to itself",
    (path) => {
      rmSync(path);
      symlinkSync(path, path);
    },
  ],
  [
    "a folder",
    (path) => {
      rmSync(path);
      mkdirSync(path);
    },
  ],
  ["writable for others", (path) => chmodSync(path, 0o666)],
];

describe("what was kept is ignored, and kept anew, where it is", () => {
  test.each(HARM)("%s", async (_what, harm) => {
    const { asked, files, stdout } = await kept();
    for (const path of files) harm(path);
    expect(await ask(asked)).toMatchObject({ code: 0, stdout, stderr: "", recalled: false });
    expect(await ask(asked)).toMatchObject({ code: 0, stdout, stderr: "" });
  });

  test("another plan's, or another question's", async () => {
    const { asked, cache, files, stdout } = await kept();
    const other = await ask({ ...asked, args: ["status", "--as-of", "2019-11-15"] });
    const [answer, second] = readdirSync(cache)
      .filter((name) => name.startsWith("answer"))
      .map((name) => join(cache, name));
    renameSync(answer as string, `${cache}/x`);
    renameSync(second as string, answer as string);
    renameSync(`${cache}/x`, second as string);
    expect(await ask(asked)).toMatchObject({ stdout, recalled: false });
    expect((await ask({ ...asked, args: ["status", "--as-of", "2019-11-15"] })).stdout).toBe(other.stdout);
    expect(files).toHaveLength(2);
  });
});

describe("nothing is kept, and nothing is said of it, where", () => {
  const nowhere: readonly (readonly [what: string, folder: () => string])[] = [
    ["the folder cannot be made", () => "/proc/nowhere/kept"],
    ["a file stands in its place", () => join(folderOf({ kept: "a file" }), "kept")],
    ["a file stands above it", () => join(folderOf({ file: "" }), "file/kept")],
    [
      "the folder is a link",
      () => {
        const top = folderOf({ "real/x": "" });
        symlinkSync("real", join(top, "kept"));
        return join(top, "kept");
      },
    ],
    [
      "others may write to the folder",
      () => {
        const folder = folderOf();
        chmodSync(folder, 0o777);
        return folder;
      },
    ],
    ["the disk is full", () => "/dev/full"],
  ];
  test.each(nowhere)("%s", async (_what, folder) => {
    const cache = folder();
    const { asked, stdout } = await kept();
    for (let run = 0; run < 2; run += 1) {
      expect(await ask({ ...asked, cache })).toMatchObject({ code: 0, stdout, stderr: "", recalled: false });
    }
  });
});

test("the folder is only for the user", async () => {
  const { cache, files } = await kept();
  expect(statSync(cache).mode & 0o777).toBe(0o700);
  for (const path of files) expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("the folder stays within bounds: the oldest files go, and what was never finished", () => {
  const folder = join(folderOf(), "kept");
  const files = new KeptFiles(folder, "build");
  for (let n = 0; n < 120; n += 1) {
    files.write(`answer-${n}`, Buffer.from(String(n)));
    utimesSync(join(folder, `answer-${n}`), 1e9 + n, 1e9 + n);
  }
  writeFileSync(join(folder, "answer-7.1.2.tmp"), "", { mode: 0o600 });
  utimesSync(join(folder, "answer-7.1.2.tmp"), 2e9 / 1.3, 2e9 / 1.3);
  files.write("last", Buffer.from("last"));
  expect(readdirSync(folder).length).toBeLessThanOrEqual(100);
  expect(files.read("answer-0")).toBeNull();
  expect(files.read("last")?.toString()).toBe("last");
  expect(existsSync(join(folder, "answer-7.1.2.tmp"))).toBe(false);
});

describe("the built program", () => {
  test("answers from the cache folder of the user, and not with --no-cache or PLAN_NO_CACHE", () => {
    const home = folderOf();
    const env = { XDG_CACHE_HOME: home };
    const asked = [...QUESTION, "--plan", `${TOP}/plan`];
    const said = plan(asked, { env: { PLAN_NO_CACHE: "1", ...env } });
    expect(plan([...asked, "--no-cache"], { env })).toEqual(said);
    expect(readdirSync(home)).toEqual([]);
    for (let run = 0; run < 3; run += 1) expect(plan(asked, { env })).toEqual(said);
    const folder = join(home, "plan-ledger");
    const answer = readdirSync(folder).find((name) => name.startsWith("answer"));
    const other = readFileSync(join(folder, answer as string), "utf8");
    expect(other).toContain("Improvement and Transformation");
  });

  test("without a home, or with one that cannot be written to, says the same", () => {
    const asked = ["list", ...YEAR];
    const said = plan([...asked, "--no-cache"]);
    expect(plan(asked)).toEqual(said);
    expect(plan(asked, { env: { HOME: "" } })).toEqual(said);
    expect(plan(asked, { env: { XDG_CACHE_HOME: "/proc" } })).toEqual(said);
    expect(plan(asked, { env: { XDG_CACHE_HOME: "relative" } })).toEqual(said);
  });

  test("run many times at once", async () => {
    requireBuilt();
    const env = cleanEnv({ XDG_CACHE_HOME: folderOf() });
    const asked = [PROGRAM, "list", ...YEAR];
    const said = plan(["list", ...YEAR, "--no-cache"]).stdout;
    const runs = Array.from({ length: 8 }, () => started(asked, env));
    expect(new Set(await Promise.all(runs))).toEqual(new Set([said]));
  });
});

function started(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { env });
    let text = "";
    child.stdout.on("data", (chunk) => {
      text += chunk;
    });
    child.on("close", () => resolve(text));
  });
}

test.each<[what: string, env: NodeJS.ProcessEnv, platform: NodeJS.Platform, folder: string | null]>([
  ["XDG says where", { XDG_CACHE_HOME: "/x", HOME: "/h" }, "linux", "/x/plan-ledger"],
  ["XDG says it on a Mac as well", { XDG_CACHE_HOME: "/x", HOME: "/h" }, "darwin", "/x/plan-ledger"],
  ["a relative path counts as none", { XDG_CACHE_HOME: "x", HOME: "/h" }, "linux", "/h/.cache/plan-ledger"],
  ["Linux", { HOME: "/h" }, "linux", "/h/.cache/plan-ledger"],
  ["macOS", { HOME: "/h" }, "darwin", "/h/Library/Caches/plan-ledger"],
  ["no home", {}, "linux", null],
  ["nobody wants one", { HOME: "/h", PLAN_NO_CACHE: "1" }, "linux", null],
])("the cache folder: %s", (_what, env, platform, folder) => {
  expect(cacheHome(env, platform)).toBe(folder);
});
