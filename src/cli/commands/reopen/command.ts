import { Option } from "commander";
import { OPEN_STATUSES } from "../../../core/status.ts";
import type { Command } from "../../command.ts";
import { oneOf } from "../../options/values.ts";
import { addEntryOptions } from "../../recording/options.ts";
import type { ReopenOptions } from "./run.ts";

const OPEN_AGAIN = ["in-progress", "not-started"] as const;

/** `plan reopen ID`: an action that was done, assured or closed is to be done after all. */
export const reopenCommand: Command<ReopenOptions> = {
  name: "reopen",
  summary: "take up an action again that was complete, assured or closed",
  define: (command) => {
    command
      .argument("[id]", "the action's id, such as 1.4.1")
      .addOption(
        new Option("--status <status>", `what it is now: ${OPEN_AGAIN.join(", ")}`)
          .argParser(oneOf("status", OPEN_AGAIN))
          .default("in-progress"),
      );
    addEntryOptions(command);
  },
  about: {
    suits: ({ status }) => !OPEN_STATUSES.includes(status) && status !== "proposed",
    none: "every action is open, so none can be reopened",
  },
  examples: ['plan reopen 1.4.1 --note "The board did not meet after all"'],
  load: () => import("./run.ts"),
};
