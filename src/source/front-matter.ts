import { startOfText } from "./text-position.ts";

/** A stretch of a text: offsets in UTF-16 units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What stands at the head of a Markdown text. */
export type FrontMatter =
  | { readonly found: "none" }
  /** The YAML between the fences, and where the body begins. */
  | { readonly found: "whole"; readonly yaml: Stretch; readonly body: number }
  | { readonly found: "unclosed"; readonly opening: Stretch }
  /** A line that begins like a fence but is none: `---js`, `--- # note`, `----`. `opens` where it is the first line. */
  | { readonly found: "not-a-fence"; readonly line: Stretch; readonly opens: boolean };

const FENCE = "---";

/**
 * Finds the front matter of a Markdown text: from a first line that is exactly `---` to the next such line. A line in
 * between that begins with `---` and goes on is refused, since readers of front matter disagree on what it is.
 */
export function findFrontMatter(text: string): FrontMatter {
  const start = startOfText(text);
  if (!text.startsWith(FENCE, start)) return { found: "none" };
  const opening = lineAt(text, start);
  if (!isFence(text, opening)) return { found: "not-a-fence", line: opening, opens: true };
  const yamlStart = nextLine(text, opening.end);
  for (let at = yamlStart; at !== -1 && at < text.length; ) {
    if (text.startsWith(FENCE, at)) {
      const line = lineAt(text, at);
      if (!isFence(text, line)) return { found: "not-a-fence", line, opens: false };
      const body = nextLine(text, line.end);
      return { found: "whole", yaml: { start: yamlStart, end: at }, body: body === -1 ? text.length : body };
    }
    const next = text.indexOf(`\n${FENCE}`, at);
    at = next === -1 ? -1 : next + 1;
  }
  return { found: "unclosed", opening };
}

/** Where the YAML of a text stands: between the fences of a Markdown file, the whole of any other. Null where there is none. */
export function yamlStretch(path: string, text: string): Stretch | null {
  if (!path.endsWith(".md")) return { start: startOfText(text), end: text.length };
  const front = findFrontMatter(text);
  return front.found === "whole" ? front.yaml : null;
}

function isFence(text: string, line: Stretch): boolean {
  return line.end - line.start === FENCE.length && text.startsWith(FENCE, line.start);
}

function lineAt(text: string, start: number): Stretch {
  const feed = text.indexOf("\n", start);
  if (feed === -1) return { start, end: text.length };
  return { start, end: text[feed - 1] === "\r" ? feed - 1 : feed };
}

function nextLine(text: string, end: number): number {
  const feed = text.indexOf("\n", end);
  return feed === -1 ? -1 : feed + 1;
}
