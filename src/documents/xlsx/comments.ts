import type { Comment } from "../cell.ts";
import { dayOf } from "../ooxml/properties.ts";
import { partsOfType, type Relationship } from "../ooxml/relationships.ts";
import { readXml } from "../read-xml.ts";
import type { Package } from "../zip/read-part.ts";
import { RunReader } from "./texts.ts";

/** The comments and notes of a sheet by the address of their cell, `D2`. */
export type CommentsByCell = ReadonlyMap<string, readonly Comment[]>;

/**
 * @param persons who has written threaded comments, by id
 * @param links of the sheet's part
 */
export function readComments(
  pack: Package,
  links: readonly Relationship[],
  persons: ReadonlyMap<string, string>,
): CommentsByCell {
  const threads = new Map<string, Comment[]>();
  for (const part of partsOfType(links, "threadedComment")) readThreads(pack.read(part), part, persons, threads);
  const comments = new Map<string, Comment[]>();
  for (const part of partsOfType(links, "comments")) readNotes(pack.read(part), part, comments);
  // Beside each thread stands a copy of it for old programs.
  return new Map([...comments, ...threads]);
}

/** Who has written threaded comments: the display names by id. */
export function readPersons(bytes: Uint8Array | null, part: string): ReadonlyMap<string, string> {
  const persons = new Map<string, string>();
  if (bytes === null) return persons;
  readXml(bytes, part, {
    open(name, attribute) {
      if (name === "person") persons.set(attribute("id") ?? "", attribute("displayName") ?? "");
    },
  });
  return persons;
}

function readNotes(bytes: Uint8Array | null, part: string, into: Map<string, Comment[]>): void {
  const authors: string[] = [];
  const runs = new RunReader();
  let [ref, author, within] = ["", 0, ""];
  if (bytes === null) return;
  readXml(bytes, part, {
    open(name, attribute) {
      if (name === "author") authors.push("");
      if (name === "comment") [ref, author] = [attribute("ref") ?? "", Number(attribute("authorId") ?? 0)];
      if (name === "author" || name === "text") within = name;
      else if (within === "text") runs.open(name, attribute);
    },
    text(more) {
      if (within === "author") authors[authors.length - 1] += more;
      else if (within === "text") runs.text(more);
    },
    close(name) {
      if (name === within) within = "";
      else if (within === "text") runs.close(name);
      if (name !== "comment") return;
      const by = authors[author]?.trim() ?? "";
      const text = runs
        .take()
        .map((run) => run.text)
        .join("")
        .trim();
      // Excel begins a note with the name of its author.
      const words = by !== "" && text.startsWith(`${by}:`) ? text.slice(by.length + 1).trim() : text;
      add(into, ref, { kind: "comment", by: by === "" ? null : by, date: null, text: words });
    },
  });
}

function readThreads(
  bytes: Uint8Array | null,
  part: string,
  persons: ReadonlyMap<string, string>,
  into: Map<string, Comment[]>,
): void {
  let [ref, by, date, text, within] = ["", "", "", "", false];
  if (bytes === null) return;
  readXml(bytes, part, {
    open(name, attribute) {
      within = name === "text";
      if (name !== "threadedComment") return;
      [ref, date, text] = [attribute("ref") ?? "", attribute("dT") ?? "", ""];
      by = persons.get(attribute("personId") ?? "") ?? "";
    },
    text(more) {
      if (within) text += more;
    },
    close(name) {
      within = false;
      if (name !== "threadedComment") return;
      add(into, ref, { kind: "comment", by: by || null, date: dayOf(date), text: text.trim() });
    },
  });
}

function add(into: Map<string, Comment[]>, ref: string, comment: Comment): void {
  if (comment.text === "") return;
  const known = into.get(ref);
  if (known === undefined) into.set(ref, [comment]);
  else known.push(comment);
}
