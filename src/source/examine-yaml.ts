import type * as Yaml from "yaml";
import { COMPLEX_KEY, DECIMAL_KEY, DUPLICATE_KEY, YAML_DIRECTIVE, YAML_TAG } from "../core/catalogue/text.ts";
import { append } from "../text/lists.ts";
import { quote } from "../text/quote.ts";
import { explainSyntaxError } from "./yaml-errors.ts";
import { yamlLibrary } from "./yaml-library.ts";
import {
  circular,
  refused,
  shortTag,
  tooDeep,
  tooManyReferences,
  trouble,
  unknownAlias,
  type YamlReading,
  type YamlTrouble,
} from "./yaml-trouble.ts";

/** No honest file has more; beyond it the time to follow them all grows with the square. */
const MOST_REFERENCES = 1000;
const MOST_ALIAS_COPIES = 100;
const DEEPEST = 100;
/** One slip can make every line after it wrong; the first errors are those that help. */
const MOST_ERRORS = 20;
const REFERENCE = /(?:^|[\s[{,:"'-])[&*][^\s,[\]{}]/gm;
/** Beyond it, an explanation costs seconds; the place and reason of the faster reader must do. */
const LONGEST_EXPLAINED = 64 * 1024;
const DIRECTIVE = /^%.*$/m;

/**
 * Reads YAML with the `yaml` package, which knows where everything stands: for text that may hold what a plan may not,
 * and for text that the faster reader has refused.
 *
 * @param refusal what the faster reader said; where it refused, there is always at least one trouble
 */
export function examineYaml(yaml: string, refusal: Error | null): YamlReading {
  if (hasTooManyReferences(yaml)) return one(tooManyReferences(yaml));
  const directive = DIRECTIVE.exec(yaml);
  if (directive)
    return one(trouble(YAML_DIRECTIVE, directive.index, directive[0], "is an instruction to the YAML reader"));
  if (refusal !== null && yaml.length > LONGEST_EXPLAINED) return one(refused(yaml, refusal));
  try {
    return examine(yaml, refusal);
  } catch (error) {
    if (error instanceof RangeError) return one(tooDeep(yaml));
    return one(refused(yaml, error instanceof Error ? error : new Error(String(error))));
  }
}

/** Counted in pieces of YAML only where there may be as many: words in quotes that begin with `*` refer to nothing. */
function hasTooManyReferences(yaml: string): boolean {
  if ((yaml.match(REFERENCE)?.length ?? 0) <= MOST_REFERENCES) return false;
  const { Lexer } = yamlLibrary();
  let [references, isText] = [0, false];
  for (const piece of new Lexer().lex(yaml)) {
    if (!isText && /^[&*]./s.test(piece)) references += 1;
    if (references > MOST_REFERENCES) return true;
    isText = piece === TEXT_FOLLOWS;
  }
  return false;
}

/** By which the library's first stage marks that its next piece is a text. */
const TEXT_FOLLOWS = "\u001f";

function examine(yaml: string, refusal: Error | null): YamlReading {
  const { parseDocument } = yamlLibrary();
  const document = parseDocument(yaml, { schema: "core", uniqueKeys: false, prettyErrors: false, logLevel: "silent" });
  const troubles = document.errors.slice(0, MOST_ERRORS).map((error) => explainSyntaxError(yaml, error));
  if (troubles.length === 0 || refusal !== null) append(troubles, walk(document));
  if (troubles.length === 0 && refusal !== null) troubles.push(refused(yaml, refusal));
  if (troubles.length > 0) return { ok: false, troubles };
  try {
    return { ok: true, data: document.toJS({ maxAliasCount: MOST_ALIAS_COPIES }) as unknown };
  } catch (error) {
    if (error instanceof ReferenceError) return one(tooManyReferences(yaml));
    throw error;
  }
}

/** Everything in a well-formed document that a plan may not hold. */
function walk(document: Yaml.Document.Parsed): YamlTrouble[] {
  const { visit, isAlias, isCollection, isMap, isScalar } = yamlLibrary();
  const found: YamlTrouble[] = [];
  const anchors = new Set<string>();
  visit(document, {
    Node(_key, node, path) {
      const start = node.range?.[0] ?? 0;
      if (path.length > DEEPEST && path.filter((it) => isCollection(it)).length > DEEPEST) {
        found.push({ ...tooDeep(""), start, end: start });
        return visit.BREAK;
      }
      if (isAlias(node)) {
        const { source } = node;
        if (!anchors.has(source)) found.push(unknownAlias(start, source));
        else if (path.some((it) => isCollection(it) && it.anchor === source)) found.push(circular(start, source));
        return undefined;
      }
      if (node.anchor !== undefined) anchors.add(node.anchor);
      if (node.tag !== undefined) found.push(trouble(YAML_TAG, start, shortTag(node.tag), "is a YAML tag"));
      if (isMap(node)) append(found, troublesOfKeys(node, isScalar));
      return undefined;
    },
  });
  return found;
}

function troublesOfKeys(map: Yaml.YAMLMap, isScalar: typeof Yaml.isScalar): YamlTrouble[] {
  const found: YamlTrouble[] = [];
  const seen = new Set<string>();
  for (const { key, value } of map.items as Yaml.Pair<Yaml.Node | null, Yaml.Node | null>[]) {
    const start = key?.range?.[0] ?? value?.range?.[0] ?? map.range?.[0] ?? 0;
    const end = key?.range?.[1] ?? start;
    if (!isScalar(key) || key.value === null) {
      found.push({
        rule: COMPLEX_KEY,
        start,
        end,
        message: "the name of a field must be a word",
        help: "Begin the line with the field's name and a colon; put text that begins with ?, [ or { in quotes.",
        value: "",
      });
      continue;
    }
    const name = String(key.value);
    if (typeof key.value === "number" && (name !== key.source || !Number.isInteger(key.value))) {
      found.push({
        rule: DECIMAL_KEY,
        start,
        end,
        message: `the name ${key.source ?? name} is a number to YAML, which reads it as ${name}`,
        help: `Put it in quotes: "${key.source ?? name}":`,
        value: key.source ?? name,
      });
    } else if (seen.has(name)) {
      found.push({
        rule: DUPLICATE_KEY,
        start,
        end,
        message: `${quote(name)} is written twice`,
        help: "Keep one of the two.",
        value: name,
      });
    }
    seen.add(name);
  }
  return found;
}

function one(it: YamlTrouble): YamlReading {
  return { ok: false, troubles: [it] };
}
