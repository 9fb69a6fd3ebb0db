import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from "parse5";
import type { Budget } from "../budget.ts";
import { decode } from "../csv/decode.ts";
import type { Document } from "../document.ts";
import { MOST_PAGE_BYTES, MOST_PAGE_DEPTH, MOST_PAGE_ELEMENTS } from "../limits.ts";
import { tidy } from "../line.ts";
import { Unreadable } from "../unreadable.ts";
import { annotationsIn } from "./annotations.ts";
import { classLooks, type Element, wordsIn } from "./looks.ts";
import { PageReader } from "./page-reader.ts";

/**
 * The tables of a web page and what stands between them: saved from a browser, or by Word, Excel, LibreOffice, Google
 * Docs or Sheets. Nothing in it runs, nothing that it links to is fetched.
 *
 * @throws Unreadable where it is larger or deeper than any such page
 */
export function readHtml(bytes: Uint8Array, budget: Budget): Document {
  const { text, encoding } = decode(bytes);
  const document = readPage(text, budget);
  if (encoding !== "Windows-1252") return document;
  const message = "it is not UTF-8 and was read as Windows-1252: look at its accents, dashes and pound signs";
  return { ...document, notes: [{ kind: "read-as", where: "the file", message }, ...document.notes] };
}

/** The same of a text. */
export function readPage(text: string, budget: Budget): Document {
  const page = parsePage(text);
  const elements = elementsIn(page.childNodes);
  const css = elements.filter(({ tagName }) => tagName === "style").map(wordsIn);
  const reader = new PageReader(classLooks(css.join("\n")), annotationsIn(elements), budget);
  const scripts = elements.filter(({ tagName }) => tagName === "script").length;
  if (scripts > 0) reader.notes.say("not-read", "the file", `scripts were neither read nor run (${scripts})`);
  const body = elements.find(({ tagName }) => tagName === "body" || tagName === "frameset");
  if (body !== undefined) reader.read(body);
  const title = elements.find(({ tagName }) => tagName === "title");
  const { tables, after, notes } = reader.flow.done();
  return {
    kind: "html",
    ...{ tables, after, notes: [...notes, ...reader.notes.all()] },
    properties: { title: title === undefined ? null : tidy(wordsIn(title)) || null, modified: null, modifiedBy: null },
  };
}

/**
 * The tree of a page.
 *
 * @throws Unreadable where it is larger or deeper than any page
 */
export function parsePage(text: string) {
  if (text.length > MOST_PAGE_BYTES) {
    throw new Unreadable(
      `the page is larger than ${MOST_PAGE_BYTES / 1024 / 1024} MB`,
      "Copy its tables into a workbook, and import that.",
    );
  }
  return parse(text, { scriptingEnabled: false, treeAdapter: bounded() });
}

/** Makes the tree of a page, and ends one that becomes too large, or nests too deep: each element looks through those that are open. */
function bounded(): TreeAdapter<DefaultTreeAdapterMap> {
  let [depth, count] = [0, 0];
  return {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attributes) {
      count += 1;
      if (count > MOST_PAGE_ELEMENTS) throw tooMuch(`it has more than ${MOST_PAGE_ELEMENTS} elements`);
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
    onItemPush() {
      depth += 1;
      if (depth > MOST_PAGE_DEPTH) throw tooMuch(`it nests more than ${MOST_PAGE_DEPTH} elements deep`);
    },
    onItemPop() {
      depth -= 1;
    },
  };
}

function tooMuch(how: string): Unreadable {
  const help = "It may be made to do harm. If you trust it: copy its tables into a workbook, and import that.";
  return new Unreadable(how, help);
}

/** All elements of a page, in its order. */
function elementsIn(nodes: Element["childNodes"]): readonly Element[] {
  const elements: Element[] = [];
  const walk = (within: Element["childNodes"]): void => {
    for (const node of within) {
      if (!("tagName" in node)) continue;
      elements.push(node);
      walk(node.childNodes);
    }
  };
  walk(nodes);
  return elements;
}
