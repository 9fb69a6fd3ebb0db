import { FILE_NAME, NUMBER_AS_ID, UNKNOWN_KEY } from "../core/catalogue/fields.ts";
import { DECIMAL_KEY, UNQUOTED_COLON } from "../core/catalogue/text.ts";
import type { Diagnostic, RuleInfo } from "../core/diagnostic.ts";
import type { TextEdit } from "../core/source-file.ts";

/** Another text for a value or the name of a field. */
export interface TextFix {
  readonly kind: "text";
  readonly edit: TextEdit;
  /** What the value or the name says then, without quotes. */
  readonly says: string;
}

/** A mend that needs no judgement; of a file's name, `to` is the path from the plan's folder. */
export type Fix = TextFix | { readonly kind: "rename"; readonly to: string };

type Span = Pick<TextEdit, "start" | "end">;

const MECHANICAL: ReadonlySet<RuleInfo> = new Set([UNQUOTED_COLON, DECIMAL_KEY, NUMBER_AS_ID, UNKNOWN_KEY, FILE_NAME]);

/** Whether findings of a rule may have a mend. */
export function mayHaveFix({ rule }: Diagnostic): boolean {
  return MECHANICAL.has(rule);
}

/** As it is printed: quotes keep each digit. `1e3` and `0x1F` are nobody's id. */
const PRINTED_NUMBER = /^\d+(?:\.\d+)?$/;

/**
 * The mechanical mend of a finding: quotes round a colon or an id, the one name that a field can have meant, the name of
 * a file. Null for every other: a date, a word and a decision are people's.
 *
 * @param text of the file that it is about
 * @param at from where to where in the text it stands
 */
export function fixOf({ rule, place: { path }, instead }: Diagnostic, text: string, at: Span): Fix | null {
  if (rule === FILE_NAME && instead !== undefined) {
    return { kind: "rename", to: path.slice(0, path.lastIndexOf("/") + 1) + instead };
  }
  const found = text.slice(at.start, at.end);
  const fix = (replacement: string, says: string): Fix => ({ kind: "text", edit: { ...at, text: replacement }, says });
  if (rule === UNQUOTED_COLON && instead !== undefined) return fix(instead, found);
  if (rule === UNKNOWN_KEY && instead !== undefined) return fix(instead, instead);
  const isNumber = (rule === NUMBER_AS_ID || rule === DECIMAL_KEY) && PRINTED_NUMBER.test(found);
  return isNumber ? fix(`"${found}"`, found) : null;
}
