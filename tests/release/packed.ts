import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterwards, oncePerFile } from "../support/afterwards.ts";
import { cleanEnv, type Outcome, TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

/** The package as `npm pack` makes it: the path of its file. It is made once for a test file. */
export const packed = oncePerFile((): string => {
  const folder = folderOf();
  const { code, stderr } = npm(TOP, "pack", "--pack-destination", folder);
  if (code !== 0) throw new Error(stderr);
  return join(folder, readdirSync(folder)[0] as string);
});

/** Runs npm with a cache that has nothing in it. */
export function npm(cwd: string, ...args: readonly string[]): Outcome {
  return start("npm", [...args, "--no-audit", "--no-fund", "--no-update-notifier", "--cache", folderOf()], cwd);
}

/** Runs a program by its path, or one of the machine's by its name. */
export function start(program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Outcome {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, env: cleanEnv(env), encoding: "utf8" });
  if (error !== undefined) throw error;
  return { code: status, stdout, stderr };
}

/** A registry that has the packed package and nothing else: its address. */
export async function registry(token: string | null = null): Promise<{ url: string; stop: () => Promise<unknown> }> {
  const { name, version, bin, engines } = JSON.parse(readFileSync(join(TOP, "package.json"), "utf8"));
  const workerData = { tarball: packed(), manifest: { name, version, bin, engines }, token };
  const worker = new Worker(join(import.meta.dirname, "registry.mjs"), { workerData });
  const stop = (): Promise<unknown> => worker.terminate();
  afterwards(stop);
  const [port] = await once(worker, "message");
  return { url: `http://127.0.0.1:${port}/`, stop };
}

/**
 * What a machine that runs jobs sets: a home of its own, Node and npm in front, a folder for global packages, and the
 * registry that npm asks.
 */
export function machine(registryUrl: string): NodeJS.ProcessEnv {
  const home = folderOf({ "global/.keep": "" });
  const prefix = join(home, "global");
  return {
    HOME: home,
    PATH: [join(prefix, "bin"), dirname(process.execPath), process.env["PATH"]].join(":"),
    NPM_CONFIG_PREFIX: prefix,
    NPM_CONFIG_REGISTRY: registryUrl,
    NPM_CONFIG_UPDATE_NOTIFIER: "false",
  };
}
