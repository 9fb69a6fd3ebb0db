import type * as z from "zod";
import type { Diagnostic } from "../core/diagnostic.ts";
import { nearest } from "../core/did-you-mean.ts";
import { finding } from "../core/finding.ts";
import { inOneLine, quote } from "../core/quote.ts";
import { EMPTY_VALUE, MISSING_FIELD, NUMBER_AS_ID, UNKNOWN_KEY, UNKNOWN_VALUE, WRONG_TYPE } from "./field-rules.ts";
import { alternatives, described, helpWith, inParent, nameOf, valueAt } from "./issue-words.ts";
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
      help: EMPTY_VALUE.mend,
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
  });
}
