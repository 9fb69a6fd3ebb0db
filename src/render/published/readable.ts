const MOST_LINES = 20_000;
const MOST_MARKS = 100_000;
const MARK = /[\\`*_[\]<>&!|~#-]/g;

/**
 * Whether a text of Markdown is taken apart. One with more lines or marks than any document has was made to keep a reader
 * busy: it is shown as it is written, and nothing of it is lost.
 */
export function isReadable(markdown: string): boolean {
  let lines = 0;
  for (let at = markdown.indexOf("\n"); at !== -1 && lines <= MOST_LINES; at = markdown.indexOf("\n", at + 1))
    lines += 1;
  if (lines > MOST_LINES) return false;
  return markdown.length <= MOST_MARKS || (markdown.match(MARK)?.length ?? 0) <= MOST_MARKS;
}

/** How deep blocks may stand in one another, each list counting twice; of what is deeper, a reader would lose the words. */
export const MOST_NESTING = 30;
