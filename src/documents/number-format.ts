import { format, getFormatDateInfo, isValidFormat } from "numfmt";
import type { Value } from "./cell.ts";
import { MOST_FORMATS } from "./limits.ts";
import { serialDate } from "./serial-date.ts";

/** What a cell of a workbook shows, and what it holds. */
export interface Shown {
  readonly text: string;
  readonly value: Value;
}

/** Excel's own longest. */
const LONGEST_CODE = 255;
const LOCALE = { locale: "en-GB" } as const;
/** Dates and times as the reader's own machine is set to show them: here as in the United Kingdom. */
const AS_SET: readonly (readonly [RegExp, string])[] = [
  [/^\[\$-F800\].*$/i, "d mmmm yyyy"],
  [/^\[\$-F400\].*$/i, "hh:mm:ss"],
];

/**
 * A number as its format shows it: 1 as `001`, 3 as `R3`, 45747 as `31/03/25`. One that no calendar knows as a day, and
 * one whose format is none, shows its digits.
 *
 * @param number as Excel counts: a day from 1900
 * @param given as a workbook writes it (ECMA-376 part 1, 18.8.31): `000`, `"R"0`, `dd/mm/yy`
 */
export function shownNumber(number: number, given: string): Shown {
  const code = AS_SET.reduce((text, [asked, shown]) => text.replace(asked, shown), given);
  const digits: Shown = { text: digitsOf(number), value: { kind: "number", number } };
  if (isPlain(code) || !Number.isFinite(number)) return digits;
  const { year, month, day } = getFormatDateInfo(code);
  if (year || month || day) {
    const date = serialDate(number);
    if (date === null) return digits;
    const precision = day ? "day" : month ? "month" : "year";
    const value = {
      ...({ kind: "date" as const, precision, time: date.time, showsYear: year } as const),
      date: date.day.slice(0, { day: 10, month: 7, year: 4 }[precision]),
    };
    return { text: format(code, number, LOCALE), value };
  }
  return { ...digits, text: format(code, number, LOCALE) };
}

/** A text as its format shows it: `"Rec "@` puts words before it, `;;;` hides it. */
export function shownText(text: string, code: string): string {
  return isPlain(code) ? text : format(code, text, LOCALE);
}

/** Excel cuts long numbers of no format down to what its column is wide; what was typed is what is meant. */
function digitsOf(number: number): string {
  // 0.1 + 0.2 is stored with all its seventeen digits, and shown with fifteen.
  return String(Number(number.toPrecision(15)));
}

/** Formats that are none, or that Excel itself would refuse; each is looked at once. */
const plain = new Map<string, boolean>();

function isPlain(code: string): boolean {
  const known = plain.get(code);
  if (known !== undefined) return known;
  const is = /^(?:general|@)$/i.test(code) || code.length > LONGEST_CODE || !isValidFormat(code);
  if (plain.size > MOST_FORMATS) plain.clear();
  plain.set(code, is);
  return is;
}
