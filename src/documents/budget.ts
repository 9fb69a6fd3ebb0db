import { MOST_CELLS, MOST_TEXT } from "./limits.ts";
import { Unreadable } from "./unreadable.ts";

/** Counts what is read out of one file, and ends the reading of one that would become too much. */
export class Budget {
  private cells = 0;
  private text = 0;

  /**
   * A cell more, with so many characters. A text that the file holds once and shows in a million cells counts each time.
   *
   * @throws Unreadable where the limits are passed
   */
  cell(characters: number): void {
    this.cells += 1;
    if (this.cells > MOST_CELLS) throw new Unreadable(`it has more than ${MOST_CELLS} cells`, "Import it in parts.");
    this.characters(characters);
  }

  /** Text outside of cells. */
  characters(count: number): void {
    this.text += count;
    if (this.text > MOST_TEXT) {
      throw new Unreadable(`it shows more than ${MOST_TEXT / 1_000_000} million characters`, "Import it in parts.");
    }
  }
}
