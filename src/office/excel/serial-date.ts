/** What a number format shows of a number: how exact a date, only a time, or no date at all. */
export type Shows = "day" | "month" | "year" | "time" | "percent" | "number";

const DAYS = [14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];
const TIMES = [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56];

/**
 * What a format shows. A month that somebody typed as `Oct 2018` is stored as 1 October with a format that shows no
 * day: it stays a month.
 *
 * @param id the format's number; ECMA-376 part 1, 18.8.30 fixes those below 164
 * @param code its own words, where the workbook gives them
 */
export function shownBy(id: number, code: string | undefined): Shows {
  if (code === undefined) {
    if (id === 17) return "month";
    if (id === 9 || id === 10) return "percent";
    return DAYS.includes(id) ? "day" : TIMES.includes(id) ? "time" : "number";
  }
  const [positive = ""] = code.replace(/"[^"]*"|\\.|_.|\*./g, "").split(";");
  const letters = positive.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "").toLowerCase();
  if (/general/.test(letters)) return "number";
  if (/d/.test(letters)) return "day";
  if (/y/.test(letters)) return /m/.test(letters) ? "month" : "year";
  if (/[hs]/.test(letters)) return "time";
  if (/m/.test(letters)) return "month";
  return /%/.test(letters) ? "percent" : "number";
}

/**
 * A number of days as the date that the workbook shows, no more exact than it is shown: `2018-10-31`, `2018-10`,
 * `2018`; a time of day follows after a blank. Null where no calendar has such a day.
 *
 * @param from1904 whether the workbook counts from 1 January 1904 rather than from 1900
 */
export function dateOf(serial: number, shows: "day" | "month" | "year", from1904: boolean): string | null {
  const seconds = Math.round(serial * 86_400);
  const whole = Math.floor(seconds / 86_400);
  if (whole < 0 || whole > 2_958_465) return null;
  // Excel takes 1900 for a leap year: its day 60 never was.
  if (!from1904 && (whole === 0 || whole === 60)) return null;
  const sinceEpoch = from1904 ? whole - 24_107 : whole - (whole < 60 ? 25_568 : 25_569);
  const { year, month, day } = civil(sinceEpoch);
  const [y, m, d] = [String(year).padStart(4, "0"), two(month), two(day)];
  if (shows === "year") return y;
  if (shows === "month") return `${y}-${m}`;
  const time = seconds - whole * 86_400;
  return `${y}-${m}-${d}${time === 0 ? "" : ` ${two(Math.floor(time / 3600))}:${two(Math.floor(time / 60) % 60)}`}`;
}

/** The day of the Gregorian calendar that lies so many days after 1 January 1970 (Hinnant's algorithm). */
function civil(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const ofEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
