import type { Plan } from "../../../src/core/plan.ts";
import { readTree } from "../../../src/io/files/read-tree.ts";
import { loadLedger } from "../../../src/ledger/load.ts";
import { siteOfPlan } from "../../../src/ledger/papers/site-of-plan.ts";
import type { SiteFiles } from "../../../src/render/site/site-files.ts";
import type { Audience } from "../../../src/views/disclose.ts";
import { on, planOf } from "../../support/ledger.ts";
import { TOP } from "../../support/run-plan.ts";

const EXTRAS = { logo: null, css: null, accessibilityStatement: null, contacts: false, address: null };

/** The plan of a folder of this repository. */
export function planIn(folder: string): Plan {
  const { plan } = loadLedger(readTree(`${TOP}/${folder}`));
  if (plan === null) throw new Error(`${folder} cannot be read`);
  return plan;
}

/** The files of the site of a plan, or of these texts, on a day. */
export function filesOfSite(
  plan: Plan | Readonly<Record<string, string>>,
  day: string,
  audience: Audience = "internal",
  more: { readonly address?: string } = {},
): SiteFiles {
  const whole = isPlan(plan) ? plan : planOf(plan);
  const origin = { revision: null, fromTop: (name: string) => name };
  return siteOfPlan(whole, on(day), audience, { ...EXTRAS, ...more }, origin).files;
}

/** One of them. Fails the test where there is none. */
export function fileOfSite(
  plan: Plan | Readonly<Record<string, string>>,
  day: string,
  path: string,
  audience: Audience = "internal",
): string {
  const content = filesOfSite(plan, day, audience).get(path);
  if (content === undefined) throw new Error(`the site has no ${path}`);
  return String(content());
}

function isPlan(plan: Plan | Readonly<Record<string, string>>): plan is Plan {
  return typeof plan["info"] === "object";
}
