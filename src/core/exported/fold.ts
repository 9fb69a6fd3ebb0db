import type { FileKind } from "../plan.ts";
import { type ReadBack, readValue } from "./cell-value.ts";
import {
  ACTIONS,
  AMENDMENTS,
  AS_THEY_ARE,
  DIRECTORY,
  kindOf,
  PLAN,
  PROSE,
  pathOf,
  RECOMMENDATIONS,
  type SheetLayout,
  THEMES,
} from "./layout.ts";
import type { FoldedFile, FoldedRow, FoldedSheets } from "./rows.ts";

type Fields = Record<string, unknown>;

/** The files that the sheets say, the opposite of `unfold`. What is wrong in one is for source and schema to find. */
export function fold(sheets: FoldedSheets): readonly FoldedFile[] {
  const index = new Index(sheets);
  const of = (layout: SheetLayout): readonly FoldedRow[] => sheets.get(layout) ?? [];
  const whole = (kind: FileKind, path: string, data: unknown): FoldedFile[] =>
    data === null ? [] : [{ path, kind, data, body: "", content: null }];
  const withText = (kind: FileKind, layout: SheetLayout): readonly FoldedFile[] =>
    of(layout).map((row) => {
      const { text = "", file = null, ...data } = index.fieldsOf(layout, row);
      return { path: file as string | null, kind, data, body: String(text), content: null };
    });
  const listed = Object.entries(DIRECTORY).filter(([, layout]) => of(layout).length > 0);
  const lists = listed.map(([list, layout]) => [list, index.itemsOf(layout, of(layout))]);
  return [
    ...whole("plan", "plan.yaml", index.fieldsOfOnly(PLAN)),
    ...whole("directory", "directory.yaml", lists.length === 0 ? null : Object.fromEntries(lists)),
    ...whole("recommendations", "recommendations.yaml", index.items(RECOMMENDATIONS)),
    ...whole("amendments", "amendments.yaml", index.items(AMENDMENTS)),
    ...withText("theme", THEMES),
    ...withText("action", ACTIONS),
    ...withText("prose", PROSE),
    ...of(AS_THEY_ARE).map(({ cells }): FoldedFile => {
      const said = (heading: string) => readValue(cells.get(heading) ?? NOTHING, "text") as string;
      return { path: said("File"), kind: null, data: undefined, body: "", content: said("Content") };
    }),
  ];
}

const NOTHING: ReadBack = { text: "", day: null };

/** Rows by the row that they belong to. */
class Index {
  private readonly children = new Map<SheetLayout, Map<string, FoldedRow[]>>();

  constructor(private readonly sheets: FoldedSheets) {
    for (const [layout, rows] of sheets) {
      const byParent = new Map<string, FoldedRow[]>();
      this.children.set(layout, byParent);
      for (const row of rows) {
        const its = byParent.get(row.of) ?? [];
        byParent.set(row.of, its);
        its.push(row);
      }
    }
  }

  fieldsOf(layout: SheetLayout, row: FoldedRow): Fields {
    const fields: Fields = {};
    for (const [heading, cell] of row.cells) {
      const path = pathOf(heading, layout);
      const kind = path === null ? null : kindOf(path, layout);
      if (path !== null && kind !== null && cell.text !== "") put(fields, path, readValue(cell, kind));
    }
    for (const [field, list] of Object.entries(layout.lists)) {
      const rows = this.children.get(list)?.get(list.of.length === 0 ? "" : row.key) ?? [];
      if (rows.length === 0) continue;
      const items = this.itemsOf(list, rows);
      const plain = fields[field];
      fields[field] = Array.isArray(plain) && Array.isArray(items) ? [...plain, ...items] : items;
    }
    return fields;
  }

  fieldsOfOnly(layout: SheetLayout): Fields | null {
    const [row] = this.sheets.get(layout) ?? [];
    return row === undefined ? null : this.fieldsOf(layout, row);
  }

  items(layout: SheetLayout): unknown {
    const rows = this.sheets.get(layout) ?? [];
    return rows.length === 0 ? null : this.itemsOf(layout, rows);
  }

  /** The rows as a list; as a map where each has a name. */
  itemsOf(layout: SheetLayout, rows: readonly FoldedRow[]): unknown {
    const { key, bare } = layout;
    if (key !== null && "column" in key && key.is === "name") {
      return Object.fromEntries(rows.map((row) => [nameOf(row), this.fieldsOf(layout, row)]));
    }
    return rows.map((row) => {
      const fields = this.fieldsOf(layout, row);
      return bare !== undefined && Object.keys(fields).join() === bare ? fields[bare] : fields;
    });
  }
}

function nameOf({ of, key }: FoldedRow): string {
  return of === "" ? key : key.slice(of.length + 1);
}

function put(fields: Fields, [first = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    fields[first] = value;
    return;
  }
  const inner = fields[first];
  const map: Fields = typeof inner === "object" && inner !== null && !Array.isArray(inner) ? (inner as Fields) : {};
  fields[first] = map;
  put(map, rest, value);
}
