import { execFile, spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeEach, expect, test } from "vitest";
import { TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

// In a copy of the sources: other tests use the program of this checkout meanwhile.

let copy: string;

beforeEach(() => {
  copy = folderOf();
  for (const name of ["bin", "src", "docs", "build.mjs", "package.json", "package-lock.json"])
    cpSync(join(TOP, name), join(copy, name), { recursive: true });
  symlinkSync(join(TOP, "node_modules"), join(copy, "node_modules"), "junction");
});

const build = () => promisify(execFile)(process.execPath, [join(copy, "build.mjs")]);
const identity = (path: string) => statSync(path).ino;

function help(): string {
  return spawnSync(process.execPath, [join(copy, "bin/plan.js"), "explain", "PLAN401"], { encoding: "utf8" }).stdout;
}

test("a program that was built of these sources is left alone; of others it is built anew", async () => {
  await build();
  const first = identity(join(copy, "dist"));
  await build();
  expect(identity(join(copy, "dist"))).toBe(first);

  appendFileSync(join(copy, "src/index.ts"), "\n// another text\n");
  await build();
  expect(help()).toContain("PLAN401");
  expect(readdirSync(copy).filter((name) => name.startsWith(".dist-"))).toEqual([]);
});

test("builds that run at once all succeed, and leave one whole program", async () => {
  await Promise.all([build(), build(), build()]);
  expect(help()).toContain("PLAN401");
  expect(readdirSync(copy).filter((name) => name.startsWith(".dist-"))).toEqual([]);
});

test("a build that fails leaves the program that is there", async () => {
  await build();
  writeFileSync(join(copy, "src/cli/main.ts"), "this is no TypeScript");
  await expect(build()).rejects.toThrow("main.ts");
  expect(help()).toContain("PLAN401");
});

test("what is left of a build that was cut off is replaced", async () => {
  mkdirSync(join(copy, "dist"));
  writeFileSync(join(copy, "dist/plan.js"), "throw new Error('half a program')");
  await build();
  expect(help()).toContain("PLAN401");
  expect(existsSync(join(copy, "dist/build-id"))).toBe(true);
});

test.each(["import 'no-such-package';", "export const later = () => import('no-such-package');"])(
  "what cannot be found fails the build: %s",
  async (line) => {
    appendFileSync(join(copy, "src/index.ts"), line);
    await expect(build()).rejects.toThrow("no-such-package");
    expect(existsSync(join(copy, "dist"))).toBe(false);
  },
);
