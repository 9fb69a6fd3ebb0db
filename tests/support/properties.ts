import fc from "fast-check";

const LONG = process.env["PLAN_TEST_LONG"] === "1";

/** How often a property is tried: so many times in `npm test`, twenty times as many in `npm run test:long`. */
export function runs(short: number): number {
  return LONG ? short * 20 : short;
}

// `npm test` tries the same examples every time, so that no change is failed for what it did not touch; the long run
// looks for new ones.
fc.configureGlobal(LONG ? { numRuns: runs(100) } : { seed: 20180722 });
