import { Option } from "commander";
import { CLOSED_STATUSES, type Status } from "../../../core/status.ts";
import type { Fields } from "../../../edit/change.ts";
import type { Command } from "../../command.ts";
import { oneOf } from "../../options/values.ts";
import { requireStatus } from "../../recording/allowed-transition.ts";
import { saidBy } from "../../recording/entry-author.ts";
import { fieldsOf, requiredNote } from "../../recording/entry-fields.ts";
import { addEntryOptions, type EntryOptions } from "../../recording/options.ts";
import { oneEntry, type Subject, subjectOf } from "../../recording/subject.ts";
import { record } from "../../recording/transaction.ts";
import type { Session } from "../../session/session.ts";

const OPEN_AGAIN = ["in-progress", "not-started"] as const;

interface ReopenOptions extends EntryOptions {
  readonly status: (typeof OPEN_AGAIN)[number];
}

/** `plan reopen ID`: an action that was done, assured or closed is to be done after all. */
export const reopenCommand: Command<ReopenOptions> = {
  name: "reopen",
  summary: "take up an action again that was complete, assured or closed",
  define: (command) => {
    command
      .argument("<id>", "the action's id, such as 1.4.1")
      .addOption(
        new Option("--status <status>", `what it is now: ${OPEN_AGAIN.join(", ")}`)
          .argParser(oneOf("status", OPEN_AGAIN))
          .default("in-progress"),
      );
    addEntryOptions(command);
  },
  examples: ['plan reopen 1.4.1 --note "The board did not meet after all"'],
  run: (session, [id = ""], options) =>
    record(session, options, {
      answer: (ledger) => entryOf(session, subjectOf(ledger, id, options.date), options),
      build: (ledger, entry) => oneEntry(reopenable(subjectOf(ledger, id, options.date), options.status), entry),
    }),
};

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
    by: await saidBy(session, subject, options.by),
    status: options.status,
    public: options.notPublic ? false : undefined,
    note: await requiredNote(session, options.note, "Why is it taken up again?", "Say why it is taken up again."),
  });
}
