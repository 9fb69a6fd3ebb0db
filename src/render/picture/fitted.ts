import { cut, displayWidth } from "../display-width.ts";
import { oneLine } from "../printable.ts";

/** As much of a text as so many letters hold, on one line, with an ellipsis where that is not all. */
export function fitted(text: string, letters: number): string {
  const line = oneLine(text);
  return displayWidth(line) <= letters ? line : `${cut(line, letters - 1).trimEnd()}…`;
}
