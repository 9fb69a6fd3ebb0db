import type { Amendment } from "../core/plan.ts";
import { entryDecision } from "./entry-schema.ts";
import { day, fields, listOf, reference, words } from "./values.ts";

/** `amendments.yaml`: why something that was published says something else than it did. */
export const amendmentsSchema = listOf(
  fields("an amendment: - date: 2018-10-31, amends and decision", {
    date: day,
    by: reference.optional(),
    decision: entryDecision.optional(),
    "copying-error": words.optional(),
    amends: listOf(words, "files and fields, such as plan.yaml#baseline"),
    note: words.optional(),
  }).transform(
    (it): Amendment => ({
      date: it.date,
      by: it.by ?? null,
      decision: it.decision ?? null,
      copyingError: it["copying-error"] ?? null,
      amends: it.amends,
      note: it.note ?? null,
    }),
  ),
  "amendments: - date: 2018-10-31 and the fields below",
);
