import { Option } from "commander";
import { OPEN_STATUSES } from "../../../core/status.ts";
import type { Command } from "../../command.ts";
import { addEntryOptions, addTakenOptions } from "../../recording/options.ts";
import type { HoldOptions } from "./run.ts";

/** `plan hold ID`: asks for an action to be put on hold. */
export const holdCommand: Command<HoldOptions> = {
  name: "hold",
  summary: "ask for an action to be put on hold, until it is looked at again",
  define: (command) => {
    command
      .argument("[id]", "the action's id, such as 1.4.1")
      .addOption(new Option("--review <date>", "when the hold is looked at again: a day, month or quarter"));
    addEntryOptions(addTakenOptions(command));
  },
  about: {
    suits: ({ status }) => OPEN_STATUSES.includes(status),
    none: "no action is open, so none can be put on hold",
  },
  examples: [
    'plan hold 3.6.1 --review 2019-01 --by itb --note "No staff yet."',
    'plan hold 3.6.1 --review 2019-01 --approved --body itb --ref "minute 6"',
  ],
  load: () => import("./run.ts"),
};
