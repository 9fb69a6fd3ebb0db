import { type PlanDate, parsePlanDate } from "../calendar/plan-date.ts";
import { parseStep } from "../calendar/step.ts";

/** What a column of a return sheet holds: what the plan says (locked), or what its owner answers. */
export type ReplyKey = LockedKey | AnswerKey;
/** Columns that say what the plan says. */
export type LockedKey = "id" | "title" | "due" | "stands" | "asked";
/** Columns that an owner fills in. */
export type AnswerKey = "status" | "confidence" | "forecast" | "note" | "evidence" | "met" | "review" | "due-sought";

/** The headings of a return sheet, by which it is read back. */
export const REPLY_TITLES: Readonly<Record<ReplyKey | "check", string>> = {
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
export const REPLY_SHEET = "Your actions";
/** The answer that a review was held. */
export const REVIEW_HELD = "Yes";

/** Which sheet it is: of which plan, for whom, and what was asked about. */
export interface ReplyReference {
  readonly plan: string;
  /** Directory id. */
  readonly owner: string;
  /** The day as of which it says how actions stand. */
  readonly asOf: PlanDate;
  /** How far ahead it asks, as `formatStep` writes it: `1 month`. */
  readonly span: string;
  /** Directory ids of those whom the chase was narrowed to; null for everybody. */
  readonly owners: readonly string[] | null;
  /** The same for organisations. */
  readonly organisations: readonly string[] | null;
}

const EVERYBODY = "all";

/** The reference as it stands in the sheet, with a code by which a change of it is known. */
export function formatReference(reference: ReplyReference): string {
  const { plan, owner, asOf, span, owners, organisations } = reference;
  const narrowed = owners === null && organisations === null ? [] : [owners, organisations].map(formatIds);
  const parts = [...[plan, owner, asOf, span].map(encodeURIComponent), ...narrowed];
  return [...parts, codeOf(parts)].join("/");
}

/** Reads a reference back; null where it is none, or was changed. */
export function parseReference(text: string): ReplyReference | null {
  const parts = text.trim().split("/");
  const code = parts.pop();
  if ((parts.length !== 4 && parts.length !== 6) || code !== codeOf(parts)) return null;
  const [plan = "", owner = "", day = "", span = ""] = parts.map(decoded);
  const asOf = parsePlanDate(day);
  if (asOf === null || !parseStep(span).ok) return null;
  const [owners = null, organisations = null] = parts.slice(4).map(parseIds);
  return { plan, owner, asOf, span, owners, organisations };
}

/** A comma is encoded within an id, and so stands between two. */
function formatIds(ids: readonly string[] | null): string {
  return ids === null ? EVERYBODY : `only ${ids.map(encodeURIComponent).join(",")}`;
}

function parseIds(text: string): readonly string[] | null {
  return text === EVERYBODY
    ? null
    : text
        .replace(/^only /, "")
        .split(",")
        .map(decoded);
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
 * from another sheet, is known. It guards against slips, not against forgery: who can forge it can as well write to the
 * plan.
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
