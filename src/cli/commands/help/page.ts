import { publishedParts } from "../../../render/published/tables.ts";
import type { Block } from "../../../views/content.ts";
import { TOPICS } from "./topics.ts";

/** What only serves the making of a page: `<!-- in: at-work -->`, `<!-- commands -->`. */
const MARKER = /^<!-- .* -->\n/gm;
/** The info string of a block of code: a language, and for some the file that it belongs into. */
const INFO = /^( *```)\w+(?: (?:in )?(\S+))?$/gm;
const LINK = /\[([^[\]]{1,200})\]\(([^)\s]+)\)/g;

/**
 * A page of the documentation as blocks.
 *
 * @param markdown the page, which begins with its title
 */
export function pageBlocks(markdown: string): readonly Block[] {
  const text = markdown
    .replaceAll("\r\n", "\n")
    .replace(MARKER, "")
    .replace(INFO, (_, fence: string, file = "") => `${fence}${file}`)
    .replace(LINK, (link, label: string, target: string) => (target.includes(":") ? link : label + whereTo(target)));
  const [first = "", ...rest] = text.split("\n");
  return [
    { kind: "heading", level: 1, text: first.replace(/^# /, "") },
    ...publishedParts(rest.join("\n")).map(
      (part): Block =>
        part.kind === "table"
          ? { kind: "table", table: part.table }
          : { kind: "published", markdown: part.markdown.trim() },
    ),
  ];
}

/** How a terminal leads to another page; to what is no page, it cannot. */
function whereTo(target: string): string {
  const name = target.replace(/\.md(?:#.*)?$/, "");
  return TOPICS.some((it) => it.name === name) ? ` (\`plan help ${name}\`)` : "";
}
