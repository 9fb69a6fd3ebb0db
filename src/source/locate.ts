import type * as Yaml from "yaml";
import type { Place, Range } from "../core/diagnostic.ts";
import { yamlStretch } from "./front-matter.ts";
import { positionFinder, rangeOfLine, startOfText } from "./text-position.ts";
import { yamlLibrary } from "./yaml-library.ts";

/** Offsets in the YAML, end exclusive. */
type Span = readonly [start: number, end: number];

/**
 * Finds places in one file: the value that the keys lead to, its key where `at` asks for it or the value is empty, and
 * for what is not there the key of the nearest thing that should hold it. What leads nowhere is the first line.
 */
export function locator(path: string, text: string): (place: Place) => Range {
  const firstLine = rangeOfLine(text, startOfText(text));
  const stretch = yamlStretch(path, text);
  if (stretch === null) return (place) => place.range ?? firstLine;
  const yaml = text.slice(stretch.start, stretch.end);
  const position = positionFinder(text);
  let root: Yaml.Document.Parsed | null | undefined;
  return (place) => {
    if (place.range !== undefined) return place.range;
    if (place.keys.length === 0) return firstLine;
    root ??= parsed(yaml);
    const span = root && spanOf(root, place, yaml);
    return span ? { start: position(stretch.start + span[0]), end: position(stretch.start + span[1]) } : firstLine;
  };
}

/** The range of one place in a text. For several places of one file `locator` reads the text only once. */
export function locate(text: string, place: Place): Range {
  return locator(place.path, text)(place);
}

function parsed(yaml: string): Yaml.Document.Parsed | null {
  try {
    const options = { schema: "core", uniqueKeys: false, prettyErrors: false, logLevel: "silent" } as const;
    return yamlLibrary().parseDocument(yaml, options);
  } catch {
    return null;
  }
}

function spanOf(document: Yaml.Document.Parsed, place: Place, yaml: string): Span | null {
  const { isAlias, isMap, isSeq } = yamlLibrary();
  let node: Yaml.Node | null | undefined = document.contents;
  let holder: Span | null = null;
  for (const key of place.keys) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = pairsByName(node).get(String(key));
      if (pair === undefined) return holder;
      holder = trimmed(pair.key, yaml) ?? holder;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(key)] as Yaml.Node | undefined;
      if (item === undefined) return holder;
      holder = trimmed(item, yaml) ?? hyphenBefore(item, yaml) ?? holder;
      node = item;
    } else {
      return holder;
    }
  }
  return place.at === "key" ? holder : (trimmed(node, yaml) ?? holder);
}

type Pair = Yaml.Pair<Yaml.Node | null, Yaml.Node | null>;

/** The fields of maps that have been asked for one: a file may have many findings in one long map. */
const known = new WeakMap<Yaml.YAMLMap, ReadonlyMap<string, Pair>>();

function pairsByName(map: Yaml.YAMLMap): ReadonlyMap<string, Pair> {
  const { isScalar } = yamlLibrary();
  let pairs = known.get(map);
  if (pairs === undefined) {
    const named = (map.items as Pair[]).filter((it) => isScalar(it.key));
    pairs = new Map(named.reverse().map((it) => [String((it.key as Yaml.Scalar).value), it]));
    known.set(map, pairs);
  }
  return pairs;
}

/** The node's own text without the blanks that end it, or null where it is empty. */
function trimmed(node: Yaml.Node | null | undefined, yaml: string): Span | null {
  if (!node?.range) return null;
  const [start, end] = node.range;
  const length = yaml.slice(start, end).trimEnd().length;
  return length === 0 ? null : [start, start + length];
}

/** The hyphen of an item of a list that has nothing in it. */
function hyphenBefore(item: Yaml.Node, yaml: string): Span | null {
  const at = item.range ? yaml.slice(0, item.range[0]).trimEnd().length - 1 : -1;
  return yaml[at] === "-" ? [at, at + 1] : null;
}
