import { formatDay } from "../calendar/plan-date.ts";
import type { ScheduledPlan } from "../schedule/scheduled-plan.ts";
import type { Block, Paper, View } from "./content.ts";
import type { Origin } from "./envelope.ts";

/** What a paper on the whole plan says of itself: its title, the plan, whose it is, of which day and which commit. */
export function paperAbout(
  { plan: { info }, asOf }: Pick<ScheduledPlan, "plan" | "asOf">,
  title: string,
  origin: Origin,
): Paper {
  return {
    title,
    plan: info.title,
    publisher: info.publisher,
    stamp: stampOf(asOf, origin),
    asOf,
    abbreviations: info.abbreviations,
  };
}

/** `As of 31 March 2025, from commit 4f2c1a9d03be`: by it two copies are known to be the same. */
export function stampOf(asOf: ScheduledPlan["asOf"], { revision }: Origin): string {
  const from =
    revision === null
      ? "from files outside any repository"
      : revision.commit === null
        ? "from files that were never committed"
        : `from commit ${revision.commit.slice(0, 12)}${revision.dirty ? ", with changes that are not committed" : ""}`;
  return `As of ${formatDay(asOf)}, ${from}`;
}

/** The view, saying at its head of which revision it speaks: the other clock beside the as-of day. */
export function asItStood(view: View, words: string): View {
  const note: Block = { kind: "paragraph", text: [{ text: words, emphasis: "strong" }] };
  return {
    ...(view.paper === undefined ? {} : { paper: view.paper }),
    get document() {
      return view.document;
    },
    get blocks() {
      const [first, ...rest] = view.blocks;
      if (first?.kind !== "heading") return [note, ...view.blocks];
      return [first, note, ...rest];
    },
  };
}
