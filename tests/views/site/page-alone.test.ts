import { expect, test } from "vitest";
import type { PlanDate } from "../../../src/calendar/plan-date.ts";
import { siteOfPlan } from "../../../src/ledger/papers/site-of-plan.ts";
import { planOf } from "../../support/ledger.ts";

const EXTRAS = { logo: null, css: null, accessibilityStatement: null, contacts: false, address: null };
const plan = planOf({
  "actions/1.1.1-one.md":
    "---\nid: 1.1.1\ntitle: One\nowners: [director]\ntimescale: 3 months\nprogress:\n  - { date: 2018-08-14, by: director, status: in-progress, note: Begun. }\n---\n\nOne\n",
});
const siteOn = (day: string, more = {}) =>
  siteOfPlan(plan, day as PlanDate, "internal", { ...EXTRAS, ...more }, { revision: null, fromTop: (path) => path });

test("a file that is asked for alone is what it is among all", () => {
  const whole = new Map([...siteOn("2018-09-01").files].map(([path, content]) => [path, content()]));
  expect(whole.size).toBeGreaterThan(12);
  for (const [path, content] of whole) expect(siteOn("2018-09-01").files.get(path)?.(), path).toEqual(content);
});

test("the same page says another thing on another day", () => {
  const page = (day: string) => siteOn(day).files.get("actions/1.1.1.html")?.();
  expect(page("2018-09-01")).not.toContain("Overdue by");
  expect(page("2018-11-10")).toContain("Overdue by 10 days");
});

test("a server says the policy itself, and has its place above the content", () => {
  const served = siteOn("2018-09-01", {
    served: () => ({ head: "", beside: '<form action="/day"></form>', within: "" }),
  }).files.get("index.html")?.();
  expect(served).not.toContain("Content-Security-Policy");
  expect(served).toContain('</header>\n<form action="/day"></form>\n<main');
});
