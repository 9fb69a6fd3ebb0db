import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addStep, type PlanDate } from "../../src/calendar/plan-date.ts";
import { RATINGS } from "../../src/core/rating.ts";
import { readTree } from "../../src/io/files/read-tree.ts";
import { loadLedger } from "../../src/ledger/load.ts";
import { schedule } from "../../src/schedule/schedule.ts";
import { Tallies } from "../../src/schedule/tally.ts";
import { on } from "../support/ledger.ts";
import { runs } from "../support/properties.ts";
import { TOP } from "../support/run-plan.ts";

function planIn(folder: string) {
  const { plan } = loadLedger(readTree(`${TOP}/${folder}`));
  if (plan === null) throw new Error(`${folder} has no plan`);
  return plan;
}

const PLANS = { "the year of progress": planIn("tests/plans/a-year-of-progress"), "the real plan": planIn("plan") };

function talliesOf({ actions }: Pick<(typeof PLANS)[keyof typeof PLANS], "actions">): Tallies {
  const tallies = new Tallies();
  for (const action of actions) tallies.add(action);
  return tallies;
}

/** The same counts the long way: every action worked out anew. */
function afresh(plan: (typeof PLANS)[keyof typeof PLANS], day: PlanDate) {
  const { actions } = schedule(plan, day);
  const byRating = Object.fromEntries(RATINGS.map((one) => [one, actions.filter((it) => it.rating === one).length]));
  return { byRating, overdue: actions.filter((it) => it.daysOverdue > 0).length };
}

describe.each(Object.entries(PLANS))("tallies of %s", (_, plan) => {
  const start = addStep(plan.info.baseline.first, { count: 1, unit: "month" }, -1);
  const day = (n: number): PlanDate => addStep(start, { count: 1, unit: "day" }, n);

  test("are those of every action worked out anew, on each day of two years", () => {
    const tallies = talliesOf(plan);
    for (let n = 0; n < 730; n += 1) {
      expect(tallies.on(day(n), plan.info), day(n)).toEqual(afresh(plan, day(n)));
    }
  });

  test("on whatever days, in whatever order", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(900), { maxLength: 12 }), (days) => {
        const tallies = talliesOf(plan);
        for (const n of days) expect(tallies.on(day(n), plan.info)).toEqual(afresh(plan, day(n)));
      }),
      { numRuns: runs(30) },
    );
  });
});

test("other thresholds are other ratings, on the same day too", () => {
  const plan = PLANS["the year of progress"];
  const patient = { ...plan.info, rating: { ...plan.info.rating, stale: { count: 9, unit: "year" as const } } };
  const tallies = talliesOf(plan);
  for (const info of [plan.info, patient, plan.info]) {
    expect(tallies.on(on("2025-03-31"), info)).toEqual(afresh({ ...plan, info }, on("2025-03-31")));
  }
});

test("what is taken away and put there from day to day is counted as if it had never been otherwise", () => {
  const plan = PLANS["the year of progress"];
  const start = on("2024-04-30");
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(30), fc.nat(plan.actions.length - 1)), { maxLength: 40 }), (changes) => {
      const tallies = talliesOf(plan);
      const there = new Set(plan.actions);
      let n = 0;
      for (const [later, which] of changes) {
        const action = plan.actions[which] as (typeof plan.actions)[number];
        if (there.delete(action)) tallies.remove(action);
        else tallies.add(there.add(action) && action);
        n += later;
        const day = addStep(start, { count: 1, unit: "day" }, n);
        expect(tallies.on(day, plan.info)).toEqual(afresh({ ...plan, actions: [...there] }, day));
      }
    }),
    { numRuns: runs(30) },
  );
});
