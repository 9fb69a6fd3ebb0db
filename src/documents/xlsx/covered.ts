import { MOST_COVERED } from "../limits.ts";
import { Unreadable } from "../unreadable.ts";
import type { Address, Area } from "./address.ts";

/** The places of a sheet that areas of it cover, each with what belongs to its area; where two overlap, the first counts. */
export class Covered<What> {
  private readonly places = new Map<number, What>();

  /**
   * @param last the last row and column that hold anything: an area may go on to the millionth row
   * @throws Unreadable where the areas cover more than any plan's
   */
  constructor(areas: readonly (readonly [Area, What])[], last: Address) {
    let count = 0;
    for (const [{ from, to }, what] of areas) {
      for (let row = from.row; row <= Math.min(to.row, last.row); row += 1) {
        for (let column = from.column; column <= Math.min(to.column, last.column); column += 1) {
          count += 1;
          if (count > MOST_COVERED) {
            throw new Unreadable(`its merged cells cover more than ${MOST_COVERED} places`, "Import it in parts.");
          }
          const key = keyOf({ row, column });
          if (!this.places.has(key)) this.places.set(key, what);
        }
      }
    }
  }

  at(place: Address): What | undefined {
    return this.places.get(keyOf(place));
  }
}

const COLUMNS = 16_384;

function keyOf({ row, column }: Address): number {
  return row * COLUMNS + column;
}
