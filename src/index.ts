/** The ledger as a library: the pure stages that the command line is made of, and the reader of a folder. */

export { type PlanDate, parsePlanDate } from "./calendar/plan-date.ts";
export type { Action, Entry } from "./core/action.ts";
export type { Diagnostic } from "./core/diagnostic.ts";
export type { Plan } from "./core/plan.ts";
export type { Change } from "./diff/change.ts";
export { diffPlans } from "./diff/diff-plans.ts";
export { readTree } from "./io/files/read-tree.ts";
export { loadLedger } from "./ledger/load.ts";
export { schedule } from "./schedule/schedule.ts";
export type { ScheduledAction, ScheduledPlan } from "./schedule/scheduled-plan.ts";
