import type { ScheduledAction, ScheduledPlan } from "../schedule/scheduled-plan.ts";
import { smallest } from "../text/lists.ts";
import { plainLetters } from "../text/names.ts";
import { oneLine } from "../text/quote.ts";
import type { Block, View } from "./content.ts";
import type { Origin } from "./envelope.ts";
import { listDocument } from "./list/list.ts";
import { type RowColumn, tableOf } from "./list/rows.ts";
import { sortActions, textsOf } from "./list/select-actions.ts";
import { count, dateOrDash, figure, label, ratingEmphasis } from "./words.ts";

/** An action in which all the words occur, and the place that has most of them. */
interface Found {
  readonly it: ScheduledAction;
  /** `note of 5 October 2018` */
  readonly where: string;
  readonly text: string;
}

/** Characters of the text that are shown before the word. */
const BEFORE = 30;
const LONGEST = 90;

/**
 * Where some words stand: in titles, texts, outcomes, milestones, notes and decisions, with how each action stands.
 *
 * @param among the actions that are searched
 * @param sought words that must all occur, in any letter case
 */
export function findView(
  scheduled: ScheduledPlan,
  { among, sought }: { readonly among: readonly ScheduledAction[]; readonly sought: string },
  origin: Origin,
): View {
  const words = plainLetters(sought).split(/\s+/).filter(Boolean);
  const found = sortActions(among, "id").flatMap((it): Found[] => {
    const place = placeOf(it, words);
    return place === null ? [] : [{ it, ...place }];
  });
  return {
    get document() {
      return listDocument(
        scheduled,
        found.map(({ it }) => it),
        origin,
      );
    },
    get blocks(): readonly Block[] {
      const footer = `${figure(found.length)} of ${count(among.length, "action")} as of ${dateOrDash(scheduled.asOf)}.`;
      return [
        { kind: "table", table: tableOf("Found", COLUMNS, found, "No action has these words.") },
        { kind: "paragraph", text: [{ text: footer, emphasis: "muted" }] },
      ];
    },
  };
}

function placeOf(it: ScheduledAction, words: readonly string[]): Omit<Found, "it"> | null {
  const texts = textsOf(it).map((one) => ({ ...one, plain: plainLetters(one.text) }));
  if (!words.every((word) => texts.some(({ plain }) => plain.includes(word)))) return null;
  const having = (plain: string): number => words.filter((word) => plain.includes(word)).length;
  const best = texts.reduce((a, b) => (having(b.plain) > having(a.plain) ? b : a));
  return { where: best.where, text: around(best.text, words) };
}

/** The part of the text that the first of the words stands in, on one line. */
function around(text: string, words: readonly string[]): string {
  // Where each of the plain letters stands in the text.
  const places = [...text].flatMap((character, at) => [...plainLetters(character)].map(() => at));
  const plain = plainLetters(text);
  const found = smallest(words.map((word) => plain.indexOf(word)).filter((one) => one >= 0));
  const at = [...text].slice(0, places[[...plain.slice(0, found)].length] ?? 0).join("").length;
  const start = at <= BEFORE ? 0 : text.lastIndexOf(" ", at - BEFORE) + 1;
  const part = oneLine(text.slice(start, start + LONGEST));
  return `${start > 0 ? "… " : ""}${part}${start + LONGEST < text.length ? " …" : ""}`;
}

const COLUMNS: readonly RowColumn<Found>[] = [
  {
    ...{ key: "id", title: "ID", align: "left", width: "fixed", rank: 0 },
    cell: ({ it }) => ({ text: it.action.id, emphasis: "strong", link: { to: "action", id: it.action.id } }),
  },
  {
    ...{ key: "title", title: "Action", align: "left", width: "flowing", rank: 0 },
    cell: ({ it }) => ({ text: it.action.title }),
  },
  {
    ...{ key: "where", title: "In its", align: "left", width: "flowing", rank: 1 },
    cell: ({ where }) => ({ text: where }),
  },
  {
    ...{ key: "text", title: "There it says", align: "left", width: "flowing", rank: 0 },
    cell: ({ text }) => ({ text, quoted: true }),
  },
  {
    ...{ key: "rating", title: "Rating", align: "left", width: "fixed", rank: 2 },
    cell: ({ it: { rating } }) => {
      const emphasis = ratingEmphasis(rating);
      return { text: label(rating), data: rating, ...(emphasis === null ? {} : { emphasis }) };
    },
  },
];
