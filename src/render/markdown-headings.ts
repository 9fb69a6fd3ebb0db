const HEADING = /^ {0,3}(#{1,6})(?=[ \t]|$)/;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
const DEEPEST = 6;

/**
 * Markdown whose headings stand under one of a level (0: under none): its highest is made the next one, the others
 * follow as far as there are levels. What is code stays as it is.
 */
export function headingsBelow(markdown: string, level: number): string {
  const lines = markdown.split("\n");
  const headings = [...headingLines(lines)];
  const highest = Math.min(...headings.map((at) => depth(lines[at] as string)));
  const shift = level + 1 - highest;
  if (level === 0 || headings.length === 0 || shift <= 0) return markdown;
  for (const at of headings) {
    const line = lines[at] as string;
    const marks = "#".repeat(Math.min(depth(line) + shift, DEEPEST));
    lines[at] = line.replace(HEADING, marks);
  }
  return lines.join("\n");
}

function depth(line: string): number {
  return HEADING.exec(line)?.[1]?.length ?? DEEPEST;
}

/** The places of the lines that are headings. */
function* headingLines(lines: readonly string[]): Iterable<number> {
  let fence: string | null = null;
  for (const [at, line] of lines.entries()) {
    const mark = FENCE.exec(line)?.[0].trim();
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null;
    } else if (mark !== undefined) fence = mark;
    else if (HEADING.test(line)) yield at;
  }
}
