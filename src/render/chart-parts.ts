/**
 * The lengths of the parts of a bar in whole cells: in proportion, together as long as the bar, and none that counts
 * anything without a cell of its own, as long as there are cells enough.
 *
 * @param length of the bar for the largest `whole`
 */
export function partLengths(values: readonly number[], whole: number, length: number): number[] {
  const total = values.reduce((sum, n) => sum + n, 0);
  if (total === 0 || whole <= 0) return values.map(() => 0);
  const present = values.filter((n) => n > 0).length;
  const cells = Math.max(present, Math.round((total / whole) * length));
  const exact = values.map((n) => (n / total) * cells);
  const lengths = exact.map((n, at) => ((values[at] as number) > 0 ? Math.max(1, Math.floor(n)) : 0));
  const remainder = (at: number): number => (exact[at] as number) - (lengths[at] as number);
  for (let left = cells - lengths.reduce((sum, n) => sum + n, 0); left !== 0; left -= Math.sign(left)) {
    const places = lengths.flatMap((n, at) =>
      left > 0 ? ((values[at] as number) > 0 ? [at] : []) : n > 1 ? [at] : [],
    );
    const sign = Math.sign(left);
    const best = places.reduce((one, other) => (remainder(other) * sign > remainder(one) * sign ? other : one));
    lengths[best] = (lengths[best] as number) + sign;
  }
  return lengths;
}
