import { largest } from "../../text/lists.ts";
import type { Table } from "../../views/content.ts";
import { columnShares } from "../columns.ts";
import { rowOf, textCell, typedCell } from "./cells.ts";
import type { Sheet, SheetCell, SheetRow } from "./sheet.ts";
import type { TableGroup } from "./table-groups.ts";

/** In characters. */
const WIDEST = 50;
const HEAD = { bold: true, fill: "E9EDF0", border: "below", vertical: "bottom" } as const;

/** A sheet of tables, and the row at which each of them begins, from 1. */
export interface TableSheet {
  readonly sheet: Sheet;
  readonly places: ReadonlyMap<Table, number>;
}

/** The sheet of a group of tables, with typed dates and numbers, a frozen head and filters where it is one table. */
export function tableSheet({ form, tables }: TableGroup, name: string): TableSheet {
  return form === "stacked"
    ? stackedSheet(tables, name)
    : oneTable(form === "joined" ? joinedTable(tables) : null, tables, name);
}

/** Tables of the same columns as one, which says first which of them a row is of. */
function joinedTable(tables: readonly Table[]): Table {
  const [first] = tables as [Table];
  return {
    ...first,
    columns: [{ key: "table", title: "Table", align: "left", width: "flowing", rank: 0 }, ...first.columns],
    rows: tables.flatMap(({ title, rows }) => rows.map((row) => [{ text: title }, ...row])),
  };
}

function oneTable(joined: Table | null, tables: readonly Table[], name: string): TableSheet {
  const table = joined ?? (tables[0] as Table);
  const widths = widthsOf(table);
  const rows = [headOf(table), ...bodyOf(table, joined === null ? 0 : 1)].map((cells) => rowOf(cells, widths));
  let row = 1;
  const places = new Map(
    tables.map((one) => {
      const place = [one, joined === null ? 1 : row + 1] as const;
      row += one.rows.length;
      return place;
    }),
  );
  return { sheet: { name, widths, gridLines: true, headRow: 1, filtered: true, rows }, places };
}

function stackedSheet(tables: readonly Table[], name: string): TableSheet {
  const each = tables.map(widthsOf);
  const columns = largest(each.map(({ length }) => length));
  const widths = Array.from({ length: columns }, (_, at) => largest(each.map((one) => one[at] ?? 0)));
  const places = new Map<Table, number>();
  const rows: SheetRow[] = [];
  for (const table of tables) {
    places.set(table, rows.length + 1);
    rows.push(rowOf([{ ...textCell(table.title, { bold: true, size: 13 }), style: { bold: true, size: 13 } }], widths));
    for (const cells of [headOf(table), ...bodyOf(table, 0), []]) rows.push(rowOf(cells, widths));
  }
  return { sheet: { name, widths, gridLines: false, landscape: true, rows }, places };
}

function headOf({ columns }: Table): readonly SheetCell[] {
  return columns.map(({ title, dataTitle, align }) => textCell(dataTitle ?? title, { ...HEAD, align }));
}

/** @param named the column that says what a row is about */
function bodyOf({ columns, rows }: Table, named: number): readonly (readonly (SheetCell | null)[])[] {
  return rows.map((row) => columns.map((column, at) => typedCell(column, row[at], at === named)));
}

/** So many characters across are still read where a page is as wide as the table. */
const PRINTED = 160;
const LEAST_FLOWING = 20;

/** As wide as what is in them, with the arrow of a filter in the head's own cell; flowing ones give way to the printed page. */
function widthsOf(table: Table): number[] {
  const natural = columnShares(table).map((width) => Math.min(WIDEST, width + 3));
  const over = sum(natural) - PRINTED;
  const spare = natural.map((width, at) =>
    table.columns[at]?.width === "flowing" ? Math.max(0, width - LEAST_FLOWING) : 0,
  );
  const part = over <= 0 ? 0 : Math.min(1, over / Math.max(1, sum(spare)));
  return natural.map((width, at) => Math.round(width - part * (spare[at] as number)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
