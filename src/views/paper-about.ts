import { formatDay } from "../calendar/plan-date.ts";
import type { ScheduledPlan } from "../schedule/scheduled-plan.ts";
import type { Paper } from "./content.ts";
import type { Origin } from "./envelope.ts";

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

/** `As of 31 March 2025 · commit 1a2b3c4`: what tells two copies apart. Both clocks, as on every paper. */
export function stampOf(asOf: ScheduledPlan["asOf"], { revision }: Origin): string {
  const day = `As of ${formatDay(asOf)}`;
  if (revision === null || revision.commit === null) return day;
  const more = revision.dirty ? ", with changes that are not committed" : "";
  return `${day} · commit ${revision.commit.slice(0, 7)}${more}`;
}
