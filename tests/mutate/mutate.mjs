// Changes sources of a folder, one at a time, and says which changes no test sees.
//
//   npm run mutate -- FOLDER [--count 20] [--seed 1]
//
// FOLDER is one of src/, such as `src/calendar`. Which changes are tried follows from the seed. All is done in a copy of
// the checkout. A change is tried by the tests of the same folder first, then by all that import the file.
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import { lineAt, mutationsOf } from "./mutations.mjs";

const TOP = resolve(import.meta.dirname, "../..");
/** Tests that hold the source to be as it is, and do not run it. */
const OF_THE_HOUSE = ["**/*.slow.test.ts", "tests/house/**", "tests/docs/**"];
/** A changed loop may never end: so long, in milliseconds, that no machine is that slow. */
const ENDLESS = 20 * 60_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: "string", default: "20" }, seed: { type: "string", default: "1" } },
});
const [folder] = positionals;
if (folder === undefined || !existsSync(join(TOP, folder))) {
  process.stderr.write("Name a folder of src/: npm run mutate -- src/calendar\n");
  process.exit(2);
}

const sound = new Map();
const copy = mkdtempSync(join(tmpdir(), "plan-mutate-"));
try {
  const isOurs = (path) => ![".git", "node_modules"].includes(basename(path));
  cpSync(TOP, copy, { recursive: true, filter: isOurs });
  symlinkSync(join(TOP, "node_modules"), join(copy, "node_modules"), "junction");
  // As in a checkout, the plan is in a repository.
  for (const args of ["init -q", "add -A", "-c user.name=a -c user.email=a@example.org commit -qm a"])
    spawnSync("git", args.split(" "), { cwd: copy });
  report(chosen(allMutations()).map(tried));
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** Every mutation of the folder's files, in order. */
function allMutations() {
  return readdirSync(join(TOP, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name).replaceAll(sep, "/");
      const source = readFileSync(join(TOP, path), "utf8");
      return mutationsOf(path, source).map((mutation) => ({ ...mutation, path, source }));
    });
}

/** So many of them, by the seed. */
function chosen(all) {
  let state = Number(values.seed) >>> 0;
  // Mulberry32: https://github.com/cprosche/mulberry32
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const left = [...all];
  const picked = [];
  while (left.length > 0 && picked.length < Number(values.count)) {
    picked.push(...left.splice(Math.floor(random() * left.length), 1));
  }
  return picked;
}

/** The mutation, and whether a test fails by it that passes without. */
function tried(mutation) {
  const { path, source, start, end, text } = mutation;
  const write = (content) => writeFileSync(join(copy, path), content);
  const isKilled = [
    ["run", folder.replace(/^src/, "tests")],
    ["related", path, "--run"],
  ].some((tests) => {
    write(source.slice(0, start) + text + source.slice(end));
    const hasFailed = fails(tests);
    write(source);
    if (hasFailed && !isSound(tests)) throw new Error(`without any change, too, tests fail: vitest ${tests.join(" ")}`);
    return hasFailed;
  });
  process.stdout.write(
    `${isKilled ? "killed  " : "SURVIVED"} ${path}:${lineAt(source, start)}: ${inShort(source.slice(start, end))} → ${inShort(text)}\n`,
  );
  return { ...mutation, isKilled };
}

/** Whether these tests pass where nothing is changed. */
function isSound(tests) {
  const key = tests.join(" ");
  if (!sound.has(key)) sound.set(key, !fails(tests));
  return sound.get(key);
}

/** Whether these tests fail on the copy as it is. */
function fails(args) {
  const config = ["--config", "tests/vitest.config.mts", "--bail", "1", "--reporter", "dot", "--passWithNoTests"];
  const exclude = OF_THE_HOUSE.flatMap((glob) => ["--exclude", glob]);
  const vitest = join(copy, "node_modules/vitest/vitest.mjs");
  const { status } = spawnSync(process.execPath, [vitest, ...args, ...config, ...exclude], {
    cwd: copy,
    stdio: "ignore",
    timeout: ENDLESS,
    killSignal: "SIGKILL",
  });
  return status !== 0;
}

function report(results) {
  const killed = results.filter(({ isKilled }) => isKilled).length;
  const score = results.length === 0 ? 100 : (100 * killed) / results.length;
  process.stdout.write(
    `${folder}, seed ${values.seed}: ${killed} of ${results.length} killed, ${score.toFixed(0)} %\n`,
  );
}

function inShort(text) {
  const line = text.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
