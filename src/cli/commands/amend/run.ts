import type { PlanDate } from "../../../calendar/plan-date.ts";
import type { Fields } from "../../../edit/change.ts";
import { amendingChanges, type Published, publishedNamed } from "../../../ledger/record/amending.ts";
import { newValue } from "../../../ledger/record/new-value.ts";
import { list } from "../../../views/words.ts";
import type { Run } from "../../command.ts";
import { CannotRun } from "../../exit-code.ts";
import { ask } from "../../prompt/ask.ts";
import { decisionOf } from "../../recording/decision.ts";
import { decisionAsWritten } from "../../recording/entry-as-written.ts";
import { partyNamed } from "../../recording/entry-author.ts";
import { fieldsOf, noteFrom } from "../../recording/entry-fields.ts";
import type { DecisionOptions, WritingOptions } from "../../recording/options.ts";
import { record } from "../../recording/transaction.ts";
import type { WritingLedger } from "../../recording/writing-ledger.ts";
import type { Session } from "../../session/session.ts";

/** Its options, as parsed. */
export interface AmendOptions extends WritingOptions, DecisionOptions {
  readonly to?: readonly string[];
  readonly copyingError?: string;
  readonly date?: string;
  readonly note?: string;
  readonly by?: string;
}

/** Runs `plan amend`. */
export const run: Run<AmendOptions> = (session, what, options) =>
  record(session, options, {
    answer: (ledger) => statementOf(session, ledger, what, options),
    build(ledger, said) {
      const named = what.map((one) => oneNamed(ledger, one));
      const { texts } = ledger.loaded;
      const value = newValueOf(named, options, texts);
      const { changes, actions } = amendingChanges(named, said, texts, value);
      const why = options.copyingError === undefined ? "by the decision" : "as an error of copying";
      return {
        changes,
        date: dateOf(ledger, options),
        actions,
        remarks: [
          `Recorded, ${why}: ${list(what)}.${value === null ? " What it says is changed in its file: plan edit, or any editor." : ""}`,
        ],
      };
    },
  });

function dateOf({ entryDay }: WritingLedger, { date }: AmendOptions): PlanDate {
  return entryDay("--date", date);
}

function oneNamed({ plan }: WritingLedger, text: string): Published {
  const found = publishedNamed(plan, text);
  if (found.ok) return found.published;
  throw new CannotRun(found.problem, found.help);
}

/** What it is to say from now on, with `--to`. */
function newValueOf(named: readonly Published[], { to }: AmendOptions, texts: ReadonlyMap<string, string>) {
  if (to === undefined) return null;
  const [only] = named;
  if (named.length !== 1 || only === undefined) {
    throw new CannotRun("--to is of one thing, and several are named", "Amend them one by one.");
  }
  const value = newValue(only, to, texts);
  if (!value.ok) throw new CannotRun(value.problem, value.help);
  return value;
}

async function statementOf(
  session: Session,
  ledger: WritingLedger,
  what: readonly string[],
  options: AmendOptions,
): Promise<Fields> {
  newValueOf(
    what.map((one) => oneNamed(ledger, one)),
    options,
    ledger.loaded.texts,
  );
  const date = dateOf(ledger, options);
  const by = options.by === undefined ? undefined : partyNamed(ledger, options.by);
  const note = noteFrom(session, options.note);
  if (options.copyingError !== undefined) return fieldsOf({ date, by, "copying-error": options.copyingError, note });
  const ref =
    options.ref ??
    (await ask(session, "--ref <minute>", "Say which minute or paper records the decision; or --copying-error.", {
      kind: "text",
      message: "Which minute or paper records the decision?",
      required: true,
    }));
  const decision = await decisionOf(session, ledger.plan, "approved", { ...options, ref }, date);
  return fieldsOf({ date, by: by ?? decision.body ?? undefined, decision: decisionAsWritten(decision), note });
}
