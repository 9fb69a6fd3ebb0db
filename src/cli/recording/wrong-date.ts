import type { CalendarOptions } from "../../calendar/calendar-options.ts";
import { parsePeriod } from "../../calendar/parse-period.ts";

/** For an answer that must be a date: what is wrong with it, and what to write; null where nothing is. */
export function wrongDate(dates: CalendarOptions): (text: string) => string | null {
  return (text) => {
    const read = parsePeriod(text, dates);
    return read.ok ? null : `${read.problem}. ${read.help}`;
  };
}
