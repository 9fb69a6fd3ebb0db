import { yamlLibrary } from "#later/source/yaml-library";
import { yamlStretch } from "./front-matter.ts";

/** What the library's lexer puts before the text of a value, which may begin with `#` like a comment. */
const VALUE_FOLLOWS = "\u001f";

/** The comments in the YAML of a file, each from its `#` on, in the order of the text; none where it has no YAML. */
export function yamlComments(path: string, text: string): readonly string[] {
  const stretch = yamlStretch(path, text);
  if (stretch === null) return [];
  const { Lexer } = yamlLibrary();
  const found: string[] = [];
  let before = "";
  for (const token of new Lexer().lex(text.slice(stretch.start, stretch.end))) {
    if (token.startsWith("#") && before !== VALUE_FOLLOWS) found.push(token.trimEnd());
    before = token;
  }
  return found;
}
