import type { DefaultTreeAdapterTypes } from "parse5";
import { parsePage } from "../html/read-html.ts";

type Node = DefaultTreeAdapterTypes.Node;

const UNSEEN = new Set(["head", "style", "script", "title", "template"]);
/** Elements that stand on lines of their own. */
const BLOCKS = new Set([
  "p",
  "div",
  "li",
  "tr",
  "table",
  "ul",
  "ol",
  "h1",
  "h2",
  "h3",
  "h4",
  "hr",
  "pre",
  "blockquote",
]);
/**
 * The words of a message in HTML, a line for each line that is seen; what is quoted stands behind `>`.
 *
 * @throws Unreadable where it is larger or deeper than any page
 */
export function pageText(html: string): string {
  return textOf(parsePage(html))
    .replace(/[ \t\u00a0]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function textOf(node: Node): string {
  if ("value" in node && node.nodeName === "#text") return node.value.replace(/[\s\u00a0]+/g, " ");
  if (node.nodeName === "br") return "\n";
  if (!("childNodes" in node) || UNSEEN.has(node.nodeName)) return "";
  const inner = node.childNodes.map(textOf).join("");
  if (!BLOCKS.has(node.nodeName)) return inner;
  const lines = inner.split("\n").map((line) => line.trim());
  const marked = node.nodeName === "blockquote" ? lines.map((line) => `> ${line}`) : lines;
  return `\n${marked.join("\n")}\n`;
}
