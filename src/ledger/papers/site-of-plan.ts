import { addStep, type PlanDate } from "../../calendar/plan-date.ts";
import type { Plan } from "../../core/plan.ts";
import { diffPlans } from "../../diff/diff-plans.ts";
import { noProgress, type OnProgress } from "../../io/console/progress.ts";
import type { SiteExtras } from "../../render/site/extras.ts";
import { type SiteFiles, siteFiles } from "../../render/site/site-files.ts";
import { schedule } from "../../schedule/schedule.ts";
import { lazy } from "../../text/lazy.ts";
import { type Audience, disclose, type Withheld } from "../../views/disclose.ts";
import type { Origin } from "../../views/envelope.ts";
import { trendOf } from "../../views/reports/board-headline.ts";
import { reportSource } from "../../views/reports/frame.ts";
import { makeSite } from "../../views/site/make-site.ts";
import type { Site } from "../../views/site/site.ts";

/** A site that is ready to be written, or given out, file by file. */
export interface PlanSite {
  readonly site: Site;
  readonly files: SiteFiles;
  readonly pages: readonly { readonly path: string; readonly title: string }[];
  /** What the public is not shown; nothing where the site is internal. */
  readonly withheld: Withheld;
}

/**
 * Makes the web site of a plan on a day. For the public, what is marked as not public is taken out before any
 * page is made. What only some pages need is worked out with the first of them, so that one page costs little more than
 * the schedule of the day.
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
  onProgress("Working out");
  const whole = schedule(read, asOf);
  const source = reportSource(whole, audience, origin);
  const { scheduled, withheld, withheldEvidence } = source;
  const isPublic = audience === "public";
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
      source,
      trend: lazy(() => trendOf(whole)),
      since: lazy(() => {
        const monthBefore = addStep(asOf, { count: -1, unit: "month" });
        if (monthBefore < plan.info.baseline.first) return null;
        const before = disclose(schedule(read, monthBefore), audience).scheduled;
        return { before, changes: diffPlans(before, scheduled) };
      }),
    },
    origin,
  );
  const pages = site.pages.map(({ path, title }) => ({ path, title }));
  return { site, files: siteFiles(site, extras), pages, withheld };
}

/** What is wrong with a file is told with words of the file, which may not be public. */
function withoutWordsOfTrouble(plan: Plan): Plan {
  return { ...plan, unreadable: plan.unreadable.map((file) => ({ ...file, message: "could not be read" })) };
}
