import { oneLine, quote } from "../text/quote.ts";
import { parseDateForm } from "./parse-period.ts";
import { type CalendarOptions, formatPeriod, type Period } from "./period.ts";
import { formatDay, formatMonth, LAST_YEAR, type Step } from "./plan-date.ts";
import { type Read, refused, understood } from "./read.ts";
import { formatStep, givesDay, keepsPrecision, parseStepForm, stepPeriodOrNull } from "./step.ts";
import { listForms, TIMESCALE_FORMS } from "./timescale-forms.ts";

/** A timescale as published, and what it means. Resolved against the baseline by `dueFrom`. */
export type Timescale = { readonly text: string } & (
  | { readonly kind: "offset"; readonly step: Step }
  | { readonly kind: "date"; readonly period: Period }
  | { readonly kind: "immediate" }
  | { readonly kind: "ongoing" }
  | { readonly kind: "tbc" }
);

const WORDS = ["immediate", "ongoing", "tbc"] as const;

/**
 * Reads a timescale by the plan's one grammar (`TIMESCALE_FORMS`), in any letter case. `text` keeps it word for word;
 * a parenthesis at its end ("12 months (with regular review points)") means nothing to the calendar. Anything else is
 * refused with the list of the forms.
 */
export function parseTimescale(text: string, options: CalendarOptions): Read<Timescale> {
  const line = oneLine(withoutTrailingParenthesis(text));
  const word = WORDS.find((kind) => kind === line.toLowerCase());
  if (word !== undefined) return understood({ text, kind: word });

  const step = parseStepForm(line);
  if (step !== null) return step.ok ? understood({ text, kind: "offset", step: step.value }) : step;
  const period = parseDateForm(line, options);
  if (period !== null) return period.ok ? understood({ text, kind: "date", period: period.value }) : period;

  return refused(
    text.trim() === "" ? "the timescale is empty" : `${quote(text)} is no timescale that can be worked out`,
    `Write it in one of these forms: ${listForms(TIMESCALE_FORMS)}. Words in brackets may follow: 3 months (subject to funding).`,
  );
}

/** Cuts the one parenthesis that ends the text: of "3 months (a) or 6 months (b)" only the last, so it stays refused. */
function withoutTrailingParenthesis(text: string): string {
  const trimmed = text.trimEnd();
  if (!trimmed.endsWith(")")) return text;
  let open = 0;
  for (let at = trimmed.length - 1; at >= 0; at -= 1) {
    if (trimmed[at] === ")") open += 1;
    if (trimmed[at] === "(") open -= 1;
    if (open === 0) return trimmed.slice(0, at);
  }
  return text;
}

/** A due date, null where the timescale gives none, and how it came about, in words. */
export interface Due {
  readonly due: Period | null;
  readonly working: string;
}

/**
 * Works out when a timescale is due, from the plan's baseline (or, for an action that joined later, the day it was
 * added), as exact as they are: a month + 3 months is a month, a day + 3 months a day; weeks and days count from the
 * baseline's last day. Total: a date past 2199 is none, and the working says so.
 */
export function dueFrom(timescale: Timescale, baseline: Period): Due {
  switch (timescale.kind) {
    case "offset":
      return dueAfter(timescale.step, baseline);
    case "date":
      return { due: timescale.period, working: `printed as ${withLastDay(timescale.period, ", due by")}` };
    case "immediate":
      return { due: baseline, working: `due with the baseline, ${withLastDay(baseline, ", by")}` };
    case "ongoing":
      return { due: null, working: "ongoing: no due date, looked at in reviews" };
    case "tbc":
      return { due: null, working: "to be confirmed: no due date yet" };
  }
}

/** A plan prints the same few steps from the same baseline again and again, each with its working. */
const KNOWN = new WeakMap<Period, Map<string, Due>>();

function dueAfter(step: Step, baseline: Period): Due {
  const name = `${step.count} ${step.unit}`;
  const ofBaseline = KNOWN.get(baseline);
  const known = ofBaseline?.get(name);
  if (known !== undefined) return known;
  const due = workedOut(step, baseline);
  if (ofBaseline === undefined) KNOWN.set(baseline, new Map([[name, due]]));
  else ofBaseline.set(name, due);
  return due;
}

function workedOut(step: Step, baseline: Period): Due {
  const sum = `${countedFrom(baseline, step)} + ${formatStep(step)}`;
  const due = stepPeriodOrNull(baseline, step);
  return due === null
    ? { due, working: `${sum} is past ${LAST_YEAR}, the last year that can be worked out: no due date` }
    : { due, working: `${sum} = ${withLastDay(due, ", due by")}` };
}

/** What the step is added to: the baseline, or the part of it that it ends with. */
function countedFrom(baseline: Period, step: Step): string {
  const name = formatPeriod(baseline);
  if (keepsPrecision(baseline, step)) return name;
  return givesDay(baseline, step)
    ? `${formatDay(baseline.last)} (the last day of ${name})`
    : `${formatMonth(baseline.last)} (the last month of ${name})`;
}

function withLastDay(period: Period, by: string): string {
  const name = formatPeriod(period);
  return period.precision === "day" ? name : `${name}${by} ${formatDay(period.last)}`;
}
