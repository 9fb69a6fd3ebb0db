import * as z from "zod";
import { SEVERITIES } from "../../core/diagnostic.ts";
import { RATINGS } from "../../core/rating.ts";
import { STATUSES } from "../../core/status.ts";
import { actionFields, count, day, historyEntry, id, texts } from "./action.ts";
import { figures } from "./figures.ts";
import { diffFields, historyFields, logFields } from "./over-time.ts";
import { reportFields } from "./reports.ts";
import { calendarFields, importFields, returnsFields, siteFields } from "./writing.ts";

/** The JSON that the commands print, as data: `plan schema output` is made from it, and tests hold the output to it. */
const perRating = z.strictObject(Object.fromEntries(RATINGS.map((it) => [it, count])));
const perStatus = z.strictObject(Object.fromEntries(STATUSES.map((it) => [it, count])));

const plan = z.strictObject({ id, title: z.string(), baseline: z.string(), completion: z.string().nullable() });
const head = {
  schemaVersion: z.literal(1),
  asOf: day,
  revision: z.strictObject({ name: z.string(), commit: z.string().nullable(), dirty: z.boolean() }).nullable(),
  unreadable: z.array(z.strictObject({ path: z.string(), message: z.string() })),
};

const list = z.strictObject({
  ...head,
  kind: z.literal("action-list"),
  plan,
  total: count,
  matched: count,
  actions: z.array(z.strictObject(actionFields)),
});

const owners = z.strictObject({
  ...head,
  kind: z.literal("owners"),
  plan,
  owners: z.array(
    z.strictObject({
      id: id.nullable(),
      name: z.string(),
      kind: z.enum(["person", "post", "body", "organisation"]).nullable(),
      organisation: z.string().nullable(),
      actions: z.array(id),
      open: count,
      overdue: count,
      dueSoon: count,
      lastHeard: day.nullable(),
    }),
  ),
});

const timeline = z.strictObject({
  ...head,
  kind: z.literal("timeline"),
  plan,
  from: day,
  to: day,
  total: count,
  matched: count,
  actions: z.array(z.strictObject({ ...actionFields, start: day })),
});

const dashboard = z.strictObject({
  ...head,
  kind: z.literal("status"),
  plan,
  selection: z.string().nullable(),
  totals: z.strictObject({
    actions: count,
    published: count,
    live: count,
    overdue: count,
    dueSoon: count,
    awaitingAssurance: count,
    sought: count,
    added: count,
    notYetAdded: count,
    closed: count,
    nothingRecorded: count,
    byStatus: perStatus,
    byRating: perRating,
  }),
  themes: z.array(
    z.strictObject({
      id: id.nullable(),
      title: z.string().nullable(),
      actions: count,
      overdue: count,
      byRating: perRating,
    }),
  ),
  overdue: z.array(id),
  dueSoon: z.array(id),
  figures: figures.nullable(),
});

const action = z.strictObject({
  ...head,
  kind: z.literal("action"),
  plan,
  action: z.strictObject({
    ...actionFields,
    reasons: texts,
    working: texts,
    needs: z.array(id),
    neededBy: z.array(id),
    related: z.array(id),
    programme: z.string().nullable(),
    exceptions: z.array(z.strictObject({ code: z.string(), reason: z.string(), approved: id, until: day })),
    source: z
      .strictObject({
        pages: z.string().nullable(),
        inherited: z.record(z.string(), id),
        lost: z.string().nullable(),
        note: z.string().nullable(),
      })
      .nullable(),
    text: z.string(),
    history: z.array(historyEntry),
  }),
});

const history = z.strictObject({ ...head, ...historyFields, plan });
const log = z.strictObject({ ...head, ...logFields, plan });

const position = z.strictObject({ line: z.int().min(1), column: z.int().min(1) });
const range = z.strictObject({ start: position, end: position });
const diagnostic = z.strictObject({
  code: z.string(),
  name: z.string(),
  severity: z.enum(SEVERITIES),
  message: z.string(),
  help: z.string(),
  path: z.string(),
  range,
  action: id.nullable(),
  related: z.array(z.strictObject({ path: z.string(), range, message: z.string() })),
  fingerprint: z.string(),
});
const check = z.strictObject({
  ...head,
  kind: z.literal("check"),
  diagnostics: z.array(diagnostic),
  summary: z.strictObject({ errors: count, warnings: count, files: count, existing: count, excepted: count }),
});

const recorded = z.strictObject({
  ...head,
  kind: z.literal("recorded"),
  written: z.boolean(),
  files: texts,
  diff: z.string(),
  diagnostics: z.array(diagnostic),
  actions: z.array(z.strictObject(actionFields)),
});

const diff = z.strictObject({ ...head, ...diffFields });

const imported = z.strictObject({ ...head, ...importFields, diagnostics: z.array(diagnostic) });
const returns = z.strictObject({ ...head, ...returnsFields });
const calendar = z.strictObject({ ...head, ...calendarFields });
const site = z.strictObject({ ...head, ...siteFields });

const reports = reportFields.map((fields) => z.strictObject({ ...head, ...fields, plan }));

export const outputSchema = z.discriminatedUnion("kind", [
  list,
  owners,
  dashboard,
  action,
  check,
  diff,
  history,
  log,
  timeline,
  recorded,
  imported,
  returns,
  calendar,
  site,
  ...reports,
]);
