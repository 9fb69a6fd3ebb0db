import type { Block } from "../content.ts";
import { statusBlocks } from "../status-blocks.ts";
import type { StatusFigures } from "../status-figures.ts";
import { PAGES } from "./places.ts";
import type { SitePage } from "./site.ts";
import { type SiteFacts, withheldNotice } from "./site-facts.ts";

/** The dashboard, as `plan status` has it. */
export function overviewPage(facts: SiteFacts, figures: StatusFigures): SitePage {
  return {
    path: PAGES.overview,
    title: "Overview",
    trail: [],
    section: PAGES.overview,
    blocks: () => {
      const [title, ...rest] = facts.linked(
        statusBlocks(figures, ({ words }) => `${words}: they are among the actions of their themes`),
      );
      const attention = rest.findIndex((block) => block.kind === "heading");
      const opening = [...rest.slice(0, attention), ...withheldNotice(facts.withheld)];
      return [title as Block, ...opening, ...rest.slice(attention)];
    },
  };
}
