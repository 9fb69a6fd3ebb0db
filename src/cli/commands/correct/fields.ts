import { type Command, Option } from "commander";
import { DECISION_OUTCOMES, type DecisionOutcome } from "../../../core/action.ts";
import { CONFIDENCES, type Confidence, STATUSES, type Status } from "../../../core/status.ts";
import type { Fields } from "../../../edit/change.ts";
import { gathered, oneOf } from "../../options/values.ts";
import { addDecisionOptions, type DecisionOptions, decisionOf } from "../../recording/decision.ts";
import { decisionAsWritten } from "../../recording/entry-as-written.ts";
import { partyNamed } from "../../recording/entry-author.ts";
import { dateField, fieldsOf, measuredFields, metFields } from "../../recording/entry-fields.ts";
import { type EvidenceOptions, evidenceFields } from "../../recording/evidence.ts";
import type { FoundEntry } from "../../recording/find-entry.ts";
import type { Subject } from "../../recording/subject.ts";
import type { Session } from "../../session/session.ts";

/** Every field that an entry may say of its action, as it should have been. */
export interface CorrectedOptions extends EvidenceOptions, DecisionOptions {
  readonly status?: Status;
  readonly confidence?: Confidence;
  readonly forecast?: string;
  readonly due?: string;
  readonly review?: string;
  readonly to?: string;
  readonly met?: readonly string[];
  readonly measured?: readonly string[];
  readonly owner?: readonly string[];
  readonly outcome?: DecisionOutcome;
}

/** Adds the options that say what is right instead. */
export function addCorrectedOptions(command: Command): Command {
  command
    .addOption(new Option("--status <status>", `one of ${STATUSES.join(", ")}`).argParser(oneOf("status", STATUSES)))
    .addOption(
      new Option("--confidence <word>", `one of ${CONFIDENCES.join(", ")}`).argParser(oneOf("confidence", CONFIDENCES)),
    )
    .addOption(new Option("--forecast <date>", "when it was expected to be done"))
    .addOption(new Option("--due <date>", "the due date that was asked for"))
    .addOption(new Option("--review <date>", "when the hold is looked at again; or 'done': its review was held"))
    .addOption(new Option("--to <where>", "where a transferred or superseded action went"))
    .addOption(new Option("--met <milestone>", "a milestone that was met (again for more)").argParser(gathered))
    .addOption(new Option("--measured <name=value>", "a measure's figure (again for more)").argParser(gathered))
    .addOption(
      new Option("--owner <owner>", "an owner from that day, the lead first (again for more)").argParser(gathered),
    )
    .addOption(
      new Option("--evidence <where>", "a path in the plan, a link or words (again for more)").argParser(gathered),
    )
    .addOption(new Option("--evidence-title <text>", "what the evidence is called"))
    .addOption(new Option("--held-by <party>", "who holds the evidence"))
    .addOption(
      new Option("--outcome <outcome>", `of the decision: ${DECISION_OUTCOMES.join(", ")}`).argParser(
        oneOf("outcome", DECISION_OUTCOMES),
      ),
    );
  return addDecisionOptions(command);
}

/** The fields that the options give, as an entry writes them. What they say of a decision adds to what it said. */
export async function correctedFields(
  session: Session,
  subject: Subject,
  { entry }: FoundEntry,
  options: CorrectedOptions,
): Promise<Fields> {
  const { ledger } = subject;
  const date = (option: string, text: string | undefined) =>
    text === undefined ? undefined : dateField(ledger, option, text);
  const { outcome, body, decisionDate, ref } = options;
  const decides = [outcome, body, decisionDate, ref].some((it) => it !== undefined);
  const was = entry.decision;
  const decided = {
    body: body ?? was?.body ?? undefined,
    decisionDate: decisionDate ?? was?.date ?? undefined,
    ref: ref ?? was?.ref ?? undefined,
  };
  const given = Object.fromEntries(Object.entries(decided).filter(([, value]) => value !== undefined));
  return fieldsOf({
    status: options.status,
    confidence: options.confidence,
    forecast: date("--forecast", options.forecast),
    due: date("--due", options.due),
    review: options.review === "done" ? "done" : date("--review", options.review),
    to: options.to,
    met: metFields(subject, options.met ?? []),
    measured: measuredFields(subject, options.measured ?? []),
    owners: (options.owner ?? []).map((owner) => partyNamed(ledger, owner)),
    evidence: evidenceFields(ledger, session.cwd, options),
    decision: decides
      ? decisionAsWritten(
          await decisionOf(session, ledger.plan, outcome ?? was?.outcome ?? "approved", given, entry.date),
        )
      : undefined,
  });
}
