import type { DecisionOutcome } from "../../../core/action.ts";
import type { Confidence, Status } from "../../../core/status.ts";
import type { Fields } from "../../../edit/change.ts";
import { decisionOf } from "../../recording/decision.ts";
import { decisionAsWritten } from "../../recording/entry-as-written.ts";
import { partyNamed } from "../../recording/entry-author.ts";
import { dateField, fieldsOf, measuredFields, metFields } from "../../recording/entry-fields.ts";
import { type EvidenceOptions, evidenceFields } from "../../recording/evidence.ts";
import type { FoundEntry } from "../../recording/find-entry.ts";
import type { DecisionOptions } from "../../recording/options.ts";
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
