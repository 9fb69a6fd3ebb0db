import type { ChangeType } from "../core/change-types.ts";
import type { PlanInfo } from "../core/plan.ts";
import { sameValue } from "../text/equality.ts";
import { type Change, change } from "./change.ts";
import { type NameOf, named, PARTY_FIELDS, plainValue, sayEdit, sayField } from "./say.ts";

/** The fields that decide what the check, the dates and the ratings are. */
const TYPES: Partial<Record<keyof PlanInfo, ChangeType>> = {
  baseline: "baseline-changed",
  approvers: "approvers-changed",
  timeZone: "time-zone-changed",
  closed: "plan-closed",
  rating: "thresholds-changed",
  checks: "checks-changed",
};
/** Of the rest, those that were published or that dates are read by. */
const NOTABLE: readonly string[] = [
  "id",
  "title",
  "publisher",
  "answers",
  "basis",
  "completion",
  "dates",
  "financialYearStarts",
];
/** Records whose fields are listed one by one. */
const IN_PARTS: readonly string[] = ["rating", "checks", "abbreviations"];

/** What plan.yaml says otherwise, every field of it. */
export function* infoChanges(before: PlanInfo, after: PlanInfo, name: NameOf): Iterable<Change> {
  for (const field of Object.keys(after) as (keyof PlanInfo)[]) {
    // Of parts, each is compared by itself: an abbreviation may be called `path`, which is elsewhere no part of a value.
    if (!IN_PARTS.includes(field) && sameValue(before[field], after[field], field)) continue;
    const type = TYPES[field] ?? "plan-edited";
    const notable = TYPES[field] !== undefined || NOTABLE.includes(field);
    for (const part of partsOf(field, before[field], after[field])) {
      const shown = (value: unknown) => (PARTY_FIELDS.includes(field) ? named(value, name) : value);
      yield change({
        ...{ type, field: part.field, notable },
        before: plainValue(part.before),
        after: plainValue(part.after),
        message: `${part.words}: ${sayEdit(shown(part.before), shown(part.after), name)}`,
      });
    }
  }
}

interface Part {
  readonly field: string;
  readonly words: string;
  readonly before: unknown;
  readonly after: unknown;
}

function partsOf(field: string, before: unknown, after: unknown): readonly Part[] {
  if (!IN_PARTS.includes(field)) return [{ field, words: sayField(field), before, after }];
  const [one, other] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const value = (record: Record<string, unknown>, key: string) => (Object.hasOwn(record, key) ? record[key] : null);
  return keys
    .map((key) => ({ key, before: value(one, key), after: value(other, key) }))
    .filter((part) => !sameValue(part.before, part.after))
    .map(({ key, ...part }) => ({
      ...part,
      field: `${field}.${key}`,
      words: field === "rating" ? `rating threshold “${sayField(key)}”` : `${sayField(field)}, ${key}`,
    }));
}
