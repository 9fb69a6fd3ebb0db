/** Now, in milliseconds since 1970-01-01T00:00Z. The only clock: whoever needs today is handed this number. */
export function now(): number {
  return Date.now();
}
