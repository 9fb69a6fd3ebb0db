import type { DiffView } from "../views/diff/diff.ts";
import { renderJson } from "./json.ts";
import { renderMarkdown } from "./markdown/markdown.ts";
import { escapeMarkdown } from "./markdown/text.ts";
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

/**
 * A diff as Markdown in so many bytes of UTF-8: as many changes as fit, and how many do not. What time alone did is folded.
 *
 * @param below the level of the heading that it stands under; from 2 on its opening is left to that
 */
export function markdownWithin(view: DiffView, longest: number, below: 1 | 2 = 1): string {
  const drawn = (mostChanges: number): string => {
    const { told, passed } = view.within(mostChanges, below);
    if (passed === null) return renderMarkdown(told);
    const items = renderMarkdown([{ kind: "list", items: passed.items }]);
    const summary = escapeMarkdown(passed.heading);
    return `${renderMarkdown(told)}\n<details>\n<summary>${summary}</summary>\n\n${items}\n</details>\n`;
  };
  const whole = drawn(view.changes.length);
  if (bytesOf(whole) <= longest) return whole;
  let [fits, tooMany] = [0, view.changes.length];
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (bytesOf(drawn(middle)) <= longest) fits = middle;
    else tooMany = middle;
  }
  return drawn(fits);
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
