import { formatPeriod } from "../calendar/period.ts";
import { formatDay } from "../calendar/plan-date.ts";
import type { Plan } from "../core/plan.ts";
import { inOneLine } from "../text/quote.ts";
import type { Block, View } from "./content.ts";
import { namesOf } from "./list/action-columns.ts";
import type { Task } from "./next.ts";
import { label, list, ratingSpan } from "./words.ts";

const LONGEST = 76;

/** An action as the monthly round shows it, in six lines: where it stands, and what is asked of it. */
export function roundCard(plan: Plan, { it, says }: Task, place: number, of: number): View {
  const { directory } = namesOf(plan);
  const { action, due, owners, status, rating, history } = it;
  const last = history.at(-1)?.entry;
  const dueWords = due === null ? "no due date" : `due ${formatPeriod(due)}`;
  const lastWords =
    last === undefined
      ? "Nothing is recorded yet."
      : `Last, ${formatDay(last.date)}: ${last.note === null ? label(last.status ?? status) : inOneLine(last.note, LONGEST)}`;
  const blocks: readonly Block[] = [
    {
      kind: "paragraph",
      text: [
        { text: `${place} of ${of}: `, emphasis: "muted" },
        { text: `${action.id} ${inOneLine(action.title, LONGEST - 20)}`, emphasis: "strong" },
      ],
    },
    {
      kind: "list",
      items: [
        inOneLine(owners.length === 0 ? "Nobody owns it" : list(owners.map(directory.name)), LONGEST),
        [{ text: `${label(status)}, ${dueWords}` }, ...(rating === status ? [] : [{ text: "; " }, ratingSpan(rating)])],
        inOneLine(lastWords, LONGEST),
        [{ text: inOneLine(says, LONGEST * 2), emphasis: "caution" }],
      ],
    },
  ];
  return { document: { schemaVersion: 1, kind: "round-card", id: action.id }, blocks };
}
