import { formatDay } from "../calendar/plan-date.ts";
import type { Entry } from "../core/action.ts";
import { REDACTED } from "../core/redacted.ts";
import { sayValue } from "../core/say-value.ts";
import { correctionsOf } from "../schedule/history.ts";
import type { ChangedEntry } from "../schedule/pair-entries.ts";
import { sameValue } from "../text/equality.ts";
import { inOneLine, quote } from "../text/quote.ts";
import type { ActionChange, ActionPair } from "./action-pair.ts";
import { type NameOf, named, plainValue, readable, saidFields, sayBy, sayEdit, sayField } from "./say.ts";

/** What was done to the record itself: entries removed, changed, redacted, corrected. */
export function* recordChanges(pair: ActionPair): Iterable<ActionChange> {
  const { entries, name } = pair;
  const { quotable } = pair.sides;
  for (const removed of entries.removed) {
    const entry = quotable(removed.entry);
    const message = `the entry of ${formatDay(entry.date)}${sayBy(entry.by, name)} was removed: ${sayFields(entry, name)}`;
    yield { type: "entry-removed", field: "progress", before: plainEntry(entry), notable: true, message };
  }
  for (const { before, after, fields } of entries.changed) {
    const [one, other] = [quotable(before.entry), quotable(after.entry)];
    const isRedacted = (field: keyof Entry): boolean => field === "note" && other.redacted !== null;
    const pick = (entry: Entry) =>
      plainValue(Object.fromEntries(fields.map((it) => [it, isRedacted(it) ? REDACTED : entry[it]])));
    const message = `the entry of ${formatDay(one.date)}${sayBy(one.by, name)} was changed: ${sayChanged(one, other, fields, name)}`;
    const [was, is] = [pick(one), pick(other)];
    yield { type: "entry-changed", field: "progress", before: was, after: is, notable: true, message };
  }
  for (const { after } of entries.redacted) {
    const { date, redacted } = after.entry;
    if (redacted === null) continue;
    const message = `the entry of ${formatDay(date)} was redacted on ${formatDay(redacted.date)}${sayBy(redacted.by, name)}: ${inOneLine(redacted.reason, LONGEST)}`;
    // What was taken out must not come back in a comment.
    yield { type: "entry-redacted", field: "progress", after: plainValue(redacted), notable: true, message };
  }
  yield* corrections(pair);
}

function sayChanged(before: Entry, after: Entry, fields: ChangedEntry["fields"], name: NameOf): string {
  const said = fields.map((field) => {
    if (field === "note" && after.redacted !== null) return "note (redacted)";
    if (field === "corrects" && sameValue(before.corrects, after.corrects))
      return `${field}, which now names another entry of that day`;
    const shown = (entry: Entry) => (["by", "owners"].includes(field) ? named(entry[field], name) : entry[field]);
    return `${sayField(field)} (${sayEdit(shown(before), shown(after), name)})`;
  });
  return said.join(", ");
}

function* corrections({ after, entries, name, sides }: ActionPair): Iterable<ActionChange> {
  if (entries.added.every(({ entry }) => entry.corrects === null)) return;
  const all = correctionsOf(after.progress);
  for (const { entry: added, index } of entries.added) {
    const correction = all[index];
    if (correction?.kind !== "entry") continue;
    const entry = sides.quotable(added);
    const wrong = sides.quotable(after.progress[correction.index] as Entry);
    const message = `the entry of ${formatDay(wrong.date)}${sayBy(wrong.by, name)} was corrected on ${formatDay(entry.date)}${sayBy(entry.by, name)}: ${sayFields(wrong, name)} became ${sayFields(entry, name, ["note"])}`;
    yield {
      type: "entry-corrected",
      field: "progress",
      before: plainEntry(wrong),
      after: plainEntry(entry),
      notable: entry.by !== wrong.by,
      message,
      covers: [{ index, fields: Object.keys(entry) as (keyof Entry)[] }],
    };
  }
}

/** The new entries, as far as the other changes do not tell of them: so none vanishes. */
export function* restOfEntries(pair: ActionPair, changes: readonly ActionChange[]): Iterable<ActionChange> {
  if (pair.entries.added.length === 0) return;
  const covered = new Map<number, Set<keyof Entry>>();
  for (const { index, fields } of changes.flatMap((change) => change.covers ?? [])) {
    covered.set(index, new Set([...(covered.get(index) ?? []), ...fields]));
  }
  for (const { entry: added, index } of pair.entries.added) {
    const entry = pair.sides.quotable(added);
    const known = covered.get(index);
    const rest = sayable(entry).filter((field) => !known?.has(field) && field !== "note");
    if (known !== undefined && rest.length === 0) continue;
    const skipped = sayable(entry).filter((field) => !rest.includes(field) && field !== "note");
    const counts = pair.is.history.find((it) => it.index === index);
    const when =
      counts === undefined
        ? ` (it counts from then: after the day asked about)`
        : counts.voidedBy === null
          ? ""
          : " (corrected since)";
    const idle = rest.includes("decision") && decidesNothing(pair, index) ? " (it decides nothing)" : "";
    const note = known === undefined ? [] : (["note"] as const);
    const said = sayFields(entry, pair.name, [...skipped, ...note]);
    const message = `entry of ${formatDay(entry.date)}${sayBy(entry.by, pair.name)}${when}${idle}: ${said}`;
    yield { type: "entry-added", field: "progress", after: plainEntry(entry), message };
  }
}

/** Whether the decision of an entry is by nobody who may decide, or found nothing to decide. */
function decidesNothing({ is, sides }: ActionPair, index: number): boolean {
  const body = is.action.progress[index]?.decision?.body ?? "";
  return is.idleDecisions.includes(index) || !sides.after.plan.info.approvers.includes(body);
}

/** The note of each new entry goes with the first change that covers it. */
export function withNotes(pair: ActionPair, changes: readonly ActionChange[]): readonly ActionChange[] {
  const left = new Map(pair.entries.added.map(({ entry, index }) => [index, pair.sides.quotable(entry).note]));
  return changes.map(({ covers, ...change }) => {
    const notes = (covers ?? []).flatMap(({ index }) => {
      const note = left.get(index) ?? null;
      left.delete(index);
      return note === null ? [] : [quote(note, LONGEST)];
    });
    return notes.length === 0 ? change : { ...change, message: `${change.message} – ${notes.join(" ")}` };
  });
}

/** The fields of an entry that say something by themselves. */
function sayable(entry: Entry): (keyof Entry)[] {
  const said = Object.keys(saidFields(entry)) as (keyof Entry)[];
  return said.filter((field) => field !== "date" && field !== "by" && (field !== "public" || !entry.public));
}

function sayFields(entry: Entry, name: NameOf, without: readonly (keyof Entry)[] = []): string {
  const said = sayable(entry).filter((field) => !without.includes(field) && field !== "corrects");
  if (said.length === 0) return "nothing but its date";
  // Its note says the rest in its own words, and comes last.
  const inOrder = [...said.filter((field) => field !== "note"), ...said.filter((field) => field === "note")];
  return inOrder.map((field) => sayOne(entry, field, name)).join("; ");
}

function sayOne(entry: Entry, field: keyof Entry, name: NameOf): string {
  switch (field) {
    case "note":
      return quote(entry.note ?? "", LONGEST);
    case "status":
      return `status ${(entry.status ?? "").replaceAll("-", " ")}`;
    case "owners":
      return `owners ${(entry.owners ?? []).map(name).join(", ")}`;
    case "public":
      return "not public";
    default:
      return `${sayField(field)} ${sayValue(readable(entry[field], name)).replace(/^“(.*)”$/s, "$1")}`;
  }
}

function plainEntry(entry: Entry): unknown {
  const { public: isPublic, ...said } = saidFields(entry);
  return plainValue(isPublic === false ? { ...said, public: false } : said);
}

const LONGEST = 160;
