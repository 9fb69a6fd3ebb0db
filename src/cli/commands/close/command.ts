import { Option } from "commander";
import { OPEN_STATUSES } from "../../../core/status.ts";
import type { Command } from "../../command.ts";
import { oneOf } from "../../options/values.ts";
import { addEntryOptions, addTakenOptions } from "../../recording/options.ts";
import { CLOSINGS } from "./closings.ts";
import type { CloseOptions } from "./run.ts";

/** `plan close ID`: asks for an action to end without being done here. */
export const closeCommand: Command<CloseOptions> = {
  name: "close",
  summary: "ask for an action to be withdrawn, superseded or transferred",
  define: (command) => {
    command
      .argument("[id]", "the action's id, such as 1.4.1")
      .addOption(
        new Option("--as <how>", `how it ends: ${CLOSINGS.join(", ")}`).argParser(oneOf("way to end", CLOSINGS)),
      )
      .addOption(new Option("--to <where>", "the action that supersedes it, or the person or body that takes it over"));
    addEntryOptions(addTakenOptions(command));
  },
  about: {
    suits: ({ status }) => OPEN_STATUSES.includes(status) || status === "proposed",
    none: "no action is open, so none can be closed",
  },
  examples: [
    'plan close 4.1.5 --as withdrawn --by itb --note "Part of 4.1.3."',
    "plan close 4.1.4 --as superseded --to 4.1.3 --approved --body itb",
  ],
  load: () => import("./run.ts"),
};
