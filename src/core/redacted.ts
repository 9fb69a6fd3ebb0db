import type { Entry } from "./action.ts";

/** What stands where personal data was taken out. */
export const REDACTED = "[redacted]";
/** What is said of a text that may be what was taken out. */
export const NOT_QUOTED = "[withheld]";

/** How much was taken out of an entry; more than another version of it says that something was taken out between them. */
export function redactionsOf({ note, redacted }: Pick<Entry, "note" | "redacted">): number {
  return marksIn(note ?? "") + (redacted === null ? 0 : 1);
}

/**
 * Two values of a field as a message may show them: where `[redacted]` stands in one of them oftener than in the other,
 * the texts of the other that are not in both are not said. All else stays. Where several texts changed, one that held
 * a redaction before may have gone while another was redacted, so that counts would say nothing: neither side's are said.
 */
export function withoutRedacted(before: unknown, after: unknown): readonly [before: unknown, after: unknown] {
  if (isRecord(before) && isRecord(after)) return fieldByField(before, after);
  const [one, other] = [new Set(textsIn(before)), new Set(textsIn(after))];
  const [gone, come] = [[...one].filter((text) => !other.has(text)), [...other].filter((text) => !one.has(text))];
  const areMixed = gone.length + come.length > 2 && marks(gone) > 0 && marks(come) > 0;
  const difference = marks(textsIn(before)) - marks(textsIn(after));
  return [
    areMixed || difference < 0 ? onlyTexts(before, other) : before,
    areMixed || difference > 0 ? onlyTexts(after, one) : after,
  ];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fieldByField(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>) {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const shown = fields.map((field) => [field, withoutRedacted(before[field], after[field])] as const);
  const side = (at: 0 | 1, of: object): object =>
    Object.fromEntries(shown.flatMap(([field, both]) => (Object.hasOwn(of, field) ? [[field, both[at]]] : [])));
  return [side(0, before), side(1, after)] as const;
}

function marks(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + marksIn(text), 0);
}

function marksIn(text: string): number {
  return text.split(REDACTED).length - 1;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const IS_DATE = /^\d{4}(-\d\d){0,2}$/;

/** Dates, timescales and when something is reviewed hold nobody's data. */
function onlyTexts(value: unknown, known: ReadonlySet<string>): unknown {
  if (typeof value === "string") return known.has(value) || IS_DATE.test(value) ? value : NOT_QUOTED;
  if (typeof value !== "object" || value === null || "precision" in value || "kind" in value) return value;
  if (Array.isArray(value)) return value.map((one) => onlyTexts(one, known));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, onlyTexts(one, known)]));
}
