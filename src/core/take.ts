/** What can be taken of a newer version of a document: entries, a date as a request, owners from a day, texts as an amendment. */
export const TAKES = ["progress", "dates", "owners", "texts"] as const;
export type Take = (typeof TAKES)[number];
