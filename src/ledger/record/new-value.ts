import { fileKindAt } from "../../core/source-file.ts";
import type { Change, Keys, YamlValue } from "../../edit/change.ts";
import { parseDocument } from "../../source/parse-document.ts";
import { quote } from "../../text/quote.ts";
import type { Published } from "./amending.ts";

/** The change of a file by which something published says something else; or why it cannot be made. */
export type NewValue =
  | { readonly ok: true; readonly path: string; readonly change: Change }
  | { readonly ok: false; readonly problem: string; readonly help: string };

/**
 * Gives a published field another value: a text or number in place of one, or the items of a list in place of all. A text
 * that is no field, a map and what is not there yet are left to an editor.
 *
 * @param values as they are to stand in the file, at least one
 * @param texts of the plan's files, by path
 */
export function newValue(
  { name, path, field }: Published,
  values: readonly string[],
  texts: ReadonlyMap<string, string>,
): NewValue {
  const text = texts.get(path);
  const kind = fileKindAt(path);
  if (field === null || field === "text" || text === undefined || kind === null) {
    return refused(name, "is a text, which --to does not write");
  }
  const keys = field.split(".");
  const value = valueLike(at(parseDocument({ path, text }, kind).data, keys), values);
  if (value === null) return refused(name, "is not one value, or one list, that is there already");
  return { ok: true, path, change: { kind: "set", keys, value } };
}

function refused(name: string, why: string): NewValue {
  const help = "Change it in its file, with plan edit or any editor, and leave --to out.";
  return { ok: false, problem: `${quote(name)} ${why}`, help };
}

function at(data: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>((value, key) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
  }, data);
}

/** Of the kind that stands there. */
function valueLike(present: unknown, values: readonly string[]): YamlValue | null {
  if (Array.isArray(present)) return present.every((item) => typeof item === "string") ? values : null;
  const [only = ""] = values;
  if (values.length !== 1) return null;
  if (typeof present === "number" && only.trim() !== "" && Number.isFinite(Number(only))) return Number(only);
  return typeof present === "string" ? only : null;
}
