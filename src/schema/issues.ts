import type * as z from "zod";
import {
  EMPTY_VALUE,
  MISSING_FIELD,
  NUMBER_AS_ID,
  UNKNOWN_KEY,
  UNKNOWN_VALUE,
  WRONG_TYPE,
} from "../core/catalogue/fields.ts";
import { type Diagnostic, finding } from "../core/diagnostic.ts";
import { nearest, onlyNearest } from "../text/did-you-mean.ts";
import { inOneLine, quote } from "../text/quote.ts";
import { orList } from "../text/sentence.ts";
import { AN_ID, type IssueParams } from "./values.ts";

type Issue = z.core.$ZodIssue;
type Keys = readonly (string | number)[];

/** The file that the findings are about. */
export interface IssueContext {
  readonly path: string;
  readonly action: string | null;
  /** The fields as they were written. */
  readonly data: unknown;
}

/** Puts what zod says of a file's fields into the ledger's own words: one finding a field. */
export function diagnosticsOf(issue: Issue, context: IssueContext, unusable: boolean): Diagnostic[] {
  const keys = issue.path.map((key) => (typeof key === "symbol" ? String(key) : key));
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => unknownKey([...keys, key], issue.message.split(" "), context));
  }
  const { there, value } = valueAt(context.data, keys);
  const { rule, message, help } = there ? aboutValue(issue, keys, value) : missing(issue, keys);
  const place = { path: context.path, keys };
  const shown = typeof value === "object" && value !== null ? "" : inOneLine(String(value ?? ""), 200);
  return [finding({ rule, message, help, place, action: context.action, value: shown, unusable })];
}

type Words = Pick<Diagnostic, "rule" | "message" | "help">;

function missing(issue: Issue, keys: Keys): Words {
  const values = issue.code === "invalid_value" ? alternatives(issue.values) : null;
  const expected = values ?? (issue.code === "custom" ? "it" : issue.message);
  return {
    rule: MISSING_FIELD,
    message: `${nameOf(keys)} is missing${inParent(keys).replace(/^ in/, " from")}`,
    help: `Add a line ${nameOf(keys)}: with ${expected}.`,
  };
}

function aboutValue(issue: Issue, keys: Keys, value: unknown): Words {
  const name = nameOf(keys);
  if (value === null || issue.code === "invalid_format" || (value === "" && issue.code !== "invalid_value")) {
    return {
      rule: EMPTY_VALUE,
      message: `${name} has nothing in it${typeof keys.at(-1) === "string" ? inParent(keys) : ""}`,
      help: EMPTY_VALUE.fix,
    };
  }
  if (issue.code === "custom") {
    const { rule, help } = issue.params as unknown as IssueParams;
    return { rule, message: `${name}: ${issue.message}`, help };
  }
  if (issue.code === "invalid_value") {
    const near = typeof value === "string" ? nearest(value, issue.values.map(String)) : null;
    return {
      rule: UNKNOWN_VALUE,
      message: `${name} must be ${alternatives(issue.values)}, not ${described(value)}`,
      help: near === null ? `Write ${alternatives(issue.values)}.` : `Did you mean ${near}?`,
    };
  }
  if (issue.message === AN_ID && typeof value === "number") {
    return {
      rule: NUMBER_AS_ID,
      message: `${name} must be an id, not the number ${value}; YAML drops the last zero of a number such as 1.10`,
      help: `Put it in quotes as it is printed: "${value}" or "${value}0".`,
    };
  }
  return {
    rule: WRONG_TYPE,
    message: `${name} must be ${issue.message}, not ${described(value)}`,
    help: helpWith(value, issue.message),
  };
}

function unknownKey(keys: Keys, known: readonly string[], context: IssueContext): Diagnostic {
  const key = String(keys.at(-1));
  const near = nearest(key, known);
  const where = keys.length > 1 ? nameOf(keys.slice(0, -1)) : "this file";
  return finding({
    rule: UNKNOWN_KEY,
    message: `${quote(key)} is no field of ${where}`,
    help: near === null ? `The fields are ${known.join(", ")}.` : `Did you mean ${near}?`,
    place: { path: context.path, keys, at: "key" },
    action: context.action,
    value: key,
    instead: onlyNearest(key, known),
  });
}

/** The value that the keys lead to, and whether there is one at all. Own fields only. */
export function valueAt(data: unknown, keys: Keys): { readonly there: boolean; readonly value: unknown } {
  let value = data;
  for (const key of keys) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key))
      return { there: false, value: undefined };
    value = (value as Record<string | number, unknown>)[key];
  }
  return { there: true, value };
}

/** What the keys lead to, in words: `title`, `item 2 of owners`. */
function nameOf(keys: Keys): string {
  const last = keys.at(-1);
  if (last === undefined) return "the file";
  if (typeof last === "string") return quote(last).slice(1, -1);
  const list = keys.at(-2);
  return typeof list === "string" ? `item ${last + 1} of ${inOneLine(list)}` : `item ${last + 1}`;
}

/** Where a field is missing from: ` in item 2 of progress`, or nothing at the top of the file. */
function inParent(keys: Keys): string {
  return keys.length > 1 ? ` in ${nameOf(keys.slice(0, -1))}` : "";
}

/** A value as a message names it. */
function described(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (typeof value === "string") return quote(value);
  if (typeof value === "number") return `the number ${value}`;
  if (typeof value === "boolean") return `the word ${value}`;
  if (Array.isArray(value)) return "a list";
  const [key] = Object.keys(value);
  return key === undefined ? "empty braces" : `a field called ${quote(key)}`;
}

/** What to do about a value of the wrong kind. */
function helpWith(value: unknown, expected: string): string {
  const wantsText = expected === "text" || expected.startsWith("text ") || expected.includes(" or text");
  if (wantsText && (typeof value === "number" || typeof value === "boolean")) {
    return `Put it in quotes: "${value}". Without them YAML reads ${typeof value === "number" ? "a number" : "yes or no"}.`;
  }
  if (wantsText && typeof value === "object" && value !== null && !Array.isArray(value)) {
    const [key, inner] = Object.entries(value)[0] ?? ["", ""];
    return typeof inner === "string" || inner === null
      ? `A colon and a space begin a new field. Put the whole text in quotes: "${inOneLine(`${key}: ${inner ?? ""}`, 200)}".`
      : "Write text, in quotes where it has a colon and a space in it.";
  }
  if (expected.startsWith("a list of ") && (typeof value === "string" || typeof value === "number")) {
    return `Write each on a line of its own that begins with a hyphen: - ${inOneLine(String(value), 200)}`;
  }
  return `Write ${expected}.`;
}

/** `high, medium or low`. */
function alternatives(values: readonly unknown[]): string {
  return orList(values.map(String));
}
