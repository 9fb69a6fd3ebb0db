import { addStep, type PlanDate } from "../../calendar/plan-date.ts";
import type { PlanInfo } from "../../core/plan.ts";
import type { ReturnedSheet } from "./read-return.ts";

/** The day of a sheet's answers, and how it is known. */
export interface SheetDay {
  readonly date: PlanDate;
  /** The owner gives it; else it is the day of the sheet's own chase, where there has been a later one, or that of the reading. */
  readonly from: "sheet" | "chase" | "today";
  /** Whether it is of an older chase. */
  readonly isOlder: boolean;
}

/**
 * The day of a sheet's answers. A sheet is of an older chase where another in the folder is of a later one, or where it
 * gives no day and its chase is longer ago than `record-within` of the plan's ratings: what it says was not said today.
 *
 * @param latest the day of the latest chase of which there is a sheet
 */
export function daySheetIsOf(
  { answeredOn, reference }: ReturnedSheet,
  latest: PlanDate,
  today: PlanDate,
  { rating }: PlanInfo,
): SheetDay {
  const { asOf } = reference;
  if (answeredOn !== null) return { date: answeredOn, from: "sheet", isOlder: asOf < latest };
  const isOlder = asOf < latest || addStep(asOf, rating.recordWithin) < today;
  return isOlder ? { date: asOf, from: "chase", isOlder } : { date: today, from: "today", isOlder };
}

/** The day of the latest chase among sheets; `today` where there is none. */
export function latestChase(sheets: readonly { readonly sheet: ReturnedSheet }[], today: PlanDate): PlanDate {
  return (
    sheets
      .map(({ sheet }) => sheet.reference.asOf)
      .sort()
      .at(-1) ?? today
  );
}
