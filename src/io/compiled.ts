import { isAscii } from "node:buffer";
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Script } from "node:vm";
import { checksum } from "./checksum.ts";

type Exports = Record<string, unknown>;

/** The bundle that this file has become a piece of may be a part itself. */
const DIST = __dirname.replace(/^(.*[\\/]dist)(?:[\\/].*)?$/s, "$1");

/**
 * Loads a CommonJS file of the build as `require` does, but with what V8 made of it when the program was built: compiling
 * it again is a third of a small run. Without that, or where that is not meant for it, it is compiled as ever.
 *
 * @param path in dist/, without the ending
 */
export function loadCompiled(path: string): Exports {
  const file = `${DIST}/${path}.js`;
  return run(compile(file, kept(file)), file);
}

/**
 * Writes what V8 makes of a file beside it, for `loadCompiled`. A part of the build: never called by the program.
 *
 * @param exercise uses what the file exports, so that the functions of an ordinary run are among what is kept
 */
export function keepCompiled(path: string, exercise: (exports: Exports) => void): void {
  const file = `${DIST}/${path}.js`;
  rmSync(keptAt(file), { force: true });
  const script = compile(file, undefined);
  exercise(run(script, file));
  // Whole or not at all: a build that is cut off leaves none.
  const passing = `${keptAt(file)}.tmp`;
  const compiled = script.createCachedData();
  writeFileSync(passing, Buffer.concat([Buffer.from(seal(file, compiled)), compiled]));
  renameSync(passing, keptAt(file));
}

function compile(file: string, cachedData: Buffer | undefined): Script {
  const code = `(function (exports, require, module, __filename, __dirname) {${sourceOf(file)}\n})`;
  return new Script(code, { filename: file, ...(cachedData && { cachedData }) });
}

/** Letters of one byte each need not be looked for: of half a megabyte, that is a millisecond. */
function sourceOf(file: string): string {
  const bytes = readFileSync(file);
  return bytes.toString(isAscii(bytes) ? "latin1" : "utf8");
}

function run(script: Script, file: string): Exports {
  const module: { exports: Exports } = { exports: {} };
  const body = script.runInThisContext() as (...own: unknown[]) => void;
  body(module.exports, require, module, file, dirname(file));
  return module.exports;
}

function kept(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(keptAt(file));
    const start = bytes.indexOf("\n") + 1;
    const compiled = bytes.subarray(start);
    return bytes.toString("latin1", 0, start) === seal(file, compiled) ? compiled : undefined;
  } catch {
    return undefined;
  }
}

function keptAt(file: string): string {
  return `${file}.compiled`;
}

/**
 * A line that no other file has, no other bytes, and no other Node: two builds of the same version differ in size or
 * time. V8 itself looks at none of this: it takes what another Node 20 has made, or what is damaged, and crashes or hangs.
 */
function seal(file: string, compiled: Buffer): string {
  const own = statSync(file);
  const node = statSync(process.execPath);
  const { version, arch, platform } = process;
  // Whole seconds are what every copy keeps.
  const [nodeTime, ownTime] = [node, own].map(({ mtimeMs }) => Math.trunc(mtimeMs / 1000));
  const made = [version, arch, platform, node.size, nodeTime, own.size, ownTime, checksum(compiled)];
  return `${JSON.stringify(made)}\n`;
}
