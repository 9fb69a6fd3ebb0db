import { formatPeriod, isoPeriod, type Period, periodOfDay } from "../calendar/period.ts";
import { formatDay, type PlanDate, parsePlanDate, type Step } from "../calendar/plan-date.ts";
import { formatStep } from "../calendar/step.ts";
import type { Decision } from "../core/action.ts";
import { withoutRedacted } from "../core/redacted.ts";
import { sayChange, sayValue } from "../core/say-value.ts";
import { missingFrom } from "./pair-by-key.ts";

/** Gives a directory id its name. */
export type NameOf = (id: string) => string;

/** How a value changed: what it was and is, or of a list what was put in and taken out. */
export function sayEdit(before: unknown, after: unknown, name: NameOf = (id) => id): string {
  if (Array.isArray(before) && Array.isArray(after)) {
    const [one, other] = withoutRedacted(before, after) as readonly [readonly unknown[], readonly unknown[]];
    return sayListEdit(one, other, name);
  }
  return sayChange(sayable(before, name), sayable(after, name));
}

/** Fields within records (decisions, evidence, exceptions, meetings) that hold the id of a party. */
const PARTIES_WITHIN: readonly string[] = ["body", "by", "held", "approved"];

/** A record as people read it: its days as days, its parties by their names; that something is public goes without saying. */
export function readable(value: unknown, name: NameOf, key = ""): unknown {
  if (typeof value === "string") {
    const day = parsePlanDate(value);
    if (day !== null) return periodOfDay(day);
    return PARTIES_WITHIN.includes(key) ? name(value) : value;
  }
  if (Array.isArray(value)) return value.map((one) => readable(one, name));
  if (typeof value !== "object" || value === null || "precision" in value || "count" in value) return value;
  const fields = Object.entries(value).filter(([field, one]) => field !== "public" || one !== true);
  return Object.fromEntries(fields.map(([field, one]) => [field, readable(one, name, field)]));
}

/** What a message can show of a value: days as days, milestones with theirs, all else in its words. */
function sayable(value: unknown, name: NameOf): unknown {
  if (typeof value === "string") {
    const day = parsePlanDate(value);
    return day === null ? value : periodOfDay(day);
  }
  if (typeof value === "object" && value !== null && "title" in value && "by" in value) {
    return `${value.title} (${formatPeriod(value.by as Period)})`;
  }
  const words = inWords(value);
  return words === value ? readable(value, name) : words;
}

/** The ids of a field as names; what is no id stays. */
export function named(value: unknown, name: NameOf): unknown {
  if (Array.isArray(value)) return value.map((one) => named(one, name));
  return typeof value === "string" ? name(value) : value;
}

/** Fields that hold ids of the directory. */
export const PARTY_FIELDS: readonly string[] = [
  ...["owners", "leads", "members", "chair", "holder", "successor", "organisation", "reportsTo", "approvers"],
];

function sayListEdit(before: readonly unknown[], after: readonly unknown[], name: NameOf): string {
  const [taken, put] = [missingFrom(before, after), missingFrom(after, before)];
  if (taken.length === 0 && put.length === 0) return "their order";
  const said = (list: readonly unknown[]): string => list.map((one) => sayValue(sayable(one, name))).join(", ");
  if (taken.length === 1 && put.length === 1) return sayChange(sayable(taken[0], name), sayable(put[0], name));
  return [
    ...(put.length === 0 ? [] : [`${said(put)} added`]),
    ...(taken.length === 0 ? [] : [`${said(taken)} taken out`]),
  ].join("; ");
}

/** `by the Director`, with a blank before it; empty where nobody is named. */
export function sayBy(by: string | null, name: NameOf): string {
  return by === null ? "" : ` by ${name(by)}`;
}

/** `approved by the Board on 11 October 2018 (minute 6)`. */
export function sayDecision(decision: Decision, decidedOn: PlanDate | null, name: NameOf): string {
  const day = decision.date ?? decidedOn;
  const on = day === null ? "" : ` on ${formatDay(day)}`;
  return `${decision.outcome}${sayBy(decision.body, name)}${on}${decision.ref === null ? "" : ` (${decision.ref})`}`;
}

/** A field's name as people read it: `financialYearStarts` is `financial year starts`. */
export function sayField(field: string): string {
  return field === "body" ? "text" : field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

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
