import { appendFileSync } from "node:fs";

/** Adds text to the end of a file, which is made where there is none: how CI hosts take a summary. */
export function appendText(path: string, text: string): void {
  appendFileSync(path, text);
}
