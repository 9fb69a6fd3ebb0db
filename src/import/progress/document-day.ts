import type { CalendarOptions } from "../../calendar/period.ts";
import type { PlanDate } from "../../calendar/plan-date.ts";
import type { Document } from "../../documents/document.ts";
import { type DateOrder, dayTyped } from "../values/timescales.ts";

/** As of which day a document speaks, and whether its words say so: else it is the day on which the file was saved. */
export interface DocumentDay {
  readonly day: PlanDate;
  readonly isSaid: boolean;
}

const SAID =
  /\b(?:as (?:at|of|on)|position (?:at|as at)|updated?(?: on)?|last updated(?: on)?|dated?|version \S+,|status (?:at|on)|reviewed(?: on)?)\s*:?\s*(\d{1,2}(?:st|nd|rd|th)?\s+\p{L}+\.?\s+\d{2,4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2})/iu;

/** The day that a document names above and between its tables; else the one on which it was last saved; null where neither is known. */
export function documentDay(
  { tables, after, properties }: Document,
  calendar: CalendarOptions,
  order: DateOrder | null,
): DocumentDay | null {
  const texts = [
    ...tables.flatMap(({ title, before, rows }) => [
      ...before.map(({ text }) => text),
      title ?? "",
      ...rows.slice(0, ROWS_ABOVE).flatMap(({ cells }) => (cells.length <= 2 ? cells.map(({ text }) => text) : [])),
    ]),
    ...after.map(({ text }) => text),
  ];
  for (const text of texts) {
    const day = dayTyped(SAID.exec(text)?.[1] ?? "", calendar, order);
    if (day !== null) return { day, isSaid: true };
  }
  return properties.modified === null ? null : { day: properties.modified as PlanDate, isSaid: false };
}

/** A title, a day and a remark stand above a table of a sheet, seldom more. */
const ROWS_ABOVE = 8;
