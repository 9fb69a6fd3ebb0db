import type { DiffView } from "../views/diff/diff.ts";
import { renderJson } from "./json.ts";
import { renderMarkdown } from "./markdown/markdown.ts";
import type { Surface } from "./terminal/surface.ts";
import { renderTerminal } from "./terminal/terminal.ts";

/** A way to write a diff down. */
export interface DiffFormat {
  /** Its name in `--format`. */
  readonly name: string;
  /** What it is, for help text. */
  readonly description: string;
  /** @param longest in bytes of UTF-8, where the format has a limit */
  readonly render: (view: DiffView, surface: Surface, longest: number) => string;
}

/** GitHub takes 65,536 characters in a comment; a byte is never more than a character. */
export const LONGEST_COMMENT = 60_000;

/** Every format of `plan diff`, the default first. `--format`'s choices, its help and its errors come from this list. */
export const DIFF_FORMATS: readonly DiffFormat[] = [
  {
    name: "text",
    description: "for reading, in a terminal or piped",
    render: (view, surface) => renderTerminal(view.blocks, surface),
  },
  {
    name: "markdown",
    description: "for a comment or a step summary, cut to fit",
    render: (view, _surface, longest) => markdownWithin(view, longest),
  },
  { name: "json", description: "the whole document, for programs", render: (view) => renderJson(view) },
];

/** As many changes as fit, and how many do not. */
function markdownWithin(view: DiffView, longest: number): string {
  const whole = renderMarkdown(view.blocks);
  if (bytesOf(whole) <= longest) return whole;
  let [fits, tooMany] = [0, view.changes.length];
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (bytesOf(renderMarkdown(view.blocksWithin(middle))) <= longest) fits = middle;
    else tooMany = middle;
  }
  return renderMarkdown(view.blocksWithin(fits));
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
