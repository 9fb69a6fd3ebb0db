import type { ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import type { Block, Cell, Column, Table } from "../content.ts";
import { denominatorsText } from "../denominators.ts";
import {
  capitalise,
  count,
  figure,
  label,
  list,
  RATINGS_GRAVEST_FIRST,
  ratingEmphasis,
  ratingMeaning,
} from "../words.ts";
import type { StatusFigures } from "./figures.ts";

const BAR_WIDTH = 16;

/** How many actions have each rating, under the sum that says of how many, with the key of the ratings beside it. */
export function ratings({ scheduled, denominators }: StatusFigures): readonly Block[] {
  if (scheduled.actions.length === 0) return joiningLater(scheduled);
  const rows = RATINGS_GRAVEST_FIRST.map((rating) => ({
    rating,
    n: scheduled.actions.filter((it) => it.rating === rating).length,
  }))
    .filter(({ n }) => n > 0)
    .map(({ rating, n }): Cell[] => {
      const emphasis = ratingEmphasis(rating);
      const mark = emphasis === null ? {} : { emphasis };
      return [
        { text: label(rating), data: rating, ...mark },
        { text: figure(n), data: n },
        { text: bar(n, scheduled.actions.length), data: "", ...mark },
        { text: ratingMeaning(rating, scheduled.plan.info.rating) },
      ];
    });
  const table: Table = {
    title: "Actions by rating",
    columns: [
      column("rating", "Rating"),
      { ...column("actions", "Actions"), align: "right" },
      { ...column("share", "Share"), rank: 2 },
      { ...column("meaning", "When"), width: "flowing", rank: 1 },
    ],
    rows,
    empty: "",
  };
  return [
    { kind: "heading", level: 2, text: capitalise(denominatorsText(denominators, scheduled.plan)) },
    { kind: "table", table },
    ...joiningLater(scheduled),
  ];
}

/** Named, as they are counted among the files and in nothing else. */
function joiningLater({ notYetAdded }: ScheduledPlan): readonly Block[] {
  if (notYetAdded.length === 0) return [];
  const ids = list(notYetAdded.map((action) => action.id));
  const join = notYetAdded.length === 1 ? "joins" : "join";
  return [
    { kind: "paragraph", text: `${count(notYetAdded.length, "action")} ${join} the plan after this day: ${ids}` },
  ];
}

function bar(n: number, of: number): string {
  return "█".repeat(Math.max(1, Math.round((n / of) * BAR_WIDTH)));
}

/** A column of figures or short words, never left out. */
export function column(key: string, title: string): Column {
  return { key, title, align: "left", width: "fixed", rank: 0 };
}
