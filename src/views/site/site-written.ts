import type { PlanDate } from "../../calendar/plan-date.ts";
import type { Plan } from "../../core/plan.ts";
import type { View } from "../content.ts";
import type { Audience, Withheld } from "../disclose.ts";
import { envelope, type Origin } from "../envelope.ts";
import { planDocument } from "../list.ts";

/** What `plan site` wrote. */
export interface WrittenSite {
  readonly plan: Plan;
  readonly asOf: PlanDate;
  readonly origin: Origin;
  /** As it was given. */
  readonly folder: string;
  readonly audience: Audience;
  readonly pages: readonly { readonly path: string; readonly title: string }[];
  /** Every file, the pages too, from the site's top. */
  readonly files: readonly string[];
  readonly withheld: Withheld;
}

/** What was written, as a document. */
export function writtenSiteView(written: WrittenSite): View {
  const { plan, asOf, origin, folder, audience, pages, files, withheld } = written;
  return {
    blocks: [],
    get document() {
      return envelope("site", asOf, plan.unreadable, origin, {
        plan: planDocument({ plan }),
        ...{ folder, audience, withheld: { entries: withheld.entries, evidence: withheld.evidence } },
        pages: pages.map(({ path, title }) => ({ path, title })),
        files,
      });
    },
  };
}
