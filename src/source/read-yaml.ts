import matter from "gray-matter";
import * as jsYaml from "js-yaml";
import { examineYaml } from "./examine-yaml.ts";
import type { YamlReading } from "./yaml-trouble.ts";

// Every pattern begins with the rare character that gives it away and looks back at what stands before it: begun with
// the blanks and line starts before it, which are everywhere, they take a third as long as the reading itself.

/** What may be an anchor, an alias, a tag, an explicit key, a list in a list or a directive: too many rather than too few. */
const INDICATORS = [
  /[&*!](?<![^\s[{,:"'-].)(?:(?<=!)|(?=\S))/,
  /\?(?<![^\s[{,-].)(?:\s|$)/,
  /-(?=[ \t]+-(?:\s|$))(?<!\S.)/,
  /%(?<=^.)/m,
];
/** An item with nothing in it: the faster reader takes the next hyphen further left for another item of the same list. */
const EMPTY_ITEM = /-(?<!\S.)(?:[ \t]*|[ \t]+#.*)\r?$/m;
/** A quoted text that goes on over the end of its line: the faster reader takes whatever stands behind its end for a field. */
const LONG_QUOTE = /['"](?<=(?:^[ \t]*|[:,[{-][ \t]+|[[{,]).)(?:(?<=')(?:[^'\n]|'')*|(?<=")(?:[^"\\\n]|\\.)*\\?)$/m;
/** A block of text that says how far it is indented: the readers differ on lines of nothing but spaces in it. */
const STATED_INDENT = /[|>](?=[-+]?[1-9])(?<=\s.)/;
/** A block of text that begins with lines of blanks: where they are longer than the text, the faster reader ends it there. */
const BLANK_BEGINNING = /[|>](?<=\s.)(?=[-+]?[ \t]*(?:#[^\n]*)?\r?\n(?:\r?\n)*[ \t]+\r?\n)/;
/** A field whose name is nothing at all. */
const NULL_KEY = /:(?=[\s\]},]|$)(?<=(?:^|-[ \t]|[[{,])[ \t]*(?:(?:~|[nN]ull|NULL)[ \t]*)?:)/m;
/** The same in braces, where a name may stand alone. */
const LONE_NULL_KEY = /[,}](?<=(?:^|[\s{,])(?:~|[nN]ull|NULL)\s*.)/m;
/** Brackets that are not closed on their line, or may not be: the faster reader does not mind where the next one begins. */
const LONG_BRACKETS = /[[{](?=[^\]}\n]*(?:$|[[{]))/m;
/** What begins a comment to the faster reader alone, as nothing stands between it and a bracket, comma or quote. */
const TIGHT_COMMENT = /#(?<=[[\]{},"'].)/;
/** Numbers that readers of YAML disagree on (`0b11`, `+.5`, `1e400`), and names of fields that are numbers. */
const ODD_NUMBERS =
  /[-+.\d](?<![^\s[{,:].)(?<=(?=[-+]?0[boxBOX]|[-+]?\.\d|[-+]0|[-+]?\.[iInN]|[-+]?\d[\d.]*[eE][-+]?\d|[-+]?\d{16,}|(?:[-+]?\d*\.\d+|[-+]?0\d+|\+\d+|\d+\.)[ \t]*:(?:\s|$)).)/;
/** What ends a line to the faster reader alone. */
const LONE_RETURN = /\r(?!\n)/;
/** No honest file has so long a gap; gray-matter takes a time for it that grows with its square. */
const LONG_GAP = /\s{500}/;

/**
 * Nearly every file has lines like these only: a field with a few plain words, a date, a number or an id, or an item of a
 * list. In them there is nothing that the patterns below look for, which take ten times as long.
 */
const PLAIN_LINES = new RegExp(
  String.raw`^(?:(?: {0,8}(?:- )?(?!null:|Null:|NULL:)[A-Za-z][\w-]*:(?: VALUE)?| {0,8}- VALUE)\n)*$`.replaceAll(
    "VALUE",
    String.raw`(?:[A-Za-z](?:[\w.,;()/'’–-]| (?! ))*|\d{4}-\d{2}(?:-\d{2})?|[1-9]\d{0,8}|\d+(?:\.\d+){2,3}|"[\w .,;()-]*")`,
  ),
);
/** A longer text is not tried: a pattern that repeats one within itself needs memory for each line. */
const LONGEST_PLAIN = 16_384;

const NEEDS_CARE = [
  ...INDICATORS,
  EMPTY_ITEM,
  LONG_QUOTE,
  STATED_INDENT,
  BLANK_BEGINNING,
  NULL_KEY,
  LONE_NULL_KEY,
  LONG_BRACKETS,
  TIGHT_COMMENT,
  ODD_NUMBERS,
  LONE_RETURN,
  LONG_GAP,
];

/** Whether YAML must be read by the slower of the two readers, since the faster one may understand it otherwise. */
function needsCare(yaml: string): boolean {
  if (yaml.length <= LONGEST_PLAIN && PLAIN_LINES.test(yaml)) return false;
  return NEEDS_CARE.some((pattern) => pattern.test(yaml));
}

/** Reads the YAML of a `.yaml` file. Never throws. */
export function readYaml(yaml: string): YamlReading {
  return readWith(yaml, () => quickly(yaml));
}

/**
 * Reads front matter whose fences have been found to be clean.
 *
 * @param fenced the text from its start up to the end of the second fence; gray-matter would copy whatever follows
 * @param yaml what stands between the two
 */
export function readFrontMatter(fenced: string, yaml: string): YamlReading {
  return readWith(yaml, () => (isPlain(fenced, yaml) ? quickly(yaml) : null) ?? matter(fenced, FRONT_MATTER).data);
}

/** Whether there is nothing at its fences for gray-matter to see to: it would take as long again as the reading itself. */
function isPlain(fenced: string, yaml: string): boolean {
  return fenced.startsWith("---\n") && yaml.endsWith("\n") && !yaml.includes("\r");
}

function readWith(yaml: string, read: () => unknown): YamlReading {
  if (needsCare(yaml)) return examineYaml(yaml, null);
  try {
    return { ok: true, data: read() };
  } catch (error) {
    return examineYaml(yaml, error instanceof Error ? error : new Error(String(error)));
  }
}

function quickly(yaml: string): unknown {
  return jsYaml.load(yaml, { schema: jsYaml.CORE_SCHEMA, json: false }) ?? null;
}

function refuse(): never {
  throw new Error("front matter is read as YAML and nothing else");
}

/** gray-matter would evaluate `---js`; whatever language it thinks it sees, it gets YAML or a refusal. */
const FRONT_MATTER = {
  language: "yaml",
  delimiters: "---",
  engines: {
    // What comes begins with the line break of the fence: without it, the lines of an error are those of the fields. The
    // last line has lost its own, which a text that keeps its blank lines would miss.
    yaml: { parse: (yaml: string) => quickly(`${yaml.slice(yaml.indexOf("\n") + 1)}\n`) as object },
    json: { parse: refuse },
    javascript: { parse: refuse },
    js: { parse: refuse },
    coffee: { parse: refuse },
  },
};
