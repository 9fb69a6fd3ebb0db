import { ParagraphText } from "../paragraph.ts";

/** A paragraph of Word while it is read. */
export class Paragraph extends ParagraphText {
  style = "";
  heading: number | null = null;
  list: string | null = null;
  level: string | null = null;
}
