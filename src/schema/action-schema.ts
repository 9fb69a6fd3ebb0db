import type * as z from "zod";
import { understood } from "../calendar/read.ts";
import {
  type Action,
  type ActionSource,
  type Exception,
  type Measure,
  placeInPlan,
  type Review,
} from "../core/action.ts";
import { BAD_DATE } from "../core/catalogue/fields.ts";
import { entrySchema, grantedDecision } from "./entry-schema.ts";
import {
  builtOnce,
  datesOf,
  day,
  fields,
  identifier,
  label,
  listOf,
  mapOf,
  numberOrText,
  readBy,
  readEvery,
  reference,
  references,
  ruleCode,
  step,
  words,
} from "./values.ts";

const exception = fields("{ code, reason, approved, until }", {
  code: ruleCode,
  reason: words,
  approved: reference,
  until: day,
}) satisfies z.ZodType<Exception>;

const source = fields("{ pages, inherited, lost, note }", {
  pages: label.optional(),
  inherited: mapOf(reference, "fields and the action that each came from: { owners: 4.1.2 }").optional(),
  lost: words.optional(),
  note: words.optional(),
}).transform(
  (it): ActionSource => ({
    pages: it.pages ?? null,
    inherited: it.inherited ?? {},
    lost: it.lost ?? null,
    note: it.note ?? null,
  }),
);

const added = fields("{ date, decision }", { date: day, decision: grantedDecision.optional() }).transform((it) => ({
  date: it.date,
  decision: it.decision ?? null,
}));

/** The front matter of an action. The theme is that of the field; `toAction` adds what the id carries. */
export const actionSchema = builtOnce((options) => {
  const dates = datesOf(options);
  const milestone = fields("{ by, title }", { by: dates.period, title: words });
  const measure = fields("{ name, unit, baseline, target, by, every }", {
    name: words,
    unit: words.optional(),
    baseline: numberOrText.optional(),
    target: numberOrText.optional(),
    by: dates.period.optional(),
    every: step.optional(),
  }).transform(
    (it): Measure => ({
      name: it.name,
      unit: it.unit ?? null,
      baseline: it.baseline ?? null,
      target: it.target ?? null,
      by: it.by ?? null,
      every: it.every ?? null,
    }),
  );
  const review = readBy(BAD_DATE, "a date, or every 3 months", (text) => {
    const every = readEvery(text);
    if (every !== null) return every.ok ? understood<Review>({ kind: "every", step: every.value }) : every;
    const by = dates.readPeriod(text);
    return by.ok ? understood<Review>({ kind: "once", by: by.value }) : by;
  });
  return fields("an action's fields", {
    id: identifier,
    title: words,
    theme: reference.optional(),
    owners: references.optional(),
    timescale: dates.timescale.optional(),
    outcomes: listOf(words, "text").optional(),
    recommendations: references.optional(),
    needs: references.optional(),
    related: references.optional(),
    milestones: listOf(milestone, "milestones: - { by: 2018-09, title: … }").optional(),
    review: review.optional(),
    measures: listOf(measure, "measures: - { name: … }").optional(),
    programme: words.optional(),
    priority: words.optional(),
    added: added.optional(),
    exceptions: listOf(exception, "exceptions: - { code, reason, approved, until }").optional(),
    source: source.optional(),
    progress: listOf(entrySchema(dates), "entries: - date: 2018-10-31").optional(),
  });
});

export type ActionFields = z.output<ReturnType<typeof actionSchema>>;

/** The action that the fields, the text and the path of a file make up. */
export function toAction(it: ActionFields, body: string, path: string): Action {
  const place = placeInPlan(it.id);
  return {
    id: it.id,
    title: it.title,
    theme: place?.theme ?? it.theme ?? null,
    keyArea: place?.keyArea ?? null,
    // An empty list prints as little as no list.
    owners: it.owners?.length ? it.owners : null,
    timescale: it.timescale ?? null,
    outcomes: it.outcomes?.length ? it.outcomes : null,
    recommendations: it.recommendations ?? NONE,
    needs: it.needs ?? NONE,
    related: it.related ?? NONE,
    milestones: it.milestones ?? NONE,
    review: it.review ?? null,
    measures: it.measures ?? NONE,
    programme: it.programme ?? null,
    priority: it.priority ?? null,
    added: it.added ?? null,
    exceptions: it.exceptions ?? NONE,
    source: it.source ?? null,
    progress: it.progress ?? NONE,
    body,
    path,
  };
}

const NONE: readonly never[] = [];
