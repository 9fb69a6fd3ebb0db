import { Option } from "commander";
import { CLOSED_STATUSES, CONFIDENCES, STATUSES } from "../../../core/status.ts";
import type { Command } from "../../command.ts";
import { recordedConfidence, recordedStatus } from "../../options/spoken-words.ts";
import { gathered } from "../../options/values.ts";
import { addEntryOptions, addEvidenceOptions } from "../../recording/options.ts";
import type { UpdateOptions } from "./run.ts";

/** `plan update ID`: one entry on how an action goes. */
export const updateCommand: Command<UpdateOptions> = {
  name: "update",
  summary: "record how an action goes: a note, a status, a forecast, what was met or measured",
  define: (command) => {
    command
      .argument("[id]", "the action's id, such as 1.4.1")
      .addOption(new Option("--status <status>", `one of ${STATUSES.join(", ")}`).argParser(recordedStatus))
      .addOption(
        new Option("--confidence <word>", `how sure the owner is of the due date: ${CONFIDENCES.join(", ")}`).argParser(
          recordedConfidence,
        ),
      )
      .addOption(new Option("--forecast <date>", "when it is expected to be done, such as 2018-12"))
      .addOption(
        new Option("--met <milestone>", "the title of a milestone that was met (again for more)").argParser(gathered),
      )
      .addOption(new Option("--measured <name=value>", "a measure's figure (again for more)").argParser(gathered))
      .addOption(new Option("--review-done", "its review was held"));
    addEntryOptions(addEvidenceOptions(command));
  },
  about: {
    suits: ({ status }) => !CLOSED_STATUSES.includes(status),
    none: "every action is withdrawn, superseded or transferred: there is nothing to say of any",
  },
  examples: [
    'plan update 1.4.1 --status in-progress --note "Chair agreed"',
    'plan update 1.4.1 --met "ITB initial meeting" --date 2018-09-18',
    "plan update 1.4.1 --forecast 2018-12 --by itb --dry-run",
  ],
  load: () => import("./run.ts"),
};
