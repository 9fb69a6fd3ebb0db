import { CLOSED_STATUSES, type Status } from "../../../core/status.ts";
import type { Fields } from "../../../edit/change.ts";
import type { Run } from "../../command.ts";
import { requireStatus } from "../../recording/allowed-transition.ts";
import { entryAuthor } from "../../recording/entry-author.ts";
import { fieldsOf, requiredNote } from "../../recording/entry-fields.ts";
import type { EntryOptions } from "../../recording/options.ts";
import { oneEntry, type Subject, subjectOf } from "../../recording/subject.ts";
import { record } from "../../recording/transaction.ts";
import type { Session } from "../../session/session.ts";

/** Its options, as parsed. */
export interface ReopenOptions extends EntryOptions {
  readonly status: "in-progress" | "not-started";
}

/** Runs `plan reopen`. */
export const run: Run<ReopenOptions> = (session, [id = ""], options) =>
  record(session, options, {
    answer: (ledger) => entryOf(session, subjectOf(ledger, id, options.date), options),
    build: (ledger, entry) => oneEntry(reopenable(subjectOf(ledger, id, options.date), options.status), entry),
  });

function reopenable(subject: Subject, to: ReopenOptions["status"]): Subject {
  // What was done has been started.
  const done: readonly Status[] = to === "not-started" ? [] : ["complete", "assured"];
  return requireStatus(subject, [...done, ...CLOSED_STATUSES], `can be reopened as ${to}`, {
    complete: (id) => `It was begun: plan reopen ${id} --status in-progress`,
    assured: (id) => `It was begun: plan reopen ${id} --status in-progress`,
    other: (id) => `It is open already. To say how it goes: plan update ${id}`,
  });
}

async function entryOf(session: Session, subject: Subject, options: ReopenOptions): Promise<Fields> {
  reopenable(subject, options.status);
  return fieldsOf({
    by: await entryAuthor(session, subject, options.by),
    status: options.status,
    public: options.notPublic ? false : undefined,
    note: await requiredNote(session, options.note, "Why is it taken up again?", "Say why it is taken up again."),
  });
}
