/**
 * Orders ids and paths as people do: `1.4.2` before `1.4.10`, digits by their number, everything else by its letters.
 * Total and stable: two texts are equal only where they are the same. Looks at characters and makes no texts of them, as
 * it is asked a quarter of a million times to sort ten thousand actions.
 */
export function compareNaturally(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  if (at === shorter) return a.length - b.length;
  const [inA, inB] = [isDigit(a, at), isDigit(b, at)];
  if (inA && inB) return compareNumbers(a, b, at);
  // Where only one goes on as both began, its number or its word is the longer one.
  if (inA !== inB && at > 0) return isDigit(a, at - 1) === inA ? 1 : -1;
  return a.charCodeAt(at) - b.charCodeAt(at);
}

/** Of two numbers in texts that differ first at `at`, a digit of both. */
function compareNumbers(a: string, b: string, at: number): number {
  let start = at;
  while (start > 0 && isDigit(a, start - 1)) start -= 1;
  const [lengthOfA, lengthOfB] = [lengthOfNumber(a, start), lengthOfNumber(b, start)];
  if (lengthOfA.counting !== lengthOfB.counting) return lengthOfA.counting - lengthOfB.counting;
  if (lengthOfA.end === lengthOfB.end) return a.charCodeAt(at) - b.charCodeAt(at);
  // With as many digits that count, but not of the same place, as one has more leading zeros.
  const [one, other] = [
    a.slice(lengthOfA.end - lengthOfA.counting, lengthOfA.end),
    b.slice(lengthOfB.end - lengthOfB.counting, lengthOfB.end),
  ];
  return one === other ? a.charCodeAt(at) - b.charCodeAt(at) : one < other ? -1 : 1;
}

/** How many of the digits from `start` count, and where they end: leading zeros do not. */
function lengthOfNumber(text: string, start: number): { readonly counting: number; readonly end: number } {
  let first = start;
  while (text.charCodeAt(first) === ZERO && isDigit(text, first + 1)) first += 1;
  let end = first;
  while (isDigit(text, end)) end += 1;
  return { counting: end - first, end };
}

const ZERO = 48;
const NINE = 57;

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= ZERO && code <= NINE;
}
