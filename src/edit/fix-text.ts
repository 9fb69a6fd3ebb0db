import { applyEdits, fileKindAt, type TextEdit } from "../core/source-file.ts";
import { parseDocument } from "../source/parse-document.ts";
import { isFields, isItems, type YamlValue } from "./change.ts";
import { says } from "./edit-text.ts";
import type { TextFix } from "./fix-of.ts";

/**
 * The text with its fixes, or null where they cannot be proven to change nothing else.
 *
 * The file may be unreadable before them, so its old meaning is no measure. Instead it is read with a word of its own in
 * each place that is fixed: each must come out once, as one whole value or name. With what is meant in place of these
 * words, both readers of YAML must take just that from the new text.
 */
export function fixText(path: string, text: string, fixes: readonly TextFix[]): string | null {
  const meanings = new Map(fixes.map((fix, at) => [`fixed-${text.length}-${at}`, fix.says]));
  const words = [...meanings.keys()];
  const asked = dataOf(
    path,
    edited(text, fixes, (_, at) => words[at] as string),
  );
  if (asked === null) return null;
  const met: string[] = [];
  const expected = filledIn(asked, (word) => {
    const meaning = meanings.get(word);
    if (meaning !== undefined) met.push(word);
    return meaning ?? word;
  });
  if (met.length !== words.length || new Set(met).size !== words.length) return null;
  const after = edited(text, fixes, ({ edit }) => edit.text);
  return says(path, after, expected) ? after : null;
}

function edited(text: string, fixes: readonly TextFix[], textOf: (fix: TextFix, at: number) => string): string {
  return applyEdits(
    text,
    fixes.map((fix, at): TextEdit => ({ ...fix.edit, text: textOf(fix, at) })),
  );
}

function dataOf(path: string, text: string): YamlValue | null {
  const { data, diagnostics } = parseDocument({ path, text }, fileKindAt(path) ?? "action");
  const isUsable = !diagnostics.some((it) => it.unusable) && (isFields(data) || isItems(data));
  return isUsable ? (data as YamlValue) : null;
}

/** The same data with other words, in names too. */
function filledIn(value: YamlValue, meaning: (word: string) => string): YamlValue {
  if (typeof value === "string") return meaning(value);
  if (isItems(value)) return value.map((item) => filledIn(item, meaning));
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [meaning(name), filledIn(one, meaning)]));
}
