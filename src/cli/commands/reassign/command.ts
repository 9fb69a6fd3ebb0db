import { Option } from "commander";
import type { Command } from "../../command.ts";
import { gathered } from "../../options/values.ts";
import { addEntryOptions } from "../../recording/options.ts";
import type { ReassignOptions } from "./run.ts";

/** `plan reassign OLD NEW`: hands on the open actions of somebody who leaves. */
export const reassignCommand: Command<ReassignOptions> = {
  name: "reassign",
  summary: "hand on every open action of somebody who leaves",
  define: (command) => {
    command
      .argument("[old]", "who leaves, by id or name")
      .argument("[new]", "who takes their place, by id or name")
      .addOption(
        new Option("--only <ids>", "only these actions, parted by commas (may be given again)").argParser(gathered),
      );
    addEntryOptions(command);
  },
  examples: [
    'plan reassign OLD NEW --note "From today." --dry-run',
    "plan reassign OLD itb --only 1.4.1,1.4.2 --by itb",
  ],
  load: () => import("./run.ts"),
};
