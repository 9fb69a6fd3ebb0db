import { accessSync, constants, existsSync, realpathSync, statSync } from "node:fs";
import { delimiter, dirname, isAbsolute, join } from "node:path";
import { isSea } from "node:sea";
import { realPath } from "../files/paths.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a system has its programs, for a process that was started without a PATH. */
const DEFAULT = ["/usr/bin", "/bin"];

/**
 * The folders of PATH that programs may come from: absolute, and neither the current folder nor a plan's or one in it. A
 * change to a plan could bring a program along.
 */
export function foldersOfPath(env: Environment): readonly string[] {
  const name = Object.keys(env).find((one) => one.toUpperCase() === "PATH");
  const given = name === undefined ? DEFAULT : (env[name] ?? "").split(delimiter).map((it) => it.replaceAll('"', ""));
  const current = realPath(process.cwd());
  return given.filter((one) => isAbsolute(one) && realPath(one) !== current && !isInPlan(realPath(one)));
}

function isInPlan(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, "plan.yaml"))) return true;
    if (dirname(at) === at) return false;
  }
}

/**
 * The absolute path of a program, from such folders; null where none of them has it. On Windows it is one that can be
 * started without a shell.
 */
export function programInPath(
  name: string,
  folders: readonly string[],
  env: Environment,
  platform = process.platform,
): string | null {
  const listed = (env["PATHEXT"] ?? ".COM;.EXE").split(";").filter((one) => /^\.(com|exe)$/i.test(one));
  const endings = platform === "win32" ? listed : [""];
  const places = folders.flatMap((one) => endings.map((ending) => join(one, `${name}${ending}`)));
  return places.find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** A terminal sends Ctrl-C to every program at it. In an editor or a pager it is a key like others, and its end must be waited for. */
export function untouchedByCtrlC<T>(work: () => T): T {
  const signals = ["SIGINT", "SIGQUIT"] as const;
  const ignore = (): void => {};
  for (const signal of signals) process.on(signal, ignore);
  try {
    return work();
  } finally {
    for (const signal of signals) process.off(signal, ignore);
  }
}

/**
 * The words that start the running program once more, absolute paths: Node and the program's file, or the single
 * executable that is both. The last of them is the program.
 */
export function programCommand(): readonly string[] {
  return isSea() ? [process.execPath] : [process.execPath, realpathSync(process.argv[1] as string)];
}

/** Waits until the program is asked to end: by Ctrl-C, or as services are stopped. */
export function untilStopped(): Promise<void> {
  return new Promise((stopped) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopped());
  });
}

/** What a setting of git's calls the program by: its name, or the single executable by its path, whatever that is named. */
export function programInSettings(): string {
  return isSea() ? `'${process.execPath.replaceAll("\\", "/")}'` : "plan";
}

/** Now, in milliseconds since 1970-01-01T00:00Z. The only clock: what needs today is handed this number. */
export function now(): number {
  return Date.now();
}
