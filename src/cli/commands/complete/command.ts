import { Option } from "commander";
import { OPEN_STATUSES } from "../../../core/status.ts";
import type { Command } from "../../command.ts";
import { gathered } from "../../options/values.ts";
import { addEntryOptions, addEvidenceOptions } from "../../recording/options.ts";
import type { CompleteOptions } from "./run.ts";

/** `plan complete ID`: an action is done, and this shows it. */
export const completeCommand: Command<CompleteOptions> = {
  name: "complete",
  summary: "record that an action is done, with what shows it",
  define: (command) => {
    addEvidenceOptions(command.argument("[id]", "the action's id, such as 1.4.1"));
    command.addOption(
      new Option("--met <milestone>", "the title of a milestone met with it (again for more)").argParser(gathered),
    );
    addEntryOptions(command);
  },
  about: { suits: ({ status }) => OPEN_STATUSES.includes(status), none: "no action is open, so none can be completed" },
  examples: [
    "plan complete 1.4.1 --evidence evidence/itb-2018-12-18-minutes.md",
    'plan complete 1.4.1 --evidence "Minute 6" --held-by ITB',
  ],
  load: () => import("./run.ts"),
};
