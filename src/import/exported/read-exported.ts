import type { ReadBack } from "../../core/exported/cell-value.ts";
import {
  AS_THEY_ARE,
  FOR_READING,
  pathOf,
  SHEETS,
  type SheetLayout,
  TALL_HEAD,
  tableMark,
} from "../../core/exported/layout.ts";
import type { FoldedRow, FoldedSheets } from "../../core/exported/rows.ts";
import type { Cell, Row } from "../../documents/cell.ts";
import type { Document, Table } from "../../documents/document.ts";
import { quote } from "../../text/quote.ts";

/** A document that `plan export` wrote, read back into rows. */
export interface ReadExport {
  readonly sheets: FoldedSheets;
  /** Cells that cannot be taken as they are, each with its place: then nothing of the document may be used. */
  readonly problems: readonly string[];
  /** What is in the document and was not read. */
  readonly left: readonly { readonly where: string; readonly message: string }[];
}

const BY_NAME: ReadonlyMap<string, SheetLayout> = new Map(SHEETS.map((layout) => [layout.name, layout]));
const BY_MARK: ReadonlyMap<string, SheetLayout> = new Map(SHEETS.map((layout) => [tableMark(layout.name), layout]));
const PLAN_SHEET = SHEETS.find(({ isTall }) => isTall) as SheetLayout;
const GOES_ON = / \(goes on, \d+\)$/;

/** Whether a document is an export, whichever program saved it last. */
export function isExport({ tables }: Document): boolean {
  return tables.some(
    ({ name, rows }) => name === AS_THEY_ARE.name || rows.some((row) => isTallHead(row) || isWhole(row)),
  );
}

/** Above files as they are: there may be nothing else. */
function isWhole({ cells: [first] }: Row): boolean {
  return first?.column === 0 && [AS_THEY_ARE.name, tableMark(AS_THEY_ARE.name)].includes(first.text);
}

/** Reads an export: sheets of a workbook, the tables one below the other of a CSV file, the small tables of a text document. */
export function readExport(document: Document): ReadExport {
  const reader = new ExportReader();
  for (const table of document.tables) {
    const layout = BY_NAME.get(table.name ?? "");
    if (layout !== undefined) reader.sheet(layout, table.rows, table.where);
    else if (table.name !== null) reader.leave(table.where, "it is no sheet of an export, and was not read");
    else if (document.kind === "csv") reader.stacked(table);
    else reader.record(table);
  }
  return reader;
}

function isTallHead({ cells }: Row): boolean {
  return cells.length >= 2 && TALL_HEAD.every((title, at) => cells[at]?.text === title);
}

class ExportReader implements ReadExport {
  readonly sheets = new Map<SheetLayout, FoldedRow[]>();
  readonly problems: string[] = [];
  readonly left: { where: string; message: string }[] = [];

  leave(where: string, message: string): void {
    this.left.push({ where, message });
  }

  sheet(layout: SheetLayout, [head, ...rows]: readonly Row[], where: string): void {
    if (head === undefined) return;
    if (layout.isTall) {
      this.add(layout, this.pairs(rows, layout, where));
      return;
    }
    const titles = new Map(head.cells.map((cell) => [cell.column, titleIn(cell)]));
    for (const [, title] of titles) this.know(title, layout, where);
    for (const row of rows) {
      const cells = row.cells.map((cell): [string, Cell] => [titles.get(cell.column) ?? "", cell]);
      this.add(layout, this.readAll(cells, where));
    }
  }

  /** A CSV file: a line with a table's name above each. */
  stacked({ rows, where }: Table): void {
    let [layout, its]: [SheetLayout | undefined, Row[]] = [undefined, []];
    const done = (): void => {
      if (layout !== undefined) this.sheet(layout, its, where);
    };
    for (const row of rows) {
      const next = row.cells.length === 1 ? BY_MARK.get(row.cells[0]?.text ?? "") : undefined;
      if (next === undefined) its.push(row);
      else {
        done();
        [layout, its] = [next, []];
      }
    }
    done();
  }

  /** A table of a text document: one thing, a line for each of its fields. */
  record({ rows: [head, ...rows], where }: Table): void {
    const name = head?.cells[0]?.text ?? "";
    const layout = head !== undefined && isTallHead(head) ? PLAN_SHEET : BY_NAME.get(name);
    if (layout === undefined) this.leave(where, "it is no table of an export, and was not read");
    else this.add(layout, this.pairs(rows, layout, where));
  }

  private pairs(rows: readonly Row[], layout: SheetLayout, where: string): ReadonlyMap<string, ReadBack> {
    const pairs = rows.flatMap(({ cells }): [string, Cell][] => {
      const [title, value] = [cells.find(({ column }) => column === 0), cells.find(({ column }) => column === 1)];
      return title === undefined || value === undefined ? [] : [[titleIn(title), value]];
    });
    for (const [title] of pairs) this.know(title, layout, where);
    return this.readAll(pairs, where);
  }

  /** What is headed by no word of the layout is said, once a column. */
  private know(title: string, layout: SheetLayout, where: string): void {
    const { of, key } = layout;
    const isOwn = of.includes(title) || (key !== null && "column" in key && key.column === title);
    if (isOwn || title.endsWith(FOR_READING) || pathOf(title.replace(GOES_ON, ""), layout) !== null) return;
    this.leave(where, `${quote(title)} is no heading of an export: what stands under it was not read`);
  }

  private readAll(cells: readonly (readonly [string, Cell])[], where: string): ReadonlyMap<string, ReadBack> {
    const read = new Map<string, ReadBack>();
    for (const [title, cell] of cells) {
      const { exact, value, out, formula } = cell;
      if (title.endsWith(FOR_READING)) continue;
      const what =
        formula !== null ? "holds a formula" : out.some(({ why }) => why !== "prompt") ? "is struck out" : null;
      if (what !== null) this.problems.push(`${where}, ${cell.address}: ${quote(out[0]?.text ?? exact)} ${what}`);
      const day = value.kind === "date" && value.precision === "day" ? value.date : null;
      // A number is what it holds, not what the program rounds it to.
      const text = value.kind === "number" ? String(value.number) : exact;
      const heading = title.replace(GOES_ON, "");
      const before = read.get(heading);
      read.set(heading, before === undefined ? { text, day } : { text: before.text + text, day: null });
    }
    return read;
  }

  private add(layout: SheetLayout, cells: ReadonlyMap<string, ReadBack>): void {
    const own = [...cells].filter(([, { text }]) => text.trim() !== "");
    if (own.length === 0) return;
    const rows = this.sheets.get(layout) ?? [];
    this.sheets.set(layout, rows);
    const said = (title: string): string => cells.get(title)?.text.trim() ?? "";
    const of = layout.of.map(said).join("/");
    const { key } = layout;
    const name = key === null ? "" : said("column" in key ? key.column : titleOfField(key.field));
    rows.push({ of, key: of === "" ? name : `${of}/${name}`, cells: new Map(own) });
  }
}

/** Names that the plan gives itself stand in headings to the last character. */
function titleIn({ exact }: Cell): string {
  return exact.trim();
}

function titleOfField(field: string): string {
  return field.charAt(0).toUpperCase() + field.slice(1);
}
