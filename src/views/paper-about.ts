import type { ScheduledPlan } from "../schedule/scheduled-plan.ts";
import type { Paper } from "./content.ts";
import type { Origin } from "./envelope.ts";
import { stampOf } from "./reports/frame.ts";

/** What a paper on the whole plan says of itself: its title, the plan, whose it is, of which day and which commit. */
export function paperAbout({ plan: { info }, asOf }: ScheduledPlan, title: string, origin: Origin): Paper {
  return {
    title,
    plan: info.title,
    publisher: info.publisher,
    stamp: stampOf(asOf, origin),
    asOf,
    abbreviations: info.abbreviations,
  };
}
