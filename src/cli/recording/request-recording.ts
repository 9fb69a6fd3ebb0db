import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { ask } from "../ask.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Session } from "../session.ts";
import { oneEntry, subjectOf } from "./about-action.ts";
import { decisionTaken, type TakenOptions } from "./decision-taken.ts";
import { noteFrom } from "./entry-fields.ts";
import { saidBy } from "./said-by.ts";
import type { Built, Request } from "./statement.ts";
import { record } from "./transaction.ts";
import type { WritingLedger } from "./writing-ledger.ts";
import type { EntryOptions } from "./writing-options.ts";

/** The options of every command that asks for a change which needs a decision. */
export interface RequestOptions extends EntryOptions, TakenOptions {}

/** Makes the entry of a request, from how the action stands on the day of the entry. */
type EntryBuilder = (it: ScheduledAction, request: Request) => Built;

/**
 * Records a request for a change of one action.
 *
 * @param prepare asks for what is the command's own, of an action that stands so, and gives the builder of the entry
 */
export function recordRequest(
  session: Session,
  id: string,
  options: RequestOptions,
  prepare: (ledger: WritingLedger, standing: ScheduledAction) => Promise<EntryBuilder>,
): Promise<ExitCode> {
  return record(session, options, {
    async answer(ledger) {
      const { plan } = ledger;
      const subject = subjectOf(ledger, id, options.date);
      const entryFor = await prepare(ledger, subject.standing);
      // What is refused is refused before anybody answers questions about it.
      const decided = options.approved === true ? ASSUMED : null;
      entryFor(subject.standing, { date: subject.date, by: null, note: null, decision: decided });
      const decision = await decisionTaken(session, plan, options, subject.date);
      const by = await saidBy(session, subject, options.by);
      const note = noteFrom(session, options.note) ?? (await askWhy(session));
      return { entryFor, said: { by, note, decision } };
    },
    build(ledger, { entryFor, said }) {
      const subject = subjectOf(ledger, id, options.date);
      const { entry, says } = entryFor(subject.standing, { date: subject.date, ...said });
      return oneEntry(subject, options.notPublic === true ? { ...entry, public: false } : entry, says);
    },
  });
}

/** A decision of which only that it was made is known as yet. */
const ASSUMED = { outcome: "approved", body: null, date: null, ref: null } as const;

function askWhy(session: Session): Promise<string> {
  return ask(
    session,
    "--note <text>",
    "It says why: whoever decides, and whoever reads of it later, will want to know.",
    {
      kind: "text",
      message: "Why is it asked for?",
      required: true,
    },
  );
}
