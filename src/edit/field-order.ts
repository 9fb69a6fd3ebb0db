import type { Fields, YamlValue } from "./change.ts";

/** The fields of an action, in the order in which they are written. */
export const ACTION_FIELDS: readonly string[] = [
  "id",
  "title",
  "theme",
  "owners",
  "timescale",
  "outcomes",
  "recommendations",
  "needs",
  "related",
  "milestones",
  "review",
  "measures",
  "programme",
  "added",
  "exceptions",
  "source",
  "progress",
];

/** The fields of an entry, in the order in which they are written. */
export const ENTRY_FIELDS: readonly string[] = [
  "date",
  "by",
  "status",
  "confidence",
  "forecast",
  "due",
  "decision",
  "evidence",
  "met",
  "measured",
  "owners",
  "review",
  "to",
  "assurance",
  "corrects",
  "redacted",
  "public",
  "note",
];

/** Fields in the order of a list of names; those that it does not know come last, in their own order. */
export function inOrder(fields: Fields, order: readonly string[]): readonly (readonly [string, YamlValue])[] {
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.entries(fields).sort(([a], [b]) => rank(a) - rank(b));
}
