import { applyEdits, type TextEdit } from "../core/source-file.ts";
import { append } from "../text/lists.ts";

/** A stretch of the old text that is still there, or new text. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/** A text in the making: what it is now, and what became of the one that it was. */
export class Draft {
  private constructor(
    readonly text: string,
    private readonly pieces: readonly Piece[],
    private readonly oldLength: number,
  ) {}

  static of(text: string): Draft {
    return new Draft(text, [{ start: 0, end: text.length }], text.length);
  }

  /** The draft after edits of its present text. */
  with(edits: readonly TextEdit[]): Draft {
    if (edits.length === 0) return this;
    const pieces: Piece[] = [];
    let at = 0;
    for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
      append(pieces, this.cut(at, edit.start));
      if (edit.text !== "") pieces.push({ text: edit.text });
      at = edit.end;
    }
    append(pieces, this.cut(at, this.text.length));
    return new Draft(applyEdits(this.text, edits), pieces, this.oldLength);
  }

  /** What leads from the old text to this one: offsets of the old text, in order, none touching another. */
  edits(): readonly TextEdit[] {
    const edits: TextEdit[] = [];
    let [at, added] = [0, ""];
    for (const piece of this.pieces) {
      if ("text" in piece) added += piece.text;
      else {
        if (piece.start > at || added !== "") edits.push({ start: at, end: piece.start, text: added });
        [at, added] = [piece.end, ""];
      }
    }
    if (added !== "" || at < this.oldLength) edits.push({ start: at, end: this.oldLength, text: added });
    return edits;
  }

  /** The pieces of the present text from one offset to another. */
  private cut(from: number, to: number): Piece[] {
    const cut: Piece[] = [];
    let at = 0;
    for (const piece of this.pieces) {
      const length = "text" in piece ? piece.text.length : piece.end - piece.start;
      const [start, end] = [Math.max(from - at, 0), Math.min(to - at, length)];
      if (start < end) {
        cut.push(
          "text" in piece
            ? { text: piece.text.slice(start, end) }
            : { start: piece.start + start, end: piece.start + end },
        );
      }
      at += length;
    }
    return cut;
  }
}
