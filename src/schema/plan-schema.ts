import * as z from "zod";
import type { CalendarOptions } from "../calendar/period.ts";
import { type Read, refused, understood } from "../calendar/read.ts";
import { DEFAULT_TIME_ZONE, isTimeZone } from "../calendar/time-zone.ts";
import { BAD_CODE, BAD_DATE, BAD_TIME_ZONE, CLOSED_STATE, NEWER_FORMAT } from "../core/catalogue/fields.ts";
import { type Diagnostic, finding, SEVERITIES } from "../core/diagnostic.ts";
import type { PlanInfo } from "../core/plan.ts";
import { quote } from "../text/quote.ts";
import { grantedDecision } from "./entry-schema.ts";
import {
  builtOnce,
  datesOf,
  day,
  fields,
  identifier,
  listOf,
  mapOf,
  readBy,
  readCode,
  reference,
  references,
  step,
  words,
  yesOrNo,
} from "./values.ts";

/** The newest form of a plan that this program reads. One that names none is of the first. */
const FORMAT = 1;
const DATE_ORDERS = ["day-first", "month-first"] as const;
const MONTH = "a month from 1 to 12";

const timeZone = readBy(BAD_TIME_ZONE, "the name of a time zone such as Europe/London", (text) =>
  isTimeZone(text) ? understood(text) : refused(`${quote(text)} is no time zone`, BAD_TIME_ZONE.fix),
);
const rating = fields("{ late, due-soon, stale, assure-within, record-within }", {
  late: step.optional(),
  "due-soon": step.optional(),
  stale: step.optional(),
  "assure-within": step.optional(),
  "record-within": step.optional(),
});
const recorders = fields("{ authors, signed }", {
  authors: listOf(words, "addresses").optional(),
  signed: yesOrNo.optional(),
});
const closed = fields("{ date, decision }", { date: day, decision: grantedDecision.optional() });

/** How the plan says that its dates are read: needed before the rest of `plan.yaml` can be. Takes anything. */
export function calendarOptionsOf(data: unknown): CalendarOptions {
  const given = (typeof data === "object" && data !== null ? data : {}) as Record<string, unknown>;
  const order = Object.hasOwn(given, "dates") ? given["dates"] : null;
  const start = Object.hasOwn(given, "financial-year-starts") ? given["financial-year-starts"] : null;
  const isMonth = typeof start === "number" && Number.isInteger(start) && start >= 1 && start <= 12;
  return { dates: DATE_ORDERS.find((it) => it === order) ?? null, financialYearStarts: isMonth ? start : 4 };
}

/** What is to be said of a plan for a newer program, in place of all else that this one would find; null of any other. Takes anything. */
export function newerFormat(path: string, data: unknown): Diagnostic | null {
  const given = typeof data === "object" && data !== null && Object.hasOwn(data, "format") ? data : null;
  const format = given === null ? null : (given as { format: unknown }).format;
  if (typeof format !== "number" || format <= FORMAT) return null;
  const message = `the plan is written in format ${format}, for a newer program; this one reads format ${FORMAT}`;
  const place = { path, keys: ["format"] };
  return finding({ rule: NEWER_FORMAT, message, help: NEWER_FORMAT.fix, place, value: String(format), unusable: true });
}

/** `plan.yaml`. */
export const planSchema = builtOnce((options) => {
  const { period, readPeriod } = datesOf(options);
  const baseline = readBy(
    BAD_DATE,
    "a month such as 2018-07 or a day such as 2018-07-01",
    (text): Read<PlanInfo["baseline"]> => {
      const read = readPeriod(text);
      if (!read.ok || read.value.precision === "day" || read.value.precision === "month") return read;
      return refused(
        `${quote(text)} is a ${read.value.precision}`,
        "The baseline is a day or a month: 2018-07-01 or 2018-07.",
      );
    },
  );
  return fields("the fields of the plan", {
    id: identifier,
    title: words,
    publisher: words.optional(),
    answers: fields("{ title, published }", { title: words, published: day.optional() }).optional(),
    baseline,
    basis: words.optional(),
    completion: period.optional(),
    "time-zone": timeZone.optional(),
    state: z.enum(["live", "closed"]).optional(),
    closed: closed.optional(),
    approvers: references.optional(),
    recorders: mapOf(recorders, "bodies, each with { authors, signed }").optional(),
    meetings: listOf(fields("{ body, date }", { body: reference, date: day }), "meetings: - { body, date }").optional(),
    programmes: listOf(words, "programmes").optional(),
    priorities: listOf(words, "priorities, the gravest first").optional(),
    rating: rating.optional(),
    checks: mapOf(z.enum([...SEVERITIES, "off"]), "codes and severities: PLAN406: warning").optional(),
    dates: z.enum(DATE_ORDERS).optional(),
    "financial-year-starts": z.int({ error: MONTH }).min(1, { error: MONTH }).max(12, { error: MONTH }).optional(),
    abbreviations: mapOf(words, "short forms and what they stand for").optional(),
    format: z.literal(FORMAT, { error: "the number 1" }).optional(),
  });
});

export type PlanFields = z.output<ReturnType<typeof planSchema>>;

/** What `plan.yaml` says, with what it leaves out filled in. */
export function toPlanInfo(it: PlanFields): PlanInfo {
  return {
    id: it.id,
    title: it.title,
    publisher: it.publisher ?? null,
    answers: it.answers ? { title: it.answers.title, published: it.answers.published ?? null } : null,
    baseline: it.baseline,
    basis: it.basis ?? null,
    completion: it.completion ?? null,
    timeZone: it["time-zone"] ?? DEFAULT_TIME_ZONE,
    closed: it.closed && it.state === "closed" ? { date: it.closed.date, decision: it.closed.decision ?? null } : null,
    approvers: it.approvers ?? [],
    recorders: Object.fromEntries(
      Object.entries(it.recorders ?? {}).map(([body, one]) => [
        body,
        { authors: one.authors ?? [], signed: one.signed ?? false },
      ]),
    ),
    meetings: it.meetings ?? [],
    programmes: it.programmes ?? [],
    priorities: it.priorities ?? [],
    rating: {
      late: it.rating?.late ?? { count: 1, unit: "month" },
      dueSoon: it.rating?.["due-soon"] ?? { count: 1, unit: "month" },
      stale: it.rating?.stale ?? { count: 3, unit: "month" },
      assureWithin: it.rating?.["assure-within"] ?? { count: 2, unit: "month" },
      recordWithin: it.rating?.["record-within"] ?? { count: 1, unit: "month" },
    },
    checks: it.checks ?? {},
    dates: it.dates ?? null,
    financialYearStarts: it["financial-year-starts"] ?? 4,
    abbreviations: it.abbreviations ?? {},
  };
}

/** What the fields of `plan.yaml` say together: state and `closed`, and codes that can be codes. */
export function checkPlan(path: string, it: PlanFields): Diagnostic[] {
  const found: Diagnostic[] = [];
  if ((it.state === "closed") !== (it.closed !== undefined)) {
    const message = it.closed
      ? "the plan has a closed date but is not in the state closed"
      : "the plan is closed but does not say when";
    const place = {
      path,
      keys: [it.closed ? "closed" : "state"],
      at: it.closed ? ("key" as const) : ("value" as const),
    };
    found.push(finding({ rule: CLOSED_STATE, message, help: CLOSED_STATE.fix, place, unusable: true }));
  }
  for (const code of Object.keys(it.checks ?? {})) {
    const read = readCode(code);
    if (read.ok) continue;
    const place = { path, keys: ["checks", code], at: "key" as const };
    found.push(finding({ rule: BAD_CODE, message: `checks: ${read.problem}`, help: read.help, place, value: code }));
  }
  return found;
}
