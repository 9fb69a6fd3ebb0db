import { Option } from "commander";
import type { Command } from "../../command.ts";
import { addWritingOptions, type EntryOptions } from "../../recording/options.ts";

/** `plan redact ID ENTRY`: takes personal data out of a note. */
export const redactCommand: Command<EntryOptions> = {
  name: "redact",
  summary: "take personal data out of an entry's note, and say who did so and why",
  define: (command) => {
    command
      .argument("[id]", "the action's id, such as 1.4.1")
      .argument("[entry]", "the entry's day, such as 2018-10-05; of several on one day 2018-10-05/2")
      .addOption(new Option("--note <text>", "why it is taken out, without saying it again"))
      .addOption(new Option("--by <person>", "who takes it out, by id or name (else you, if you own the action)"))
      .addOption(new Option("--date <date>", "the day on which it is taken out (else today)"));
    addWritingOptions(command);
  },
  about: {
    suits: ({ action }) => action.progress.length > 0,
    none: "nothing is recorded yet, so nothing can be redacted",
  },
  examples: ['plan redact 1.4.1 2018-10-05 --by itb --note "It named a patient."'],
  load: () => import("./run.ts"),
};
