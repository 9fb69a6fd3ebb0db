import * as z from "zod";
import { RATINGS } from "../core/rating.ts";
import { count, day, historyEntry, id, texts } from "./output-action-schema.ts";

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
        kind: z.enum(["begun", "edited", "renamed", "entry-changed", "entry-removed", "unreadable", "removed"]),
        date: day,
        what: z.string(),
        commit: commit.nullable(),
        uncommitted: z.boolean(),
      }),
    ]),
  ),
};
