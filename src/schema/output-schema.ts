import * as z from "zod";
import { DECISION_OUTCOMES } from "../core/action.ts";
import { SEVERITIES } from "../core/diagnostic.ts";
import { RATINGS } from "../core/rating.ts";
import { CONFIDENCES, STATUSES } from "../core/status.ts";

/** The JSON that the commands print, as data: `plan schema output` is made from it, and tests hold the output to it. */
const day = z.iso.date();
const id = z.string();
const texts = z.array(z.string());
const count = z.int().min(0);
const value = z.union([z.number(), z.string()]);
const status = z.enum(STATUSES);
const rating = z.enum(RATINGS);
const perRating = z.strictObject(Object.fromEntries(RATINGS.map((it) => [it, count])));
const perStatus = z.strictObject(Object.fromEntries(STATUSES.map((it) => [it, count])));

const plan = z.strictObject({ id, title: z.string(), baseline: z.string(), completion: z.string().nullable() });
const head = {
  schemaVersion: z.literal(1),
  asOf: day,
  revision: z.strictObject({ name: z.string(), commit: z.string().nullable(), dirty: z.boolean() }).nullable(),
  unreadable: z.array(z.strictObject({ path: z.string(), message: z.string() })),
};

const decision = z.strictObject({
  outcome: z.enum(DECISION_OUTCOMES),
  body: id.nullable(),
  date: day.nullable(),
  ref: z.string().nullable(),
});
const request = {
  kind: z.enum(["due", "status"]),
  due: day.nullable(),
  status: status.nullable(),
  date: day,
  by: id.nullable(),
  note: z.string().nullable(),
};
const evidence = z.strictObject({
  where: z.string(),
  title: z.string().nullable(),
  held: z.string().nullable(),
  public: z.boolean(),
});

const actionFields = {
  id,
  title: z.string(),
  theme: id.nullable(),
  keyArea: id.nullable(),
  owners: z.array(id),
  organisations: z.array(id),
  timescale: z.string().nullable(),
  baselineDue: day.nullable(),
  due: day.nullable(),
  precision: z.enum(["day", "month", "quarter", "year", "none"]),
  status,
  rating,
  colour: z.enum(["grey", "blue", "green", "amber", "red"]).nullable(),
  reason: z.string(),
  daysOverdue: count,
  slipDays: z.int(),
  timesMoved: count,
  forecast: day.nullable(),
  confidence: z.enum(CONFIDENCES).nullable(),
  sought: z.array(z.strictObject(request)),
  decisions: z.array(z.strictObject({ ...request, dueBefore: day.nullable(), decidedOn: day.nullable(), decision })),
  milestones: z.array(
    z.strictObject({
      title: z.string(),
      by: day,
      precision: z.string(),
      metOn: day.nullable(),
      missed: z.boolean(),
    }),
  ),
  review: z.strictObject({ next: day.nullable(), missed: z.boolean(), lastDone: day.nullable() }).nullable(),
  measures: z.array(
    z.strictObject({
      name: z.string(),
      unit: z.string().nullable(),
      baseline: value.nullable(),
      target: value.nullable(),
      by: day.nullable(),
      every: z.string().nullable(),
      latest: z.strictObject({ value, date: day }).nullable(),
    }),
  ),
  recommendations: z.array(id),
  themeRecommendations: z.array(id),
  evidence: z.array(evidence),
  outcomes: texts,
  completedOn: day.nullable(),
  assuredOn: day.nullable(),
  assuredBy: id.nullable(),
  lastUpdate: day.nullable(),
  added: z.strictObject({ date: day, decision: decision.nullable() }).nullable(),
  path: z.string(),
};

const historyEntry = z.strictObject({
  index: count,
  counts: day,
  voidedBy: count.nullable(),
  date: day,
  by: id.nullable(),
  note: z.string().nullable(),
  status: status.nullable(),
  confidence: z.enum(CONFIDENCES).nullable(),
  forecast: z.string().nullable(),
  due: z.string().nullable(),
  decision: decision.nullable(),
  evidence: z.array(evidence),
  met: texts,
  measured: z.array(z.strictObject({ name: z.string(), value })),
  owners: z.array(id).nullable(),
  review: z.string().nullable(),
  to: id.nullable(),
  assurance: z.literal("failed").nullable(),
  corrects: z.strictObject({ date: day, nth: count }).nullable(),
  redacted: z.strictObject({ date: day, by: id, reason: z.string() }).nullable(),
  public: z.boolean(),
});

const list = z.strictObject({
  ...head,
  kind: z.literal("action-list"),
  plan,
  total: count,
  matched: count,
  actions: z.array(z.strictObject(actionFields)),
});

const dashboard = z.strictObject({
  ...head,
  kind: z.literal("status"),
  plan,
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

const position = z.strictObject({ line: z.int().min(1), column: z.int().min(1) });
const range = z.strictObject({ start: position, end: position });
const check = z.strictObject({
  ...head,
  kind: z.literal("check"),
  diagnostics: z.array(
    z.strictObject({
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
    }),
  ),
  summary: z.strictObject({ errors: count, warnings: count, files: count, existing: count, excepted: count }),
});

export const outputSchema = z.discriminatedUnion("kind", [list, dashboard, action, check]);
