import type { Block } from "../content.ts";
import { timelineBlocks } from "../timeline-blocks.ts";
import { PAGES } from "./places.ts";
import type { SitePage } from "./site.ts";
import { MOST_ROWS, type SiteFacts } from "./site-facts.ts";

/** The plan in summary; of a large plan each theme has its own on its page. */
export function timelinePage(facts: SiteFacts): SitePage {
  const { scheduled } = facts;
  const total = scheduled.plan.actions.length + scheduled.plan.unreadable.filter((it) => it.kind === "action").length;
  return {
    path: PAGES.timeline,
    title: "Timeline",
    trail: [],
    section: PAGES.timeline,
    blocks: () => {
      if (scheduled.actions.length > MOST_ROWS) return large(facts);
      const [, ...blocks] = facts.linked(timelineBlocks(scheduled, scheduled.actions, total));
      return [{ kind: "heading", level: 1, text: "Timeline" }, ...blocks];
    },
  };
}

function large({ places, names }: SiteFacts): readonly Block[] {
  return [
    { kind: "heading", level: 1, text: "Timeline" },
    {
      kind: "paragraph",
      text: "The plan is too long for one picture. Each theme has its timeline on its page, where it is not too long as well:",
    },
    {
      kind: "list",
      items: [...places.themes.keys()].map((id) => [{ text: `${id} ${names.theme(id)}`, link: { to: "theme", id } }]),
    },
  ];
}
