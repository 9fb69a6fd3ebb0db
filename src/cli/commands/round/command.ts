import { Option } from "commander";
import type { Command } from "../../command.ts";
import { narrowOptions } from "../../options/narrow.ts";
import type { RoundOptions } from "./run.ts";

/** `plan round`: the monthly round through all actions that need a word. */
export const roundCommand: Command<RoundOptions> = {
  name: "round",
  summary: "the monthly round: each action that needs a word, one after another, at a terminal",
  define: (command) => {
    command
      .addOption(new Option("--by <person>", "whose statements they are (else you are asked once)"))
      .addOption(new Option("--date <date>", "the day of the statements, such as 2018-10-05 (else today)"));
    for (const option of narrowOptions()) command.addOption(option);
  },
  examples: ["plan round", "plan round --owner graham-allen", "plan round --theme 3 --by itb"],
  load: () => import("./run.ts"),
};
