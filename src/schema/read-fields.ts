import type * as z from "zod";
import type { Diagnostic } from "../core/diagnostic.ts";
import { diagnosticsOf, type IssueContext, valueAt } from "./issues.ts";

type Issue = z.core.$ZodIssue;

/** The fields of a file, or null where they cannot be used without guessing, and all that is wrong with them. */
export interface ReadFields<Fields> {
  /** Null where something in the file would have to be guessed. */
  readonly fields: Fields | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the fields of one file with its schema, all findings at once. Fields that nobody knows and fields with nothing
 * in them are found but need no guess: without them the file is read again.
 */
export function readFields<Fields>(schema: z.ZodType<Fields>, context: IssueContext): ReadFields<Fields> {
  const first = schema.safeParse(context.data);
  if (first.success) return { fields: first.data, diagnostics: [] };
  const harmless = first.error.issues.filter((issue) => isHarmless(issue, context.data));
  if (harmless.length === 0) return refusal(first.error.issues, [], context);
  const second = schema.safeParse(without(context.data, harmless));
  if (!second.success) return refusal(second.error.issues, harmless, context);
  return { fields: second.data, diagnostics: harmless.flatMap((issue) => diagnosticsOf(issue, context, false)) };
}

function refusal(fatal: readonly Issue[], harmless: readonly Issue[], context: IssueContext): ReadFields<never> {
  const fatalPaths = new Set(fatal.map((issue) => issue.path.join("\n")));
  const isMissingAnyway = (issue: Issue) => fatalPaths.has(issue.path.join("\n"));
  const diagnostics = [
    ...harmless
      .filter((issue) => issue.code === "unrecognized_keys" || !isMissingAnyway(issue))
      .flatMap((issue) => diagnosticsOf(issue, context, false)),
    ...fatal.flatMap((issue) => diagnosticsOf(issue, context, true)),
  ];
  return { fields: null, diagnostics };
}

function isHarmless(issue: Issue, data: unknown): boolean {
  if (issue.code === "unrecognized_keys") return true;
  const keys = issue.path as (string | number)[];
  const { there, value } = valueAt(data, keys);
  return there && value === null && typeof keys.at(-1) === "string";
}

/** A copy of the fields without those that the issues name. */
function without(data: unknown, issues: readonly Issue[]): unknown {
  const copy: unknown = structuredClone(data);
  for (const issue of issues) {
    const keys = issue.path as (string | number)[];
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) remove(copy, [...keys, key]);
    } else {
      remove(copy, keys);
    }
  }
  return copy;
}

function remove(data: unknown, keys: readonly (string | number)[]): void {
  const parent = valueAt(data, keys.slice(0, -1)).value;
  const key = keys.at(-1);
  if (typeof parent === "object" && parent !== null && key !== undefined) Reflect.deleteProperty(parent, key);
}
