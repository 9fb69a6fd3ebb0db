// Runs the built program and a short set of tests under every Node that the program promises to work with, but the one
// that runs this. npm carries Node itself; the packages of one platform need no install script.
//
//   node tests/house/every-node.mjs [FOLDER FOR THE SUITES' REPORTS]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";

const PROMISED = ["20.19", "22", "24"];
/** What one Node may do otherwise than another: days and zones, files, git, streams, zip, regular expressions. */
const SHORT_SET = ["tests/calendar", "tests/io", "tests/source", "tests/render", "tests/cli/goldens"];
/** The built program, and how it is built. */
const BUILT = ["tests/cli/as-a-process.slow", "tests/house/build.slow"];
const VITEST = ["node_modules/vitest/vitest.mjs", "run", "--config", "tests/vitest.config.mts"];
const TOP = join(import.meta.dirname, "../..");
const PLATFORM = process.platform === "win32" ? "win" : process.platform;

const [reports] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "plan-node-"));
try {
  const failures = PROMISED.filter((version) => !isThisNode(version)).flatMap(failuresUnder);
  for (const failure of failures) say(`failed: ${failure}`);
  process.exitCode = failures.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function isThisNode(version) {
  return `${process.versions.node}.`.startsWith(`${version}.`);
}

function failuresUnder(version) {
  say(`\n-- Node ${version}`);
  const node = download(version);
  if (node === null) return [`Node ${version} could not be had from npm`];
  const runs = [
    ["plan --version", ["bin/plan.js", "--version"]],
    ["plan status", ["bin/plan.js", "status", "--as-of", "2018-11-15"]],
    ["the short set of tests", [...VITEST, "--exclude", "**/*.slow.test.ts", ...SHORT_SET, ...reporters(version)]],
    ["the tests of the built program", [...VITEST, ...BUILT, ...reporters(`${version}-built`)]],
  ];
  return runs.filter(([, args]) => !succeeds(node, args)).map(([what]) => `${what} under Node ${version}`);
}

/** The path of that Node's program, or null. */
function download(version) {
  const home = join(folder, version);
  const name = `node-${PLATFORM}-${process.arch}`;
  const quiet = ["--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  const { status } = spawnSync("npm", ["install", "--prefix", home, ...quiet, `${name}@${version}`], {
    // npm is a script on Windows, and only a shell can run those. Nothing here comes from outside.
    shell: process.platform === "win32",
    stdio: ["ignore", "inherit", "inherit"],
  });
  return status === 0 ? join(home, "node_modules", name, "bin", PLATFORM === "win" ? "node.exe" : "node") : null;
}

function reporters(name) {
  if (reports === undefined) return [];
  return ["--reporter=default", "--reporter=json", `--outputFile.json=${join(reports, `node-${name}.json`)}`];
}

/** Whoever is started by the program or a test finds that Node as well. */
function succeeds(node, args) {
  const { status } = spawnSync(node, args, {
    cwd: TOP,
    env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
    stdio: ["ignore", "inherit", "inherit"],
  });
  return status === 0;
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
