import { formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import type { Action, Entry } from "../../core/action.ts";
import { indexDirectory } from "../../core/directory-index.ts";
import type { Plan } from "../../core/plan.ts";
import { sayChange } from "../../core/say-value.ts";
import { sayWhyAmended } from "../../diff/amendment-changes.ts";
import { sayField as fieldName, type NameOf, named, PARTY_FIELDS, sayEdit } from "../../diff/say.ts";
import { pairEntries } from "../../schedule/pair-entries.ts";
import type { HistoryEntry, ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import { canonical, sameValue } from "../../text/equality.ts";
import { fieldsNamed } from "../published-changes.ts";
import { type ActionVersion, type LogRedactions, redactionsIn, type Typed } from "./versions.ts";

interface EventSource {
  readonly date: PlanDate;
  readonly commit: Typed | null;
  /** Whether it is in the working tree only. */
  readonly uncommitted: boolean;
}

export type LogEvent =
  | (EventSource & { readonly kind: "entry"; readonly item: HistoryEntry })
  | (EventSource & { readonly kind: EditKind; readonly what: string });
type EditKind =
  | "begun"
  | "edited"
  | "renamed"
  | "entry-changed"
  | "entry-removed"
  | "unreadable"
  | "removed"
  | "amended";

/**
 * An action's story in one line of time: its entries by their dates, each with the commit that brought it, and what the
 * commits did beside by the days on which they were written. Up to the as-of day.
 *
 * @param versions parents before children
 */
export function logEvents(
  it: ScheduledAction,
  versions: readonly ActionVersion[],
  { plan, asOf }: Pick<ScheduledPlan, "plan" | "asOf">,
): LogEvent[] {
  const typed = typedBy(versions);
  const entries = it.history.map((item): LogEvent => {
    const by = typed(item.entry);
    return { kind: "entry", date: item.entry.date, item, commit: by ?? null, uncommitted: by === null };
  });
  const redacted = redactionsIn(it.action, versions, plan);
  const { name } = indexDirectory(plan.directory);
  const edits = versions.flatMap((version, at) => [...editsOf(version, versions.slice(0, at), redacted, name)]);
  const others = [...edits, ...amendmentsOf(it, plan)].filter((event) => event.date <= asOf);
  return [...others, ...entries].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** What amendments.yaml says of the action, which no commit of its own file brought. */
function amendmentsOf({ action }: ScheduledAction, { amendments, directory }: Plan): Edit[] {
  const { name } = indexDirectory(directory);
  return amendments.flatMap((one): Edit[] => {
    const fields = fieldsNamed(one, action.id);
    if (fields.length === 0) return [];
    const note = one.note === null ? "" : `: ${one.note}`;
    const what = `amended in amendments.yaml: ${fields.map(fieldName).join(", ")}, ${sayWhyAmended(one, name)}${note}`;
    return [{ kind: "amended", date: one.date, what, commit: null, uncommitted: false }];
  });
}

/** Which commit brought an entry: null for none yet, undefined where no version has it. A changed one keeps its first. */
export function typedBy(versions: readonly ActionVersion[]): (entry: Entry) => Typed | null | undefined {
  const first = new Map<string, Typed | null>();
  for (const { before, after, otherReadings, commit } of versions) {
    if (after === null) continue;
    if (after === "unreadable") {
      // It says nothing until it can be read; what it says then was typed here.
      for (const entry of otherReadings.flatMap((it) => it.progress)) {
        if (!first.has(canonical(entry))) first.set(canonical(entry), commit);
      }
      continue;
    }
    for (const one of before) {
      if (one === null || one === "unreadable") continue;
      for (const { before: was, after: is } of rewritten(one, after)) {
        const by = first.get(canonical(was.entry));
        if (by !== undefined && !first.has(canonical(is.entry))) first.set(canonical(is.entry), by);
      }
    }
    for (const entry of after.progress) {
      const key = canonical(entry);
      if (!first.has(key)) first.set(key, commit);
    }
    for (const { progress } of otherReadings) {
      for (const [at, entry] of progress.entries()) {
        const by = first.get(canonical(after.progress[at]));
        if (by !== undefined && !first.has(canonical(entry))) first.set(canonical(entry), by);
      }
    }
  }
  return (entry) => first.get(canonical(entry));
}

function rewritten(before: Action, after: Action) {
  const { changed, redacted } = pairEntries(before, after);
  return [...changed, ...redacted];
}

type Edit = Extract<LogEvent, { readonly what: string }>;

function* editsOf(
  version: ActionVersion,
  earlier: readonly ActionVersion[],
  redacted: LogRedactions,
  name: NameOf,
): Iterable<Edit> {
  const { commit, day, after, renamed } = version;
  const event = (kind: EditKind, what: string): Edit => ({
    kind,
    date: day,
    what,
    commit,
    uncommitted: commit === null,
  });
  if (renamed !== null) yield event("renamed", `the file ${renamed.from} became ${renamed.to}`);
  if (after === null) yield event("removed", "the file was removed");
  else if (after === "unreadable") yield event("unreadable", "the file could not be read in this version");
  else if (version.before.every((one) => one === null)) yield event("begun", "the file was written");
  else {
    // Where the parent could not be read, it is compared with what could be read last.
    const before = version.before.flatMap((one) =>
      one === "unreadable" ? (lastReadable(earlier) ?? []) : (one ?? []),
    );
    for (const what of fieldsEdited(before, after, redacted, name)) yield event("edited", what);
    const [parent] = before;
    if (parent === undefined || before.length !== 1) return;
    const { changed, removed } = pairEntries(parent, after);
    for (const { before: was, after: is, fields } of changed) {
      const said = fields.map((field) => {
        if (field !== "note") return sayField(field, was.entry[field], is.entry[field], name);
        const withheld = redacted.insteadOfNote([was.entry, is.entry]);
        return `note: ${withheld ?? sayChange(was.entry.note, is.entry.note)}`;
      });
      yield event("entry-changed", `the entry of ${formatDay(was.entry.date)} was changed: ${said.join("; ")}`);
    }
    for (const { entry } of removed) {
      const note = entry.note === null ? null : (redacted.insteadOfNote([entry]) ?? entry.note);
      yield event(
        "entry-removed",
        `the entry of ${formatDay(entry.date)} was removed${note === null ? "" : `: ${note}`}`,
      );
    }
  }
}

function lastReadable(earlier: readonly ActionVersion[]): Action | undefined {
  const last = earlier.findLast(({ after }) => after !== null && after !== "unreadable")?.after;
  return last === null || last === "unreadable" ? undefined : last;
}

/** What an id carries, where the file lies, and what has events of its own. */
const NOT_A_FIELD: readonly (keyof Action)[] = ["path", "progress", "keyArea"];

/** The fields that are otherwise than in every parent. */
function* fieldsEdited(
  before: readonly Action[],
  after: Action,
  redacted: LogRedactions,
  name: NameOf,
): Iterable<string> {
  const [first] = before;
  if (first === undefined) return;
  for (const field of Object.keys(after) as (keyof Action)[]) {
    if (NOT_A_FIELD.includes(field) || before.some((one) => sameValue(one[field], after[field], field))) continue;
    yield sayField(field, redacted.quotable(first, field), redacted.quotable(after, field), name);
  }
}

/** Fields that hold ids of the directory. */
const PARTIES: readonly string[] = [...PARTY_FIELDS, "by", "to"];

function sayField(field: string, before: unknown, after: unknown, name: NameOf): string {
  const shown = (value: unknown) => (PARTIES.includes(field) ? named(value, name) : value);
  return `${fieldName(field)}: ${sayEdit(shown(before), shown(after), name)}`;
}
