import { financialQuarter, financialYear, type Period, yearName } from "./period.ts";
import { FIRST_YEAR, LAST_YEAR } from "./plan-date.ts";
import { quote, type Read, refused, understood } from "./read.ts";

const FINANCIAL = /^(?:q(\d) )?(\d{4})(?:\/(\d{2}))?$/i;

/**
 * Reads `2018/19` and `Q3 2018/19`: the financial year that starts in month `starts` (1–12) of its first year. Where it
 * starts in January it is the calendar year, written `2018` and `Q3 2018`. Each form is refused in a plan of the other
 * kind, where it would mean two things. Null where the text has another form.
 */
export function parseFinancialPeriod(text: string, starts: number): Read<Period> | null {
  const parts = FINANCIAL.exec(text);
  if (!parts) return null;
  const [, quarter, first, second] = parts;
  const year = Number(first);
  const prefix = quarter === undefined ? "" : `Q${quarter} `;
  const wanted = `${prefix}${yearName(year, starts)}`;

  if (quarter !== undefined && (quarter < "1" || quarter > "4")) {
    return refused(
      `${quote(text)} names a quarter that does not exist`,
      "The quarters of a year are Q1, Q2, Q3 and Q4.",
    );
  }
  if (second !== undefined && Number(second) !== (year + 1) % 100) {
    return refused(
      `${quote(text)} is no financial year: the two years of one follow each other`,
      `Write a financial year like ${yearName(year, starts)}, a month like ${first}-04.`,
    );
  }
  if (second !== undefined && starts === 1) {
    return refused(
      `${quote(text)} spans two years, but plan.yaml says financial-year-starts: 1`,
      `Where the financial year is the calendar year, write ${wanted}; or mend financial-year-starts in plan.yaml.`,
    );
  }
  if (second === undefined && starts !== 1) {
    return refused(
      `${quote(text)} does not say which financial year is meant`,
      `Write ${prefix}${yearName(year - 1, starts)} or ${wanted}, or the month like ${first}-12. (With financial-year-starts: 1 in plan.yaml, ${prefix}${first} is read by the calendar year.)`,
    );
  }
  const period = quarter === undefined ? financialYear(year, starts) : financialQuarter(year, Number(quarter), starts);
  return period
    ? understood(period)
    : refused(`${quote(text)} is not within the years ${FIRST_YEAR} to ${LAST_YEAR}`, "Check the year.");
}
