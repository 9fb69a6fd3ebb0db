import { run } from "../../src/cli/program.ts";
import type { World } from "../../src/cli/world.ts";
import { Cache } from "../../src/io/cache/home.ts";
import type { Outcome } from "./run-plan.ts";

export interface Asked {
  readonly args: readonly string[];
  readonly cwd: string;
  /** The cache folder; null for none. */
  readonly cache: string | null;
  readonly build?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly now?: string;
  readonly columns?: number;
  /** Milliseconds that go by between any two looks at the clock. */
  readonly tick?: number;
}

/** Asks the program inside this process, as `main` does, with a cache folder of the test's own. */
export async function ask(asked: Asked): Promise<Outcome> {
  const written = { stdout: "", stderr: "" };
  const console = asked.columns === undefined ? {} : { isTTY: true, columns: asked.columns };
  const stream = (name: "stdout" | "stderr") => ({
    ...console,
    write: (content: string | Uint8Array) => {
      written[name] += content;
    },
  });
  const cache = asked.cache === null ? null : new Cache(asked.cache, asked.build ?? "this build");
  let looks = 0;
  const world: World = {
    args: asked.args,
    cwd: asked.cwd,
    env: { LANG: "en_GB.UTF-8", ...asked.env },
    stdout: stream("stdout"),
    stderr: stream("stderr"),
    now: () => Date.parse(asked.now ?? "2018-11-15T12:00:00Z") + (asked.tick ?? 0) * looks++,
    cache,
  };
  return { code: await run(world), ...written };
}
