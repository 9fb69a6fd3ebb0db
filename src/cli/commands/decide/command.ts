import { Option } from "commander";
import type { Command } from "../../command.ts";
import { oneOf } from "../../options/values.ts";
import { addDecisionOptions, addWritingOptions } from "../../recording/options.ts";
import type { DecideOptions } from "./run.ts";

/** `plan decide ID`: records what a body decided of what was asked for. */
export const decideCommand: Command<DecideOptions> = {
  name: "decide",
  summary: "record a decision on what is sought: a due date, a hold, a closing, a proposal",
  define: (command) => {
    command
      .argument("[id]", "the action's id, such as 1.4.1")
      .addOption(new Option("--approved", "it takes effect").conflicts(["refused", "deferred"]))
      .addOption(new Option("--refused", "nothing changes").conflicts(["approved", "deferred"]))
      .addOption(
        new Option("--deferred", "nothing changes as yet; it is asked for again").conflicts(["approved", "refused"]),
      )
      .addOption(
        new Option("--request <kind>", "which request, where several are open: due or status").argParser(
          oneOf("kind of request", ["due", "status"] as const),
        ),
      );
    addDecisionOptions(command)
      .addOption(new Option("--date <date>", "the day of the decision, such as 2018-10-11 (else today)"))
      .addOption(new Option("--note <text>", "what was said of it (- reads it from standard input)"))
      .addOption(new Option("--by <person>", "who reports the decision, by id or name"))
      .addOption(new Option("--not-public", "keep the entry out of public papers"));
    addWritingOptions(command);
  },
  about: {
    suits: ({ status, pending }) => pending.length > 0 || status === "proposed",
    none: "nothing waits for a decision",
  },
  examples: [
    'plan decide 1.4.1 --approved --body itb --date 2018-10-16 --ref "minute 6"',
    'plan decide 1.4.1 --refused --body itb --note "The date stands."',
  ],
  load: () => import("./run.ts"),
};
