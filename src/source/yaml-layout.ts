import type { CST } from "yaml";
import { yamlStretch } from "./front-matter.ts";
import { startOfText } from "./text-position.ts";
import { yamlLibrary } from "./yaml-library.ts";

/** How a value is written. `opaque` is a form that is only ever looked at as a whole. */
export type YamlForm =
  | "empty"
  | "scalar"
  | "alias"
  | "block-scalar"
  | "flow-map"
  | "flow-list"
  | "block-map"
  | "block-list"
  | "opaque";

/** Where a value of a YAML text stands. Offsets are UTF-16 units of the whole file's text, ends exclusive. */
export interface YamlNode {
  readonly form: YamlForm;
  /** Within brackets or braces. */
  readonly inFlow: boolean;
  /** The end of what leads up to it: its colon, hyphen or anchor. */
  readonly after: number;
  /** The value itself, without an anchor; the line break that a block of text may keep is not in it. */
  readonly start: number;
  readonly end: number;
  /** Of a block of text: the end of its `|` or `>` with their signs. */
  readonly headerEnd: number;
  /** The fields of a map, the items of a list, in the order of the text. */
  readonly children: readonly YamlChild[];
}

/** A field of a map, or an item of a list. */
export interface YamlChild {
  /** The field's name, or the item's number from 0. */
  readonly key: string | number;
  /** Where its name, its hyphen or (within brackets) the item itself begins. */
  readonly start: number;
  /** Where the last of its text ends, comments apart. */
  readonly end: number;
  /** The comma that follows, within brackets. */
  readonly comma: number | null;
  readonly value: YamlNode;
}

/** Where everything stands in the YAML of a file that can be read; null where it has none, or nothing is in it. */
export function yamlLayout(path: string, text: string): YamlNode | null {
  const stretch = yamlStretch(path, text);
  if (stretch === null) return null;
  const { Parser } = yamlLibrary();
  for (const token of new Parser().parse(text.slice(stretch.start, stretch.end))) {
    if (token.type !== "document") continue;
    if (token.value === undefined) return null;
    const start = Math.max(stretch.start, startOfText(text));
    return new Layout(start).node(token.value, token.start, false, 0);
  }
  return null;
}

const BLANK: ReadonlySet<string> = new Set(["space", "newline", "comment", "comma", "doc-start"]);

class Layout {
  /** @param shift where the YAML begins in the text */
  constructor(private readonly shift: number) {}

  /** @param lead what stands before the value @param from where it all begins, for what has neither lead nor value */
  node(token: CST.Token | null | undefined, lead: readonly CST.SourceToken[], inFlow: boolean, from: number): YamlNode {
    const own = lead.filter((it) => !BLANK.has(it.type)).at(-1);
    const after = own === undefined ? from : own.offset + own.source.length;
    const base = { form: "opaque", inFlow, after: after + this.shift, headerEnd: 0, children: [] } as const;
    const at = (start: number, end: number) => ({ start: start + this.shift, end: end + this.shift });
    switch (token?.type) {
      case undefined:
        return { ...base, form: "empty", ...at(after, after) };
      case "alias":
      case "scalar":
      case "single-quoted-scalar":
      case "double-quoted-scalar": {
        const form = token.type === "alias" ? "alias" : "scalar";
        return { ...base, form, ...at(token.offset, token.offset + token.source.length) };
      }
      case "block-scalar":
        return { ...base, ...this.blockScalar(token) };
      case "block-map":
      case "block-seq": {
        const children = this.block(token);
        const [start, end] = [children[0]?.start ?? token.offset, children.at(-1)?.end ?? token.offset];
        return { ...base, form: token.type === "block-map" ? "block-map" : "block-list", start, end, children };
      }
      case "flow-collection": {
        const form = token.start.type === "flow-map-start" ? "flow-map" : "flow-list";
        const end = (token.end[0]?.offset ?? token.offset) + 1;
        return { ...base, form, ...at(token.offset, end), children: this.flow(token, form) };
      }
      default:
        return { ...base, ...at(after, after) };
    }
  }

  private blockScalar(token: CST.BlockScalar): Pick<YamlNode, "form" | "start" | "end" | "headerEnd"> {
    const start = token.offset + this.shift;
    const props = token.props.reduce((sum, it) => sum + ("source" in it ? it.source.length : 0), 0);
    const header = token.props.find((it) => it.type === "block-scalar-header") as CST.SourceToken;
    const keepsBlankLines = header.source.includes("+");
    const body = keepsBlankLines ? token.source.replace(/\r?\n$/, "") : token.source.replace(/[ \t\r\n]+$/, "");
    const headerEnd = start + header.source.length;
    return {
      ...{ form: "block-scalar", start, headerEnd },
      end: body === "" ? headerEnd : start + props + body.length,
    };
  }

  private block(token: CST.BlockMap | CST.BlockSequence): YamlChild[] {
    const children: YamlChild[] = [];
    for (const item of token.items) {
      const mark = item.start.find((it) => !BLANK.has(it.type));
      if (token.type === "block-seq") {
        if (mark === undefined) continue;
        children.push(this.child(children.length, mark.offset, this.node(item.value, item.start, false, mark.offset)));
      } else if (item.sep !== undefined) {
        const start = mark?.offset ?? item.key?.offset ?? item.sep[0]?.offset ?? token.offset;
        const value = this.node(item.value, item.sep, false, tokenEnd(item.key) ?? start);
        children.push(this.child(nameOf(item.key), start, value));
      }
    }
    return children;
  }

  private flow(token: CST.FlowCollection, form: "flow-map" | "flow-list"): YamlChild[] {
    const children: YamlChild[] = [];
    for (const [index, item] of token.items.entries()) {
      const mark = item.start.find((it) => !BLANK.has(it.type));
      const first = mark ?? item.key ?? item.value;
      if (first === undefined || first === null) continue;
      const pair = item.sep?.some((it) => it.type === "map-value-ind") === true;
      const keyEnd = tokenEnd(item.key) ?? first.offset;
      const value =
        form === "flow-map"
          ? this.node(item.value, item.sep ?? [], true, keyEnd)
          : pair
            ? {
                ...this.node(undefined, [], true, first.offset),
                form: "opaque" as const,
                end: this.pairEnd(item, keyEnd),
              }
            : this.node(item.value ?? item.key, item.start, true, first.offset);
      const comma = token.items[index + 1]?.start.find((it) => it.type === "comma");
      children.push({
        ...this.child(form === "flow-map" ? nameOf(item.key) : children.length, first.offset, value),
        comma: comma === undefined ? null : comma.offset + this.shift,
      });
    }
    return children;
  }

  private pairEnd(item: CST.CollectionItem, keyEnd: number): number {
    return this.node(item.value, item.sep ?? [], true, keyEnd).end;
  }

  private child(key: string | number, start: number, value: YamlNode): YamlChild {
    return { key, start: start + this.shift, end: value.end, comma: null, value };
  }
}

function tokenEnd(token: CST.Token | null | undefined): number | undefined {
  return token && "source" in token ? token.offset + token.source.length : undefined;
}

function nameOf(token: CST.Token | null | undefined): string {
  return token ? (yamlLibrary().CST.resolveAsScalar(token)?.value ?? "") : "";
}

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
