import { Option } from "commander";
import type { Command } from "../../command.ts";
import { gathered } from "../../options/values.ts";
import { ask } from "../../prompt/ask.ts";
import { partyNamed, saidBy } from "../../recording/entry-author.ts";
import { noteFrom } from "../../recording/entry-fields.ts";
import { type FoundEntry, findEntry } from "../../recording/find-entry.ts";
import { addWritingOptions, type EntryOptions } from "../../recording/options.ts";
import { oneEntry, type Subject, subjectOf } from "../../recording/subject.ts";
import { record } from "../../recording/transaction.ts";
import type { Session } from "../../session/session.ts";
import { correctEntry } from "./entry.ts";
import { addCorrectedOptions, type CorrectedOptions, correctedFields } from "./fields.ts";

interface CorrectOptions extends EntryOptions, CorrectedOptions {
  readonly without?: readonly string[];
  readonly void?: boolean;
}

/** `plan correct ID ENTRY`: puts an entry right that says what is not so. */
export const correctCommand: Command<CorrectOptions> = {
  name: "correct",
  summary: "put an entry right: what it said stays in the record and counts no more",
  define: (command) => {
    command
      .argument("<id>", "the action's id, such as 1.4.1")
      .argument("<entry>", "the entry's day, such as 2018-10-05; of several on one day 2018-10-05/2")
      .addOption(new Option("--note <text>", "what was wrong (- reads it from standard input)"))
      .addOption(new Option("--void", "the entry should not be there at all"))
      .addOption(new Option("--without <field>", "say again all but this field (again for more)").argParser(gathered));
    addCorrectedOptions(command)
      .addOption(new Option("--by <person>", "whose statement it is (else whose the entry was)"))
      .addOption(new Option("--date <date>", "the day of the correction (else today)"));
    addWritingOptions(command);
  },
  examples: [
    'plan correct 1.4.1 2018-10-05 --due 2018-12 --note "The paper said December."',
    'plan correct 1.4.1 2018-10-05/2 --void --note "It was about 1.4.2."',
  ],
  run: (session, [id = "", entry = ""], options) =>
    record(session, options, {
      async answer(ledger) {
        const subject = subjectOf(ledger, id, options.date);
        const found = findEntry(subject.standing.action, entry, ledger.plan.info);
        const fields = await correctedFields(session, subject, found, options);
        const correction = { fields, without: options.without ?? [], void: options.void ?? false };
        // What is refused is refused before anybody answers questions about it.
        correctEntry(subject.standing.action, found, correction, { date: subject.date, by: null, note: null });
        const by = await correctedBy(session, subject, found, options.by);
        const note =
          noteFrom(session, options.note) ??
          (await ask(session, "--note <text>", "It says what was wrong, for whoever reads both.", {
            ...{ kind: "text", message: "What was wrong?", required: true },
          }));
        return { correction, said: { by, note } };
      },
      build(ledger, { correction, said }) {
        const subject = subjectOf(ledger, id, options.date);
        const { action } = subject.standing;
        const found = findEntry(action, entry, ledger.plan.info);
        const built = correctEntry(action, found, correction, { date: subject.date, ...said });
        return oneEntry(subject, built.entry, built.says);
      },
    }),
};

/** Whoever said what is put right speaks again, where nobody else is named. */
function correctedBy(
  session: Session,
  subject: Subject,
  { entry }: FoundEntry,
  by: string | undefined,
): string | Promise<string> {
  if (by !== undefined) return partyNamed(subject.ledger, by);
  return entry.by ?? saidBy(session, subject, undefined);
}
