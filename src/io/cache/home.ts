import { lstatSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { sha256 } from "../files/digest.ts";
import { Log } from "./log.ts";
import { isOwn } from "./own-files.ts";

const NAME = "plan-ledger";

/**
 * The folder of this program in the user's cache folder, absolute; null where the environment names none, or the user
 * wants none (`PLAN_NO_CACHE`). By the rules of each system: `XDG_CACHE_HOME` or `~/.cache`, `~/Library/Caches`,
 * `%LOCALAPPDATA%`. A path that is not absolute counts as none (XDG Base Directory Specification).
 */
export function cacheHome(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string | null {
  if (env["PLAN_NO_CACHE"]) return null;
  const given = absolute(env["XDG_CACHE_HOME"]);
  if (given !== null) return join(given, NAME);
  if (platform === "win32") return inside(env["LOCALAPPDATA"]);
  return platform === "darwin" ? inside(env["HOME"], "Library", "Caches") : inside(env["HOME"], ".cache");
}

function inside(folder: string | undefined, ...names: readonly string[]): string | null {
  const home = absolute(folder);
  return home && join(home, ...names, NAME);
}

function absolute(path: string | undefined): string | null {
  return path !== undefined && isAbsolute(path) ? path : null;
}

/** What earlier runs of this build kept: a log for each plan, and each kind of thing that is kept of it. */
export class Cache {
  /** @param folder absolute, as `cacheHome` gives it */
  constructor(
    private readonly folder: string,
    private readonly build: string,
  ) {}

  /** Has Node keep the compiled code of the program beside the logs, where it can (from 22.1) and the folder is there. */
  keepCompiledCode(): void {
    const { enableCompileCache } = process.getBuiltinModule("node:module") as {
      enableCompileCache?: (folder: string) => void;
    };
    if (enableCompileCache === undefined) return;
    try {
      const stats = lstatSync(this.folder);
      if (stats.isDirectory() && isOwn(stats)) enableCompileCache(join(this.folder, "code"));
    } catch {
      // There is no such folder as yet.
    }
  }

  /** @param plan the plan's folder, absolute */
  log(kind: "readings" | "figures", plan: string): Log {
    return new Log(join(this.folder, `${kind}-${sha256(`${this.build}\n${plan}`).slice(0, 32)}`));
  }
}
