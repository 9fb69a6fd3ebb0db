import { parsePeriod } from "../../calendar/parse-period.ts";
import type { Period } from "../../calendar/period.ts";
import type { Read } from "../../calendar/read.ts";
import type { PlanInfo } from "../../core/plan.ts";
import type { Cell } from "../../documents/cell.ts";
import { textOf } from "../tables/cell-words.ts";

/** `20 November 2018 14:30`, `2018-11-20T09:00`: a program or a person put the time of day behind the day. */
const TIME = /[ T,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?$/i;
const FIGURES = /^(\d{1,2})[./-](\d{1,2})[./-]\d{4}$/;

/**
 * The date that a cell of a return says: typed as one, with or without a time of day, or in words. One in figures is read
 * where it can only be one day, as 31/03/2019; or as the plan says.
 */
export function returnedDate(cell: Cell, info: PlanInfo): Read<Period> {
  const text = textOf(cell).trim();
  const words = cell.value.kind === "text" ? text.replace(TIME, "") : text;
  const [, first, second] = FIGURES.exec(words) ?? [];
  const order = Number(first) > 12 ? "day-first" : Number(second) > 12 || first === second ? "month-first" : info.dates;
  return parsePeriod(words, { ...info, dates: order });
}
