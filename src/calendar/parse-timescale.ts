import type { CalendarOptions } from "./calendar-options.ts";
import { parseDateForm } from "./parse-period.ts";
import { oneLine, quote, type Read, refused, understood } from "./read.ts";
import { parseStepForm } from "./step.ts";
import type { Timescale } from "./timescale.ts";
import { listForms, TIMESCALE_FORMS } from "./timescale-forms.ts";

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
