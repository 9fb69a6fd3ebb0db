import * as z from "zod";
import type { Period } from "../calendar/period.ts";
import { type PlanDate, parsePlanDate } from "../calendar/plan-date.ts";
import { type Read, refused, understood } from "../calendar/read.ts";
import { DECISION_OUTCOMES, type Decision, type Entry, type EntryReference, type Evidence } from "../core/action.ts";
import { BAD_CORRECTION, BAD_DATE } from "../core/catalogue/fields.ts";
import { CONFIDENCES, STATUSES } from "../core/status.ts";
import { quote } from "../text/quote.ts";
import {
  type datesOf,
  day,
  fields,
  label,
  listOf,
  numberOrText,
  readBy,
  reference,
  references,
  words,
  yesOrNo,
} from "./values.ts";

const decisionFields = { body: reference.optional(), date: day.optional(), ref: label.optional() };
const A_DECISION = "a decision: { outcome: approved, body: …, date: … }";
const outcome = z.enum(DECISION_OUTCOMES);

export const entryDecision = fields(A_DECISION, { outcome, ...decisionFields }).transform(toDecision);
/** Of an action that was added or a plan that was closed: it was approved, or it would not be so. */
export const grantedDecision = fields(A_DECISION, { outcome: outcome.optional(), ...decisionFields }).transform(
  toDecision,
);

function toDecision(it: {
  outcome?: Decision["outcome"] | undefined;
  body?: string | undefined;
  date?: PlanDate | undefined;
  ref?: string | undefined;
}): Decision {
  return { outcome: it.outcome ?? "approved", body: it.body ?? null, date: it.date ?? null, ref: it.ref ?? null };
}

/** Evidence of an entry: words alone say where it is. */
export const evidence = z.preprocess(
  (value) => (typeof value === "string" ? { where: value } : value),
  fields("text that says where the evidence is, or { title, where, held, public, sha256 }", {
    where: words,
    title: words.optional(),
    held: words.optional(),
    public: yesOrNo.optional(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, { error: "the SHA-256 of a file: 64 digits 0-9 and a-f" })
      .optional(),
  }).transform(
    (it): Evidence => ({
      where: it.where,
      title: it.title ?? null,
      held: it.held ?? null,
      public: it.public ?? true,
      sha256: it.sha256 ?? null,
    }),
  ),
);

const corrects = readBy(BAD_CORRECTION, "the day of an entry such as 2018-10-05", (text): Read<EntryReference> => {
  const [date, nth, ...rest] = text.split("/");
  const named = parsePlanDate(date ?? "");
  if (named !== null && rest.length === 0 && (nth === undefined || /^[1-9]\d{0,3}$/.test(nth))) {
    return understood({ date: named, nth: Number(nth ?? 1) });
  }
  return refused(`${quote(text)} does not name an entry`, BAD_CORRECTION.fix);
});

const redacted = fields("{ date, by, reason }", { date: day, by: reference, reason: words });
const measured = fields("{ name, value }", { name: words, value: numberOrText });

/** One entry of `progress`. */
export function entrySchema({ period, readPeriod }: ReturnType<typeof datesOf>) {
  const review = readBy(
    BAD_DATE,
    "done, or a date",
    (text): Read<"done" | Period> => (text === "done" ? understood("done" as const) : readPeriod(text)),
  );
  return fields("an entry: - date: 2018-10-31 and its fields below", {
    date: day,
    by: reference.optional(),
    note: words.optional(),
    status: z.enum(STATUSES).optional(),
    confidence: z.enum(CONFIDENCES).optional(),
    forecast: period.optional(),
    due: period.optional(),
    decision: entryDecision.optional(),
    evidence: listOf(evidence, "evidence").optional(),
    met: listOf(words, "titles of milestones").optional(),
    measured: listOf(measured, "{ name, value }").optional(),
    owners: references.optional(),
    review: review.optional(),
    to: reference.optional(),
    assurance: z.literal("failed").optional(),
    corrects: corrects.optional(),
    amends: listOf(words, "names of published fields").optional(),
    redacted: redacted.optional(),
    public: yesOrNo.optional(),
  }).transform(
    (it): Entry => ({
      date: it.date,
      by: it.by ?? null,
      note: it.note ?? null,
      status: it.status ?? null,
      confidence: it.confidence ?? null,
      forecast: it.forecast ?? null,
      due: it.due ?? null,
      decision: it.decision ?? null,
      evidence: it.evidence ?? NONE,
      met: it.met ?? NONE,
      measured: it.measured ?? NONE,
      owners: it.owners ?? null,
      review: it.review ?? null,
      to: it.to ?? null,
      assurance: it.assurance ?? null,
      corrects: it.corrects ?? null,
      amends: it.amends ?? NONE,
      redacted: it.redacted ?? null,
      public: it.public ?? true,
    }),
  );
}

const NONE: readonly never[] = [];
