import type { RuleInfo } from "../core/diagnostic.ts";
import { assuranceDue } from "./schedule/assurance-due.ts";
import { forecastAfterDue } from "./schedule/forecast-after-due.ts";
import { forecastLapsed } from "./schedule/forecast-lapsed.ts";
import { milestoneMissed } from "./schedule/milestone-missed.ts";
import { overdue } from "./schedule/overdue.ts";
import { overdueAwaitingDecision } from "./schedule/overdue-awaiting-decision.ts";
import { reviewMissed } from "./schedule/review-missed.ts";
import { stale } from "./schedule/stale.ts";

const RULES = [
  overdue,
  overdueAwaitingDecision,
  milestoneMissed,
  reviewMissed,
  forecastAfterDue,
  forecastLapsed,
  stale,
  assuranceDue,
].map(({ info }) => info.code);

/**
 * Whether a rule tells how the work stands, not what is wrong with the record. A writing command says what such a rule
 * finds and writes all the same, however grave the plan takes it: an action that failed its assurance after its due date
 * is overdue, and a ledger that refused to hear so would keep the bad news out.
 */
export function tellsHowWorkStands({ code }: RuleInfo): boolean {
  return RULES.includes(code);
}
