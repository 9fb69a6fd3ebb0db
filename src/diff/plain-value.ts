import { isoPeriod, type Period } from "../calendar/period.ts";
import type { Step } from "../calendar/plan-date.ts";
import { formatStep } from "../calendar/step.ts";

/** A value of the ledger as JSON has it: dates as the files store them, lengths of time and timescales in their words. */
export function plainValue(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(plainValue);
  const words = inWords(value);
  if (words !== value) return plainValue(words);
  if ("precision" in value && "first" in value) return isoPeriod(value as Period);
  if ("count" in value && "unit" in value) return formatStep(value as Step);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plainValue(one)]));
}

/** What has words of its own in a plan (a timescale, a review) as these; all else as it is. */
export function inWords(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if ("text" in value && "kind" in value) return value.text;
  if ("kind" in value && "step" in value) return `every ${formatStep(value.step as Step)}`;
  if ("kind" in value && value.kind === "once" && "by" in value) return value.by;
  return value;
}

/** The fields of a record that say something. */
export function saidFields(record: object): Record<string, unknown> {
  const said = Object.entries(record).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(said);
}
