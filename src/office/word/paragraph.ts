import { type OfficeParagraph, tidy } from "../office-table.ts";

/** A paragraph while it is read. */
export class Paragraph {
  /** Word's own line breaks are `\n`. */
  text = "";
  heading: number | null = null;
  isListItem = false;

  /** Its lines that say something; a line break within an item of a list goes on with it. */
  lines(): readonly OfficeParagraph[] {
    return this.text
      .split("\n")
      .map(tidy)
      .filter((text) => text !== "")
      .map((text, at) => {
        const typed = /^[•◦▪‣●○·]\s*(?=\S)/.exec(text)?.[0] ?? "";
        const isListItem = typed !== "" || (this.isListItem && at === 0);
        return { text: text.slice(typed.length), heading: this.heading, isListItem };
      });
  }
}
