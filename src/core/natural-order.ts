/**
 * Orders ids and paths as people do: `1.4.2` before `1.4.10`, digits by their number, everything else by its letters.
 * Total and stable: two texts are equal only where they are the same.
 */
export function compareNaturally(a: string, b: string): number {
  const left = a.match(CHUNKS) ?? [];
  const right = b.match(CHUNKS) ?? [];
  for (let i = 0; i < left.length && i < right.length; i += 1) {
    const one = left[i] as string;
    const other = right[i] as string;
    if (one === other) continue;
    const byNumber = DIGITS.test(one) && DIGITS.test(other) ? compareNumbers(one, other) : 0;
    if (byNumber !== 0) return byNumber;
    return one < other ? -1 : 1;
  }
  return left.length - right.length;
}

const CHUNKS = /\d+|\D+/g;
const DIGITS = /^\d/;

function compareNumbers(a: string, b: string): number {
  const [one, other] = [a.replace(/^0+(?=\d)/, ""), b.replace(/^0+(?=\d)/, "")];
  if (one.length !== other.length) return one.length - other.length;
  return one === other ? 0 : one < other ? -1 : 1;
}
