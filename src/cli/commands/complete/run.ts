import type { Fields } from "../../../edit/change.ts";
import type { Run } from "../../command.ts";
import { requireStatus } from "../../recording/allowed-transition.ts";
import { entryAuthor } from "../../recording/entry-author.ts";
import { fieldsOf, metFields, noteFrom } from "../../recording/entry-fields.ts";
import { askedEvidence, type EvidenceOptions, evidenceFields, withDigests } from "../../recording/evidence.ts";
import type { EntryOptions } from "../../recording/options.ts";
import { oneEntry, type Subject, subjectOf } from "../../recording/subject.ts";
import { record } from "../../recording/transaction.ts";
import type { Session } from "../../session/session.ts";

/** Its options, as parsed. */
export interface CompleteOptions extends EntryOptions, EvidenceOptions {
  readonly met?: readonly string[];
}

/** Runs `plan complete`. */
export const run: Run<CompleteOptions> = (session, [id = ""], options) =>
  record(session, options, {
    answer: (ledger) => entryOf(session, subjectOf(ledger, id, options.date), options),
    build: (ledger, entry) => oneEntry(completable(subjectOf(ledger, id, options.date)), entry),
  });

function completable(subject: Subject): Subject {
  return requireStatus(subject, ["not-started", "in-progress", "on-hold"], "can be completed", {
    complete: (id) => `To have it checked: plan assure ${id}. To add evidence: plan update ${id} --evidence …`,
    assured: (id) => `To take it up again: plan reopen ${id}`,
    proposed: (id) => `Adopt it first: plan update ${id} --status not-started`,
    other: (id) => `To take it up again: plan reopen ${id}`,
  });
}

async function entryOf(session: Session, subject: Subject, options: CompleteOptions): Promise<Fields> {
  const { ledger, scheduled } = completable(subject);
  const met = metFields(subject, options.met ?? []);
  const by = await entryAuthor(session, subject, options.by);
  const evidence = options.evidence ?? (scheduled.evidenced ? [] : [await askedEvidence(session, subject)]);
  return fieldsOf({
    by,
    status: "complete",
    evidence: withDigests(ledger, evidenceFields(ledger, session.cwd, { ...options, evidence })),
    met,
    public: options.notPublic ? false : undefined,
    note: noteFrom(session, options.note),
  });
}
