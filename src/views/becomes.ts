import { formatPeriod } from "../calendar/period.ts";
import type { ScheduledAction } from "../schedule/scheduled-plan.ts";
import type { Block, Cell } from "./content.ts";
import { capitalise, label, ratingSpan } from "./words.ts";

/**
 * What a recording makes of an action, beside what it was: status, rating with its reason, due date.
 *
 * @param before null where the action is new
 */
export function becomesBlock(before: ScheduledAction | null, after: ScheduledAction): Block {
  const row = (title: string, of: (it: ScheduledAction) => Cell): readonly Cell[] => [
    { text: title, emphasis: "strong" },
    before === null ? { text: "–" } : of(before),
    of(after),
  ];
  return {
    kind: "table",
    table: {
      title: `How ${after.action.id} stands before and after`,
      empty: "",
      columns: [
        { key: "what", title: "What", align: "left", width: "fixed", rank: 0 },
        { key: "before", title: "Now", align: "left", width: "flowing", rank: 0 },
        { key: "after", title: "Then", align: "left", width: "flowing", rank: 0 },
      ],
      rows: [
        row("Status", ({ status }) => ({ text: label(status) })),
        row("Rating", ratingCell),
        row("Why", ({ reasons }) => ({ text: reasons.join("; ") })),
        row("Due", ({ due }) => ({ text: due === null ? "No due date" : formatPeriod(due) })),
        ...(isAsked(before) || isAsked(after) ? [row("Asked for, not decided", askedCell)] : []),
      ],
    },
  };
}

function isAsked(it: ScheduledAction | null): boolean {
  return it !== null && it.pending.length > 0;
}

function askedCell({ pending }: ScheduledAction): Cell {
  const words = pending.map(({ due, status }) =>
    due === null ? label(status ?? "on-hold") : `due ${formatPeriod(due)}`,
  );
  return { text: words.length === 0 ? "–" : capitalise(words.join("; ")) };
}

function ratingCell({ rating }: ScheduledAction): Cell {
  return { text: label(rating), lines: [[ratingSpan(rating)]] };
}
