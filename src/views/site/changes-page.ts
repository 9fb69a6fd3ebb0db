import { formatDay } from "../../calendar/plan-date.ts";
import type { Block } from "../content.ts";
import { diffBlocks } from "../diff-blocks.ts";
import { PAGES } from "./places.ts";
import type { SitePage } from "./site.ts";
import type { SiteFacts } from "./site-facts.ts";

/** More changes than this in a month are counted, not shown: their actions have them. */
const MOST_CHANGES = 2000;

/** What changed in the month before the as-of day, by the dates of the entries. */
export function changesPage(facts: SiteFacts): SitePage {
  return {
    path: PAGES.changes,
    title: "Changes",
    trail: [],
    section: PAGES.changes,
    blocks: () => {
      const { since, scheduled, origin } = facts;
      const title: Block = { kind: "heading", level: 1, text: "What changed in the last month" };
      if (since === null) {
        return [title, { kind: "paragraph", text: "A month before this day the plan had not begun." }];
      }
      const side = (of: SiteFacts["scheduled"]) => ({ scheduled: of, origin, words: "the plan", note: null });
      const { before, changes } = since;
      const blocks = diffBlocks({ from: side(before), to: side(scheduled), changes }, MOST_CHANGES);
      const firstOfRest = blocks.findIndex((block, at) => at > 0 && block.kind === "paragraph") + 1;
      return [
        title,
        {
          kind: "paragraph",
          text: [
            { text: "From " },
            { text: formatDay(before.asOf), day: before.asOf },
            { text: " to " },
            { text: formatDay(scheduled.asOf), day: scheduled.asOf },
            { text: ", by the dates of the entries. Rating and overdue also change as time passes." },
          ],
        },
        ...facts.linked(blocks.slice(firstOfRest)),
      ];
    },
  };
}
