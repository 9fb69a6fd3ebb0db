import type { ScheduledPlan } from "../schedule/scheduled-plan.ts";
import type { Block, Paper, View } from "./content.ts";
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
