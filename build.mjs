// npm run build: puts the program into dist/, whole or not at all. It is built in a folder beside it and renamed into
// place, and a dist/ that was made of these very sources is left alone: npx and pre-commit ask for a build whenever they
// start, also while the program runs.
import { createHash } from "node:crypto";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "rolldown";

const TOP = import.meta.dirname;
const DIST = join(TOP, "dist");

/** What others load by name. Whatever these load with `import()` becomes a file that is read when it is needed. */
const ENTRIES = { plan: "src/cli/main.ts", index: "src/index.ts" };

const id = digestOfSources();
if (builtId(DIST) !== id) await buildAnew();

async function buildAnew() {
  const folder = mkdtempSync(join(TOP, ".dist-"));
  try {
    await build({
      cwd: TOP,
      input: ENTRIES,
      platform: "node",
      // One js-yaml: gray-matter brings an older one, which is never asked to read.
      resolve: { alias: { "js-yaml": join(TOP, "node_modules/js-yaml/index.js") } },
      transform: { target: "node20.19" },
      logLevel: "warn",
      // gray-matter has a reader for front matter in JavaScript. It is never given any (src/source).
      checks: { eval: false, ineffectiveDynamicImport: false },
      output: {
        dir: folder,
        // Node reads CommonJS several milliseconds faster than modules.
        format: "cjs",
        chunkFileNames: "[name]-[hash].js",
        // Names are kept: a fault is reported with its stack.
        minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
      },
    });
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
