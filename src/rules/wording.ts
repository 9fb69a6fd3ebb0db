import { formatPeriod } from "../calendar/period.ts";
import { formatDay } from "../calendar/plan-date.ts";
import { inOneLine } from "../core/quote.ts";
import type { ChangeRequest } from "../schedule/scheduled-plan.ts";
import type { LedgerFacts } from "./ledger-facts.ts";

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
