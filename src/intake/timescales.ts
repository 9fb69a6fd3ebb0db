import { parsePeriod } from "../calendar/parse-period.ts";
import type { CalendarOptions } from "../calendar/period.ts";
import { formatDay } from "../calendar/plan-date.ts";
import { parseTimescale } from "../calendar/timescale.ts";
import { type Answers, keyOf } from "./answers.ts";
import { saysNothing } from "./wording.ts";

/** A timescale in the calendar's words, or why it is none. */
export type TimescaleFound =
  | { readonly ok: true; readonly timescale: string | null; readonly printed: string | null }
  | { readonly ok: false; readonly problem: string; readonly help: string; readonly suggestion: string };

/** Reads a printed timescale by the map, then by the calendar's grammar. Nothing is guessed; what is likely is suggested. */
export function timescaleOf(text: string, answers: Answers, calendar: CalendarOptions): TimescaleFound {
  if (saysNothing(text)) return { ok: true, timescale: null, printed: null };
  const answer = answers.timescales.get(keyOf(text));
  if (answer === "none") return { ok: true, timescale: null, printed: text };
  const read = parseTimescale(answer ?? text, calendar);
  if (read.ok) return { ok: true, timescale: answer ?? text, printed: answer === undefined ? null : text };
  return { ok: false, problem: read.problem, help: read.help, suggestion: likely(text, calendar) };
}

/** The same without the words that people put around a date, where the calendar knows that. */
function likely(text: string, calendar: CalendarOptions): string {
  const plain = text
    .replace(
      /^\s*(?:by|before|from|within|in|at|on|to|until|end of|the end of|by the end of|by end of|by end|end)\b\s*(?:the )?/i,
      "",
    )
    .replace(/^(?:end of|the end of|end)\s+/i, "")
    .replace(/^(\d+)(?=(?:day|week|month|year)s?\b)/i, "$1 ")
    .trim();
  const words: Readonly<Record<string, string>> = {
    asap: "immediate",
    immediately: "immediate",
    now: "immediate",
    continuous: "ongoing",
    "on-going": "ongoing",
    "to be confirmed": "tbc",
    "to be agreed": "tbc",
    tba: "tbc",
  };
  const other = words[plain.toLowerCase()];
  if (other !== undefined) return other;
  if (parseTimescale(plain, calendar).ok) return plain === text.trim() ? "" : plain;
  return onlyReading(plain, calendar);
}

/** A day in figures that is one in a single order only: 31/12/2025. Of two that can be meant, none is likelier. */
function onlyReading(text: string, calendar: CalendarOptions): string {
  const days = (["day-first", "month-first"] as const).flatMap((dates) => {
    const read = parsePeriod(text, { ...calendar, dates });
    return read.ok && read.value.precision === "day" ? [formatDay(read.value.last)] : [];
  });
  const [one, ...others] = new Set(days);
  return one === undefined || others.length > 0 ? "" : one;
}
