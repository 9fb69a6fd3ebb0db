import { recallAnswer } from "../../src/cli/cache/cached-answer.ts";
import { run } from "../../src/cli/program.ts";
import type { World } from "../../src/cli/world.ts";
import { KeptFiles } from "../../src/io/cache/files.ts";
import type { Outcome } from "../support/run-plan.ts";

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

/** Asks the program inside this process, as `main` does: first the cache, then the program. */
export async function ask(asked: Asked): Promise<Outcome & { readonly recalled: boolean }> {
  const written = { stdout: "", stderr: "" };
  const console = asked.columns === undefined ? {} : { isTTY: true, columns: asked.columns };
  const stream = (name: "stdout" | "stderr") => ({
    ...console,
    write: (content: string | Uint8Array) => {
      written[name] += content;
    },
  });
  const cache = asked.cache === null ? null : new KeptFiles(asked.cache, asked.build ?? "this build");
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
  const recalled = cache && recallAnswer(cache, world);
  if (recalled?.answer) {
    for (const { to, text } of recalled.answer.said) written[to] += text;
    return { code: recalled.answer.code, ...written, recalled: true };
  }
  const code = await run({ ...world, read: recalled?.read ?? null });
  return { code, ...written, recalled: false };
}
