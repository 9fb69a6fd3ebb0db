import { formatPeriod } from "../calendar/period.ts";
import { formatDay } from "../calendar/plan-date.ts";
import type { ChangeRequest } from "../schedule/scheduled-plan.ts";
import { nearest } from "../text/did-you-mean.ts";
import { nameKey } from "../text/names.ts";
import { inOneLine } from "../text/quote.ts";
import { andList, orList } from "../text/sentence.ts";
import type { LedgerFacts } from "./rule.ts";

/** The name that the directory gives to an id, as a message may show it. */
export function nameOf({ directory }: LedgerFacts, id: string): string {
  return inOneLine(directory.name(id));
}

/** Who may decide, by name: `The Board or The Executive`; or how to say who, where the plan names nobody. */
export function whoDecides(ledger: LedgerFacts): string {
  const { approvers } = ledger;
  if (approvers.length === 0) return "a body that `approvers` in plan.yaml names (it names none)";
  return orList(approvers.map((id) => nameOf(ledger, id)));
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
 * Suggests one of the candidates, or what another name of it stands for. A word without letters gets no suggestion by
 * its looks: 1.4.9 is as near to 1.4.1 as to 1.4.8.
 *
 * @param otherNames names with the candidate that each stands for; of two alike the first counts
 */
export function suggester(
  candidates: readonly string[],
  otherNames: Iterable<readonly [name: string, candidate: string]> = [],
): Suggest {
  const known = new Map<string, string | null>();
  let byName: ReadonlyMap<string, string> | null = null;
  let left = MOST_COMPARISONS;
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    byName ??= firstByName(otherNames);
    let near = byName.get(nameKey(word)) ?? null;
    if (near === null && left >= candidates.length && /\p{L}/u.test(word)) {
      left -= candidates.length;
      near = nearest(word, candidates);
    }
    known.set(word, near);
    return near;
  };
}

function firstByName(names: Iterable<readonly [name: string, candidate: string]>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, candidate] of names) if (!found.has(nameKey(name))) found.set(nameKey(name), candidate);
  return found;
}

/** A few things in a sentence: `1, 2 and 3`; of many the first, and how many more. */
export function enumerated(all: readonly string[]): string {
  const more = all.length > MOST_LISTED ? `${all.length - MOST_LISTED + 1} more` : null;
  const shown = more === null ? all : [...all.slice(0, MOST_LISTED - 1), more];
  return andList(shown);
}
