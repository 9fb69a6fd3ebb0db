import { addStep, type PlanDate } from "../../calendar/plan-date.ts";
import type { Plan } from "../../core/plan.ts";
import { diffPlans } from "../../diff/diff-plans.ts";
import { noProgress, type OnProgress } from "../../io/console/progress.ts";
import { countSiteFiles, type SiteExtras, type SiteFile, siteFiles } from "../../render/site/site-files.ts";
import { schedule } from "../../schedule/schedule.ts";
import { type Audience, disclose, type Withheld } from "../../views/disclose.ts";
import type { Origin } from "../../views/envelope.ts";
import { makeSite } from "../../views/site/make-site.ts";

/** A site that is ready to be written, file by file. */
interface PlanSite {
  readonly files: Iterable<SiteFile>;
  readonly count: number;
  readonly pages: readonly { readonly path: string; readonly title: string }[];
  /** What the public is not shown; nothing where the site is internal. */
  readonly withheld: Withheld;
}

/**
 * Makes the web site of a plan on a day. For the public, what is marked as not public is taken out before any
 * page is made. A part of the program that is loaded when it is needed: it is handed data and gives data.
 */
export function siteOfPlan(
  plan: Plan,
  asOf: PlanDate,
  audience: Audience,
  extras: SiteExtras,
  origin: Origin,
  onProgress: OnProgress = noProgress,
): PlanSite {
  const read = audience === "public" ? withoutWordsOfTrouble(plan) : plan;
  const on = (day: PlanDate) => disclose(schedule(read, day), audience);
  onProgress("Working out");
  const { scheduled, withheld, withheldEvidence } = on(asOf);
  const monthBefore = addStep(asOf, { count: -1, unit: "month" });
  const before = monthBefore < plan.info.baseline.first ? null : on(monthBefore).scheduled;
  onProgress("Comparing");
  const isPublic = audience === "public";
  const changes = before && diffPlans(before, scheduled);
  onProgress("Drawing");
  const site = makeSite(
    scheduled,
    {
      audience,
      contacts: extras.contacts,
      withheld,
      withheldOf: (it) => ({
        entries: isPublic ? it.history.filter(({ entry }) => !entry.public).length : 0,
        evidence: withheldEvidence.get(it.action.path) ?? 0,
      }),
      since: before && changes && { before, changes },
    },
    origin,
  );
  const pages = site.pages.map(({ path, title }) => ({ path, title }));
  return { files: siteFiles(site, extras), count: countSiteFiles(site), pages, withheld };
}

/** What is wrong with a file is told with words of the file, of which nobody knows whether they are public. */
function withoutWordsOfTrouble(plan: Plan): Plan {
  return { ...plan, unreadable: plan.unreadable.map((file) => ({ ...file, message: "could not be read" })) };
}
