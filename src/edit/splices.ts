import type { TextEdit } from "../core/source-file.ts";
import { endOfLine, startOfLine } from "../source/text-position.ts";
import type { YamlChild, YamlNode } from "../source/yaml-layout.ts";
import { columnOf, type Style } from "./file-style.ts";
import type { Written } from "./write-value.ts";

/** Puts a value in the place of one that stands behind a name or hyphen; an anchor before it and comments stay. */
export function replaceValue(text: string, old: YamlNode, { inLine, lines }: Written, style: Style): TextEdit[] {
  const block = lines.map((line) => style.newline + line).join("");
  const [from, to] = inLineSpot(text, old);
  const [blockFrom, blockTo] = blockSpot(text, old);
  const first = from === to ? (inLine === "" ? "" : ` ${inLine}`) : inLine;
  const start = inLine === "" ? afterBlanks(text, old.after, from) : from;
  const edits = [
    { start, end: to, text: first },
    { start: blockFrom, end: blockTo, text: block },
  ];
  return edits.filter((edit) => edit.end > edit.start || edit.text !== "");
}

/** Whether a value begins on the line of its name or hyphen, or all of it can stand on one. */
function standsInLine(text: string, { form, after, start }: YamlNode): boolean {
  return !form.startsWith("block-") || (form !== "block-scalar" && !text.slice(after, start).includes("\n"));
}

function inLineSpot(text: string, old: YamlNode): [number, number] {
  if (old.form === "block-scalar") return [old.start, old.headerEnd];
  return standsInLine(text, old) && old.form !== "empty" ? [old.start, old.end] : [old.after, old.after];
}

function blockSpot(text: string, old: YamlNode): [number, number] {
  const headEnd = old.form === "block-scalar" ? old.headerEnd : standsInLine(text, old) ? old.end : old.after;
  return [endOfLine(text, headEnd), endOfLine(text, Math.max(headEnd, old.end))];
}

/** Where the blanks before an offset begin, at most as far back as `from`. */
function afterBlanks(text: string, from: number, offset: number): number {
  return from + text.slice(from, offset).trimEnd().length;
}

/** Where lines can be put in behind a field or item: behind its last line, and comments that belong to it. */
function endOfChild(text: string, child: YamlChild, column: number): number {
  let end = endOfLine(text, child.end);
  for (;;) {
    const next = text.indexOf("\n", end);
    if (next === -1) return end;
    const comment = /^[ \t]*(?=#)/.exec(text.slice(next + 1, endOfLine(text, next + 1)));
    if (comment === null || comment[0].length <= column) return end;
    end = endOfLine(text, next + 1);
  }
}

/** Puts lines in behind a field or item of a block. */
export function insertBehind(text: string, child: YamlChild, lines: readonly string[], style: Style): TextEdit {
  const at = endOfChild(text, child, columnOf(text, child.start));
  return { start: at, end: at, text: lines.map((line) => style.newline + line).join("") };
}

/** Puts lines in before a field or item of a block; comments right above it stay with it. */
export function insertBefore(text: string, child: YamlChild, lines: readonly string[], style: Style): TextEdit {
  const column = columnOf(text, child.start);
  let at = startOfLine(text, child.start);
  if (text.slice(at, child.start).trim() !== "") {
    const joined = lines.join(style.newline).trimStart();
    return { start: child.start, end: child.start, text: `${joined}${style.newline}${" ".repeat(column)}` };
  }
  while (at > 0) {
    const above = startOfLine(text, at - 1);
    if (!/^[ \t]*#/.test(text.slice(above, at)) || /^[ \t]*/.exec(text.slice(above, at))?.[0].length !== column) break;
    at = above;
  }
  return { start: at, end: at, text: lines.map((line) => line + style.newline).join("") };
}

/** Takes a field or item out of a block, where it is not the only one. */
export function removeFromBlock(text: string, parent: YamlNode, index: number): TextEdit {
  const child = parent.children[index] as YamlChild;
  const lineStart = startOfLine(text, child.start);
  const end = endOfLine(text, child.end);
  const next = parent.children[index + 1];
  if (text.slice(lineStart, child.start).replace("\ufeff", "").trim() !== "" && next !== undefined) {
    // On the line of a hyphen. What follows takes its place, but comments between keep their lines.
    const commented = text.slice(end, next.start).includes("#");
    const hyphenEnd = lineStart + text.slice(lineStart, child.start).trimEnd().length;
    return commented ? { start: hyphenEnd, end, text: "" } : { start: child.start, end: next.start, text: "" };
  }
  const feed = text.indexOf("\n", end);
  if (feed !== -1) return { start: child.start - columnOf(text, child.start), end: feed + 1, text: "" };
  return { start: lineStart - (text[lineStart - 2] === "\r" ? 2 : 1), end, text: "" };
}

/** Takes a field or item out of braces or brackets, with the comma that parted it. */
export function removeFromFlow(text: string, parent: YamlNode, index: number): TextEdit[] {
  const child = parent.children[index] as YamlChild;
  if (child.comma !== null) {
    const blanks = /^[ \t]*/.exec(text.slice(child.comma + 1))?.[0].length ?? 0;
    return [{ start: child.start, end: child.comma + 1 + blanks, text: "" }];
  }
  const before = parent.children[index - 1]?.comma ?? null;
  if (before === null) return [{ start: child.start, end: child.end, text: "" }];
  if (text.slice(before + 1, child.start).trim() === "") return [{ start: before, end: child.end, text: "" }];
  return [
    { start: before, end: before + 1, text: "" },
    { start: child.start, end: child.end, text: "" },
  ];
}

/** Puts a field or item into braces or brackets, as the child of that number. */
export function insertIntoFlow(text: string, parent: YamlNode, index: number, item: string, style: Style): TextEdit[] {
  const at = (offset: number, inserted: string) => ({ start: offset, end: offset, text: inserted });
  const { children, form } = parent;
  const [next, last] = [children[index], children.at(-1)];
  const ownLine = (child: YamlChild) => text.slice(startOfLine(text, child.start), child.start).trim() === "";
  const newLine = (child: YamlChild) => style.newline + text.slice(startOfLine(text, child.start), child.start);
  if (next !== undefined) return [at(next.start, `${item},${ownLine(next) ? newLine(next) : " "}`)];
  if (last === undefined) {
    const closed = text[parent.start + 1] === "}" && form === "flow-map";
    return [at(parent.start + 1, closed ? ` ${item} ` : form === "flow-map" ? ` ${item}` : item)];
  }
  const lastEnd = last.comma === null ? last.end : last.comma + 1;
  const lead = ownLine(last) ? newLine(last) : " ";
  const rest = text.slice(lastEnd, endOfLine(text, lastEnd));
  const comma = last.comma === null ? "," : "";
  if (/^\s*#/.test(rest))
    return [
      at(lastEnd, comma),
      at(endOfLine(text, lastEnd), (ownLine(last) ? lead : `${style.newline} `) + item),
    ].filter((it) => it.text !== "");
  return [at(lastEnd, `${comma}${lead}${item}`)];
}
