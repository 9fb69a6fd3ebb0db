import MarkdownIt from "markdown-it";
import type { Budget } from "../budget.ts";
import { decode } from "../csv/decode.ts";
import type { Document } from "../document.ts";
import { boxText } from "../form-text.ts";
import { MOST_MARKDOWN_BYTES } from "../limits.ts";
import { Unreadable } from "../unreadable.ts";
import { readPage } from "./read-html.ts";

/**
 * The tables of a Markdown text (GitHub's: pipes, `~~struck out~~`, `[x]`) and what stands between them. It is read as
 * the page that it makes; tags that stand in it count as they would there.
 *
 * @throws Unreadable where it is larger than any plan
 */
export function readMarkdown(bytes: Uint8Array, budget: Budget): Document {
  if (bytes.length > MOST_MARKDOWN_BYTES) {
    throw new Unreadable(`it is larger than ${MOST_MARKDOWN_BYTES / 1024 / 1024} MB`, "Import it in parts.");
  }
  const markdown = new MarkdownIt({ html: true });
  const page = markdown.render(decode(bytes).text.replace(/^\ufeff/, ""));
  const ticked = page.replace(
    /(<(?:li|td|th|p)(?: [^>]*)?>\s*)\[([ xX])\](?=\s|<)/g,
    (_, before: string, mark: string) => {
      return before + boxText(mark !== " ");
    },
  );
  return { ...readPage(ticked, budget), kind: "markdown" };
}
