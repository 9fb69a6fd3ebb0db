/** What a plan says of how its dates are to be read. `PlanInfo` has these fields, so it can be passed as it is. */
export interface CalendarOptions {
  /** How `03/04/2018` is read; null where the plan does not say and it is refused. */
  readonly dates: "day-first" | "month-first" | null;
  /** The month (1–12) that the financial year starts with. */
  readonly financialYearStarts: number;
}

/** Of a plan that says nothing: no guess at `03/04/2018`, and the financial year of UK public bodies, from April. */
export const DEFAULT_CALENDAR: CalendarOptions = { dates: null, financialYearStarts: 4 };
