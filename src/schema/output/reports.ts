import * as z from "zod";
import { RATINGS } from "../../core/rating.ts";
import { CONFIDENCES, STATUSES } from "../../core/status.ts";
import { actionFields, count, day, decision, evidence, historyEntry, id, publishedChanges, texts } from "./action.ts";
import { figures, share } from "./figures.ts";

const rating = z.enum(RATINGS);
const status = z.enum(STATUSES);
const text = z.string().nullable();

/** What the JSON of every report says beside its head. */
const common = {
  basis: text,
  audience: z.enum(["internal", "public"]),
  withheld: z.strictObject({ entries: count, evidence: count }),
  denominators: z.strictObject({
    ...{ published: count, added: count, proposed: count, withdrawn: count, superseded: count, transferred: count },
    live: count,
  }),
};

const brief = {
  ...{ id, title: z.string(), theme: id.nullable(), owners: z.array(id), baselineDue: day.nullable() },
  ...{ due: day.nullable(), status, rating, reasons: texts, daysOverdue: count },
};
const briefs = z.array(z.strictObject(brief));

const decisionRow = z.strictObject({
  subject: z.enum(["due", "status", "adoption", "joining", "closing", "nothing-asked"]),
  id: id.nullable(),
  title: z.string(),
  askedOn: day.nullable(),
  askedBy: id.nullable(),
  reason: text,
  from: text,
  to: text,
  state: z.enum(["open", "approved", "refused", "deferred", "overtaken", "lapsed", "without-effect"]),
  decision: decision.nullable(),
  decidedOn: day.nullable(),
  remark: text,
});
const decisionRows = z.array(decisionRow);

const evidenceRow = z.strictObject({
  ...{ id, title: z.string(), state: z.enum(["assured", "offered", "missing", "so-far"]) },
  ...{ evidence: z.array(evidence), withheld: count, lost: texts },
  ...{ completedOn: day.nullable(), assuredOn: day.nullable(), assuredBy: id.nullable() },
});

const confidenceRows = z.array(
  z.strictObject({
    ...{ id: id.nullable(), title: text, open: count },
    byConfidence: z.strictObject(Object.fromEntries([...CONFIDENCES, "not-stated"].map((it) => [it, count]))),
  }),
);

const thenAndNow = z.strictObject({ before: count, now: count });
const shareThenAndNow = z.strictObject({ before: share, now: share });
const perRating = z.strictObject(Object.fromEntries(RATINGS.map((it) => [it, count])));

const group = z.strictObject({ id: text, name: z.string(), live: count, figures: figures.nullable() });

const board = {
  kind: z.literal("report-board"),
  from: day,
  meeting: z.strictObject({ body: id, date: day }).nullable(),
  body: id.nullable(),
  headline: z.strictObject({
    ...{ words: z.string(), live: count, overdue: thenAndNow, offTrack: thenAndNow, awaitingAssurance: thenAndNow },
    ...{ complete: shareThenAndNow, onTimeFirst: shareThenAndNow },
  }),
  trend: z.array(z.strictObject({ date: day, overdue: count, byRating: perRating })),
  asked: decisionRows,
  ratings: z.array(z.strictObject({ rating, before: count, now: count })),
  moved: z.array(z.strictObject({ ...brief, before: rating.nullable() })),
  worse: z.array(z.strictObject({ ...brief, before: rating.nullable() })),
  better: z.array(z.strictObject({ ...brief, before: rating.nullable() })),
  kept: z.strictObject({ figures: figures.nullable(), themes: z.array(group) }),
  slipped: z.array(
    z.strictObject({
      ...{ ...brief, expectedFinish: day.nullable(), daysBehind: z.int().nullable() },
      ...{ slipDays: z.int(), timesMoved: count, movedSince: z.int(), decisions: decisionRows },
    }),
  ),
  broughtForward: z.array(z.strictObject({ ...brief, slipDays: z.int() })),
  decided: decisionRows,
  evidence: z.strictObject({
    totals: z.strictObject({ offered: count, assured: count, missing: count, soFar: count }),
    actions: z.array(evidenceRow),
  }),
  completed: z.array(
    z.strictObject({
      ...brief,
      ...{ completedOn: day.nullable(), assuredOn: day.nullable(), assuredBy: id.nullable() },
    }),
  ),
  exceptions: briefs,
  atRisk: briefs,
  overdue: z.array(id),
  overdueWithoutRequest: briefs,
  nothingRecorded: briefs,
  dueNext: z.array(
    z.strictObject({ ...brief, day, what: z.enum(["action", "milestone", "review"]), label: z.string() }),
  ),
  confidence: z.strictObject({ themes: confidenceRows, programmes: confidenceRows }),
  amendments: z.array(
    z.strictObject({
      ...{ kind: z.enum(["reopened", "corrected", "redacted"]), id, title: z.string(), on: day, by: id.nullable() },
      ...{ from: status.nullable(), entryOf: day.nullable(), note: text },
    }),
  ),
  publishedChanges,
  themes: z.array(z.strictObject({ id: id.nullable(), title: text, actions: briefs })),
};

const told = z.strictObject({ text: z.string(), date: day, by: id.nullable() }).nullable();
const exceptions = {
  kind: z.literal("report-exceptions"),
  exceptions: z.array(
    z.strictObject({
      ...brief,
      ...{ slipDays: z.int(), timesMoved: count, forecast: day.nullable() },
      ...{ confidence: z.enum(CONFIDENCES).nullable(), neededBy: z.array(id) },
      ...{ cause: told, consequence: told, options: told, recommendation: told },
      decisionAsked: z.strictObject({ told, requests: decisionRows }),
      decided: decisionRows,
    }),
  ),
};

const decisions = {
  kind: z.literal("report-decisions"),
  totals: z.strictObject({
    ...{ asked: count, approved: count, refused: count, deferred: count, undecided: count, withoutEffect: count },
  }),
  ...{ asked: decisionRows, decided: decisionRows, undecided: decisionRows, withoutEffect: decisionRows },
  exceptions: z.array(
    z.strictObject({ id, title: z.string(), code: z.string(), reason: z.string(), approved: id, until: day }),
  ),
};

const keptToDates = {
  kind: z.literal("report-performance"),
  live: count,
  figures: figures.nullable(),
  groups: z.strictObject({
    ...{ theme: z.array(group), organisation: z.array(group), owner: z.array(group), priority: z.array(group) },
  }),
  completed: z.array(
    z.strictObject({
      ...{ ...brief, completedOn: day.nullable(), daysLate: z.int().nullable(), daysLateFirst: z.int().nullable() },
    }),
  ),
  waiting: decisionRows,
};

const answering = z.array(z.strictObject({ ...brief, evidence: z.array(evidence), withheld: count }));
const recommendations = {
  kind: z.literal("report-recommendations"),
  recommendations: z.array(
    z.strictObject({
      ...{ id, theme: id, text: z.string(), response: z.enum(["agreed", "partly", "not-agreed"]).nullable() },
      ...{ reason: text, answer: z.enum(["named", "theme-only", "none"]), named: answering, themeOnly: answering },
    }),
  ),
};

const owner = {
  kind: z.literal("report-owner"),
  owners: z.array(
    z.strictObject({
      id: id.nullable(),
      kind: z.enum(["person", "post", "body", "organisation"]).nullable(),
      ...{ name: z.string(), role: text, organisation: text, lead: count },
      actions: z.array(z.strictObject(actionFields)),
    }),
  ),
};

const prose = z.array(z.strictObject({ path: z.string(), text: z.string() }));
const full = {
  kind: z.literal("report-full"),
  opening: prose,
  themes: z.array(
    z.strictObject({
      ...{ id: id.nullable(), title: text, leads: z.array(id), recommendations: z.array(id), text: z.string() },
      areas: z.array(
        z.strictObject({
          ...{ id: id.nullable(), title: text, intro: text },
          actions: z.array(z.strictObject({ ...actionFields, text: z.string(), history: z.array(historyEntry) })),
        }),
      ),
    }),
  ),
  appendices: prose,
};

/** What the JSON of each kind of report says beside the head that every document has. */
export const reportFields = [board, exceptions, decisions, keptToDates, recommendations, owner, full].map((fields) => ({
  ...common,
  ...fields,
}));
