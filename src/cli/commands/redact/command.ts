import { Option } from "commander";
import type { Command } from "../../command.ts";
import { ask } from "../../prompt/ask.ts";
import { saidBy } from "../../recording/entry-author.ts";
import { noteFrom } from "../../recording/entry-fields.ts";
import { findEntry } from "../../recording/find-entry.ts";
import { addWritingOptions, type EntryOptions } from "../../recording/options.ts";
import { subjectOf } from "../../recording/subject.ts";
import { record } from "../../recording/transaction.ts";
import { HISTORY_STILL_HOLDS, redactChanges } from "./changes.ts";

/** `plan redact ID ENTRY`: takes personal data out of a note. */
export const redactCommand: Command<EntryOptions> = {
  name: "redact",
  summary: "take personal data out of an entry's note, and say who did so and why",
  define: (command) => {
    command
      .argument("<id>", "the action's id, such as 1.4.1")
      .argument("<entry>", "the entry's day, such as 2018-10-05; of several on one day 2018-10-05/2")
      .addOption(new Option("--note <text>", "why it is taken out, without saying it again"))
      .addOption(new Option("--by <person>", "who takes it out, by id or name (else you, if you own the action)"))
      .addOption(new Option("--date <date>", "the day on which it is taken out (else today)"));
    addWritingOptions(command);
  },
  examples: ['plan redact 1.4.1 2018-10-05 --by itb --note "It named a patient."'],
  run: (session, [id = "", entry = ""], options) =>
    record(session, options, {
      async answer(ledger) {
        const subject = subjectOf(ledger, id, options.date);
        redactChanges(findEntry(subject.standing.action, entry, ledger.plan.info), {
          ...{ date: subject.date, by: "", reason: "" },
        });
        const by = await saidBy(session, subject, options.by);
        const reason =
          noteFrom(session, options.note) ??
          (await ask(session, "--note <text>", "It says why the text was taken out, without saying it again.", {
            ...{ kind: "text", message: "Why is it taken out? (without saying it again)", required: true },
          }));
        return { by, reason };
      },
      build(ledger, said) {
        const { date, standing } = subjectOf(ledger, id, options.date);
        const { path } = standing.action;
        const found = findEntry(standing.action, entry, ledger.plan.info);
        return {
          changes: new Map([[path, { kind: "changes", changes: redactChanges(found, { date, ...said }) }]]),
          date,
          actions: [standing.action.id],
          remarks: HISTORY_STILL_HOLDS,
        };
      },
    }),
};
