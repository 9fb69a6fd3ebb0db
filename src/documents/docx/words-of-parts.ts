import type { Comment } from "../cell.ts";
import { tidy } from "../line.ts";
import { dayOf } from "../ooxml/properties.ts";
import { readXml } from "../read-xml.ts";

/** The comments of a Word document, or its footnotes, by the number under which its text refers to them. */
export function readAnnotations(
  bytes: Uint8Array | null,
  part: string,
  kind: Comment["kind"],
): ReadonlyMap<string, Comment> {
  const comments = new Map<string, Comment>();
  let [id, by, date, text, inText] = ["", "", "", "", false];
  if (bytes === null) return comments;
  readXml(bytes, part, {
    open(name, attribute) {
      inText = name === "t";
      if (name === "comment" || name === "footnote" || name === "endnote") {
        [id, by, date, text] = [attribute("id") ?? "", attribute("author") ?? "", attribute("date") ?? "", ""];
      }
    },
    text(more) {
      if (inText) text += more;
    },
    close(name) {
      inText = false;
      if (name === "p") text += "\n";
      if (name !== "comment" && name !== "footnote" && name !== "endnote") return;
      const words = text
        .split("\n")
        .map(tidy)
        .filter((line) => line !== "")
        .join("\n");
      if (words !== "") comments.set(id, { kind, by: tidy(by) || null, date: dayOf(date), text: words });
    },
  });
  return comments;
}

/** The words of a part that is printed on every page: a header or footer. */
export function wordsOf(bytes: Uint8Array | null, part: string): string {
  let [text, inText] = ["", false];
  if (bytes === null) return "";
  readXml(bytes, part, {
    open(name) {
      inText = name === "t";
    },
    text(more) {
      if (inText) text += more;
    },
    close(name) {
      inText = false;
      if (name === "p" || name === "tab") text += " ";
    },
  });
  return tidy(text);
}
