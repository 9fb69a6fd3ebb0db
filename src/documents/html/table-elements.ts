import type { Element } from "./looks.ts";

/** The elements directly within another that have such a name. */
export function childrenNamed(element: Element, name: string): readonly Element[] {
  return element.childNodes.filter((child): child is Element => "tagName" in child && child.tagName === name);
}

/** The rows of a table, and whether they stand in its head. */
export function rowsIn(table: Element): readonly { readonly row: Element; readonly isHeader: boolean }[] {
  return table.childNodes.flatMap((child) => {
    if (!("tagName" in child)) return [];
    if (child.tagName === "tr") return [{ row: child, isHeader: false }];
    if (!/^t(?:head|body|foot)$/.test(child.tagName)) return [];
    return childrenNamed(child, "tr").map((row) => ({ row, isHeader: child.tagName === "thead" }));
  });
}

/** A table that only puts others beside one another: one of them has rows and columns of its own. */
export function isForLayout(table: Element, known = new Map<Element, boolean>()): boolean {
  const found = known.get(table);
  if (found !== undefined) return found;
  const cells = rowsIn(table).flatMap(({ row }) => [...childrenNamed(row, "td"), ...childrenNamed(row, "th")]);
  const is = cells.some((cell) => tablesIn(cell).some((inner) => isForLayout(inner, known) || isGrid(inner)));
  known.set(table, is);
  return is;
}

function isGrid(table: Element): boolean {
  const rows = rowsIn(table);
  return rows.length > 1 && rows.some(({ row }) => row.childNodes.filter((child) => "tagName" in child).length > 1);
}

function tablesIn(element: Element): readonly Element[] {
  return element.childNodes.flatMap((child) => {
    if (!("tagName" in child)) return [];
    return child.tagName === "table" ? [child] : tablesIn(child);
  });
}
