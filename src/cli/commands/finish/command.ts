import { Option } from "commander";
import type { Command } from "../../command.ts";
import { addWritingOptions } from "../../recording/options.ts";
import type { FinishOptions } from "./run.ts";

/** `plan finish`: the plan is closed, by a decision, once none of its actions is open. */
export const finishCommand: Command<FinishOptions> = {
  name: "finish",
  summary: "close the plan, by a decision, once no action is open any more",
  define: (command) => {
    command
      .addOption(new Option("--date <date>", "the day of the decision, such as 2019-07-31 (else today)"))
      .addOption(new Option("--body <body>", "who decided: one of the plan's approvers, by id or name"))
      .addOption(new Option("--ref <text>", "the minute or paper that records the decision"));
    addWritingOptions(command);
  },
  examples: ['plan finish --date 2019-07-31 --body "HWB Executive Group" --ref "minute 4"'],
  load: () => import("./run.ts"),
};
