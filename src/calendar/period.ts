import type { PlanDate } from "./plan-date.ts";

/** How exactly a date was given. What was printed as a month stays a month; it is never turned into a day. */
export type Precision = "day" | "month" | "quarter" | "year";

/** A date as exact as it was given: a day, a month, a financial quarter or a financial year. */
export interface Period {
  readonly precision: Precision;
  /** The first day it covers. */
  readonly first: PlanDate;
  /** The last day it covers: what is due in the period is due by then and overdue from the next day. */
  readonly last: PlanDate;
}
