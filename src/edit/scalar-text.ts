/** Where a text is going to stand: within brackets, commas and brackets would end it. */
export type Surroundings = "block" | "flow";

/** Begins something else in YAML, or is begun by a blank. */
const BAD_START = /^[-?:,[\]{}#&*!|>'"%@`\s]|^\.{3}/;
const BAD_WITHIN = /:(?=\s|$)|\s#|\s$|[\t\n\r\u0085\u2028\u2029\ufeff]/;
const BAD_IN_FLOW = /[,[\]{}]/;
/** Taken for true, false, nothing or a number by a reader of YAML 1.2 or 1.1. */
const WORD_WITH_A_MEANING = /^(?:~|null|true|false|yes|no|on|off|y|n|<<|=)$/i;
const NUMBER =
  /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[\da-f_]+|\.(?:inf|nan)|[\d_]+(?::[0-5]?\d)+(?:\.[\d_]*)?|(?:\d[\d_]*(?:\.[\d_]*)?|\.[\d_]+)(?:e[-+]?\d+)?)$/i;

/** What double quotes must write as an escape, so that it is seen and stays what it is. */
const ESCAPED = /["\\\t\n\r\u0085\u00a0\u2028\u2029\ufeff]/g;
const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
};

/** A text on one line, as YAML: as it is where every reader takes it for that very text, else in quotes. */
export function textInLine(text: string, surroundings: Surroundings): string {
  return isPlain(text, surroundings) ? text : quoted(text);
}

/** Whether a text needs no quotes. */
function isPlain(text: string, surroundings: Surroundings): boolean {
  if (text === "" || BAD_START.test(text) || BAD_WITHIN.test(text)) return false;
  if (surroundings === "flow" && BAD_IN_FLOW.test(text)) return false;
  return !WORD_WITH_A_MEANING.test(text) && !NUMBER.test(text);
}

/** In the quotes that need least escaping. */
function quoted(text: string): string {
  const escapes = text.match(ESCAPED) ?? [];
  const single = escapes.length > 0 && escapes.every((it) => it === '"' || it === "\\") && !text.includes("'");
  return single ? `'${text}'` : `"${text.replace(ESCAPED, escaped)}"`;
}

function escaped(character: string): string {
  return SHORT_ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** A text of several lines as a literal block (`|`), or null where the block would not keep every character. */
export function literalBlock(text: string): { readonly header: string; readonly lines: readonly string[] } | null {
  if (!text.includes("\n") || /[\r\u0085\u2028\u2029\ufeff]/.test(text)) return null;
  const ends = text.endsWith("\n");
  const lines = (ends ? text.slice(0, -1) : text).split("\n");
  const [first = "", last = ""] = [lines[0], lines.at(-1)];
  const blankEdge = first === "" || last === "" || /^\s/.test(first);
  if (blankEdge || lines.some((line) => /[^\S\n]$|^\t/.test(line))) return null;
  return { header: ends ? "|" : "|-", lines };
}
