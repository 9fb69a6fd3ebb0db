// npm run build: puts the program into dist/, whole or not at all. It is built in a folder beside it and renamed into
// place, and a dist/ that was made of these very sources is left alone: npx and pre-commit ask for a build whenever they
// start, also while the program runs.
import { createHash } from "node:crypto";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const TOP = import.meta.dirname;
const DIST = join(TOP, "dist");

/** The program, and what it loads by name: a file of dist/ each. */
const PROGRAM = {
  plan: "src/cli/main.ts",
  program: "src/cli/program.ts",
  index: "src/index.ts",
  "everyday/status": "src/cli/everyday/status.ts",
  "everyday/list": "src/cli/everyday/list.ts",
  "everyday/show": "src/cli/everyday/show.ts",
  "everyday/check": "src/cli/everyday/check.ts",
};

/** What is loaded only when it is needed (`#parts/…` in package.json). */
const PARTS = [
  "src/render/html/paper.ts",
  "src/render/docx/paper.ts",
  "src/render/xlsx/workbook.ts",
  "src/render/ical.ts",
  "src/cli/prompt/prompt.ts",
  "src/office/read-office.ts",
  "src/site-of-plan.ts",
  "src/chase-pack.ts",
  "src/schema/read-file.ts",
  "src/source/yaml-library.ts",
];

const COMMON = {
  absWorkingDir: TOP,
  bundle: true,
  alias: { "js-yaml": "./node_modules/js-yaml/index.js" },
  platform: "node",
  target: "node20.19",
  format: "cjs",
  supported: { "dynamic-import": false },
  minifyWhitespace: true,
  minifySyntax: true,
  external: ["#parts/*"],
  logLevel: "warning",
};

const id = digestOfSources();
if (builtId(DIST) !== id) await buildAnew();

async function buildAnew() {
  const folder = mkdtempSync(join(TOP, ".dist-"));
  try {
    await build({ ...COMMON, entryPoints: PROGRAM, outdir: folder });
    await build({ ...COMMON, entryPoints: PARTS, outbase: "src", outdir: join(folder, "parts") });
    writeFileSync(join(folder, "build-id"), id);
    chmodSync(folder, 0o755);
    putInPlace(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Another build may do the same at this moment: then the one that comes last is the one that stays. */
function putInPlace(folder) {
  const old = `${folder}-old`;
  for (let left = 5; ; left -= 1) {
    try {
      if (builtId(DIST) !== undefined) renameSync(DIST, old);
      else rmSync(DIST, { recursive: true, force: true });
      renameSync(folder, DIST);
      break;
    } catch (error) {
      if (left === 0) throw error;
    } finally {
      rmSync(old, { recursive: true, force: true });
    }
  }
}

/** Tells this build from every other; what the program keeps between runs is kept under it. */
function digestOfSources() {
  const hash = createHash("sha256").update(process.version);
  const sources = readdirSync(join(TOP, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const path of [
    ...sources,
    ...["build.mjs", "package.json", "package-lock.json"].map((it) => join(TOP, it)),
  ].sort()) {
    const bytes = readFileSync(path);
    hash.update(`${path.slice(TOP.length)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

function builtId(folder) {
  try {
    return readFileSync(join(folder, "build-id"), "latin1");
  } catch {
    return undefined;
  }
}
