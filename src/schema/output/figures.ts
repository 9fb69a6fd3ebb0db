import * as z from "zod";
import { count } from "./action.ts";

export const share = z.strictObject({ count, of: count });

const average = { value: z.number().nullable(), of: count };

/** The figures that boards ask for, each with its denominator. */
export const figures = z.strictObject({
  firstDueByNow: share,
  doneByFirstDue: share,
  doneLater: share,
  stillOpen: share,
  onTime: share,
  onTimeFirst: share,
  meanSlipDays: z.strictObject(average),
  medianSlipDays: z.strictObject(average),
  overdueByAge: z.strictObject({ upToOneMonth: count, upToThreeMonths: count, longer: count, of: count }),
  medianDaysToDecide: z.strictObject({ ...average, waiting: count }),
});
