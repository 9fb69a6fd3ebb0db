import type { Told } from "../core/told.ts";
import type { Block } from "../views/content.ts";

/** To ask the clock for every row would take longer than some rows do. */
const AT_A_TIME = 32;

/**
 * Counts what is drawn of blocks, for whoever is told how far it is: a call of `step` for each block and for each row of
 * a table. A format that goes through the rows of a table more than once says how often.
 */
export function countDrawn(
  blocks: readonly Block[],
  told: Told,
  passes: (columns: number) => number = () => 1,
): () => void {
  let done = 0;
  let of = blocks.length;
  for (const block of blocks)
    if (block.kind === "table") of += block.table.rows.length * passes(block.table.columns.length);
  return () => {
    done += 1;
    if (done % AT_A_TIME === 0) told("Drawing", done, of);
  };
}
