import { orList } from "../text/sentence.ts";

/** A way to write a date or a timescale, and what it means: for messages, the README and `plan explain`. */
export interface Form {
  readonly form: string;
  readonly meaning: string;
}

/** The forms of a date, wherever the ledger holds one. `03/04/2018` is no form: it needs `dates` in plan.yaml. */
export const DATE_FORMS: readonly Form[] = [
  { form: "31 October 2018", meaning: "that day (also 31st October 2018, 31 Oct 2018)" },
  { form: "2018-10-31", meaning: "that day" },
  { form: "October 2018", meaning: "that month, due by its last day (also Oct 2018)" },
  { form: "2018-10", meaning: "that month, due by its last day" },
  {
    form: "Q3 2018/19",
    meaning:
      "the third quarter of the financial year: October to December 2018, due by its last day. The year starts in April, or in the month that financial-year-starts in plan.yaml gives; where that is January, write Q3 2018",
  },
  {
    form: "2018/19",
    meaning:
      "the financial year from April 2018 to March 2019, due by its last day (with financial-year-starts: 1, write 2018)",
  },
];

/** Every form of a timescale. */
export const TIMESCALE_FORMS: readonly Form[] = [
  { form: "3 months", meaning: "whole months from the plan's baseline; a month stays a month, a day stays a day" },
  { form: "1 year", meaning: "whole years from the baseline, counted as twelve months each" },
  { form: "6 weeks", meaning: "weeks from the baseline, or from its last day where it is a month" },
  { form: "10 days", meaning: "calendar days from the baseline, or from its last day where it is a month" },
  ...DATE_FORMS,
  { form: "immediate", meaning: "due with the baseline" },
  { form: "ongoing", meaning: "no due date; the action says in review when it is looked at" },
  { form: "tbc", meaning: "to be confirmed: no due date yet" },
];

/** The forms in a sentence: `3 months, 1 year or tbc`. */
export function listForms(forms: readonly Form[]): string {
  return orList(forms.map(({ form }) => form));
}
