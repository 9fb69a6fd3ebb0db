import { type Action, placeInPlan } from "../core/action.ts";
import { sayValue } from "../core/say-value.ts";
import { sameValue } from "../text/equality.ts";
import type { ActionChange } from "./action-pair.ts";
import { missingFrom } from "./pair-by-key.ts";
import { inWords, type NameOf, named, PARTY_FIELDS, plainValue, readable, sayEdit, sayField } from "./say.ts";

/** What is said elsewhere: the id (renumbered), the entries, where the file lies; the key area goes with the id. */
const SAID_ELSEWHERE: readonly string[] = ["id", "progress", "path", "keyArea"];
/** What was published word for word; to fill in what was not printed is no edit of it. */
const PUBLISHED: readonly string[] = [
  "title",
  "theme",
  "owners",
  "timescale",
  "outcomes",
  "added",
  "review",
  "priority",
  "body",
];
/** Lists that were published and may grow: only what is taken out was promised. */
const GROWING: readonly string[] = ["milestones", "measures", "recommendations"];

/** What the action's file says otherwise, field by field: every field that an action has, but for its entries. */
export function* fieldChanges(before: Action, after: Action, name: NameOf): Iterable<ActionChange> {
  for (const field of Object.keys(after) as (keyof Action)[]) {
    if (SAID_ELSEWHERE.includes(field)) continue;
    const [one, other] = [before[field], after[field]];
    if (sameValue(one, other, field)) continue;
    if (field === "theme" && before.id !== after.id && placeInPlan(after.id) !== null) continue;
    const shown = (value: unknown) => (PARTY_FIELDS.includes(field) ? named(value, name) : value);
    yield {
      type: field === "exceptions" ? "exceptions-changed" : "action-edited",
      field,
      before: plainValue(one),
      after: plainValue(other),
      notable: field === "exceptions" || isPublished(field, one, other),
      message: `${sayField(field)}: ${sayFieldEdit(shown(one), shown(other), name)}`,
    };
  }
  if (before.path !== after.path) {
    const message = `its file was renamed: it was ${before.path}, now ${after.path}`;
    yield { type: "file-renamed", field: "path", before: before.path, after: after.path, message };
  }
}

function isPublished(field: string, before: unknown, after: unknown): boolean {
  if (GROWING.includes(field)) return missingFrom(before as readonly unknown[], after as readonly unknown[]).length > 0;
  const wasEmpty = before === null || (Array.isArray(before) && before.length === 0);
  return PUBLISHED.includes(field) && (!wasEmpty || field === "added" || field === "theme");
}

function sayFieldEdit(before: unknown, after: unknown, name: NameOf): string {
  if (before === null) return `filled in: ${sayValue(readable(inWords(after), name))}`;
  const [one, other] = [inWords(before), inWords(after)];
  // The words of a timescale stay, but plan.yaml reads them otherwise.
  if (one !== before && sameValue(one, other)) return `${sayValue(one)} means other days than before`;
  return sayEdit(before, after, name);
}
