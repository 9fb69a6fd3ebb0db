import fc from "fast-check";

/** Which suite this is: `test` for `npm test`, else what follows `test:` in the script's name (vitest's `--mode`). */
const SUITE = process.env["PLAN_TEST"];
export const ALL = SUITE === "all" || SUITE === "long";
export const LONG = SUITE === "long";

/** How often a property is tried: as often as it says in `npm run test:all`, a fifth of that in `npm test`, 20 times that in `npm run test:long`. */
export function runs(usual: number): number {
  if (LONG) return usual * 20;
  return ALL ? usual : Math.ceil(usual / 5);
}

/** How many there are of what is large on purpose: a twentieth in `npm test`. */
export function size(whole: number): number {
  return ALL ? whole : Math.ceil(whole / 20);
}

/** Some of many that are much alike: every fifth in `npm test`. */
export function sample<T>(many: readonly T[]): readonly T[] {
  return ALL ? many : many.filter((_, at) => at % 5 === 0);
}

// The same examples are tried every time, so that no change is failed for what it did not touch; the long run looks for
// new ones.
fc.configureGlobal(LONG ? { numRuns: runs(100) } : { numRuns: runs(100), seed: 20180722 });
