import { formatPeriod } from "../../calendar/period.ts";
import { formatDay } from "../../calendar/plan-date.ts";
import type { Entry } from "../../core/action.ts";
import type { HistoryEntry, ScheduledAction } from "../../schedule/scheduled-plan.ts";
import type { Column, Table } from "../content.ts";
import type { Names } from "../list/action-columns.ts";
import { capitalise, count, label, list } from "../words.ts";

/** What is shown of an entry, wherever entries are listed. */
export const ENTRY_COLUMNS: readonly Column[] = [
  { key: "date", title: "Date", align: "left", width: "fixed", rank: 0 },
  { key: "by", title: "By", align: "left", width: "flowing", rank: 1 },
  { key: "what", title: "What", align: "left", width: "flowing", rank: 0 },
  { key: "note", title: "Note", align: "left", width: "flowing", rank: 0 },
];

/** An action's entries in the order in which they count, corrected ones too, each in words. */
export function historyTable(it: ScheduledAction, names: Names): Table {
  return {
    title: `History of ${it.action.id}`,
    columns: ENTRY_COLUMNS,
    rows: it.history.map((one) => [
      { text: formatDay(one.entry.date), data: one.entry.date, ...muted(one) },
      { text: one.entry.by === null ? "–" : names.directory.name(one.entry.by), data: one.entry.by, ...muted(one) },
      { text: whatOf(one, it, names), ...muted(one) },
      { text: noteOf(one.entry), ...muted(one) },
    ]),
    empty: "Nothing is recorded.",
  };
}

function muted({ voidedBy }: HistoryEntry): { emphasis?: "muted" } {
  return voidedBy === null ? {} : { emphasis: "muted" };
}

/** An entry's note, with what is to be known of it. */
export function noteOf(entry: Entry): string {
  const marks = [
    ...(entry.public ? [] : ["not public"]),
    ...(entry.redacted === null ? [] : [`redacted on ${formatDay(entry.redacted.date)}: ${entry.redacted.reason}`]),
  ];
  const note = entry.note ?? "";
  return marks.length === 0 ? note : `${note} (${marks.join("; ")})`.trimStart();
}

/** What an entry says, field by field, in the order in which people ask. */
export function whatOf({ entry, voidedBy }: HistoryEntry, it: ScheduledAction, { directory }: Names): string {
  const said = [
    ...(voidedBy === null
      ? []
      : [`corrected by the entry of ${formatDay(it.action.progress[voidedBy]?.date ?? entry.date)}`]),
    ...(entry.corrects === null ? [] : [`corrects the entry of ${formatDay(entry.corrects.date)}`]),
    ...(entry.assurance === null ? [] : ["assurance failed"]),
    ...(entry.status === null ? [] : [label(entry.status).toLowerCase()]),
    ...(entry.to === null ? [] : [`to ${directory.name(entry.to)}`]),
    ...(entry.due === null ? [] : [`due ${formatPeriod(entry.due)}${entry.decision === null ? " asked for" : ""}`]),
    ...(entry.decision === null ? [] : [decisionWords(entry, directory.name)]),
    ...(entry.amends.length === 0 ? [] : [`changes what was published: ${list(entry.amends)}`]),
    ...(entry.owners === null ? [] : [`owners from now: ${list(entry.owners.map(directory.name))}`]),
    ...(entry.confidence === null ? [] : [`confidence ${entry.confidence}`]),
    ...(entry.forecast === null ? [] : [`forecast ${formatPeriod(entry.forecast)}`]),
    ...(entry.met.length === 0 ? [] : [`met: ${list(entry.met)}`]),
    ...entry.measured.map(({ name, value }) => `${name}: ${value}`),
    ...(entry.review === null
      ? []
      : [entry.review === "done" ? "review done" : `review ${formatPeriod(entry.review)}`]),
    ...(entry.evidence.length === 0 ? [] : [`${count(entry.evidence.length, "piece")} of evidence`]),
  ];
  return capitalise(said.join("; "));
}

function decisionWords({ decision, due, status }: Entry, name: (id: string) => string): string {
  if (decision === null) return "";
  const what = due === null && status === null ? "request " : "";
  const by = decision.body === null ? "" : ` by ${name(decision.body)}`;
  return `${what}${decision.outcome}${by}${decision.ref === null ? "" : ` (${decision.ref})`}`;
}
