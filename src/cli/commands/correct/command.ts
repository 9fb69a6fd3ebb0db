import { type Command as Commander, Option } from "commander";
import { DECISION_OUTCOMES } from "../../../core/action.ts";
import { CONFIDENCES, STATUSES } from "../../../core/status.ts";
import type { Command } from "../../command.ts";
import { recordedConfidence, recordedStatus } from "../../options/spoken-words.ts";
import { gathered, oneOf } from "../../options/values.ts";
import { addDecisionOptions, addWritingOptions } from "../../recording/options.ts";
import type { CorrectOptions } from "./run.ts";

/** `plan correct ID ENTRY`: puts an entry right that says what is not so. */
export const correctCommand: Command<CorrectOptions> = {
  name: "correct",
  summary: "put an entry right: what it said stays in the record and counts no more",
  define: (command) => {
    command
      .argument("[id]", "the action's id, such as 1.4.1")
      .argument("[entry]", "the entry's day, such as 2018-10-05; of several on one day 2018-10-05/2")
      .addOption(new Option("--note <text>", "what was wrong (- reads it from standard input)"))
      .addOption(new Option("--void", "the entry should not be there at all"))
      .addOption(new Option("--without <field>", "say again all but this field (again for more)").argParser(gathered));
    addCorrectedOptions(command)
      .addOption(new Option("--by <person>", "whose statement it is (else whose the entry was)"))
      .addOption(new Option("--date <date>", "the day of the correction (else today)"));
    addWritingOptions(command);
  },
  about: {
    suits: ({ action }) => action.progress.length > 0,
    none: "nothing is recorded yet, so nothing can be corrected",
  },
  examples: [
    'plan correct 1.4.1 2018-10-05 --due 2018-12 --note "The paper said December."',
    'plan correct 1.4.1 2018-10-05/2 --void --note "It was about 1.4.2."',
  ],
  load: () => import("./run.ts"),
};

/** Adds the options that say what is right instead. */
function addCorrectedOptions(command: Commander): Commander {
  command
    .addOption(new Option("--status <status>", `one of ${STATUSES.join(", ")}`).argParser(recordedStatus))
    .addOption(new Option("--confidence <word>", `one of ${CONFIDENCES.join(", ")}`).argParser(recordedConfidence))
    .addOption(new Option("--forecast <date>", "when it was expected to be done"))
    .addOption(new Option("--due <date>", "the due date that was asked for"))
    .addOption(new Option("--review <date>", "when the hold is looked at again; or 'done': its review was held"))
    .addOption(new Option("--to <where>", "where a transferred or superseded action went"))
    .addOption(new Option("--met <milestone>", "a milestone that was met (again for more)").argParser(gathered))
    .addOption(new Option("--measured <name=value>", "a measure's figure (again for more)").argParser(gathered))
    .addOption(
      new Option("--owner <owner>", "an owner from that day, the lead first (again for more)").argParser(gathered),
    )
    .addOption(
      new Option("--evidence <where>", "a path in the plan, a link or words (again for more)").argParser(gathered),
    )
    .addOption(new Option("--evidence-title <text>", "what the evidence is called"))
    .addOption(new Option("--held-by <party>", "who holds the evidence"))
    .addOption(
      new Option("--outcome <outcome>", `of the decision: ${DECISION_OUTCOMES.join(", ")}`).argParser(
        oneOf("outcome", DECISION_OUTCOMES),
      ),
    );
  return addDecisionOptions(command);
}
