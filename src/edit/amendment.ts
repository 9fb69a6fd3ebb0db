import { type YamlChild, type YamlForm, type YamlNode, yamlLayout } from "../source/yaml-layout.ts";
import { sameData } from "../text/equality.ts";
import { type Fields, isFields, isItems, type Keys, Refusal, type YamlValue } from "./change.ts";
import type { Draft } from "./draft.ts";
import { columnOf, type Style } from "./file-style.ts";
import { at, type Found, named, valueAt } from "./find.ts";
import {
  insertBefore,
  insertBehind,
  insertIntoFlow,
  removeFromBlock,
  removeFromFlow,
  replaceValue,
} from "./splices.ts";
import { type Maps, pairLines } from "./write-value.ts";
import { fieldText, itemInLine, itemText, mapsBeside, orderOf, pairInBraces, valueInLine } from "./yaml-style.ts";

/**
 * A text to which one splice after another is made, each at a place that is looked up in the text as it then is. Each
 * method makes one; a `Refusal` is thrown where its place is not written out in the text.
 */
export class Amendment {
  constructor(
    private readonly path: string,
    private readonly style: Style,
    public draft: Draft,
  ) {}

  /** How what the keys lead to is written. */
  formOf(keys: Keys): YamlForm {
    return this.node(keys).form;
  }

  /** Gives another value to what is there. */
  replace(keys: Keys, value: YamlValue): void {
    const { parent, child, value: old } = this.found(keys);
    if (old.form === "opaque") throw notWrittenOut(keys);
    if (old.inFlow) {
      const name = this.text.slice(child.start, old.start);
      const lead = old.end > old.start ? "" : /(?::|&\S+)$/.test(name) ? " " : ": ";
      this.splice([{ start: old.start, end: old.end, text: lead + valueInLine(keys, value) }]);
    } else {
      const inBrackets = old.form === "flow-list" && !this.isBare(old);
      const column = columnOf(this.text, child.start);
      const form = inBrackets
        ? { inLine: valueInLine(keys, value), lines: [] }
        : fieldText(keys, value, column, mapsLike(old, parent), this.style);
      this.splice(replaceValue(this.text, old, form, this.style));
    }
  }

  /** Adds a field to a map: behind the field that the ledger writes before it, else at the end. */
  addField(holder: Keys, key: string, value: YamlValue): void {
    const [map, keys] = [this.node(holder), [...holder, key]];
    if (holder.length > 0 && this.isBare(map)) this.replace(holder, { [key]: value });
    else if (map.form === "flow-map") {
      const pair = pairInBraces(keys, value);
      this.splice(insertIntoFlow(this.text, map, map.children.length, pair, this.style));
    } else if (map.form === "block-map") {
      const order = orderOf(keys);
      const isBefore = (it: YamlChild) => order.slice(0, Math.max(order.indexOf(key), 0)).includes(String(it.key));
      const behind = map.children.findLast(isBefore) ?? (map.children.at(-1) as YamlChild);
      const column = columnOf(this.text, behind.start);
      const lines = pairLines(key, fieldText(keys, value, column, mapsBeside(map), this.style), column);
      this.splice([insertBehind(this.text, behind, lines, this.style)]);
    } else throw notWrittenOut(holder);
  }

  /** Puts an item into a list, as the item of that number; a field without a value becomes a list. */
  insert(list: Keys, index: number, item: YamlValue): void {
    const node = this.node(list);
    const behind = node.children[index - 1];
    const neighbour = behind ?? node.children[0];
    if (this.isBare(node)) this.replace(list, [item]);
    else if (node.form === "flow-list") {
      this.splice(insertIntoFlow(this.text, node, index, itemInLine(list, item), this.style));
    } else if (node.form === "block-list" && neighbour !== undefined) {
      const lines = itemText(list, item, this.text, neighbour, this.style);
      const put = behind === undefined ? insertBefore : insertBehind;
      this.splice([put(this.text, neighbour, lines, this.style)]);
    } else throw notWrittenOut(list);
  }

  /** Takes a field or item away; of the last one, empty braces or brackets are left. */
  remove(keys: Keys): void {
    const { parent, index } = this.found(keys);
    const alone = parent.children.length === 1;
    if (alone && keys.length === 1) throw new Refusal("it is the only field of the file", "Delete the file instead.");
    if (alone) this.replace(keys.slice(0, -1), parent.form.endsWith("list") ? [] : {});
    else if (parent.form.startsWith("flow")) this.splice(removeFromFlow(this.text, parent, index));
    else this.splice([removeFromBlock(this.text, parent, index)]);
  }

  /** Nothing, or brackets or braces with nothing in them and not within any others: they can become lines. */
  private isBare(node: YamlNode): boolean {
    const empty = node.form.startsWith("flow-") && node.children.length === 0 && !node.inFlow;
    return (empty && this.text.slice(node.start + 1, node.end - 1).trim() === "") || node.form === "empty";
  }

  private get text(): string {
    return this.draft.text;
  }

  private node(keys: Keys): YamlNode {
    return keys.length === 0 ? this.root() : this.found(keys).value;
  }

  private root(): YamlNode {
    const root = yamlLayout(this.path, this.text);
    if (root === null) throw new Refusal("the file has no fields", "Write its id and title first.");
    return root;
  }

  private found(keys: Keys): Found {
    const found = at(this.root(), keys);
    if (found === null) throw notWrittenOut(keys);
    return found;
  }

  private splice(edits: Parameters<Draft["with"]>[0]): void {
    this.draft = this.draft.with(edits);
  }
}

/** A map is written as the one before it was, else as those beside it. */
function mapsLike(old: YamlNode, parent: YamlNode): Maps {
  if (old.form === "flow-map" && old.children.length > 0) return "flow";
  return old.form === "block-map" ? "block" : mapsBeside(parent);
}

function notWrittenOut(keys: Keys): Refusal {
  return new Refusal(
    `${named(keys)} is not written out where it stands`,
    "It may be a reference (* and a name) to a value elsewhere in the file. Write the value out in its place, then try again.",
  );
}

/**
 * Gives a value to what the keys lead to. Lists and maps are changed item by item and field by field, so that whatever
 * stays in them keeps its line and its comments.
 *
 * @param data what the whole text says at present
 */
export function amend(text: Amendment, keys: Keys, value: YamlValue, data: Fields): void {
  const old = valueAt(data, keys);
  if (old === undefined) add(text, keys, value, data);
  else if (sameData(old, value)) return;
  else if (isFields(old) && isFields(value) && sharesField(old, value) && isWrittenOut(text, keys)) {
    for (const key of Object.keys(old)) if (!Object.hasOwn(value, key)) text.remove([...keys, key]);
    for (const [key, one] of Object.entries(value)) amend(text, [...keys, key], one, data);
  } else if (isItems(old) && isItems(value) && old.length > 0 && value.length > 0 && isWrittenOut(text, keys)) {
    amendItems(text, keys, old, value, data);
  } else text.replace(keys, value);
}

function add(text: Amendment, keys: Keys, value: YamlValue, data: Fields): void {
  const [holder, key] = [keys.slice(0, -1), keys.at(-1) ?? ""];
  const held = valueAt(data, holder);
  const isNew = held === undefined || held === null;
  if (isNew && key === 0) amend(text, holder, [value], data);
  else if (isNew && typeof key === "string") amend(text, holder, { [key]: value }, data);
  else if (isItems(held) && key === held.length) text.insert(holder, held.length, value);
  else if (isFields(held) && typeof key === "string") text.addField(holder, key, value);
  else throw new Refusal(`there is no place for ${named(keys)}`, "What should hold it is no map, or too short a list.");
}

/** What two lists begin and end with stays; the items between are changed one by one, then taken away or added. */
function amendItems(text: Amendment, keys: Keys, old: readonly YamlValue[], value: readonly YamlValue[], data: Fields) {
  const shorter = Math.min(old.length, value.length);
  let first = 0;
  while (first < shorter && sameData(old[first], value[first])) first += 1;
  let last = 0;
  while (last < shorter - first && sameData(old.at(-1 - last), value.at(-1 - last))) last += 1;
  const both = shorter - last;
  for (let i = first; i < both; i += 1) amend(text, [...keys, i], value[i] as YamlValue, data);
  for (let i = old.length - last - 1; i >= both; i -= 1) text.remove([...keys, i]);
  for (let i = both; i < value.length - last; i += 1) text.insert(keys, i, value[i] as YamlValue);
}

function sharesField(old: Fields, value: Fields): boolean {
  return Object.keys(old).some((key) => Object.hasOwn(value, key));
}

function isWrittenOut(text: Amendment, keys: Keys): boolean {
  return /map|list/.test(text.formOf(keys));
}
