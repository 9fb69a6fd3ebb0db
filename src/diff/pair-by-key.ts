import { groupBy } from "../core/group-by.ts";
import { canonical } from "../text/equality.ts";

/** Which item of one list is which of another. Every item is in one of the three, once. */
export interface PairedItems<Item> {
  readonly pairs: readonly { readonly before: Item; readonly after: Item }[];
  readonly gone: readonly Item[];
  readonly added: readonly Item[];
}

/** Pairs the items of two lists by a key; of several under one key first those that say the same. Order says nothing. */
export function pairByKey<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): PairedItems<Item> {
  const waiting = groupBy(after, keyOf);
  const pairs: { before: Item; after: Item }[] = [];
  const take = (item: Item, isBest: (one: Item) => boolean): boolean => {
    const group = waiting.get(keyOf(item)) ?? [];
    const at = group.findIndex(isBest);
    if (at !== -1) pairs.push({ before: item, after: group.splice(at, 1)[0] as Item });
    return at === -1;
  };
  const changed = before.filter((item) => {
    const value = canonical(item);
    return take(item, (one) => canonical(one) === value);
  });
  const gone = changed.filter((item) => take(item, () => true));
  return { pairs, gone, added: [...waiting.values()].flat() };
}

/** The items of a list that another does not have, each as often as it is missing. Order says nothing. */
export function missingFrom<Item>(list: readonly Item[], other: readonly Item[]): readonly Item[] {
  return pairByKey(list, other, (item) => canonical(item)).gone;
}
