import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { Script } from "node:vm";

type Exports = Record<string, unknown>;
type Require = (id: string) => unknown;

/**
 * Loads a CommonJS file of the build as `require` does, but with what V8 made of it when the program was built: compiling
 * it again is a fifth of a small run. V8 refuses what another version of itself has made, and then compiles as ever; what
 * is older than the file is not looked at.
 *
 * @param file absolute
 * @param require as the file itself would have it
 */
export function loadCompiled(file: string, require: Require): Exports {
  return runScript(scriptOf(file, keptFor(file)), require);
}

/**
 * Writes what V8 makes of a file beside it, for `loadCompiled`.
 *
 * @param exercise uses what the file exports, so that the functions of an ordinary run are among what is kept
 */
export function keepCompiled(file: string, require: Require, exercise: (exports: Exports) => void): void {
  rmSync(keptAt(file), { force: true });
  const script = scriptOf(file, undefined);
  exercise(runScript(script, require));
  writeFileSync(keptAt(file), script.createCachedData());
}

function scriptOf(file: string, cachedData: Buffer | undefined): Script {
  const code = `(function (exports, require, module) {${readFileSync(file, "utf8")}\n})`;
  return new Script(code, { filename: file, ...(cachedData && { cachedData }) });
}

function runScript(script: Script, require: Require): Exports {
  const module: { exports: Exports } = { exports: {} };
  (script.runInThisContext() as (...own: unknown[]) => void)(module.exports, require, module);
  return module.exports;
}

function keptFor(file: string): Buffer | undefined {
  try {
    return statSync(keptAt(file)).mtimeMs >= statSync(file).mtimeMs ? readFileSync(keptAt(file)) : undefined;
  } catch {
    return undefined;
  }
}

function keptAt(file: string): string {
  return `${file}.compiled`;
}
