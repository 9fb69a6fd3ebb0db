import {
  NO_FRONT_MATTER,
  NOT_A_FENCE,
  NOT_UTF8,
  OUTSIDE_PLAN,
  TOO_LARGE,
  UNCLOSED_FRONT_MATTER,
  UNREADABLE,
} from "../core/catalogue/text.ts";
import { type Diagnostic, finding } from "../core/diagnostic.ts";
import type { FileKind } from "../core/plan.ts";
import type { ReadFault, SourceFile } from "../core/source-file.ts";
import { quote } from "../text/quote.ts";
import { findConflicts } from "./conflicts.ts";
import { type FrontMatter, findFrontMatter } from "./front-matter.ts";
import { findControlCharacters, findHiddenTrouble } from "./hidden-trouble.ts";
import { readFrontMatter, readYaml } from "./read-yaml.ts";
import { endOfLine, positionFinder, rangeOf, startOfText } from "./text-position.ts";
import type { YamlReading } from "./yaml-trouble.ts";

const FAULTS: Readonly<Record<ReadFault, Diagnostic["rule"]>> = {
  unreadable: UNREADABLE,
  "not-utf-8": NOT_UTF8,
  "too-large": TOO_LARGE,
  "outside-plan": OUTSIDE_PLAN,
};

/**
 * Takes a file apart into fields and body. Never throws, runs nothing: whatever is wrong with the text is a diagnostic,
 * `unusable` where the fields cannot be known without guessing (then `data` is undefined).
 */
export function parseDocument(file: SourceFile, kind: FileKind): ParsedDocument {
  const { path } = file;
  if ("problem" in file) {
    const rule = FAULTS[file.fault];
    const diagnostic = finding({
      rule,
      message: file.problem,
      help: rule.fix,
      place: { path, keys: [] },
      unusable: true,
    });
    return { path, kind, text: "", data: undefined, body: "", diagnostics: [diagnostic] };
  }
  const { text } = file;
  const about = [...findConflicts(path, text), ...findControlCharacters(path, text)];
  const parts = about.some((it) => it.unusable)
    ? NOTHING
    : path.endsWith(".md")
      ? markdown(path, text, kind)
      : yaml(path, text);
  return { path, kind, text, data: parts.data, body: parts.body, diagnostics: [...about, ...parts.diagnostics] };
}

type Parts = Pick<ParsedDocument, "data" | "body" | "diagnostics">;
const NOTHING: Parts = { data: undefined, body: "", diagnostics: [] };

function yaml(path: string, text: string): Parts {
  const start = startOfText(text);
  const stretch = start === 0 ? text : text.slice(start);
  return { ...fields(path, text, stretch, start, readYaml(stretch)), body: "" };
}

function markdown(path: string, text: string, kind: FileKind): Parts {
  const front = findFrontMatter(text);
  if (front.found === "whole") {
    const stretch = text.slice(front.yaml.start, front.yaml.end);
    const read = fields(path, text, stretch, front.yaml.start, readFrontMatter(text.slice(0, front.body), stretch));
    return { ...read, body: text.slice(front.body) };
  }
  // Prose needs no fields, and may begin with a line across the page.
  if (kind === "prose" && !opensScript(text, front)) {
    return { data: undefined, body: text.slice(startOfText(text)), diagnostics: [] };
  }
  return { ...NOTHING, diagnostics: [fenceTrouble(path, text, front)] };
}

function opensScript(text: string, front: FrontMatter): boolean {
  return front.found === "not-a-fence" && front.opens && /\w/.test(text.slice(front.line.start, front.line.end));
}

function fields(
  path: string,
  text: string,
  stretch: string,
  offset: number,
  reading: YamlReading,
): Omit<Parts, "body"> {
  if (reading.ok) {
    const diagnostics = findHiddenTrouble(path, stretch, reading.data);
    return { data: diagnostics.some((it) => it.unusable) ? undefined : reading.data, diagnostics };
  }
  const position = positionFinder(text);
  const diagnostics = reading.troubles.map(({ rule, start, end, message, help, value, instead = null }) => {
    const range = { start: position(offset + start), end: position(offset + end) };
    return finding({ rule, message, help, value, place: { path, keys: [], range }, unusable: true, instead });
  });
  return { data: undefined, diagnostics };
}

function fenceTrouble(path: string, text: string, front: Exclude<FrontMatter, { found: "whole" }>): Diagnostic {
  const at = (start: number, end: number) => ({ path, keys: [], range: rangeOf(text, start, end) });
  if (front.found === "none") {
    const start = startOfText(text);
    const message = text.trim() === "" ? "the file is empty" : "the first line is not ---, so the file has no fields";
    return finding({
      rule: NO_FRONT_MATTER,
      message,
      help: NO_FRONT_MATTER.fix,
      place: at(start, endOfLine(text, start)),
      unusable: true,
    });
  }
  const rule = front.found === "unclosed" ? UNCLOSED_FRONT_MATTER : NOT_A_FENCE;
  const line = front.found === "unclosed" ? front.opening : front.line;
  const words = text.slice(line.start, line.end);
  const message =
    front.found === "unclosed"
      ? "the fields begin with --- but no later line is exactly ---"
      : words.trim() === "---"
        ? "the line --- has spaces after it"
        : `the line ${quote(words)} begins with --- and goes on`;
  return finding({ rule, message, help: rule.fix, place: at(line.start, line.end), value: words, unusable: true });
}

/** A file of the ledger as text, fields and body. */
export interface ParsedDocument {
  /** From the plan's folder, with `/`. */
  readonly path: string;
  readonly kind: FileKind;
  /** The whole text, as it stands in the file; empty where it could not be read. */
  readonly text: string;
  /** What the YAML says: text, numbers, booleans, null, lists and maps. Undefined where there is none or it cannot be used. */
  readonly data: unknown;
  /** What follows the front matter, as it stands in the file. */
  readonly body: string;
  /** One of them with `unusable` says that the fields cannot be used without guessing. */
  readonly diagnostics: readonly Diagnostic[];
}
