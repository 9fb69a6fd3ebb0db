import { Script } from "node:vm";

const WORK = Symbol.for("plan.interruptible-work");
const STOPPED = "ERR_SCRIPT_EXECUTION_INTERRUPTED";
const INTERRUPTED = 130;

/**
 * Does work that Ctrl-C ends at once, as ever, but not without a last word. While a program computes, Node hears no
 * signal, and one that listened could not be stopped at all; V8 can be, between any two steps of a script. The process
 * still ends by the signal, so that whoever started it sees the same.
 *
 * @param stopped the last word; it must be quick
 */
export function interruptible<Outcome>(work: () => Outcome, stopped: () => void): Outcome {
  const global = globalThis as unknown as Record<symbol, () => unknown>;
  const outer = global[WORK];
  global[WORK] = work;
  try {
    const script = new Script(`globalThis[Symbol.for("plan.interruptible-work")]()`);
    return script.runInThisContext({ breakOnSigint: true, displayErrors: false }) as Outcome;
  } catch (error) {
    if ((error as NodeJS.ErrnoException | undefined)?.code !== STOPPED) throw error;
    stopped();
    process.kill(process.pid, "SIGINT");
    return process.exit(INTERRUPTED);
  } finally {
    if (outer === undefined) delete global[WORK];
    else global[WORK] = outer;
  }
}
