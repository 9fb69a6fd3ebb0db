import { parsePeriod } from "../calendar/parse-period.ts";
import { type CalendarOptions, isoPeriod } from "../calendar/period.ts";
import type { Action, Entry } from "../core/action.ts";
import type { Take } from "../core/take.ts";
import type { ProposedEntry } from "./progress/progress.ts";
import type { ProposedAction } from "./proposal.ts";

/** In what the document says something else of an action than the plan. */
export interface Difference {
  readonly take: Take;
  readonly field: "title" | "text" | "owners" | "timescale" | "outcomes" | "priority" | "progress";
  /** What is there; null where nothing is printed or recorded yet. Owners are ids, parted by commas. */
  readonly before: string | null;
  readonly after: string;
}

/**
 * The fields in which an action of the plan says something else than the document; blanks do not count. What an entry has
 * changed since, a date that was moved or owners who took over, is what is there.
 */
export function differences(there: Action, proposed: ProposedAction, calendar: CalendarOptions): readonly Difference[] {
  const found: Difference[] = [];
  const compare = (
    take: Take,
    field: Difference["field"],
    before: readonly string[],
    after: readonly string[],
  ): void => {
    if (after.join("") === "" || same(before, after)) return;
    found.push({
      take,
      field,
      before: before.join("") === "" ? null : shown(field, before),
      after: shown(field, after),
    });
  };
  // A title that was only made from the text is no other than the one that people gave.
  if (!proposed.titleIsMade) compare("texts", "title", [there.title], [proposed.title]);
  compare("owners", "owners", ownersNow(there), proposed.owners);
  const due = proposed.timescale === null ? null : parsePeriod(proposed.timescale, calendar);
  const isMoved = due?.ok === true && hasDue(there.progress, isoPeriod(due.value));
  if (!isMoved) compare("dates", "timescale", [there.timescale?.text ?? ""], [proposed.timescale ?? ""]);
  compare("texts", "outcomes", there.outcomes ?? [], proposed.outcomes);
  compare("texts", "priority", [there.priority ?? ""], [proposed.priority ?? ""]);
  compare("texts", "text", [there.body], [proposed.body]);
  return found;
}

/** The entries of a document that an action does not have yet, without what it knows of them: a date that was asked for before. */
export function newEntries(there: Action, proposed: ProposedAction): readonly ProposedEntry[] {
  const { progress } = there;
  const status = progress.findLast((entry) => entry.status !== null)?.status ?? null;
  const isDone = status === "complete" || status === "assured";
  return proposed.entries.flatMap((entry): readonly ProposedEntry[] => {
    const due = entry.due !== null && hasDue(progress, entry.due) ? null : entry.due;
    if (isKnown(entry, due, progress)) return [];
    const isStale = (entry.status === "complete" && isDone) || (entry.status === "not-started" && status !== null);
    return [{ ...entry, due, decision: due === null ? null : entry.decision, status: isStale ? null : entry.status }];
  });
}

/** A remark is known by its day and words; what the columns say is known where the last that was recorded of them is the same. */
function isKnown(entry: ProposedEntry, due: string | null, progress: readonly Entry[]): boolean {
  if (entry.isRemark) return progress.some(({ date, note }) => date === entry.date && holds(note, entry.note));
  if (due !== null) return false;
  const columns = columnsOf(entry.note);
  if (columns === "") return progress.some(({ note, status }) => sameNote(note, entry.note) && status === entry.status);
  return sameNote(progress.findLast(({ note }) => columnsOf(note) === columns)?.note ?? null, entry.note);
}

function holds(note: string | null, part: string | null): boolean {
  return note !== null && part !== null && plain(note).includes(plain(part));
}

function sameNote(one: string | null, other: string | null): boolean {
  return plain(one ?? "") === plain(other ?? "");
}

/** The headings of the columns that a note keeps the words of. */
function columnsOf(note: string | null): string {
  const last = note?.split("\n").at(-1) ?? "";
  return last
    .split("; ")
    .map((part) => /^([^:]{1,60}):/.exec(part)?.[1] ?? "")
    .join("; ");
}

function hasDue(progress: readonly Entry[], due: string): boolean {
  return progress.some((entry) => entry.due !== null && isoPeriod(entry.due) === due);
}

function ownersNow({ owners, progress }: Action): readonly string[] {
  return progress.findLast((entry) => entry.owners !== null)?.owners ?? owners ?? [];
}

function shown(field: Difference["field"], values: readonly string[]): string {
  return field === "text" ? unescaped(values.join("")).trim() : values.join(field === "owners" ? ", " : "; ");
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => plain(text) === plain(other[at] as string));
}

function plain(text: string): string {
  return unescaped(text).replace(/\s+/g, " ").trim();
}

function unescaped(text: string): string {
  return text.replace(/\\(?=[*`<\\])/g, "");
}
