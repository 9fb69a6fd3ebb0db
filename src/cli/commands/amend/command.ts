import { Option } from "commander";
import type { Command } from "../../command.ts";
import { gathered } from "../../options/values.ts";
import { addDecisionOptions, addWritingOptions } from "../../recording/options.ts";
import type { AmendOptions } from "./run.ts";

/** `plan amend WHAT`: records why something that was published says something else. */
export const amendCommand: Command<AmendOptions> = {
  name: "amend",
  summary: "record why something that was published says something else: a decision, or an error of copying",
  define: (command) => {
    command
      .argument("<what...>", "what was changed: 1.4.1#timescale, plan.yaml#baseline, governance.md")
      .addOption(
        new Option("--to <value>", "what it says from now on; of a list, once for each item").argParser(gathered),
      )
      .addOption(
        new Option("--copying-error <text>", "what the page says, and where, that was copied wrongly").conflicts([
          "body",
          "ref",
          "decisionDate",
        ]),
      );
    addDecisionOptions(command)
      .addOption(new Option("--date <date>", "the day of the entry, such as 2018-10-11 (else today)"))
      .addOption(new Option("--note <text>", "what is to be said of it (- reads it from standard input)"))
      .addOption(new Option("--by <person>", "whose statement it is, by id or name"));
    addWritingOptions(command);
  },
  examples: [
    'plan amend 1.4.1#timescale --to "6 months" --body itb --ref "minute 6"',
    'plan amend plan.yaml#baseline --body "HWB Executive Group" --ref "minute 6"',
    'plan amend governance.md --copying-error "printed on page 7 as Board"',
  ],
  load: () => import("./run.ts"),
};
