import type { Comment } from "../cell.ts";
import { tidy } from "../line.ts";
import { attributeOf, type Element } from "./looks.ts";

/** The comments and footnotes that Google Docs puts at the end of a page, each linked with its place. */
export interface Annotations {
  /** By the address that links to them: `#cmnt1`, `#ftnt1`. */
  readonly byLink: ReadonlyMap<string, Comment>;
  /** The blocks in which they stand: no text of the document's. */
  readonly blocks: ReadonlySet<Element>;
}

const TARGET = /^(cmnt|ftnt)\d+$/;

/** Finds them among the elements of a page. */
export function annotationsIn(elements: readonly Element[]): Annotations {
  const byLink = new Map<string, Comment>();
  const blocks = new Set<Element>();
  for (const element of elements) {
    const [id, kind] = TARGET.exec(attributeOf(element, "id") ?? "") ?? [];
    if (id === undefined || element.tagName !== "a") continue;
    const block = blockAround(element);
    const text = tidy(wordsIn(block, element));
    if (text === "") continue;
    byLink.set(`#${id}`, { kind: kind === "cmnt" ? "comment" : "footnote", by: null, date: null, text });
    blocks.add(block);
  }
  return { byLink, blocks };
}

/** The division around an element, else its paragraph. */
function blockAround(element: Element): Element {
  let block = element;
  for (let at = element.parentNode; at !== null && "tagName" in at; at = at.parentNode) {
    if (at.tagName === "body") break;
    block = at;
    if (at.tagName === "div") break;
  }
  return block;
}

function wordsIn(block: Element, without: Element): string {
  return block.childNodes
    .map((child) => {
      if (child === without) return "";
      return "value" in child ? child.value : "tagName" in child ? `${wordsIn(child, without)} ` : "";
    })
    .join("");
}
