import * as z from "zod";
import { parsePeriod } from "../calendar/parse-period.ts";
import type { CalendarOptions, Period } from "../calendar/period.ts";
import { type PlanDate, parsePlanDate, type Step } from "../calendar/plan-date.ts";
import { type Read, refused, understood } from "../calendar/read.ts";
import { parseStep } from "../calendar/step.ts";
import { parseTimescale } from "../calendar/timescale.ts";
import { isActionId } from "../core/action.ts";
import { BAD_CODE, BAD_DATE, BAD_ID, BAD_STEP, BAD_TIMESCALE } from "../core/catalogue/fields.ts";
import type { RuleInfo } from "../core/diagnostic.ts";
import { quote } from "../text/quote.ts";

// zod would else write and compile a program for each schema, which costs a small run more than it saves a large one.
z.config({ jitless: true });

/** What a custom finding carries beside its message. */
export interface IssueParams {
  readonly rule: RuleInfo;
  readonly help: string;
}

/** The words for an id in "… must be …"; findings about numbers in its place are recognised by them. */
export const AN_ID = "an id";

/** A map of known fields. Its message is what it should be, or (for fields it does not know) the names that it does. */
export function fields<Shape extends z.core.$ZodLooseShape>(expected: string, shape: Shape) {
  const known = Object.keys(shape).join(" ");
  return z.strictObject(shape, { error: (issue) => (issue.code === "unrecognized_keys" ? known : expected) });
}

/** A list of one thing, or of several. */
export function listOf<Item extends z.ZodType>(item: Item, expected: string) {
  return z.array(item, { error: `a list of ${expected}` });
}

/** A map from ids or words to one kind of value. */
export function mapOf<Value extends z.ZodType>(value: Value, expected: string) {
  return z.record(z.string(), value, { error: expected });
}

/** Text that says something. Letters with accents are one character, however the file has them: one text is one value. */
export const words = z.string({ error: "text" }).regex(/\S/).normalize("NFC");
/** Text, where a bare whole number is as good: a page, a minute, a number of people. */
export const label = z.union([z.string().normalize("NFC"), z.int()], { error: "text" }).transform(String);
export const numberOrText = z.union([z.number(), z.string().normalize("NFC")], { error: "a number or text" });
export const yesOrNo = z.boolean({ error: "true or false" });
/** An id that is named. Whole numbers are ids of themes and recommendations; decimals have already lost their zeros. */
export const reference = z
  .union([z.string().regex(/\S/).normalize("NFC"), z.int()], { error: AN_ID })
  .transform(String);
/** An id that is given. */
export const identifier = z.union([z.string(), z.int()], { error: AN_ID }).transform((value, context): string => {
  const id = String(value);
  if (!isActionId(id)) refuse(context, id, BAD_ID, `${quote(id)} cannot be an id`, BAD_ID.fix);
  return id;
});
export const references = listOf(reference, "ids");

/** Text that is read into something. The reader says what is wrong with it and what to write. */
export function readBy<T>(rule: RuleInfo, expected: string, read: (text: string) => Read<T>) {
  return z.string({ error: expected }).transform((text, context): T => {
    const result = read(text);
    if (result.ok) return result.value;
    refuse(context, text, rule, result.problem, result.help);
    return z.NEVER;
  });
}

export const day = readBy(BAD_DATE, "a day such as 2018-10-31", readDay);
export const step = readBy(BAD_STEP, "a length of time such as 3 months", parseStep);
export const ruleCode = readBy(BAD_CODE, "the code of a rule such as PLAN406", readCode);

/** The values that depend on how the plan writes its dates. */
export function datesOf(options: CalendarOptions) {
  const readPeriod = (text: string): Read<Period> => parsePeriod(text, options);
  const period = readBy(BAD_DATE, "a date such as 2018-10-31 or 2018-10", readPeriod);
  const timescale = readBy(BAD_TIMESCALE, "a timescale such as 3 months", (text) => parseTimescale(text, options));
  return { period, timescale, readPeriod };
}

/** Reads `every 3 months`, or null where the text does not begin with `every`. */
export function readEvery(text: string): Read<Step> | null {
  const every = /^every\s+/i.exec(text.trimStart());
  return every && parseStep(text.trimStart().slice(every[0].length));
}

/** Reads the code of a rule in its form, `PLAN406`; whether there is such a rule is not asked. */
export function readCode(text: string): Read<string> {
  return /^PLAN\d{3}$/.test(text)
    ? understood(text)
    : refused(`${quote(text)} is not the code of a rule`, "Write the code as the finding prints it, such as PLAN406.");
}

/** Reads a day in its one form. Of a real date in another form, the message says how to write it. */
function readDay(text: string): Read<PlanDate> {
  const date = parsePlanDate(text);
  if (date !== null) return understood(date);
  const period = parsePeriod(text, { dates: null, financialYearStarts: 4 });
  if (!period.ok && /^\s*\d{4}-\d{2}-\d{2}\s*$/.test(text)) return period;
  const help = "Write the day as year, month and day: 2018-10-31.";
  if (!period.ok) return refused(`${quote(text)} is not a day`, help);
  return period.value.precision === "day"
    ? refused(`${quote(text)} must be written as ${period.value.first}`, help)
    : refused(`${quote(text)} is not one day but a ${period.value.precision}`, help);
}

function refuse(context: z.core.$RefinementCtx, input: unknown, rule: RuleInfo, message: string, help: string) {
  const params: IssueParams = { rule, help };
  context.addIssue({ code: "custom", message, params: { ...params }, input });
}

/** The same schema for the same way of writing dates: building one costs as much as reading a hundred files. */
export function builtOnce<Schema>(build: (options: CalendarOptions) => Schema): (options: CalendarOptions) => Schema {
  const built = new Map<string, Schema>();
  return (options) => {
    const key = `${options.dates} ${options.financialYearStarts}`;
    const schema = built.get(key) ?? build(options);
    built.set(key, schema);
    return schema;
  };
}
