/** A number of days as a calendar shows it. */
export interface SerialDate {
  /** `2018-10-31`. */
  readonly day: string;
  /** `14:30`; null at midnight. */
  readonly time: string | null;
}

/** The days from 30 December 1899, where Excel counts from, to 1 January 1904, where old Macs do. */
export const FROM_1904 = 1462;
const LAST_DAY = 2_958_465;

/**
 * The day that a workbook means by a number of days; null where no calendar has such a day.
 *
 * @param serial counted as Excel does, from 1 January 1900 as 1
 */
export function serialDate(serial: number): SerialDate | null {
  const seconds = Math.round(serial * 86_400);
  const whole = Math.floor(seconds / 86_400);
  // Excel takes 1900 for a leap year: its day 60 never was, and 0 is what it calls 0 January.
  if (!Number.isFinite(serial) || whole <= 0 || whole > LAST_DAY || whole === 60) return null;
  const { year, month, day } = civil(whole - (whole < 60 ? 25_568 : 25_569));
  const time = seconds - whole * 86_400;
  return {
    day: `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`,
    time: time < 60 ? null : `${two(Math.floor(time / 3600))}:${two(Math.floor(time / 60) % 60)}`,
  };
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
