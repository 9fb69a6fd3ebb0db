import { tidy } from "../line.ts";
import type { Attribute } from "../read-xml.ts";

/** What stands beside the text of a document: a comment, a footnote, what a tracked change took out, a shape on a sheet. */
export interface Aside {
  readonly kind: "comment" | "footnote" | "change" | "shape";
  readonly id: string;
  readonly by: string;
  readonly date: string;
  /** Its lines, parted by `\n`. */
  readonly text: string;
  /** A tracked change that took something out. */
  readonly isDeletion: boolean;
  readonly hasPicture: boolean;
}

const KINDS: Readonly<Record<string, Aside["kind"]>> = {
  ...{ annotation: "comment", note: "footnote", "changed-region": "change" },
};
const SHAPES = [
  "frame",
  "custom-shape",
  "rect",
  "ellipse",
  "line",
  "caption",
  "path",
  "polygon",
  "polyline",
  "connector",
  "g",
];
/** Elements within an aside of which no text is its own. */
const SILENT = new Set(["note-citation", "title", "desc"]);

/** Takes the asides out of the stream of elements: while one is open, all that comes is its own. */
export class Asides {
  private current: { -readonly [Key in keyof Aside]: Aside[Key] } | null = null;
  private element = "";
  private depth = 0;
  private within = "";

  /** @param isWorkbook whether shapes are asides: in running text their words are read with it */
  constructor(private readonly isWorkbook: boolean) {}

  /** @returns whether the element belongs to an aside */
  open(name: string, attribute: Attribute): boolean {
    if (this.current === null) {
      const kind = KINDS[name] ?? (this.isWorkbook && SHAPES.includes(name) ? "shape" : undefined);
      if (kind === undefined) return false;
      [this.element, this.depth, this.within] = [name, 1, ""];
      this.current = {
        ...{ kind, id: attribute("id") ?? "", by: "", date: "", text: "", isDeletion: false, hasPicture: false },
      };
      return true;
    }
    if (name === this.element) this.depth += 1;
    if (name === "deletion") this.current.isDeletion = true;
    else if (name === "image" || name === "object") this.current.hasPicture = true;
    else if (name === "s" || name === "tab") this.current.text += " ";
    else if (name === "line-break") this.current.text += "\n";
    this.within = name;
    return true;
  }

  /** @returns whether the text belongs to an aside */
  text(more: string): boolean {
    if (this.current === null) return false;
    if (this.within === "creator") this.current.by += more;
    else if (this.within === "date") this.current.date += more;
    else if (this.within !== "" && !SILENT.has(this.within)) this.current.text += more;
    return true;
  }

  /** @returns the aside that ends here; `inside` where one goes on; null where there is none */
  close(name: string): Aside | "inside" | null {
    const { current } = this;
    if (current === null) return null;
    if (name === "p" || name === "h") current.text += "\n";
    this.within = PARENTS_WITHOUT_TEXT.has(name) ? "" : "p";
    if (name !== this.element) return "inside";
    this.depth -= 1;
    if (this.depth > 0) return "inside";
    this.current = null;
    const lines = current.text.split("\n").map(tidy);
    return { ...current, text: lines.filter((line) => line !== "").join("\n") };
  }
}

/** After these comes no text of a paragraph until the next begins. */
const PARENTS_WITHOUT_TEXT = new Set(["p", "h", "creator", "date", "note-citation", "title", "desc", "change-info"]);
