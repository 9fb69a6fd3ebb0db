import { ALIASES, BAD_YAML, TOO_DEEP } from "../core/catalogue/text.ts";
import type { RuleInfo } from "../core/diagnostic.ts";
import { inOneLine, quote } from "../text/quote.ts";

/** Something wrong in a stretch of YAML; offsets in UTF-16 units from its start. */
export interface YamlTrouble {
  readonly rule: RuleInfo;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly help: string;
  readonly value: string;
  /** What should stand there, where no judgement is needed to know it. */
  readonly instead?: string;
}

/** What a stretch of YAML says, or everything that is wrong with it. */
export type YamlReading =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly troubles: readonly YamlTrouble[] };

/** A text that is there and should not be. */
export function trouble(rule: YamlTrouble["rule"], start: number, text: string, what: string): YamlTrouble {
  const end = start + text.length;
  return { rule, start, end, message: `${quote(text)} ${what}`, help: rule.fix, value: inOneLine(text) };
}

/** A tag as people write it: `!!str`. */
export function shortTag(tag: string): string {
  return tag.replace(/^tag:yaml\.org,2002:/, "!!");
}

/** A reference to nothing. */
export function unknownAlias(start: number, name: string): YamlTrouble {
  return {
    rule: BAD_YAML,
    start,
    end: start + name.length + 1,
    message: `${quote(`*${name}`)} refers to an anchor that is not there`,
    help: "Where the text itself begins with *, put it in quotes.",
    value: name,
  };
}

/** A reference to something that it stands in itself. */
export function circular(start: number, name: string): YamlTrouble {
  const message = `${quote(`*${name}`)} leads to itself`;
  return { rule: ALIASES, start, end: start + name.length + 1, message, help: ALIASES.fix, value: name };
}

/** References that nobody should follow. */
export function tooManyReferences(yaml: string): YamlTrouble {
  const start = yaml.search(/[&*]/);
  return {
    rule: ALIASES,
    start,
    end: start + 1,
    message: "the references in this file (& and *) multiply or are too many to follow",
    help: ALIASES.fix,
    value: "",
  };
}

/** Nesting that no honest file has; points at the first bracket. */
export function tooDeep(yaml: string): YamlTrouble {
  const start = Math.max(yaml.search(/[[{]/), 0);
  return {
    rule: TOO_DEEP,
    start,
    end: start + 1,
    message: `lists or maps stand inside one another more than a hundred deep`,
    help: TOO_DEEP.fix,
    value: "",
  };
}

/** What the faster reader refused and the other one would have taken: still refused, at the place that it named. */
export function refused(
  yaml: string,
  error: Error & { reason?: string; mark?: { line: number; column: number } },
): YamlTrouble {
  const lines = yaml.split("\n");
  const line = Math.min(error.mark?.line ?? 0, Math.max(lines.length - 1, 0));
  const start = lines.slice(0, line).reduce((sum, it) => sum + it.length + 1, 0);
  const end = start + (lines[line]?.trimEnd().length ?? 0);
  if (error.reason?.startsWith("nesting exceeded")) return { ...tooDeep(yaml), start, end };
  return {
    rule: BAD_YAML,
    start,
    end,
    message: `the YAML cannot be read: ${inOneLine(error.reason ?? error.message, 100)}`,
    help: BAD_YAML.fix,
    value: inOneLine(lines[line] ?? ""),
  };
}
