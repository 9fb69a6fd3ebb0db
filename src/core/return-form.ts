import { type PlanDate, parsePlanDate } from "../calendar/plan-date.ts";
import { parseStep } from "../calendar/step.ts";

/** What a column of a return sheet holds: what the plan says (locked), or what its owner answers. */
export type ReturnKey = LockedKey | AnswerKey;
export type LockedKey = "id" | "title" | "due" | "stands" | "asked";
export type AnswerKey = "status" | "confidence" | "forecast" | "note" | "evidence" | "met" | "review" | "due-sought";

/** The headings of a return sheet, by which it is read back. */
export const RETURN_TITLES: Readonly<Record<ReturnKey | "check", string>> = {
  id: "Action",
  title: "What it is",
  due: "Due",
  stands: "As recorded",
  asked: "Why we ask",
  status: "Status now",
  confidence: "How sure of the due date",
  forecast: "Expected by",
  note: "What was done, what comes next",
  evidence: "Where the evidence is",
  met: "Milestone met",
  review: "Review held",
  "due-sought": "Other due date asked for",
  check: "Check",
};

export const LOCKED_KEYS: readonly LockedKey[] = ["id", "title", "due", "stands", "asked"];
export const ANSWER_KEYS: readonly AnswerKey[] = [
  "status",
  "confidence",
  "forecast",
  "note",
  "evidence",
  "met",
  "review",
  "due-sought",
];

/** What stands before the two cells above the table. */
export const ANSWERED_ON = "Answered on";
export const REFERENCE = "Reference";
/** The name of the sheet with the table. */
export const RETURN_SHEET = "Your actions";
/** The answer that a review was held. */
export const REVIEW_HELD = "Yes";

/** Which sheet it is: of which plan, for whom, and what was asked about. */
export interface ReturnReference {
  readonly plan: string;
  /** Directory id. */
  readonly owner: string;
  /** The day as of which it says how actions stand. */
  readonly asOf: PlanDate;
  /** How far ahead it asks, as `formatStep` writes it: `1 month`. */
  readonly span: string;
}

/** The reference as it stands in the sheet, with a code by which a change of it is known. */
export function formatReference(reference: ReturnReference): string {
  const { plan, owner, asOf, span } = reference;
  const parts = [plan, owner, asOf, span].map(encodeURIComponent);
  return [...parts, codeOf(parts)].join("/");
}

/** Reads a reference back; null where it is none, or was changed. */
export function parseReference(text: string): ReturnReference | null {
  const parts = text.trim().split("/");
  const code = parts.pop();
  if (parts.length !== 4 || code !== codeOf(parts)) return null;
  const [plan = "", owner = "", day = "", span = ""] = parts.map(decoded);
  const asOf = parsePlanDate(day);
  return asOf === null || !parseStep(span).ok ? null : { plan, owner, asOf, span };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * A code for each locked cell of a row, in their order, by which a cell that was changed, or a row that was carried over
 * from another sheet, is known. It guards against slips, not against forgery: whoever can forge it may as well write to
 * the plan.
 */
export function checkOf(reference: string, texts: readonly string[]): string {
  return texts.map((text) => codeOf([reference, texts[0] ?? "", text])).join("-");
}

/** FNV-1a of the letters and digits, 24 bits of it, in hexadecimal: blanks and marks may change on the way. */
function codeOf(texts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const character of texts.map((text) => text.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "")).join("/")) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return ((hash >>> 8) ^ (hash & 0xff)).toString(16).padStart(6, "0").slice(-6);
}
