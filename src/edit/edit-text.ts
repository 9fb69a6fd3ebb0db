import { fileKindAt, LONGEST_FILE, type TextEdit } from "../core/source-file.ts";
import { examineYaml } from "../source/examine-yaml.ts";
import { yamlStretch } from "../source/front-matter.ts";
import { parseDocument } from "../source/parse-document.ts";
import { yamlLayout } from "../source/yaml-layout.ts";
import { sameData } from "../text/equality.ts";
import { refuseUnacceptable } from "./acceptable.ts";
import { Amendment, amend } from "./amendment.ts";
import {
  type Change,
  entriesOf,
  expectedAfter,
  type Fields,
  indexOfEntry,
  isFields,
  isItems,
  Refusal,
  type YamlValue,
} from "./change.ts";
import { Draft } from "./draft.ts";
import { type Style, styleOf } from "./file-style.ts";
import { named, valueAt } from "./find.ts";

/** The edits that make the changes, or why one of them cannot be made. */
export type Edited =
  | {
      readonly ok: true;
      readonly text: string;
      /** What leads from the old text to the new one: offsets of the old text, in order, apart from one another. */
      readonly edits: readonly TextEdit[];
    }
  | { readonly ok: false; readonly problem: string; readonly help: string };

/**
 * Makes changes to the fields of a file, one after another, by splices of its text: whatever they do not name stays as
 * it was written. After each change the text is read again by both readers of YAML and must say what was meant, and
 * of everything else what it said before; otherwise nothing is changed.
 *
 * @param path from the plan's folder, with `/`: what ends in `.md` has its fields between fences
 * @returns the new text, or why there is none, in words; never throws on what stands in the file or the changes
 */
export function editText(path: string, text: string, changes: readonly Change[]): Edited {
  try {
    let draft = Draft.of(text);
    for (const change of changes) draft = changed(path, draft, change);
    refuseTooLong(draft.text);
    return { ok: true, text: draft.text, edits: draft.edits() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, problem: error.problem, help: error.help };
  }
}

/** What nobody could read again must not be written. */
function refuseTooLong(text: string): void {
  if (new TextEncoder().encode(text).length <= LONGEST_FILE) return;
  throw new Refusal(
    "the file would become longer than 1 MiB (1,048,576 bytes), and then could not be read",
    "Keep long text in a file under evidence/, and name it as the entry's evidence.",
  );
}

function changed(path: string, draft: Draft, change: Change): Draft {
  refuseUnacceptable(change);
  const data = read(path, draft.text);
  const expected = expectedAfter(data, change);
  const style = styleOf(draft.text, yamlLayout(path, draft.text));
  // A block of text is broken by a comment that stands deeper below it; in quotes the same text is safe.
  for (const literals of [true, false]) {
    const after = spliced(path, draft, change, data, { ...style, literals });
    if (says(path, after.text, expected)) return after;
  }
  throw new Refusal(
    `${whatOf(change)} cannot be written into this file without changing something else in it`,
    "Nothing was changed. The file may use references (& and *) or be indented in an unusual way: make the change by hand, then run plan check.",
  );
}

function spliced(path: string, draft: Draft, change: Change, data: Fields, style: Style): Draft {
  const amendment = new Amendment(path, style, draft);
  if (change.kind === "set") amend(amendment, change.keys, change.value, data);
  else if (change.kind === "remove") {
    if (valueAt(data, change.keys) === undefined)
      throw new Refusal(`there is no ${named(change.keys)}`, "It may have been taken away already.");
    amendment.remove(change.keys);
  } else if (isItems(valueAt(data, ["progress"]))) {
    amendment.insert(["progress"], indexOfEntry(entriesOf(data), change.entry), change.entry);
  } else amend(amendment, ["progress"], [change.entry], data);
  return amendment.draft;
}

/** What the fields of a file say. `Refusal` where they cannot be read. */
function read(path: string, text: string): Fields {
  const { data, diagnostics } = parseDocument({ path, text }, fileKindAt(path) ?? "action");
  const [unusable] = diagnostics.filter((it) => it.unusable === true);
  if (unusable)
    throw new Refusal(`the file cannot be read, so it cannot be changed: ${unusable.message}`, unusable.help);
  if (isFields(data)) return data;
  throw new Refusal("the file has no fields that could be changed", "Run plan check: it says what is missing.");
}

/** Whether both readers of YAML take from a text what it is meant to say. */
export function says(path: string, text: string, expected: YamlValue): boolean {
  const { data, diagnostics } = parseDocument({ path, text }, fileKindAt(path) ?? "action");
  if (diagnostics.some((it) => it.unusable) || !sameData(data, expected)) return false;
  const stretch = yamlStretch(path, text);
  const careful = stretch && examineYaml(text.slice(stretch.start, stretch.end), null);
  return careful?.ok === true && sameData(careful.data, expected);
}

function whatOf(change: Change): string {
  return change.kind === "add-entry" ? "the entry" : named(change.keys);
}
