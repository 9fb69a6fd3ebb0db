import type { Block } from "../views/content.ts";
import { oneLine } from "./printable.ts";

/** The first column of the first table, one value a line: for `xargs` and `while read`. */
export function renderIds(blocks: readonly Block[]): string {
  const table = blocks.find((block) => block.kind === "table")?.table;
  const ids = (table?.rows ?? []).flatMap((row) => row.slice(0, 1).map((cell) => String(cell.data ?? cell.text)));
  return ids.map((id) => `${oneLine(id)}\n`).join("");
}
