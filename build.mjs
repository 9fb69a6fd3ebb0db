// npm run build: puts the program into dist/, whole or not at all. It is built in a folder beside it and renamed into
// place, and a dist/ that was made of these very sources is left alone: npm asks for a build whenever it installs, tests
// or packs, also while the program runs.
//
//   node build.mjs            the program
//   node build.mjs --types    and the declarations of the public API (npm pack)
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { build } from "rolldown";

const TOP = import.meta.dirname;
const DIST = join(TOP, "dist");

/** What others load by name. Whatever these load with `import()` becomes a file that is read when it is needed. */
const ENTRIES = { plan: "src/cli/main.ts", index: "src/index.ts" };

/** commander can start commands that are programs of their own. None of ours is, and to load what starts them takes 3 ms. */
const WITHOUT_PROGRAMS = {
  name: "without-programs",
  transform: {
    filter: { id: /commander[\\/]lib[\\/]command\.js$/ },
    handler: (code) => code.replace(/require\((["'])node:child_process\1\)/, "undefined"),
  },
};

if (process.argv[1] === import.meta.filename) {
  const id = digestOfSources();
  if (builtId(DIST) !== id) await buildAnew(id);
  if (process.argv.includes("--types")) writeTypes();
}

/**
 * Bundles the program with all its libraries, and the licences of these beside it.
 *
 * @param folder where to
 * @param input the entries
 * @param id tells this build from every other
 * @param output more of rolldown's output options
 */
export async function bundle(folder, input, id, output = {}) {
  const { output: files } = await build({
    cwd: TOP,
    input,
    platform: "node",
    // One js-yaml: gray-matter brings an older one, which is never asked to read.
    resolve: { alias: { "js-yaml": join(TOP, "node_modules/js-yaml/index.js") } },
    transform: { target: "node20.19", define: { BUILD_ID: JSON.stringify(id) } },
    plugins: [WITHOUT_PROGRAMS],
    // The pages of docs/, for plan help.
    moduleTypes: { ".md": "text" },
    logLevel: "warn",
    onLog: refuseUnresolved,
    // gray-matter has a reader for front matter in JavaScript. It is never given any (src/source).
    checks: { eval: false, ineffectiveDynamicImport: false },
    output: {
      dir: folder,
      // Node reads CommonJS several milliseconds faster than modules.
      format: "cjs",
      chunkFileNames: "[name]-[hash].js",
      // Names are kept: a fault is reported with its stack.
      minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
      ...output,
    },
  });
  writeFileSync(join(folder, "licences.txt"), licencesOf(files.flatMap((file) => file.moduleIds ?? [])));
}

/** What cannot be found would be missing when it is asked for: rolldown only warns of it. */
function refuseUnresolved(level, log, say) {
  if (log.code === "UNRESOLVED_IMPORT") throw new Error(log.message);
  say(level, log);
}

async function buildAnew(id) {
  const folder = mkdtempSync(join(TOP, ".dist-"));
  try {
    await bundle(folder, ENTRIES, id);
    writeFileSync(join(folder, "build-id"), id);
    chmodSync(folder, 0o755);
    putInPlace(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The licence of every package that a module of the bundle comes from. */
function licencesOf(modules) {
  const folders = new Set(modules.map(packageFolder).filter((folder) => folder !== undefined));
  const texts = [...folders].sort().map((folder) => {
    const {
      name,
      version,
      license = "no licence named",
    } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((it) => /^licen[cs]e(?:\.|-|$)/i.test(it));
    const text = file === undefined ? "" : `\n\n${readFileSync(join(folder, file), "utf8").trim()}`;
    return `${name} ${version} (${license})${text}\n`;
  });
  return `The program holds code of these packages.\n\n${texts.join(`\n${"-".repeat(80)}\n\n`)}`;
}

function packageFolder(module) {
  if (!module.includes(`${sep}node_modules${sep}`)) return undefined;
  let folder = dirname(module.replace(/^\0+/, "").replace(/\?.*$/, ""));
  while (!isPackage(folder)) folder = dirname(folder);
  return folder;
}

/** Some packages have a package.json without a name in a folder of theirs. */
function isPackage(folder) {
  const file = join(folder, "package.json");
  return existsSync(file) && JSON.parse(readFileSync(file, "utf8")).version !== undefined;
}

/** Writes the declarations that the public API reaches, and no others, into dist/types, where they are not there yet. */
function writeTypes() {
  if (existsSync(join(DIST, "types"))) return;
  const folder = mkdtempSync(join(tmpdir(), "plan-types-"));
  try {
    const config = join(TOP, `.tsconfig-types-${process.pid}.json`);
    const compilerOptions = {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      outDir: folder,
      rootDir: "src",
    };
    writeFileSync(
      config,
      JSON.stringify({ extends: "./tsconfig.json", compilerOptions, include: [], files: ["src/index.ts"] }),
    );
    const tsc = join(TOP, "node_modules/typescript/bin/tsc");
    const { status } = spawnSync(process.execPath, [tsc, "-p", config], { stdio: "inherit" });
    rmSync(config);
    if (status !== 0) throw new Error("The declarations cannot be made.");
    const types = mkdtempSync(join(TOP, ".dist-types-"));
    for (const file of reachable(join(folder, "index.d.ts")))
      cpSync(file, join(types, relative(folder, file)), { recursive: true });
    chmodSync(types, 0o755);
    putTypesInPlace(types);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Another pack may do the same at this moment, of the same sources: the one that comes first stays. */
function putTypesInPlace(types) {
  try {
    renameSync(types, join(DIST, "types"));
  } catch (error) {
    rmSync(types, { recursive: true, force: true });
    if (!existsSync(join(DIST, "types"))) throw error;
  }
}

/** A file of declarations and those that it imports, however far round. */
function reachable(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, specifier] of readFileSync(file, "utf8").matchAll(/(?:from |import\()"(\.[^"]+)\.ts"/g))
    reachable(join(dirname(file), `${specifier}.d.ts`), found);
  return found;
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

/**
 * Tells a build from every other; what the program keeps between runs is kept under it.
 *
 * @param node the version of Node that builds it, or that is built into it
 */
export function digestOfSources(node = process.version) {
  const hash = createHash("sha256").update(node);
  const sources = ["src", "docs"]
    .flatMap((folder) => readdirSync(join(TOP, folder), { recursive: true, withFileTypes: true }))
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
