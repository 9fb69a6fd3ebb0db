import type { ScheduledAction } from "../schedule/scheduled-plan.ts";

/** The published fields of an action that an approved decision changed by the as-of day, each once; `text` is its body. */
export function amendedFields({ history }: ScheduledAction): readonly string[] {
  const approved = history.filter(({ entry, voidedBy }) => voidedBy === null && entry.decision?.outcome === "approved");
  return [...new Set(approved.flatMap(({ entry }) => entry.amends))];
}
