import { addStep, daysBetween, formatDay, type Step } from "../../calendar/plan-date.ts";
import type { Entry } from "../../core/action.ts";
import { groupBy } from "../../core/group-by.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import type { Fact } from "../content.ts";
import type { Typed } from "../log/versions.ts";
import { capitalise, count, figure } from "../words.ts";

/** Which commit brought an entry: null for none yet, undefined where that is not known. */
export type TypedBy = (entry: Entry) => Typed | null | undefined;

/** Them under a label; nothing where git knows of none. */
export function recordedLateFacts(it: ScheduledAction, typedBy: TypedBy, within: Step): readonly Fact[] {
  const lines = recordedLate(it, typedBy, within);
  return lines.length === 0 ? [] : [{ label: "Recorded late", lines }];
}

/**
 * The entries that came into git later than `record-within` after their dates, a line for each commit: `Dated 30 December
 * 2024, recorded 91 days later by Eve`.
 */
export function recordedLate({ history }: ScheduledAction, typedBy: TypedBy, within: Step): readonly string[] {
  const late = history.flatMap(({ entry: { date }, entry }) => {
    const typed = typedBy(entry) ?? null;
    return typed === null || addStep(date, within) >= typed.day ? [] : [{ date, typed }];
  });
  return [...groupBy(late, ({ typed }) => typed.id).values()].map((some) => sayLate(some));
}

function sayLate(some: readonly { readonly date: Entry["date"]; readonly typed: Typed }[]): string {
  const [first, last] = [some[0], some.at(-1)];
  if (first === undefined || last === undefined) return "";
  const [most, least] = [first, last].map(({ date, typed }) => daysBetween(date, typed.day)) as [number, number];
  const by = `later by ${first.typed.author}`;
  if (first.date === last.date) {
    const dated = some.length === 1 ? "dated" : `${count(some.length, "entry", "entries")} dated`;
    return capitalise(`${dated} ${formatDay(first.date)}, recorded ${count(most, "day")} ${by}`);
  }
  const dated = `${count(some.length, "entry", "entries")} dated ${formatDay(first.date)} to ${formatDay(last.date)}`;
  return `${dated}, recorded ${figure(least)} to ${count(most, "day")} ${by}`;
}
