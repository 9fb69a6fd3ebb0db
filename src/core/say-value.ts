import { formatPeriod, type Period } from "../calendar/period.ts";
import type { Step } from "../calendar/plan-date.ts";
import { formatStep } from "../calendar/step.ts";
import { inOneLine, quote } from "../text/quote.ts";
import { withoutRedacted } from "./redacted.ts";

const LONGEST = 120;

/** A value of the ledger in words, on one line: what a message puts after "it was". */
export function sayValue(value: unknown): string {
  if (isNothing(value)) return "nothing";
  if (typeof value === "string") return quote(value);
  return inOneLine(plainly(value), LONGEST);
}

/**
 * Two texts that differ, each from a little before the first difference, so that a message shows what was changed and
 * not only the same opening twice. What was redacted between them is not said.
 */
export function sayChange(was: unknown, is: unknown): string {
  const [before, after] = withoutRedacted(was, is);
  if (typeof before !== "string" || typeof after !== "string") return change(sayValue(before), sayValue(after));
  const [one, other] = [before.replace(/\s+/g, " ").trim(), after.replace(/\s+/g, " ").trim()];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const from = at <= 40 ? 0 : one.lastIndexOf(" ", at - 20) + 1;
  const start = from === 0 ? "" : "…";
  return change(quote(start + one.slice(from)), quote(start + other.slice(from)));
}

function change(before: string, after: string): string {
  return `it was ${before}, now ${after}`;
}

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

function plainly(value: unknown): string {
  if (Array.isArray(value)) return value.map(plainly).join("; ");
  if (typeof value !== "object" || value === null) return String(value);
  if ("precision" in value) return formatPeriod(value as Period);
  if ("count" in value && "unit" in value) return formatStep(value as Step);
  const fields = Object.entries(value).filter(([, one]) => !isNothing(one));
  return fields.map(([name, one]) => `${name} ${plainly(one)}`).join(", ");
}
