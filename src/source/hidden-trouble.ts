import { CONTROL_CHARACTER, RESERVED_KEY } from "../core/catalogue/text.ts";
import { type Diagnostic, finding } from "../core/diagnostic.ts";
import { CONTROL_CHARACTERS, codePointName, inOneLine } from "../text/quote.ts";
import { rangeOf } from "./text-position.ts";

const HELP = "Delete the character; retyping the word is the surest way.";

/** The first unseen character of each line of a text. */
export function findControlCharacters(path: string, text: string): Diagnostic[] {
  if (!CONTROL_CHARACTERS.test(text)) return [];
  const found: Diagnostic[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    const at = line.search(CONTROL_CHARACTERS);
    if (at !== -1 && found.length < MOST_LINES) {
      const place = { path, keys: [], range: rangeOf(text, offset + at, offset + at + 1) };
      found.push(unseen(line[at] as string, place, line));
    }
    offset += line.length + 1;
  }
  return found;
}

/** A binary file has them in every line; the first lines say enough. */
const MOST_LINES = 20;

/**
 * What only the values themselves show: control characters that were written as escapes (`"\e[2J"`), and fields called
 * `__proto__`. Looked for only where the text can hold them, since it walks every value.
 */
export function findHiddenTrouble(path: string, yaml: string, data: unknown): Diagnostic[] {
  if (!yaml.includes("__proto__") && !yaml.includes("\\")) return [];
  const found: Diagnostic[] = [];
  const visit = (value: unknown, keys: readonly (string | number)[]) => {
    if (typeof value === "string") {
      const character = CONTROL_CHARACTERS.exec(value)?.[0];
      if (character !== undefined) found.push(unseen(character, { path, keys }, value));
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => {
        visit(item, [...keys, index]);
      });
    } else if (typeof value === "object" && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        const inner = [...keys, key];
        if (key === "__proto__") found.push(reserved({ path, keys: inner, at: "key" }));
        const character = CONTROL_CHARACTERS.exec(key)?.[0];
        if (character !== undefined) found.push(unseen(character, { path, keys: inner, at: "key" }, key));
        visit(item, inner);
      }
    }
  };
  visit(data, []);
  return found;
}

function unseen(character: string, place: Diagnostic["place"], around: string): Diagnostic {
  return finding({
    rule: CONTROL_CHARACTER,
    message: `the text has a character that cannot be seen (${codePointName(character)}), in “${inOneLine(around)}”`,
    help: HELP,
    place,
    value: inOneLine(around),
  });
}

function reserved(place: Diagnostic["place"]): Diagnostic {
  return finding({
    rule: RESERVED_KEY,
    message: "no field may be called __proto__",
    help: "Take the field away.",
    place,
    value: "__proto__",
    unusable: true,
  });
}
