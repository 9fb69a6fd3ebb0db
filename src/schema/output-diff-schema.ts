import * as z from "zod";
import { CHANGE_TYPE_NAMES } from "../core/change-types.ts";
import { count, day } from "./output-action-schema.ts";

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
