import type { InterruptedWrite } from "../../io/files/interrupted-write.ts";
import type { Replacement } from "../../io/files/replace-files.ts";
import { andList, count, figure } from "../../text/sentence.ts";
import { CannotRun } from "../exit-code.ts";

const MOST_NAMES = 5;

/** A write that stopped half-way, in words: which files are written, which are not, and the two ways out of it. */
export function interruptedWords({ written, left }: InterruptedWrite, shown: (absolute: string) => string): CannotRun {
  const names = (files: readonly Replacement[]): string => {
    const more = files.length - MOST_NAMES;
    const first = files.slice(0, more > 1 ? MOST_NAMES : files.length).map(({ path }) => shown(path));
    return andList(more > 1 ? [...first, `${figure(more)} more`] : first);
  };
  const were = written.length === 1 ? "was" : "were";
  const problem = `a command was stopped half-way: of ${count(written.length + left.length, "file")}, ${names(written)} ${were} written, and ${names(left)} ${left.length === 1 ? "was" : "were"} not`;
  return new CannotRun(
    problem,
    "To write the rest: plan undo --interrupted finish. To take back what was written: plan undo --interrupted back.",
  );
}
