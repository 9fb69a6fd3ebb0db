import { PassThrough } from "node:stream";
import { run } from "../../src/cli/program.ts";
import type { Outcome } from "./run-plan.ts";

export const [DOWN, ENTER, CTRL_C, SPACE] = ["\u001b[B", "\r", "\u0003", " "] as const;

/** Waits until a text stands there that was not there at the step before, then presses keys, one after the other. */
export type Step = readonly [shown: string, ...keys: readonly string[]];

interface Sitting {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** The day, ISO; it is noon. */
  readonly today: string;
}

/**
 * Runs the program inside this process at a terminal of 24 lines of 80 columns, at which somebody answers its questions.
 * `stderr` is all that stood on the screen, questions included. Fails where a step's text never comes.
 */
export async function planAsked(
  args: readonly string[],
  steps: readonly Step[],
  { cwd, env = {}, today }: Sitting,
): Promise<Outcome> {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const waiting = [...steps];
  // Only ends a test that waits for what never comes.
  const idle = setTimeout(() => input.write(CTRL_C), GIVE_UP);
  let stdout = "";
  let screen = "";
  let seen = 0;
  // A question is drawn again with each key: what it shows is no other question until it has its mark.
  let isAnswering = false;
  const answer = (): void => {
    const [next] = waiting;
    if (next === undefined || isAnswering) return;
    const plain = screen.slice(seen).replace(CONTROL, "");
    if (!plain.includes(next[0])) return;
    waiting.shift();
    seen = screen.length;
    isAnswering = next.at(-1) === ENTER;
    for (const [at, key] of next.slice(1).entries())
      setTimeout(() => input.writableEnded || input.write(key), 2 * (at + 1));
  };
  const screenStream = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 });
  const hear = (content: string | Uint8Array): boolean => {
    screen += String(content);
    idle.refresh();
    if (isAnswering && screen.slice(seen).includes("✔")) {
      seen = screen.length;
      isAnswering = false;
    }
    answer();
    return true;
  };
  screenStream.write = hear as typeof screenStream.write;
  // A question ends what it wrote on, but for the streams of a process.
  screenStream.end = () => screenStream;
  const code = await run({
    args,
    cwd,
    env: { LANG: "en_GB.UTF-8", TERM: "xterm", NO_COLOR: "1", ...env },
    stdin: { isTTY: true, readAll: () => "", stream: input },
    stdout: { isTTY: true, columns: 80, write: (content) => (stdout += String(content)) },
    stderr: screenStream,
    now: () => Date.parse(`${today}T12:00:00Z`),
  });
  clearTimeout(idle);
  input.end();
  const shown = screen.replace(CONTROL, "");
  if (waiting.length > 0) throw new Error(`nobody was asked ${waiting[0]?.[0]}; the screen: ${shown}`);
  return { code, stdout, stderr: shown };
}

/** In milliseconds: long, as no machine is to be asked to be quick. */
const GIVE_UP = 180_000;
const CONTROL = /\u001b\[[\d;?]*[A-Za-z]/g;
