import type { Session } from "./session.ts";

/** Does work during which Ctrl-C takes the line of the progress with it: for what a command does after it has waited. */
export function interruptibly<Outcome>({ world }: Session, work: () => Outcome): Outcome {
  return world.progress === undefined ? work() : world.progress.during(work);
}
