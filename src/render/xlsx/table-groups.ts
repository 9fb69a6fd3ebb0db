import { groupBy } from "../../core/group-by.ts";
import { type Block, type Table, wordsOf } from "../../views/content.ts";
import { withoutCount } from "../paper-of.ts";

/** More sheets nobody finds their way in; the first of them is not one of tables. */
export const MOST_SHEETS = 8;
const MOST_GROUPS = MOST_SHEETS - 1;
const OTHERS = "Other tables";

/** Tables that stand on one sheet: one alone, some of the same columns as one, or small ones beneath one another. */
export interface TableGroup {
  readonly title: string;
  readonly form: "alone" | "joined" | "stacked";
  readonly tables: readonly Table[];
}

/** A table, and the heading that it stands under. */
interface Placed {
  readonly table: Table;
  readonly heading: string;
}

/**
 * Shares the tables that have rows out over sheets. Where there are more than fit, those of the same columns become one;
 * where there still are, the longest keep a sheet of their own and the others share the last.
 */
export function tableGroups(blocks: readonly Block[]): readonly TableGroup[] {
  const placed = placedTables(blocks);
  const alone = placed.map(({ table }): TableGroup => ({ title: table.title, form: "alone", tables: [table] }));
  if (alone.length <= MOST_GROUPS) return alone;
  const alike = groupBy(placed, ({ table }) => table.columns.map(({ key, title }) => `${key} ${title}`).join("\n"));
  const groups = [...alike.values()].map(joined);
  if (groups.length <= MOST_GROUPS) return groups;
  const rows = ({ tables }: TableGroup): number => tables.reduce((sum, table) => sum + table.rows.length, 0);
  const longest = new Set([...groups].sort((a, b) => rows(b) - rows(a)).slice(0, MOST_GROUPS - 1));
  const others = groups.filter((group) => !longest.has(group)).flatMap(({ tables }) => tables);
  return [...groups.filter((group) => longest.has(group)), { title: OTHERS, form: "stacked", tables: others }];
}

function placedTables(blocks: readonly Block[]): readonly Placed[] {
  let heading = "";
  return blocks.flatMap((block): Placed[] => {
    if (block.kind === "heading" && block.level <= 2) heading = withoutCount(wordsOf(block.text));
    return block.kind === "table" && block.table.rows.length > 0 ? [{ table: block.table, heading }] : [];
  });
}

function joined(some: readonly Placed[]): TableGroup {
  const tables = some.map(({ table }) => table);
  const [first] = some;
  if (first === undefined || tables.length === 1) return { title: first?.table.title ?? OTHERS, form: "alone", tables };
  const isOne = some.every(({ heading }) => heading === first.heading);
  return { title: isOne ? first.heading : sharedWords(tables.map(({ title }) => title)), form: "joined", tables };
}

/** The words that all titles begin with; the first title where there are none. */
function sharedWords(titles: readonly string[]): string {
  const [first = "", ...others] = titles;
  const words = first.split(" ");
  const shared = words.findIndex((word, at) => others.some((title) => title.split(" ")[at] !== word));
  return shared <= 0 ? first : words.slice(0, shared).join(" ");
}
