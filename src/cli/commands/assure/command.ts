import { Option } from "commander";
import type { Command } from "../../command.ts";
import { addEntryOptions, addEvidenceOptions } from "../../recording/options.ts";
import type { AssureOptions } from "./run.ts";

/** `plan assure ID`: somebody else has checked that an action is done, or found that it is not. */
export const assureCommand: Command<AssureOptions> = {
  name: "assure",
  summary: "record that somebody else has checked a complete action, or that it failed",
  define: (command) => {
    command
      .argument("[id]", "the action's id, such as 1.4.1")
      .addOption(new Option("--fail", "what was checked does not hold: the action is in progress again"));
    addEntryOptions(addEvidenceOptions(command));
  },
  about: { suits: ({ status }) => status === "complete", none: "no action is complete, so none can be assured" },
  examples: [
    'plan assure 1.4.1 --by itb --note "Minutes checked"',
    'plan assure 1.4.1 --fail --by itb --note "No minutes of March"',
  ],
  load: () => import("./run.ts"),
};
