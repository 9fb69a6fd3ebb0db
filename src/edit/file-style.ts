import { startOfLine, startOfText } from "../source/text-position.ts";
import type { YamlNode } from "../source/yaml-layout.ts";
import { at } from "./find.ts";

/** The habits of a file that a new line follows. */
export interface Style {
  readonly newline: "\n" | "\r\n";
  /** How far the hyphens of a list stand to the right of the list's name, at the top of the file. */
  readonly topListOffset: number;
  /** The same within an entry. */
  readonly listOffset: number;
  /** How far the fields of a map stand to the right of the map's name. */
  readonly mapOffset: number;
  /** Texts of several lines are written as blocks. */
  readonly literals: boolean;
}

const USUAL_OFFSET = 2;
/** Deeper than any value of a plan. */
const DEEP = 9;

/** The style of a new file. */
export const DEFAULT_STYLE: Style = {
  newline: "\n",
  topListOffset: USUAL_OFFSET,
  listOffset: USUAL_OFFSET,
  mapOffset: USUAL_OFFSET,
  literals: true,
};

/** Reads the habits of a file off what is written in it already. */
export function styleOf(text: string, root: YamlNode | null): Style {
  const feed = text.indexOf("\n");
  const progress = root && at(root, ["progress"])?.value;
  const within = (node: YamlNode | null | undefined, form: YamlNode["form"], depth: number) =>
    node ? offsetOf(text, node, form, depth) : undefined;
  const anywhere = within(root, "block-list", DEEP);
  return {
    newline: feed > 0 && text[feed - 1] === "\r" ? "\r\n" : "\n",
    topListOffset: within(root, "block-list", 1) ?? anywhere ?? USUAL_OFFSET,
    listOffset: within(progress, "block-list", DEEP) ?? anywhere ?? USUAL_OFFSET,
    mapOffset: within(root, "block-map", DEEP) || USUAL_OFFSET,
    literals: true,
  };
}

/** In which column an offset stands, from 0. */
export function columnOf(text: string, offset: number): number {
  return offset - Math.max(startOfLine(text, offset), startOfText(text));
}

/** How far the first value of a form, at most so deep, stands to the right of the name that it belongs to. */
function offsetOf(text: string, node: YamlNode, form: YamlNode["form"], depth: number): number | undefined {
  if (depth === 0 || node.inFlow) return undefined;
  for (const child of node.children) {
    const { value } = child;
    if (value.form === form && node.form === "block-map") {
      const offset = columnOf(text, value.start) - columnOf(text, child.start);
      if (offset >= 0) return offset;
    }
    const within = offsetOf(text, value, form, depth - 1);
    if (within !== undefined) return within;
  }
  return undefined;
}
