import { Option } from "commander";
import type { Fields } from "../../../edit/change.ts";
import type { Command } from "../../command.ts";
import { gathered } from "../../options/values.ts";
import { requireStatus } from "../../recording/allowed-transition.ts";
import { saidBy } from "../../recording/entry-author.ts";
import { fieldsOf, metFields, noteFrom } from "../../recording/entry-fields.ts";
import { askedEvidence, type EvidenceOptions, evidenceFields } from "../../recording/evidence.ts";
import { addEntryOptions, addEvidenceOptions, type EntryOptions } from "../../recording/options.ts";
import { oneEntry, type Subject, subjectOf } from "../../recording/subject.ts";
import { record } from "../../recording/transaction.ts";
import type { Session } from "../../session/session.ts";

interface CompleteOptions extends EntryOptions, EvidenceOptions {
  readonly met?: readonly string[];
}

/** `plan complete ID`: an action is done, and this shows it. */
export const completeCommand: Command<CompleteOptions> = {
  name: "complete",
  summary: "record that an action is done, with what shows it",
  define: (command) => {
    addEvidenceOptions(command.argument("<id>", "the action's id, such as 1.4.1"));
    command.addOption(
      new Option("--met <milestone>", "the title of a milestone met with it (again for more)").argParser(gathered),
    );
    addEntryOptions(command);
  },
  examples: [
    "plan complete 1.4.1 --evidence evidence/itb-2018-12-18-minutes.md",
    'plan complete 1.4.1 --evidence "Minute 6" --held-by ITB',
  ],
  run: (session, [id = ""], options) =>
    record(session, options, {
      answer: (ledger) => entryOf(session, subjectOf(ledger, id, options.date), options),
      build: (ledger, entry) => oneEntry(completable(subjectOf(ledger, id, options.date)), entry),
    }),
};

function completable(subject: Subject): Subject {
  return requireStatus(subject, ["not-started", "in-progress", "on-hold"], "can be completed", {
    complete: (id) => `To have it checked: plan assure ${id}. To add evidence: plan update ${id} --evidence …`,
    assured: (id) => `To take it up again: plan reopen ${id}`,
    proposed: (id) => `Adopt it first: plan update ${id} --status not-started`,
    other: (id) => `To take it up again: plan reopen ${id}`,
  });
}

async function entryOf(session: Session, subject: Subject, options: CompleteOptions): Promise<Fields> {
  const { ledger, standing } = completable(subject);
  const met = metFields(subject, options.met ?? []);
  const by = await saidBy(session, subject, options.by);
  const evidence = options.evidence ?? (standing.evidenced ? [] : [await askedEvidence(session, subject)]);
  return fieldsOf({
    by,
    status: "complete",
    evidence: evidenceFields(ledger, session.cwd, { ...options, evidence }),
    met,
    public: options.notPublic ? false : undefined,
    note: noteFrom(session, options.note),
  });
}
