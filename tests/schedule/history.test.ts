import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/core/action.ts";
import { correctionsOf, countingBy, historyOf, voidedEntries } from "../../src/schedule/history.ts";
import { on } from "../support/ledger.ts";

const DAYS = ["2018-10-01", "2018-10-02", "2018-10-03"].map(on);

/** Entries of a few days, each `corrects` given as the day's place in `DAYS` and the nth of that day. */
function progressOf(entries: readonly { day: number; corrects: readonly [day: number, nth: number] | null }[]) {
  return entries.map(
    ({ day, corrects }) =>
      ({ date: DAYS[day], corrects: corrects && { date: DAYS[corrects[0]], nth: corrects[1] } }) as unknown as Entry,
  );
}

const PROGRESS = fc
  .array(
    fc.record({
      day: fc.nat({ max: 2 }),
      corrects: fc.option(fc.tuple(fc.nat({ max: 2 }), fc.integer({ min: 1, max: 3 })), { nil: null }),
    }),
    { maxLength: 9 },
  )
  .map(progressOf);

/** The slow way: look the entry up, and walk from it until the end or back. */
function slowly(progress: readonly Entry[], index: number): string | number | null {
  const find = (of: number) => {
    const named = progress[of]?.corrects;
    if (!named) return null;
    return progress.flatMap((it, at) => (it.date === named.date ? [at] : []))[named.nth - 1] ?? null;
  };
  if (progress[index]?.corrects === null) return null;
  const target = find(index);
  if (target === null) return "missing";
  let at: number | null = target;
  for (let steps = 0; at !== null && steps <= progress.length; steps += 1) {
    if (at === index) return "ring";
    at = find(at);
  }
  return target;
}

describe("what entries correct", () => {
  it("is what looking each up one by one says", () => {
    fc.assert(
      fc.property(PROGRESS, (progress) => {
        const found = correctionsOf(progress).map((it) => (it?.kind === "entry" ? it.index : (it?.kind ?? null)));
        expect(found).toEqual(progress.map((_, index) => slowly(progress, index)));
      }),
    );
  });

  it("gives each correction the day of the entry that it leads back to, and loses none", () => {
    fc.assert(
      fc.property(PROGRESS, (progress) => {
        const history = countingBy(historyOf(progress), on("2018-12-31"));
        expect(history.map((it) => it.index).sort((a, b) => a - b)).toEqual(progress.map((_, index) => index));
        for (const { index, counts, voidedBy } of history) {
          const target = slowly(progress, index);
          const expected = typeof target === "number" ? history.find((it) => it.index === target)?.counts : null;
          expect(counts).toBe(expected ?? progress[index]?.date);
          expect(voidedBy).toBe(voidedEntries(progress).get(index) ?? null);
        }
      }),
    );
  });

  it("comes to an end on a chain of 20,000 corrections", () => {
    const chain = Array.from({ length: 20_000 }, (_, nth) => ({
      day: 0,
      corrects: nth === 0 ? null : ([0, nth] as const),
    }));
    const history = countingBy(historyOf(progressOf(chain)), on("2018-12-31"));
    expect(history).toHaveLength(20_000);
    expect(history.filter((it) => it.voidedBy === null)).toHaveLength(1);
  });
});
