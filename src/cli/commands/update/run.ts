import type { Confidence, Status } from "../../../core/status.ts";
import type { Fields } from "../../../edit/change.ts";
import type { Run } from "../../command.ts";
import { entryAuthor } from "../../recording/entry-author.ts";
import { dateField, fieldsOf, measuredFields, metFields, noteFrom } from "../../recording/entry-fields.ts";
import { type EvidenceOptions, evidenceFields } from "../../recording/evidence.ts";
import type { EntryOptions } from "../../recording/options.ts";
import { oneEntry, type Subject, subjectOf } from "../../recording/subject.ts";
import { record } from "../../recording/transaction.ts";
import type { Session } from "../../session/session.ts";
import { askedProgress } from "./questions.ts";

/** Its options, as parsed. */
export interface UpdateOptions extends EntryOptions, EvidenceOptions {
  readonly status?: Status;
  readonly confidence?: Confidence;
  readonly forecast?: string;
  readonly met?: readonly string[];
  readonly measured?: readonly string[];
  readonly reviewDone?: boolean;
}

/** Runs `plan update`. */
export const run: Run<UpdateOptions> = (session, [id = ""], options) =>
  record(session, options, {
    answer: (ledger) => entryOf(session, subjectOf(ledger, id, options.date), options),
    build: (ledger, entry) => oneEntry(subjectOf(ledger, id, options.date), entry),
  });

async function entryOf(session: Session, subject: Subject, options: UpdateOptions): Promise<Fields> {
  const { ledger } = subject;
  const said = fieldsOf({
    status: options.status,
    confidence: options.confidence,
    forecast: options.forecast === undefined ? undefined : dateField(ledger, "--forecast", options.forecast),
    evidence: evidenceFields(ledger, session.cwd, options),
    met: metFields(subject, options.met ?? []),
    measured: measuredFields(subject, options.measured ?? []),
    review: options.reviewDone ? "done" : undefined,
    public: options.notPublic ? false : undefined,
    note: noteFrom(session, options.note),
  });
  const silent = Object.keys(said).every((key) => key === "public");
  const by = await entryAuthor(session, subject, options.by);
  return { by, ...said, ...(silent ? await askedProgress(session, subject) : {}) };
}
