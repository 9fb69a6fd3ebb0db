import type { Run } from "../../command.ts";
import { entryAuthor, partyNamed } from "../../recording/entry-author.ts";
import { requiredNote } from "../../recording/entry-fields.ts";
import { entryMeant, type FoundEntry, findEntry } from "../../recording/find-entry.ts";
import type { EntryOptions } from "../../recording/options.ts";
import { oneEntry, type Subject, subjectOf } from "../../recording/subject.ts";
import { record } from "../../recording/transaction.ts";
import type { Session } from "../../session/session.ts";
import { correctEntry } from "./entry.ts";
import { type CorrectedOptions, correctedFields } from "./fields.ts";

/** Its options, as parsed. */
export interface CorrectOptions extends EntryOptions, CorrectedOptions {
  readonly without?: readonly string[];
  readonly void?: boolean;
}

/** Runs `plan correct`. */
export const run: Run<CorrectOptions> = (session, [id = "", typed], options) =>
  record(session, options, {
    async answer(ledger) {
      const subject = subjectOf(ledger, id, options.date);
      const entry = await entryMeant(session, subject.scheduled.action, typed);
      const found = findEntry(subject.scheduled.action, entry, ledger.plan.info);
      const fields = await correctedFields(session, subject, found, options);
      const correction = { fields, without: options.without ?? [], void: options.void ?? false };
      // What is refused is refused before anybody answers questions about it.
      correctEntry(subject.scheduled.action, found, correction, { date: subject.date, by: null, note: null });
      const by = await correctedBy(session, subject, found, options.by);
      const note = await requiredNote(
        session,
        options.note,
        "What was wrong?",
        "It says what was wrong, for a reader of both.",
      );
      return { entry, correction, said: { by, note } };
    },
    build(ledger, { entry, correction, said }) {
      const subject = subjectOf(ledger, id, options.date);
      const { action } = subject.scheduled;
      const found = findEntry(action, entry, ledger.plan.info);
      const built = correctEntry(action, found, correction, { date: subject.date, ...said });
      return oneEntry(subject, built.entry, built.says);
    },
  });

/** The author of the corrected entry, where nobody else is named. */
function correctedBy(
  session: Session,
  subject: Subject,
  { entry }: FoundEntry,
  by: string | undefined,
): string | Promise<string> {
  if (by !== undefined) return partyNamed(subject.ledger, by);
  return entry.by ?? entryAuthor(session, subject, undefined);
}
