import type { Step } from "./plan-date.ts";
import { oneLine, quote, type Read, refused, understood } from "./read.ts";

export type { Step };

/** A hundred years: no plan is longer, and what is longer is a slip of the pen. */
export const LONGEST_STEP: Readonly<Record<Step["unit"], number>> = {
  day: 36_500,
  week: 5_200,
  month: 1_200,
  year: 100,
};

const STEP = /^(\d+) (day|week|month|year)s?$/i;

/** Reads `3 months`, `1 year`, `6 weeks`, `10 days`: a whole number of figures from 1, up to a hundred years. */
export function parseStep(text: string): Read<Step> {
  return (
    parseStepForm(oneLine(text)) ??
    refused(
      text.trim() === "" ? "the length of time is empty" : `${quote(text)} is no length of time`,
      "Write a number and days, weeks, months or years: 10 days, 6 weeks, 3 months or 1 year.",
    )
  );
}

/** As `parseStep` for a text on one line, but null where it has not the form of a step. */
export function parseStepForm(text: string): Read<Step> | null {
  const parts = STEP.exec(text);
  if (!parts) return null;
  const count = Number(parts[1]);
  const unit = (parts[2] as string).toLowerCase() as Step["unit"];
  if (count < 1) return refused(`${quote(text)} is no length of time`, `Write a number from 1: 1 ${unit}.`);
  if (count > LONGEST_STEP[unit]) {
    return refused(
      `${quote(text)} is longer than a hundred years`,
      `Write at most ${formatStep({ count: LONGEST_STEP[unit], unit })}.`,
    );
  }
  return understood({ count, unit });
}

/** The step as people read it: `1 month`, `6 weeks`. `parseStep` reads it back to the same. */
export function formatStep({ count, unit }: Step): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
