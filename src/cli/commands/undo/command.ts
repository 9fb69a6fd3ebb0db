import { Option } from "commander";
import type { Command } from "../../command.ts";
import { addWritingOptions } from "../../recording/options.ts";
import type { UndoOptions } from "./run.ts";

/** `plan undo [ID]`: takes back what was recorded and is not committed. */
export const undoCommand: Command<UndoOptions> = {
  name: "undo",
  summary: "take back what was recorded and is not committed, one entry or all",
  define: (command) => {
    command
      .argument("[id]", "the action whose last entry goes, such as 1.4.1")
      .addOption(new Option("--all", "everything since the last commit (of the action, where one is named)"));
    addWritingOptions(command);
  },
  examples: ["plan undo", "plan undo 1.4.1 --dry-run", "plan undo --all"],
  load: () => import("./run.ts"),
};
