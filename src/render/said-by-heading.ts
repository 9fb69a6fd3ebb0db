/** `Overdue (5)` without its `(5)`. */
export function withoutCount(words: string): string {
  return words.replace(/ \([\d,]+\)$/, "");
}

/** Whether a heading begins with the words of a table's title, as a whole: said twice, they would be noise. */
export function isSaidBy(heading: string, title: string): boolean {
  const rest = withoutCount(heading).toLowerCase();
  const words = title.toLowerCase();
  return rest.startsWith(words) && !/^[\p{L}\p{N}]/u.test(rest.slice(words.length));
}
