import type { TimelineCell } from "../picture/timeline-cells.ts";
import type { TimelineScale } from "../picture/timeline-scale.ts";

type Signs = Readonly<Record<TimelineCell, string>>;

/** What stands for what in the columns of the months. Each differs by its form, not by colour alone. */
export const MONTH_SIGNS: Readonly<Record<"unicode" | "ascii", Signs>> = {
  unicode: {
    ...{ planned: "─", moved: "╌", worked: "━", late: "▒", expected: "═" },
    ...{ due: "●", "first-due": "○", done: "✓" },
    ...{ "to-come": "◇", met: "◆", "met-late": "◈", missed: "✗" },
    ...{ "as-of": "┊", blank: " " },
  },
  ascii: {
    ...{ planned: "-", moved: ".", worked: "=", late: "!", expected: "~" },
    ...{ due: "#", "first-due": "o", done: "v" },
    ...{ "to-come": "+", met: "x", "met-late": "%", missed: "X" },
    ...{ "as-of": ":", blank: " " },
  },
};

/** The lines over the columns: years, and months by as much of their names as there is room for. */
export function monthHeads(scale: TimelineScale, perMonth: number, cells: number): string[] {
  const years = new Array<string>(cells + 4).fill(" ");
  let free = 0;
  scale.named.forEach(({ year, month }, at) => {
    const place = Math.floor(at * perMonth);
    if ((month !== 1 && at !== 0) || place < free || place + 4 > cells) return;
    for (let n = 0; n < 4; n += 1) years[place + n] = String(year)[n] as string;
    free = place + 5;
  });
  const yearLine = years.join("").trimEnd();
  if (perMonth < 1) return [yearLine];
  const letters = perMonth >= 4 ? 3 : 1;
  return [
    yearLine,
    scale.named
      .map(({ name }) => name.slice(0, letters).padEnd(perMonth))
      .join("")
      .trimEnd(),
  ];
}
