import type { PlanDate } from "../../calendar/plan-date.ts";
import type { Decision } from "../../core/action.ts";
import type { Fields } from "../../edit/change.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Session } from "../session/session.ts";
import { decisionTaken } from "./decision.ts";
import { entryAuthor } from "./entry-author.ts";
import { requiredNote } from "./entry-fields.ts";
import type { EntryOptions, TakenOptions } from "./options.ts";
import { oneEntry, subjectOf } from "./subject.ts";
import { record } from "./transaction.ts";
import type { WritingLedger } from "./writing-ledger.ts";

/** Who says something, when, and why. */
export interface Statement {
  readonly date: PlanDate;
  /** A directory id; null where nobody is named. */
  readonly by: string | null;
  readonly note: string | null;
}

/** A request for a change that needs a decision: with the decision, where it was made already. */
export interface Request extends Statement {
  readonly decision: Decision | null;
}

/** An entry as it is to be written, and what there is to say of it beside the diff. */
export interface Built {
  readonly entry: Fields;
  readonly says: readonly string[];
}

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
  prepare: (ledger: WritingLedger, current: ScheduledAction) => Promise<EntryBuilder>,
): Promise<ExitCode> {
  return record(session, options, {
    async answer(ledger) {
      const { plan } = ledger;
      const subject = subjectOf(ledger, id, options.date);
      const entryFor = await prepare(ledger, subject.scheduled);
      // What is refused is refused before anybody answers questions about it.
      const decided = options.approved === true ? ASSUMED : null;
      entryFor(subject.scheduled, { date: subject.date, by: null, note: null, decision: decided });
      const decision = await decisionTaken(session, plan, options, subject.date);
      const by = await entryAuthor(session, subject, options.by);
      const note = await requiredNote(
        session,
        options.note,
        "Why is it asked for?",
        "It says why: those who decide, and those who read of it later, will want to know.",
      );
      return { entryFor, said: { by, note, decision } };
    },
    build(ledger, { entryFor, said }) {
      const subject = subjectOf(ledger, id, options.date);
      const { entry, says } = entryFor(subject.scheduled, { date: subject.date, ...said });
      return oneEntry(subject, options.notPublic === true ? { ...entry, public: false } : entry, says);
    },
  });
}

/** A decision of which only that it was made is known as yet. */
const ASSUMED = { outcome: "approved", body: null, date: null, ref: null } as const;
