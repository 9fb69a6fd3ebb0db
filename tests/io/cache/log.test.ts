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
import { cacheHome } from "../../../src/io/cache/home.ts";
import { Log } from "../../../src/io/cache/log.ts";
import { prune } from "../../../src/io/cache/own-files.ts";
import { ask } from "../../support/ask.ts";
import { TOP } from "../../support/run-plan.ts";
import { folderOf } from "../../support/temporary-folder.ts";

const QUESTION = ["status", "--as-of", "2018-11-15"];

/** A folder with everything in it that a run keeps, and what the run said. */
async function kept() {
  const cwd = folderOf();
  cpSync(`${TOP}/plan`, join(cwd, "plan"), { recursive: true });
  const cache = join(folderOf(), "kept");
  const asked = { args: QUESTION, cwd, cache };
  const { stdout } = await ask(asked);
  const files = readdirSync(cache).map((name) => join(cache, name));
  expect(files).toHaveLength(1);
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
    expect(await ask(asked)).toMatchObject({ code: 0, stdout, stderr: "" });
    expect(await ask(asked)).toMatchObject({ code: 0, stdout, stderr: "" });
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
      expect(await ask({ ...asked, cache })).toMatchObject({ code: 0, stdout, stderr: "" });
    }
  });
});

test("the folder is only for the user", async () => {
  const { cache, files } = await kept();
  expect(statSync(cache).mode & 0o777).toBe(0o700);
  for (const path of files) expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("the folder stays within bounds: the oldest files go, and what was never finished", () => {
  const folder = folderOf();
  for (let n = 0; n < 120; n += 1) {
    writeFileSync(join(folder, `readings-${n}`), String(n));
    utimesSync(join(folder, `readings-${n}`), 1e9 + n, 1e9 + n);
  }
  writeFileSync(join(folder, "readings-7.1.2.tmp"), "");
  utimesSync(join(folder, "readings-7.1.2.tmp"), 2e9 / 1.3, 2e9 / 1.3);
  prune(folder);
  expect(readdirSync(folder).length).toBeLessThanOrEqual(100);
  expect(existsSync(join(folder, "readings-0"))).toBe(false);
  expect(existsSync(join(folder, "readings-119"))).toBe(true);
  expect(existsSync(join(folder, "readings-7.1.2.tmp"))).toBe(false);
});

describe("a log", () => {
  const newPath = () => join(folderOf(), "kept", "log");
  function add(path: string, ...keys: readonly string[]): void {
    const log = new Log(path);
    for (const key of keys) log.add(key, JSON.stringify(`what ${key} says`));
    log.save();
  }
  const found = (path: string, ...keys: readonly string[]) => keys.map((key) => new Log(path).find(key));
  const saidOf = (key: string) => JSON.stringify(`what ${key} says`);

  test("is only appended to, a line for each thing that is kept", () => {
    const path = newPath();
    add(path, "a", "b");
    const before = readFileSync(path);
    add(path, "c");
    const after = readFileSync(path);
    expect(after.subarray(0, before.length)).toEqual(before);
    expect(after.length - before.length).toBeLessThan(40);
    expect(found(path, "a", "b", "c", "d")).toEqual([saidOf("a"), saidOf("b"), saidOf("c"), undefined]);
  });

  test("gives the last of several lines of one key", () => {
    const path = newPath();
    add(path, "a");
    const log = new Log(path);
    log.add("a", '"new"');
    log.save();
    expect(found(path, "a")).toEqual(['"new"']);
  });

  test("keeps text in any letters", () => {
    const path = newPath();
    const [key, value] = ["1 é", JSON.stringify("“Ünï” 😀 \u2028 \ud83d")];
    const log = new Log(path);
    log.add(key, value);
    log.save();
    expect(JSON.parse(new Log(path).find(key) ?? "")).toBe(JSON.parse(value));
  });

  test("that was cut short anywhere, as by a kill or a full disk, loses the lines that are not whole, and takes new ones", () => {
    const path = newPath();
    add(path, "a", "b", "c");
    const whole = readFileSync(path);
    for (let length = 0; length < whole.length; length += 1) {
      writeFileSync(path, whole.subarray(0, length));
      const before = found(path, "a", "b", "c");
      expect(before.every((it, at) => it === undefined || it === saidOf("abc"[at] as string))).toBe(true);
      add(path, "d");
      // A line that lacked only its end is whole again.
      const after = found(path, "a", "b", "c", "d");
      expect(after).toEqual([...before.map((it, at) => it ?? (after[at] && saidOf("abc"[at] as string))), saidOf("d")]);
    }
  });

  test("in which any bit is another never says what was not kept", () => {
    const path = newPath();
    add(path, "a", "b");
    const whole = readFileSync(path);
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const bytes = Buffer.from(whole);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      writeFileSync(path, bytes);
      for (const [at, said] of found(path, "a", "b").entries()) {
        expect(said === undefined || said === saidOf("ab"[at] as string)).toBe(true);
      }
    }
  });

  test("is written anew where more than half is no longer asked for", () => {
    const path = newPath();
    const keys = Array.from({ length: 4000 }, (_, n) => `${n} of long ago`);
    add(path, ...keys);
    const size = statSync(path).size;
    const log = new Log(path);
    for (const key of keys.slice(0, 1000)) log.find(key);
    log.add("new", '"new"');
    log.save();
    expect(statSync(path).size).toBeLessThan(size / 2);
    expect(found(path, "0 of long ago", "3999 of long ago", "new")).toEqual([
      saidOf(keys[0] ?? ""),
      undefined,
      '"new"',
    ]);
  });

  test("of two that write at once loses nothing of either", () => {
    const path = newPath();
    add(path, "a");
    const [one, other] = [new Log(path), new Log(path)];
    expect([one.find("a"), other.find("a")]).toEqual([saidOf("a"), saidOf("a")]);
    one.add("one", '"1"');
    other.add("other", '"2"');
    one.save();
    other.save();
    expect(found(path, "a", "one", "other")).toEqual([saidOf("a"), '"1"', '"2"']);
  });

  test("that is written anew takes along what another run has appended meanwhile", () => {
    const path = newPath();
    const keys = Array.from({ length: 4000 }, (_, n) => `${n} of long ago`);
    add(path, ...keys);
    const tidy = new Log(path);
    tidy.find(keys[0] ?? "");
    tidy.add("tidy", '"1"');
    const another = new Log(path);
    for (const key of keys) another.find(key);
    another.add("meanwhile", saidOf("meanwhile"));
    another.save();
    tidy.save();
    expect(found(path, keys[0] ?? "", keys[1] ?? "", "tidy", "meanwhile")).toEqual([
      saidOf(keys[0] ?? ""),
      undefined,
      '"1"',
      saidOf("meanwhile"),
    ]);
  });
});

test("two builds keep beside one another, and none finds what the other kept", async () => {
  const { asked, cache, stdout } = await kept();
  const size = () => readdirSync(cache).map((name) => statSync(join(cache, name)).size);
  expect(await ask({ ...asked, build: "the next build" })).toMatchObject({ stdout });
  const both = size();
  expect(both).toHaveLength(2);
  for (const build of ["this build", "the next build"]) await ask({ ...asked, build });
  expect(size()).toEqual(both);
});

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
