import { type CountedLevel, ListCount } from "../counting.ts";
import { readXml } from "../read-xml.ts";
import type { WordStyle } from "./styles.ts";

interface Definition {
  readonly levels: (CountedLevel | undefined)[];
  /** The style in which the definition is kept, where it is not here. */
  style: string | null;
  /** Which level a paragraph of such a style stands on. */
  readonly levelOf: Map<string, number>;
}

interface List {
  definition: string;
  readonly startsAt: Map<number, number>;
}

const DEEPEST = 8;

/** The numbers that Word counts before paragraphs by itself (ECMA-376 part 1, 17.9), while these go by in their order. */
export class Numbering {
  private readonly counts = new Map<string, ListCount>();
  private readonly begun = new Set<string>();

  constructor(
    private readonly definitions: ReadonlyMap<string, Definition>,
    private readonly lists: ReadonlyMap<string, List>,
    private readonly styles: ReadonlyMap<string, WordStyle>,
  ) {}

  /**
   * What stands before the next paragraph of a list; null where that is a bullet or nothing.
   *
   * @param level as the paragraph or its style says it; else that of the style in the list, else the first
   */
  next(list: string, level: string | null, style: string): string | null {
    const its = this.lists.get(list);
    if (its === undefined) return null;
    const key = this.resolved(its.definition);
    const definition = this.definitions.get(key);
    if (definition === undefined) return null;
    const at = Math.min(Math.max(Number(level ?? definition.levelOf.get(style) ?? 0) || 0, 0), DEEPEST);
    const count = this.counts.get(key) ?? new ListCount(definition.levels);
    this.counts.set(key, count);
    const start = its.startsAt.get(at);
    if (start !== undefined && !this.begun.has(`${list}/${at}`)) count.restart(at, start);
    this.begun.add(`${list}/${at}`);
    return count.next(at);
  }

  /** A definition may be kept under a style, which names a list, which names the definition. */
  private resolved(key: string): string {
    const style = this.definitions.get(key)?.style;
    const list = style == null ? null : this.styles.get(style)?.list;
    return (list == null ? undefined : this.lists.get(list)?.definition) ?? key;
  }
}

/** Reads how a document's lists count. */
export function readNumbering(
  bytes: Uint8Array | null,
  part: string,
  styles: ReadonlyMap<string, WordStyle>,
): Numbering {
  const definitions = new Map<string, Definition>();
  const lists = new Map<string, List>();
  let definition: Definition | null = null;
  let list: List | null = null;
  let level = 0;
  let isOverride = false;
  if (bytes === null) return new Numbering(definitions, lists, styles);
  readXml(bytes, part, {
    open(name, attribute) {
      const value = attribute("val") ?? "";
      if (name === "abstractNum") {
        definition = { levels: [], style: null, levelOf: new Map() };
        definitions.set(attribute("abstractNumId") ?? "", definition);
      } else if (name === "num") {
        list = { definition: "", startsAt: new Map() };
        lists.set(attribute("numId") ?? "", list);
      } else if (name === "abstractNumId" && list !== null) list.definition = value;
      else if (name === "lvlOverride") [level, isOverride] = [Number(attribute("ilvl")) || 0, true];
      else if (name === "startOverride" && list !== null) list.startsAt.set(level, Number(value) || 0);
      else if (isOverride || definition === null) return;
      else if (name === "numStyleLink") definition.style = value;
      else if (name === "lvl") {
        level = Math.min(Number(attribute("ilvl")) || 0, DEEPEST);
        definition.levels[level] = { format: "decimal", text: "", start: 1 };
      } else if (name === "pStyle") definition.levelOf.set(value, level);
      else if (LEVEL_FIELDS.has(name)) {
        const known = definition.levels[level];
        if (known !== undefined) definition.levels[level] = { ...known, ...fieldOf(name, value) };
      }
    },
    close(name) {
      if (name === "abstractNum") definition = null;
      else if (name === "num") list = null;
      else if (name === "lvlOverride") isOverride = false;
    },
  });
  return new Numbering(definitions, lists, styles);
}

const LEVEL_FIELDS = new Set(["numFmt", "lvlText", "start"]);

function fieldOf(name: string, value: string): Partial<CountedLevel> {
  if (name === "numFmt") return { format: value };
  return name === "lvlText" ? { text: value } : { start: Number(value) || 0 };
}
