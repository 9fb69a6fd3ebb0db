import * as z from "zod";
import { DECISION_OUTCOMES } from "../../core/action.ts";
import { RATINGS } from "../../core/rating.ts";
import { CONFIDENCES, STATUSES } from "../../core/status.ts";

/** What the JSON says of one action, and of each of its entries. */
export const day = z.iso.date();
export const id = z.string();
export const texts = z.array(z.string());
export const count = z.int().min(0);
const value = z.union([z.number(), z.string()]);
const status = z.enum(STATUSES);
const rating = z.enum(RATINGS);

export const decision = z.strictObject({
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
export const evidence = z.strictObject({
  where: z.string(),
  title: z.string().nullable(),
  held: z.string().nullable(),
  public: z.boolean(),
  sha256: z.string().nullable(),
});

export const actionFields = {
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
  expectedFinish: day.nullable(),
  daysLate: z.int().nullable(),
  daysLateFirst: z.int().nullable(),
  priority: z.string().nullable(),
  amended: texts,
};

export const historyEntry = z.strictObject({
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
  amends: texts,
  redacted: z.strictObject({ date: day, by: id, reason: z.string() }).nullable(),
  public: z.boolean(),
});

/** Changes to what was published: of an action's entry, or (`id` null) of amendments.yaml. */
export const publishedChanges = z.array(
  z.strictObject({
    ...{ id: id.nullable(), title: z.string(), date: day, by: id.nullable(), amends: texts },
    ...{ decision: decision.nullable(), copyingError: z.string().nullable(), note: z.string().nullable() },
  }),
);
