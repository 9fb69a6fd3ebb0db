import type { Run } from "../../command.ts";
import { entryAuthor } from "../../recording/entry-author.ts";
import { requiredNote } from "../../recording/entry-fields.ts";
import { entryMeant, findEntry } from "../../recording/find-entry.ts";
import type { EntryOptions } from "../../recording/options.ts";
import { subjectOf } from "../../recording/subject.ts";
import { record } from "../../recording/transaction.ts";
import { HISTORY_STILL_HOLDS, redactChanges } from "./changes.ts";

/** Runs `plan redact`. */
export const run: Run<EntryOptions> = (session, [id = "", typed], options) =>
  record(session, options, {
    async answer(ledger) {
      const subject = subjectOf(ledger, id, options.date);
      const entry = await entryMeant(session, subject.scheduled.action, typed);
      redactChanges(findEntry(subject.scheduled.action, entry, ledger.plan.info), {
        ...{ date: subject.date, by: "", reason: "" },
      });
      const by = await entryAuthor(session, subject, options.by);
      const reason = await requiredNote(
        session,
        options.note,
        "Why is it taken out? (without saying it again)",
        "It says why the text was taken out, without saying it again.",
      );
      return { entry, said: { by, reason } };
    },
    build(ledger, { entry, said }) {
      const { date, scheduled } = subjectOf(ledger, id, options.date);
      const { path } = scheduled.action;
      const found = findEntry(scheduled.action, entry, ledger.plan.info);
      return {
        changes: new Map([[path, { kind: "changes", changes: redactChanges(found, { date, ...said }) }]]),
        date,
        actions: [scheduled.action.id],
        remarks: HISTORY_STILL_HOLDS,
      };
    },
  });
