import { sameData } from "../../text/equality.ts";
import { type ExportedCell, isoDate, type ReadBack } from "./cell-value.ts";
import { fold } from "./fold.ts";
import {
  ACTIONS,
  AMENDMENTS,
  DIRECTORY,
  type FieldKind,
  kindOf,
  PLAN,
  RECOMMENDATIONS,
  type SheetLayout,
  THEMES,
} from "./layout.ts";
import type { ExportedRow, LedgerFile } from "./rows.ts";

/** Whether the rows of a file, folded back, say what the file says. */
export function saysTheSame(rows: ReadonlyMap<SheetLayout, readonly ExportedRow[]>, file: LedgerFile): boolean {
  const folded = fold(
    new Map(
      [...rows].map(([layout, its]) => [
        layout,
        its.map((row) => ({ ...row, cells: new Map([...row.cells].map(([title, cell]) => [title, readBack(cell)])) })),
      ]),
    ),
  );
  const [back] = folded;
  const text = publishedText(file.body);
  if (file.kind === "prose") return publishedText(file.text.replace(/^\ufeff/, "")) === text && back?.body === text;
  // A list without items has no row.
  if (back === undefined || folded.length > 1 || back.body !== (file.path.endsWith(".md") ? text : "")) return false;
  const layout = LAYOUTS[file.kind];
  return layout !== undefined && sameData(plain(back.data, layout, []), plain(file.data, layout, []));
}

const WHOLE_DIRECTORY: SheetLayout = { name: "", of: [], key: null, fields: {}, lists: DIRECTORY };
const LAYOUTS: Readonly<Record<Exclude<LedgerFile["kind"], "prose">, SheetLayout>> & { prose?: undefined } = {
  ...{ plan: PLAN, directory: WHOLE_DIRECTORY, recommendations: RECOMMENDATIONS, amendments: AMENDMENTS },
  ...{ theme: THEMES, action: ACTIONS },
};

function readBack(cell: ExportedCell): ReadBack {
  if (typeof cell === "object") return { text: cell.day, day: cell.day };
  return { text: String(cell), day: null };
}

/** The published text: without the blank lines around it, its lines ended the same way on every system. */
export function publishedText(body: string): string {
  return body
    .replaceAll("\r\n", "\n")
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();
}

const AS_TEXT: readonly FieldKind[] = ["text", "id", "list", "ids"];

/** Data in one form: without what is empty, dates as ISO, ids as text. */
function plain(value: unknown, layout: SheetLayout, path: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => plain(item, layout, path));
  if (typeof value === "object" && value !== null) {
    // Somebody who is named counts, though nothing more be said: `recorders: { director: {} }`.
    const names = Object.keys(layout.fields).some((known) => known.startsWith([...path, "*"].join(".")));
    const fields = Object.entries(value).flatMap(([field, inner]) => {
      if (isEmpty(inner) && !names && !(field === "owners" && layout.name === "Progress")) return [];
      const list = path.length === 0 && Object.hasOwn(layout.lists, field) ? layout.lists[field] : undefined;
      return [[field, list === undefined ? plain(inner, layout, [...path, field]) : itemsOf(inner, list)]];
    });
    const [only] = fields;
    return fields.length === 1 && only?.[0] === layout.bare ? only?.[1] : Object.fromEntries(fields);
  }
  const kind = kindOf(path, layout);
  if (kind === "day") return isoDate(String(value));
  return kind !== null && AS_TEXT.includes(kind) ? String(value) : value;
}

function itemsOf(value: unknown, list: SheetLayout): unknown {
  if (Array.isArray(value)) return value.map((item) => plain(item, list, []));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plain(item, list, [])]));
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
