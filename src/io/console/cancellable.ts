import { writeSync } from "node:fs";
import { Script } from "node:vm";

const WORK = Symbol.for("plan.interruptible-work");
const STOPPED = "ERR_SCRIPT_EXECUTION_INTERRUPTED";
const INTERRUPTED = 130;
const STANDARD_ERROR = 2;

/**
 * Does work that Ctrl-C ends at once, as usual, but not without a last word. While a program computes, Node hears no
 * signal, and one that listened could not be stopped at all; V8 can be, between any two steps of a script. The process
 * still ends by the signal, so that the program that started it sees the same.
 *
 * @param lastWord what standard error, a terminal, is to be told before
 */
export function cancellable<Outcome>(work: () => Outcome, lastWord: () => string): Outcome {
  const global = globalThis as unknown as Record<symbol, () => unknown>;
  const outer = global[WORK];
  global[WORK] = work;
  try {
    const script = new Script(`globalThis[Symbol.for("plan.interruptible-work")]()`);
    return script.runInThisContext({ breakOnSigint: true, displayErrors: false }) as Outcome;
  } catch (error) {
    if ((error as NodeJS.ErrnoException | undefined)?.code !== STOPPED) throw error;
    say(lastWord());
    process.kill(process.pid, "SIGINT");
    return process.exit(INTERRUPTED);
  } finally {
    if (outer === undefined) delete global[WORK];
    else global[WORK] = outer;
  }
}

/** Not by the stream, which may have been stopped in the middle of writing and would keep it back. */
function say(text: string): void {
  try {
    writeSync(STANDARD_ERROR, text);
  } catch {}
}
