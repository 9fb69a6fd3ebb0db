import { daysBetween, formatDay } from "../calendar/plan-date.ts";
import type { MilestoneState } from "../schedule/scheduled-plan.ts";
import type { MarkState } from "./content.ts";
import { count } from "./words.ts";

/** How a milestone stands: one that was met after its day was met late. */
export function milestoneState({ metOn, by, missed }: MilestoneState): MarkState {
  if (metOn !== null) return metOn > by.last ? "met-late" : "met";
  return missed ? "missed" : "to-come";
}

/** The same in words: `met 3 March 2025, 12 days late`. */
export function milestoneWords(milestone: MilestoneState): string {
  const { metOn, by } = milestone;
  if (metOn === null) return milestone.missed ? "missed" : "to come";
  const late = milestoneState(milestone) === "met-late" ? `, ${count(daysBetween(by.last, metOn), "day")} late` : "";
  return `met ${formatDay(metOn)}${late}`;
}
