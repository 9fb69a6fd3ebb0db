import { Option } from "commander";
import { OPEN_STATUSES } from "../../../core/status.ts";
import type { Command } from "../../command.ts";
import { addEntryOptions, addTakenOptions } from "../../recording/options.ts";
import type { ExtendOptions } from "./run.ts";

/** `plan extend ID`: asks for another due date, later or earlier, or for the first. */
export const extendCommand: Command<ExtendOptions> = {
  name: "extend",
  summary: "ask for another due date: a later one, an earlier one, or the first",
  define: (command) => {
    command
      .argument("[id]", "the action's id, such as 1.4.1")
      .addOption(
        new Option("--due <date>", "the date that is asked for, as exact as it is: 2018-12, 14 December 2018"),
      );
    addEntryOptions(addTakenOptions(command));
  },
  about: {
    suits: ({ status }) => OPEN_STATUSES.includes(status),
    none: "no action is open, so none can get another date",
  },
  examples: [
    'plan extend 1.4.1 --due 2018-12 --by itb --note "Awaits two boards."',
    'plan extend 1.4.1 --due 2018-09 --approved --body itb --ref "minute 6"',
  ],
  load: () => import("./run.ts"),
};
