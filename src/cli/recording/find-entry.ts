import { parsePeriod } from "../../calendar/parse-period.ts";
import type { CalendarOptions } from "../../calendar/period.ts";
import { formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import type { Action, Entry } from "../../core/action.ts";
import { inOneLine, quote } from "../../text/quote.ts";
import { CannotRun, refused } from "../exit-code.ts";
import { ask } from "../prompt/ask.ts";
import type { Session } from "../session/session.ts";
import { asWritten, entryOf } from "./entry-as-written.ts";

/** An entry that was named on the command line. */
export interface FoundEntry {
  readonly entry: Entry;
  /** Its place in `progress`, from 0. */
  readonly index: number;
  /** As `corrects` names it: `2018-10-05`, or `2018-10-05/2`. */
  readonly reference: string;
}

/**
 * The entry that a text names by its day, and (where there are several of that day) by which of them it is.
 *
 * @throws CannotRun with the entries that there are, where it names none, or several
 */
export function findEntry({ id, progress }: Action, text: string, dates: CalendarOptions): FoundEntry {
  if (progress.length === 0) {
    throw new CannotRun(`${id} has no entries`, `To record one: plan update ${id} --note …`);
  }
  const [, dayText = "", nthText] = /^(.*?)(?:\/(\d+))?$/s.exec(text.trim()) ?? [];
  const read = parsePeriod(dayText, dates);
  // A day may itself be written with slashes, where the plan says how.
  const whole = read.ok ? null : parsePeriod(text, dates);
  const day = dayIn(read.ok ? read.value : whole?.ok ? whole.value : null);
  const nth = read.ok && nthText !== undefined ? Number(nthText) : null;
  if (day === null) {
    throw new CannotRun(
      `${quote(text)} does not name an entry`,
      `Give its day, such as ${progress.at(-1)?.date}; of several on one day also which: 2018-10-05/2.\n${listed(progress)}`,
    );
  }
  const ofDay = progress.flatMap((entry, index) => (entry.date === day ? [{ entry, index }] : []));
  if (ofDay.length > 1 && nth === null) {
    throw new CannotRun(
      `${id} has ${ofDay.length} entries of ${formatDay(day)}`,
      `Say which:\n${listed(progress, (entry) => entry.date === day)}`,
    );
  }
  const found = ofDay[(nth ?? 1) - 1];
  if (found === undefined) {
    const which = ofDay.length === 0 ? `no entry of ${formatDay(day)}` : `no entry ${nth} of ${formatDay(day)}`;
    throw new CannotRun(`${id} has ${which}`, `Its entries:\n${listed(progress)}`);
  }
  return { ...found, reference: (nth ?? 1) === 1 ? day : `${day}/${nth}` };
}

/** The entry that a command is about: by what was typed, else chosen, the last first. */
export async function entryMeant(
  session: Session,
  { id, progress }: Action,
  text: string | undefined,
): Promise<string> {
  if (text !== undefined) return text;
  return ask(session, "the entry", `Give its day, such as ${progress.at(-1)?.date ?? "2018-10-05"}.`, {
    kind: "choice",
    message: "Which entry?",
    choices: entryChoices(progress),
    none: { problem: `${id} has no entries`, help: `To record one: plan update ${id} --note …` },
  });
}

/** The entries of an action, the last first, each by the text that names it. */
export function entryChoices(progress: readonly Entry[]): readonly { readonly value: string; readonly name: string }[] {
  const references = progress.map(({ date }, at) => {
    const nth = progress.slice(0, at + 1).filter((one) => one.date === date).length;
    return nth === 1 && progress.filter((one) => one.date === date).length === 1 ? date : `${date}/${nth}`;
  });
  return progress.map((one, at) => ({ value: references[at] as string, name: entryLine(one) })).reverse();
}

function entryLine(entry: Entry): string {
  return `${formatDay(entry.date)}  ${entrySummary(entry)}`;
}

/** What is done to an entry is done on its day or later. */
export function requireLater({ entry }: FoundEntry, date: PlanDate, done: string): void {
  if (date >= entry.date) return;
  throw refused(
    `the entry of ${formatDay(entry.date)} cannot have been ${done} on ${formatDay(date)}, before it was made`,
    `Leave --date out for today, or give ${entry.date} or a later day.`,
  );
}

const MOST = 12;

function listed(progress: readonly Entry[], which: (entry: Entry) => boolean = () => true): string {
  const counts = new Map<PlanDate, number>();
  const rows: string[] = [];
  for (const entry of progress) {
    const nth = (counts.get(entry.date) ?? 0) + 1;
    counts.set(entry.date, nth);
    if (which(entry)) rows.push(`  ${entry.date}${nth === 1 ? "" : `/${nth}`}  ${entrySummary(entry)}`);
  }
  const left = rows.length - MOST;
  return [...(left > 0 ? [`  ${left} earlier ones`] : []), ...rows.slice(-MOST)].join("\n");
}

/** What an entry is about, on one line: its fields, or its note. */
export function entrySummary(entry: Entry): string {
  const { by: _by, note: _note, ...fields } = asWritten(entry);
  const said = Object.entries(entryOf(fields)).map(([name, value]) =>
    typeof value === "string" ? `${name} ${inOneLine(value)}` : name,
  );
  return [...said, ...(entry.note === null ? [] : [quote(entry.note)])].join(", ");
}

function dayIn(period: { precision: string; last: PlanDate } | null): PlanDate | null {
  return period?.precision === "day" ? period.last : null;
}
