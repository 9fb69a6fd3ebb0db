import * as z from "zod";
import { CONFIDENCES } from "../../core/status.ts";
import { count, day, evidence, id, texts } from "./action.ts";

/** What the JSON of commands that read in, or write folders, says beside its head. */
const text = z.string().nullable();
const where = z.string();
const withheld = z.strictObject({ entries: count, evidence: count });
const plan = z.strictObject({ id, title: z.string(), baseline: z.string(), completion: text });

export const importFields = {
  kind: z.literal("import"),
  ...{ file: z.string(), into: z.string(), newPlan: z.boolean(), written: z.boolean(), files: texts, tables: count },
  cells: z.strictObject({ all: count, placed: count, headings: count, grouping: count, notPlaced: count }),
  actions: z.array(
    z.strictObject({
      ...{ where, id, title: z.string(), titleMade: z.boolean(), owners: z.array(id), timescale: text },
      ...{ printedTimescale: text, outcomes: texts, text: z.string(), pages: text },
      inherited: z.record(z.string(), id),
      ...{ priority: text, recommendations: z.array(id) },
      entries: z.array(
        z.strictObject({ date: day, by: id.nullable(), status: text, due: text, note: text, evidence: texts }),
      ),
      changes: z.array(
        z.strictObject({ take: z.string(), field: z.string(), before: text, after: z.string(), taken: z.boolean() }),
      ),
      fate: z.enum(["new", "there", "updated", "left"]),
      differs: texts,
      path: text,
    }),
  ),
  themes: z.array(
    z.strictObject({
      ...{ id, title: z.string(), titleMade: z.boolean() },
      areas: z.array(z.strictObject({ id, title: z.string() })),
    }),
  ),
  parties: z.array(
    z.strictObject({ id, name: z.string(), list: z.enum(["people", "posts", "bodies", "organisations"]), where }),
  ),
  recommendations: z.array(z.strictObject({ id, theme: id, text: z.string() })),
  priorities: texts,
  gone: z.array(z.strictObject({ id, title: z.string() })),
  questions: z.array(
    z.strictObject({
      kind: z.enum(["name", "timescale", "id", "theme", "column", "dates", "progress", "evidence"]),
      ...{ where, text: z.string(), problem: z.string(), help: z.string(), suggestion: text },
    }),
  ),
  notPlaced: z.array(z.strictObject({ where, heading: text, text: z.string(), reason: z.string() })),
  outsideTables: z.array(z.strictObject({ where, text: z.string() })),
  notes: z.array(z.strictObject({ where, message: z.string() })),
  missing: texts,
};

export const returnsFields = {
  kind: z.literal("returns"),
  ...{ folder: z.string(), written: z.boolean(), files: texts },
  sheets: z.array(
    z.strictObject({
      ...{ file: z.string(), owner: id, name: z.string(), date: day, dayGiven: z.boolean() },
      ...{ mail: z.boolean(), alsoSays: text },
      ...{ chased: day, olderChase: z.boolean() },
      rows: z.array(
        z.strictObject({
          row: z.int().min(1),
          action: id.nullable(),
          outcome: z.enum(["recorded", "known", "refused"]),
          entry: z
            .strictObject({
              ...{ date: day, by: id, status: text, confidence: z.enum(CONFIDENCES).nullable(), forecast: text },
              ...{ due: text, review: text, note: text, met: texts },
              evidence: z.array(z.union([z.string(), evidence.partial()])),
            })
            .nullable(),
          ...{ path: text, reasons: texts },
        }),
      ),
    }),
  ),
  unusable: z.array(z.strictObject({ file: z.string(), problem: z.string(), help: z.string() })),
  ...{ otherFiles: count, filesOfChase: count },
  missing: z.strictObject({ asOf: day, asked: count, owners: z.array(id) }).nullable(),
};

export const calendarFields = {
  kind: z.literal("calendar"),
  ...{ plan, name: z.string(), description: z.string(), stamp: day },
  events: z.array(
    z.strictObject({
      ...{ uid: z.string(), day, end: day, summary: z.string(), description: z.string() },
      ...{ sequence: count, cancelled: z.boolean() },
    }),
  ),
};

export const siteFields = {
  kind: z.literal("site"),
  ...{ plan, folder: z.string(), audience: z.enum(["internal", "public"]), withheld },
  pages: z.array(z.strictObject({ path: z.string(), title: z.string() })),
  files: texts,
};
