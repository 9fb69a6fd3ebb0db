import { type Block, wordsOf } from "../../views/content.ts";
import { field, paragraph, run, TAB } from "./xml.ts";

/** From so many headings on, a list of contents is given. */
const WORTH_CONTENTS = 8;

/** The headings of the first level below a paper's title, each with a name of its own to lead to. */
export function contentsMarks(blocks: readonly Block[]): ReadonlyMap<Block, string> {
  const headings = blocks.filter((block) => block.kind === "heading" && block.level === 2);
  if (headings.length < WORTH_CONTENTS) return new Map();
  return new Map(headings.map((block, at) => [block, `_Part${at + 1}`]));
}

/**
 * The list of contents: each heading leads to its place, behind dots the number of its page, which the program that
 * shows the document works out.
 *
 * @param width of the text, in twentieths of a point
 */
export function contentsList(marks: ReadonlyMap<Block, string>, title: string, width: number): string {
  if (marks.size === 0) return "";
  const lines = [...marks].map(([block, name], at) => {
    const words = block.kind === "heading" ? wordsOf(block.text) : "";
    const page = field(`PAGEREF ${name} \\h`, "…");
    const entry = `<w:hyperlink w:anchor="${name}" w:history="1">${run(words)}${TAB}${page}</w:hyperlink>`;
    const last = at === marks.size - 1 ? { after: 200 } : {};
    return paragraph({ style: "Contents", ...last, tab: { at: width, align: "right", dots: true } }, entry);
  });
  return [paragraph({ style: "ContentsTitle" }, run(title)), ...lines].join("");
}

/** A heading's runs between the marks that its entry in the list leads to. */
export function marked(block: Block, content: string, marks: ReadonlyMap<Block, string>): string {
  const name = marks.get(block);
  if (name === undefined) return content;
  const id = name.replace(/\D/g, "");
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
}
