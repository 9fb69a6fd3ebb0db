import { FIRST_DAY, FIRST_YEAR, LAST_DAY, LAST_YEAR, type PlanDate, planDate } from "./plan-date.ts";

/** The zone of a plan that names none. */
export const DEFAULT_TIME_ZONE = "Europe/London";

/**
 * The most hours that a zone is ahead of UTC since 1972, where it is never behind it. The first question about a zone costs
 * the start of the program 15 ms: mostly these answer it.
 */
const KNOWN: ReadonlyMap<string, number> = new Map([
  [DEFAULT_TIME_ZONE, 1],
  ["UTC", 0],
]);
const KNOWN_SINCE = Date.UTC(1972, 0, 2);
const HOUR = 3_600_000;

/** Whether the name is a time zone of the IANA list that this Node knows: `Europe/London`, `UTC`. */
export function isTimeZone(name: string): boolean {
  if (KNOWN.has(name)) return true;
  // Newer Nodes also take bare offsets such as +01:00, which know no summer time and which older ones refuse.
  if (!/^[a-z]/i.test(name)) return false;
  try {
    dayFormat(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * The calendar day that it is in a time zone at an instant (milliseconds since 1970-01-01T00:00Z). Pure: a caller that wants
 * today passes the clock's reading. An instant outside 1900–2199 gives the first or the last day of those years.
 *
 * @throws RangeError where `isTimeZone` does not hold for the name, or the instant is not a number
 */
export function todayIn(timeZone: string, instant: number): PlanDate {
  const bounded = Math.min(Math.max(instant, Date.UTC(FIRST_YEAR, 0, 1)), Date.UTC(LAST_YEAR, 11, 31, 23));
  const ahead = KNOWN.get(timeZone);
  if (ahead !== undefined && bounded >= KNOWN_SINCE) {
    const [earliest, latest] = [dayInUtc(bounded), dayInUtc(bounded + ahead * HOUR)];
    if (earliest === latest) return earliest;
  }
  const parts = new Map(
    dayFormat(timeZone)
      .formatToParts(bounded)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const day = planDate(parts.get("year") ?? 0, parts.get("month") ?? 0, parts.get("day") ?? 0);
  return day ?? (instant < 0 ? FIRST_DAY : LAST_DAY);
}

/** The calendar day that it was in a time zone at an instant in ISO form (`2018-11-22T09:30:00.000Z`); null where it is none. */
export function dayOfInstant(timeZone: string, iso: string): PlanDate | null {
  const instant = Date.parse(iso);
  return Number.isNaN(instant) ? null : todayIn(timeZone, instant);
}

function dayInUtc(instant: number): PlanDate {
  return new Date(instant).toISOString().slice(0, 10) as PlanDate;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Calendar and digits are named: the machine's locale must not choose them. Dear to make, so made once a zone. */
function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-GB-u-ca-gregory-nu-latn", {
    timeZone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  formats.set(timeZone, format);
  return format;
}
