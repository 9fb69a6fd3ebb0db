import { consoleFacts } from "../io/console.ts";
import { progressBar } from "../io/progress.ts";
import type { World } from "./world.ts";

/** Shows on standard error how far a long work is, where that is a terminal: nothing of it is left when all is done. */
export function showProgress(
  what: string,
  { stderr, passing = stderr, env, now }: World,
): ReturnType<typeof progressBar> {
  const { width, unicode } = consoleFacts(stderr, env, undefined);
  return progressBar(what, { write: (text) => passing.write(text), width, unicode, now });
}
