import type { YAMLError } from "yaml";
import { BAD_YAML, TAB_INDENT, TOO_DEEP, UNQUOTED_COLON } from "../core/catalogue/text.ts";
import { inOneLine, quote } from "../text/quote.ts";
import { startOfLine } from "./text-position.ts";
import type { YamlTrouble } from "./yaml-trouble.ts";

/** What the reader's codes mean, in the words of somebody who does not know YAML. */
const IN_WORDS: Partial<Record<YAMLError["code"], string>> = {
  BAD_INDENT: "this line is not indented like the lines that it belongs to",
  BAD_DQ_ESCAPE: "a backslash in double quotes begins an escape that YAML does not know",
  BAD_SCALAR_START: "a text that begins with this character must be in quotes",
  BLOCK_AS_IMPLICIT_KEY: "a list or a second field begins where a text was expected",
  BLOCK_IN_FLOW: "a list or field on lines of its own stands inside brackets",
  KEY_OVER_1024_CHARS: "the name of a field is longer than 1,024 characters",
  MISSING_CHAR: "a quotation mark, bracket, comma or colon is missing",
  MULTILINE_IMPLICIT_KEY: "the line is neither a field (name, colon, value) nor an item of a list",
  MULTIPLE_DOCS: "a second document begins here",
  UNEXPECTED_TOKEN: "something stands here that YAML does not expect",
};

const FIELD_LINE = /^([ \t]*(?:- +)*)([A-Za-z][\w-]*)(:[ \t]+)([^"'|>[{].*?:(?:[ \t].*)?)$/;

/** An open bracket is noticed at the next line only, and there as a fault of its indent. */
function unclosed({ code, message }: YAMLError): string | null {
  const end = code === "BAD_INDENT" ? /^Flow .* end with a ([\]}])/.exec(message)?.[1] : undefined;
  return end === undefined ? null : `what begins with ${end === "]" ? "[" : "{"} before this line has no ${end}`;
}

/** Puts an error of the YAML reader into plain words, with the line to paste where a pair of quotes would fix it. */
export function explainSyntaxError(yaml: string, error: YAMLError): YamlTrouble {
  const at = Math.min(error.pos[0], yaml.length);
  const lineStart = startOfLine(yaml, at);
  const feed = yaml.indexOf("\n", at);
  const line = yaml.slice(lineStart, feed === -1 ? yaml.length : feed).replace(/\r$/, "");
  const span = { start: at, end: Math.max(error.pos[1], at) };

  const field = FIELD_LINE.exec(line);
  if (field && (error.code === "BLOCK_AS_IMPLICIT_KEY" || error.code === "MULTILINE_IMPLICIT_KEY")) {
    const [, indent, name, colon, value] = field as unknown as [string, string, string, string, string];
    const start = lineStart + indent.length + name.length + colon.length;
    // A comment stays one.
    const meant = value.replace(/[ \t]#.*$/, "").trimEnd();
    const instead = quoted(meant);
    return {
      rule: UNQUOTED_COLON,
      start,
      end: start + meant.length,
      message: `the ${name} has a colon and a space in it, and is not in quotes`,
      help: `Put quotes around it: ${name}: ${instead}`,
      value: inOneLine(value),
      instead,
    };
  }
  if (error.code === "TAB_AS_INDENT" || /^ *\t/.test(line)) {
    const tab = lineStart + Math.max(line.indexOf("\t"), 0);
    const message = "the line is indented with a tab";
    return { rule: TAB_INDENT, start: tab, end: tab + 1, message, help: TAB_INDENT.fix, value: inOneLine(line) };
  }
  if (error.code === "RESOURCE_EXHAUSTION") {
    return { rule: TOO_DEEP, ...span, message: TOO_DEEP.what, help: TOO_DEEP.fix, value: "" };
  }
  const words = unclosed(error) ?? IN_WORDS[error.code] ?? inOneLine(error.message, 100);
  const where = line.trim() === "" ? "" : `, in ${quote(line)}`;
  return {
    rule: BAD_YAML,
    ...span,
    message: `the YAML is not well-formed: ${words}${where}`,
    help: BAD_YAML.fix,
    value: inOneLine(line),
  };
}

/** The value in the quotes that need least escaping. */
function quoted(value: string): string {
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}
