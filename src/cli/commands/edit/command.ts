import { Option } from "commander";
import type { Command } from "../../command.ts";
import { addWritingOptions } from "../../recording/options.ts";
import type { EditOptions } from "./run.ts";

/** `plan edit ID`: an action's file in an editor, checked before it counts. */
export const editCommand: Command<EditOptions> = {
  name: "edit",
  summary: "open an action's file in your editor, and check the result before it counts",
  define: (command) => {
    command
      .argument("[id]", "the action's id, such as 1.4.1")
      .addOption(new Option("--from <file>", "go on with a text that was refused, and kept"));
    addWritingOptions(command);
  },
  about: { suits: () => true, none: "the plan has no action yet" },
  examples: ["plan edit 1.4.1", "EDITOR='code --wait' plan edit 1.4.1"],
  handsTerminalOver: true,
  load: () => import("./run.ts"),
};
