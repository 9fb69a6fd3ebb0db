import type { Fields } from "./change.ts";
import { entryLines } from "./entry-text.ts";
import { ACTION_FIELDS, inOrder } from "./field-order.ts";
import { HOUSE_STYLE } from "./style.ts";
import { pairLines, written } from "./written.ts";

/**
 * The text of a new action's file: its fields between fences, lists on lines of their own, then the body. Lines end in
 * LF; the file ends in one.
 *
 * @param fields by the names that files use; in any order
 * @param body Markdown
 */
export function actionText(fields: Fields, body: string): string {
  const lines = inOrder(fields, ACTION_FIELDS).flatMap(([key, value]) => {
    if (key !== "progress" || !isEntries(value)) return pairLines(key, written(value, 0, HOUSE_STYLE, "block"), 0);
    return ["progress:", ...value.flatMap((entry) => entryLines(entry, 2, 4, HOUSE_STYLE))];
  });
  const text = body.replace(/\r\n?/g, "\n").replace(/^\n+|\s+$/g, "");
  return `---\n${lines.join("\n")}\n---\n${text === "" ? "" : `\n${text}\n`}`;
}

function isEntries(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.length > 0;
}
