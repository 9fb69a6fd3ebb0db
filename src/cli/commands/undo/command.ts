import { Option } from "commander";
import type { Command } from "../../command.ts";
import { addWritingOptions } from "../../recording/options.ts";
import type { UndoOptions } from "./run.ts";
import { WAYS } from "./ways.ts";

/** `plan undo [ID]`: takes back what was recorded and is not committed. */
export const undoCommand: Command<UndoOptions> = {
  name: "undo",
  summary: "take back what was recorded and is not committed, one entry or all",
  define: (command) => {
    command
      .argument("[id]", "the action whose last entry goes, such as 1.4.1")
      .addOption(new Option("--all", "everything since the last commit (of the action, where one is named)"));
    command.addOption(
      new Option(
        "--interrupted <way>",
        "of a command that was stopped half-way: write the rest, or take back what was written",
      ).choices(WAYS),
    );
    addWritingOptions(command);
  },
  examples: ["plan undo", "plan undo 1.4.1 --dry-run", "plan undo --all", "plan undo --interrupted back"],
  load: () => import("./run.ts"),
};
