import type { Fields } from "../../../edit/change.ts";
import type { Run } from "../../command.ts";
import { ask } from "../../prompt/ask.ts";
import { requireStatus } from "../../recording/allowed-transition.ts";
import { partyNamed, whoCouldAssure } from "../../recording/entry-author.ts";
import { fieldsOf, requiredNote } from "../../recording/entry-fields.ts";
import { type EvidenceOptions, evidenceFields } from "../../recording/evidence.ts";
import type { EntryOptions } from "../../recording/options.ts";
import { oneEntry, type Subject, subjectOf } from "../../recording/subject.ts";
import { record } from "../../recording/transaction.ts";
import type { Session } from "../../session/session.ts";

/** Its options, as parsed. */
export interface AssureOptions extends EntryOptions, EvidenceOptions {
  readonly fail?: boolean;
}

/** Runs `plan assure`. */
export const run: Run<AssureOptions> = (session, [id = ""], options) =>
  record(session, options, {
    answer: (ledger) => entryOf(session, subjectOf(ledger, id, options.date), options),
    build: (ledger, entry) => oneEntry(assurable(subjectOf(ledger, id, options.date)), entry),
  });

function assurable(subject: Subject): Subject {
  return requireStatus(subject, ["complete"], "can be assured", {
    assured: (id) => `To take it up again: plan reopen ${id}`,
    other: (id) => `First record that it is done: plan complete ${id} --evidence …`,
  });
}

async function entryOf(session: Session, subject: Subject, options: AssureOptions): Promise<Fields> {
  assurable(subject);
  const evidence = evidenceFields(subject.ledger, session.cwd, options);
  const by = options.by === undefined ? await askedBy(session, subject) : partyNamed(subject.ledger, options.by);
  const [message, help] = options.fail
    ? ["What does not hold?", "The owner has to know what does not hold."]
    : ["What was checked?", "Say what was checked: without that, nobody can tell what the assurance is worth."];
  return fieldsOf({
    by,
    ...(options.fail ? { assurance: "failed" } : { status: "assured" }),
    evidence,
    public: options.notPublic ? false : undefined,
    note: await requiredNote(session, options.note, message, help),
  });
}

/** Never git's user: an owner of the action may be at the keyboard, but cannot be the one who checked it. */
function askedBy(session: Session, { ledger, scheduled }: Subject): Promise<string> {
  const help = "Name the person who checked it: nobody who owns it, sits on a body that owns it, or completed it.";
  return ask(session, "--by <person>", help, {
    kind: "search",
    message: `Who checked ${scheduled.action.id}? (type to search)`,
    choices: whoCouldAssure(ledger.plan, scheduled),
    none: {
      problem: `nobody in directory.yaml could have checked ${scheduled.action.id}: all that it names own the action`,
      help: "To add who checks: plan add person NAME, or plan add body NAME",
    },
  });
}
