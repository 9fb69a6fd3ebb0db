import { DECISION_OUTCOMES, type DecisionOutcome } from "../../../core/action.ts";
import { type DirectoryIndex, indexDirectory } from "../../../core/directory-index.ts";
import type { ScheduledAction } from "../../../schedule/scheduled-plan.ts";
import type { Run } from "../../command.ts";
import { ask } from "../../prompt/ask.ts";
import { decisionOf } from "../../recording/decision.ts";
import { partyNamed } from "../../recording/entry-author.ts";
import { noteFrom } from "../../recording/entry-fields.ts";
import type { DecisionOptions, EntryOptions } from "../../recording/options.ts";
import { requestWords } from "../../recording/request-words.ts";
import { oneEntry, subjectOf } from "../../recording/subject.ts";
import { record } from "../../recording/transaction.ts";
import type { Session } from "../../session/session.ts";
import { type Asked, decideEntry, openGroups } from "./entry.ts";

/** Its options, as parsed. */
export interface DecideOptions extends EntryOptions, DecisionOptions {
  readonly approved?: boolean;
  readonly refused?: boolean;
  readonly deferred?: boolean;
  readonly request?: Asked;
}

/** Runs `plan decide`. */
export const run: Run<DecideOptions> = (session, [id = ""], options) =>
  record(session, options, {
    async answer(ledger) {
      const { plan } = ledger;
      const { scheduled, date } = subjectOf(ledger, id, options.date);
      const which = await askWhich(session, scheduled, indexDirectory(plan.directory), options.request);
      const outcome = givenOutcome(options) ?? (await askOutcome(session));
      const decision = await decisionOf(session, plan, outcome, options, date);
      const by = options.by === undefined ? null : partyNamed(ledger, options.by);
      return { which, decision, said: { by, note: noteFrom(session, options.note) ?? null } };
    },
    build(ledger, { which, decision, said }) {
      const subject = subjectOf(ledger, id, options.date);
      const { scheduled, date } = subject;
      const directory = indexDirectory(ledger.plan.directory);
      const { entry, says } = decideEntry(scheduled, which, decision, { date, ...said }, directory);
      return oneEntry(subject, options.notPublic === true ? { ...entry, public: false } : entry, says);
    },
  });

/** Which of several open requests the decision is about; null where there is no choice. Where none is open, it stops. */
async function askWhich(
  session: Session,
  it: ScheduledAction,
  directory: DirectoryIndex,
  given: Asked | undefined,
): Promise<Asked | null> {
  const groups = openGroups(it, directory);
  if (given !== undefined || groups.length < 2) return given ?? null;
  const choices = groups.map((group) => ({
    value: group[0]?.kind ?? "due",
    name: group.map((request) => requestWords(request, directory)).join("; "),
  }));
  const help = `Several requests are open:\n${choices.map(({ value, name }) => `  --request ${value}: ${name}`).join("\n")}`;
  const answer = await ask(session, "--request <kind>", help, {
    kind: "choice",
    message: "Which was decided?",
    choices,
  });
  return answer as Asked;
}

function givenOutcome(options: DecideOptions): DecisionOutcome | null {
  return DECISION_OUTCOMES.find((outcome) => options[outcome] === true) ?? null;
}

async function askOutcome(session: Session): Promise<DecisionOutcome> {
  const help = "It says what was decided.";
  const answer = await ask(session, "--approved, --refused or --deferred", help, {
    kind: "choice",
    message: "What was decided?",
    choices: DECISION_OUTCOMES.map((value) => ({ value, name: value })),
  });
  return answer as DecisionOutcome;
}
