import { isoPeriod, type Period } from "../../calendar/period.ts";
import type { Decision, Entry, Evidence } from "../../core/action.ts";
import type { Fields, YamlValue } from "../../edit/change.ts";

/** The fields that say something. */
export function entryOf(fields: Readonly<Record<string, YamlValue | undefined>>): Fields {
  return Object.fromEntries(Object.entries(fields).filter((field): field is [string, YamlValue] => field[1] != null));
}

/** What an entry says of the action, as its file would say it: all but its day, and what it says of other entries. */
export function asWritten(entry: Entry): Fields {
  return entryOf({
    by: entry.by,
    public: entry.public ? null : false,
    status: entry.status,
    assurance: entry.assurance,
    to: entry.to,
    review: entry.review === "done" ? "done" : isoOrNull(entry.review),
    due: isoOrNull(entry.due),
    forecast: isoOrNull(entry.forecast),
    confidence: entry.confidence,
    met: orNull(entry.met),
    measured: orNull(entry.measured),
    owners: entry.owners,
    amends: orNull(entry.amends),
    decision: entry.decision && decisionAsWritten(entry.decision),
    evidence: orNull(entry.evidence.map(evidenceField)),
    note: entry.note,
  });
}

/** A decision as an entry writes it: without what it does not say. */
export function decisionAsWritten({ outcome, body, date, ref }: Decision): Fields {
  return {
    outcome,
    ...(body === null ? {} : { body }),
    ...(date === null ? {} : { date }),
    ...(ref === null ? {} : { ref }),
  };
}

function evidenceField(evidence: Evidence): string | Fields {
  const { where, title, held, sha256 } = evidence;
  if (title === null && held === null && sha256 === null && evidence.public) return where;
  return {
    ...(title === null ? {} : { title }),
    where,
    ...(held === null ? {} : { held }),
    ...(evidence.public ? {} : { public: false }),
    ...(sha256 === null ? {} : { sha256 }),
  };
}

function isoOrNull(period: Period | null): string | null {
  return period && isoPeriod(period);
}

function orNull<Item>(items: readonly Item[]): readonly Item[] | null {
  return items.length === 0 ? null : items;
}
