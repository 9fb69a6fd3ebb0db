/** A line of text in a document: a paragraph, an item of a list, a line of a cell. Never empty. */
export interface Line {
  readonly text: string;
  readonly isListItem: boolean;
}
