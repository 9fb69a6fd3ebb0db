import { formatPeriod } from "../calendar/period.ts";
import { formatDay } from "../calendar/plan-date.ts";
import type { ChangeRequest } from "../schedule/scheduled-plan.ts";
import { nearest } from "../text/did-you-mean.ts";
import { inOneLine } from "../text/quote.ts";
import type { LedgerFacts } from "./rule.ts";

/** `a, b or c`. */
export function anyOf(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

/** The name of whoever has the id in the directory, as a message may show it. */
export function nameOf({ directory }: LedgerFacts, id: string): string {
  return inOneLine(directory.name(id));
}

/** Who may decide, by name: `The Board or The Executive`; or how to say who, where the plan names nobody. */
export function whoDecides(ledger: LedgerFacts): string {
  const { approvers } = ledger;
  if (approvers.length === 0) return "a body that `approvers` in plan.yaml names (it names none)";
  return anyOf(approvers.map((id) => nameOf(ledger, id)));
}

const CHANGES = {
  "on-hold": "the hold",
  withdrawn: "the withdrawal",
  superseded: "the replacement",
  transferred: "the transfer",
};

/** What a request asks for, and when it did: `the due date of December 2018, asked for on 5 October 2018,`. */
export function askedFor({ due, status, date }: ChangeRequest): string {
  const changes: Readonly<Record<string, string>> = CHANGES;
  const what = due === null ? (changes[status ?? ""] ?? "the change") : `the due date of ${formatPeriod(due)}`;
  return `${what}, asked for on ${formatDay(date)},`;
}

/** Of a word that names nothing, what it was most likely meant to name; null where nothing is near. */
export type Suggest = (word: string) => string | null;

/** So many words are compared in one check: a plan in which everything is unknown has no slip of the pen in it. */
const MOST_COMPARISONS = 100_000;
const MOST_LISTED = 12;

/**
 * Suggests one of the candidates, or what another name of it stands for (`otherNames`, lower case). A word without
 * letters gets no suggestion by its looks: 1.4.9 is as near to 1.4.1 as to 1.4.8.
 */
export function suggester(candidates: readonly string[], otherNames: ReadonlyMap<string, string> = new Map()): Suggest {
  const known = new Map<string, string | null>();
  let left = MOST_COMPARISONS;
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    let near = otherNames.get(word.trim().toLowerCase()) ?? null;
    if (near === null && left >= candidates.length && /\p{L}/u.test(word)) {
      left -= candidates.length;
      near = nearest(word, candidates);
    }
    known.set(word, near);
    return near;
  };
}

/** A few things in a sentence: `1, 2 and 3`; of many the first, and how many more. */
export function enumerated(all: readonly string[]): string {
  const more = all.length > MOST_LISTED ? `${all.length - MOST_LISTED + 1} more` : null;
  const shown = more === null ? all : [...all.slice(0, MOST_LISTED - 1), more];
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
