import { formatDay, type PlanDate } from "../calendar/plan-date.ts";
import type { Average, Figures, Share } from "../schedule/figures.ts";
import type { Fact } from "./content.ts";
import { count, figure } from "./words.ts";

/** Said in place of figures where there is nothing to make them from. */
export const NO_FIGURES = "Nothing is recorded yet, so nothing can be said of what was done in time.";

/** `75% (65 of 87)`; a part of few is easily thought more than it is. */
export function shareWords({ count: n, of }: Share): string {
  return of === 0 ? "none of 0" : `${percentOf({ count: n, of })}% (${figure(n)} of ${figure(of)})`;
}

/** In whole per cent; null of none. */
export function percentOf({ count: n, of }: Share): number | null {
  return of === 0 ? null : Math.round((n / of) * 100);
}

/** `86 first due by 30 September 2018: 65 done by then, 12 later, 9 still open`. */
export function keptWords({ firstDueByNow, doneByFirstDue, doneLater, stillOpen }: Figures, asOf: PlanDate): string {
  const due = `${figure(firstDueByNow.count)} of ${count(firstDueByNow.of, "action")} first due by ${formatDay(asOf)}`;
  if (firstDueByNow.count === 0) return due;
  return `${due}: ${figure(doneByFirstDue.count)} done by then, ${figure(doneLater.count)} later, ${figure(stillOpen.count)} still open`;
}

/** The figures that boards ask for, in words, each with what it is of. */
export function performanceFacts(figures: Figures, asOf: PlanDate): readonly Fact[] {
  const { onTimeFirst, onTime, meanSlipDays, medianSlipDays, overdueByAge, medianDaysToDecide } = figures;
  const { upToOneMonth, upToThreeMonths, longer, of } = overdueByAge;
  const overdue = overdueOf(overdueByAge);
  const ages = `${figure(upToOneMonth)} by up to a month, ${figure(upToThreeMonths)} by up to three, ${figure(longer)} by more`;
  const waiting = `${count(medianDaysToDecide.waiting, "request")} waiting`;
  return [
    { label: "First due by now", lines: [keptWords(figures, asOf)] },
    {
      label: "On time",
      lines: [`${shareWords(onTimeFirst)} by the first date, ${shareWords(onTime)} by the current one`],
    },
    {
      label: "Slip",
      lines: [
        `mean ${daysWords(meanSlipDays)}, median ${daysWords(medianSlipDays)}, of ${figure(meanSlipDays.of)} with a due date`,
      ],
    },
    {
      label: "Overdue",
      lines: [`${figure(overdue)} of ${count(of, "live action")}${overdue === 0 ? "" : `: ${ages}`}`],
    },
    {
      label: "Wait for decisions",
      lines: [
        medianDaysToDecide.of === 0
          ? `none decided yet; ${waiting}`
          : `median ${daysWords(medianDaysToDecide)}, of ${figure(medianDaysToDecide.of)} decided; ${waiting}`,
      ],
    },
  ];
}

/** How many are overdue, whatever their age. */
export function overdueOf({ upToOneMonth, upToThreeMonths, longer }: Figures["overdueByAge"]): number {
  return upToOneMonth + upToThreeMonths + longer;
}

/** `12 days`; a dash where there is nothing to make it from. */
export function daysWords({ value }: Average): string {
  return value === null ? "–" : `${value} ${value === 1 ? "day" : "days"}`;
}
