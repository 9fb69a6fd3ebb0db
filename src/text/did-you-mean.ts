/** Longer words are nobody's slip of the pen, and comparing them would cost more than it helps. */
const LONGEST_WORD = 40;

/**
 * The candidate that a mistyped word was most likely meant to be, or null where none is near: at most one slip in
 * three letters, a letter too many, too few, wrong, or two letters swapped. Upper and lower case count as the same.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  if (word === "" || word.length > LONGEST_WORD) return null;
  const wanted = word.toLowerCase();
  let best: string | null = null;
  let fewest = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= fewest) continue;
    const slips = slipsBetween(wanted, candidate.toLowerCase());
    if (slips < fewest) [best, fewest] = [candidate, slips];
  }
  return best;
}

/** `nearest`, where no second candidate is near as well: then nobody has to choose. */
export function onlyNearest(word: string, candidates: readonly string[]): string | null {
  const best = nearest(word, candidates);
  const others = candidates.filter((candidate) => candidate !== best);
  return nearest(word, others) === null ? best : null;
}

/** The optimal string alignment distance: Levenshtein's, with a swap of neighbours as one slip. For words and names. */
export function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let slips = Math.min((row[j - 1] as number) + 1, (last[j] as number) + 1, changed);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        slips = Math.min(slips, (beforeLast[j - 2] as number) + 1);
      }
      row.push(slips);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] as number;
}
