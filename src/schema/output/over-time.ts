import * as z from "zod";
import { CHANGE_TYPE_NAMES } from "../../core/change-types.ts";
import { RATINGS } from "../../core/rating.ts";
import { count, day, historyEntry, id, publishedChanges, texts } from "./action.ts";

const revision = z.strictObject({ name: z.string(), commit: z.string().nullable(), dirty: z.boolean() }).nullable();
const unreadable = z.array(z.strictObject({ path: z.string(), message: z.string() }));
const side = z.strictObject({ revision, asOf: day, unreadable });

/** What the JSON of `plan diff` says, but for the head that every document has. */
export const diffFields = {
  kind: z.literal("diff"),
  from: side,
  to: side,
  summary: z.strictObject({ changes: count, notable: count }),
  changes: z.array(
    z.strictObject({
      type: z.enum(CHANGE_TYPE_NAMES),
      id: z.string().nullable(),
      field: z.string().nullable(),
      before: z.json(),
      after: z.json(),
      notable: z.boolean(),
      cause: z.enum(["file", "plan", "time"]),
      message: z.string(),
    }),
  ),
};

/** What the JSON of `plan history` says beside its head. */
export const historyFields = {
  kind: z.literal("history"),
  basis: z.enum(["entries", "revisions"]),
  every: z.enum(["week", "month", "meeting"]),
  from: day.nullable(),
  until: day.nullable(),
  /** Days left out of the list because nothing changed on them. */
  unchanged: z.strictObject({ from: day, until: day, days: count }).nullable(),
  days: z.array(
    z.strictObject({
      date: day,
      bodies: texts,
      commit: z.string().nullable(),
      standing: z.enum(["read", "none", "unusable"]),
      actions: count,
      unreadable: count,
      live: count,
      overdue: count,
      byRating: z.strictObject(Object.fromEntries(RATINGS.map((it) => [it, count]))),
    }),
  ),
  publishedChanges,
};

const commit = z.strictObject({ id: z.string(), author: z.string(), day });

/** What the JSON of `plan log` says beside its head. */
export const logFields = {
  kind: z.literal("action-log"),
  action: z.strictObject({ id, title: z.string(), path: z.string() }),
  /** Why it is not known who typed what; null where it is. */
  untold: z.string().nullable(),
  events: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({
        kind: z.literal("entry"),
        date: day,
        entry: historyEntry,
        commit: commit.nullable(),
        uncommitted: z.boolean(),
      }),
      z.strictObject({
        kind: z.enum([
          "begun",
          "edited",
          "renamed",
          "entry-changed",
          "entry-removed",
          "unreadable",
          "removed",
          "amended",
        ]),
        date: day,
        what: z.string(),
        commit: commit.nullable(),
        uncommitted: z.boolean(),
      }),
    ]),
  ),
};
