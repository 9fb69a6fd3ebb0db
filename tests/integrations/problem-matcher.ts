import { lines } from "../support/run-plan.ts";
import { shipped } from "./shipped.ts";

export const [task] = shipped(".vscode/tasks.json").tasks;
const { pattern, background } = task.problemMatcher;
const FINDING = new RegExp(pattern.regexp);
export const BEGINS = new RegExp(background.beginsPattern);
export const ENDS = new RegExp(background.endsPattern);

/** What the matcher makes of an output: the groups that it says are the file, the line and so on. */
export function matched(output: string) {
  return lines(output).flatMap((line) => {
    const found = FINDING.exec(line);
    if (found === null) return [];
    const { file, line: at, column, severity, code, message } = pattern;
    return [
      {
        path: found[file],
        line: Number(found[at]),
        column: Number(found[column]),
        severity: found[severity],
        code: found[code],
        message: found[message],
      },
    ];
  });
}
