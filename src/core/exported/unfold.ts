import { cellOf, type ExportedCell } from "./cell-value.ts";
import {
  ACTIONS,
  AMENDMENTS,
  AS_THEY_ARE,
  DIRECTORY,
  headingOf,
  kindOf,
  PLAN,
  PROSE,
  RECOMMENDATIONS,
  SHEETS,
  type SheetLayout,
  THEMES,
} from "./layout.ts";
import type { ExportedRow, ExportedSheets, LedgerFile } from "./rows.ts";
import { publishedText, saysTheSame } from "./same-file.ts";

/**
 * The files of a plan as rows of sheets. Each file is folded back and compared: one that would not say the same, or
 * cannot be read, stands whole among the files as they are.
 */
export function unfold(files: readonly LedgerFile[]): ExportedSheets {
  const rows = new Map<SheetLayout, ExportedRow[]>(SHEETS.map((layout) => [layout, []]));
  const taken = new Set<string>();
  for (const file of files) {
    const unfolded = new Rows();
    const isDouble = keyOfFile(file).some((key) => taken.has(key));
    if (isDouble || !unfolded.addFile(file) || !saysTheSame(unfolded.rows, file)) {
      const whole = new Map([
        ["File", file.path],
        ["Content", cellOf(file.text, "text") ?? ""],
      ]);
      rows.get(AS_THEY_ARE)?.push({ of: "", key: file.path, cells: whole });
      continue;
    }
    for (const key of keyOfFile(file)) taken.add(key);
    for (const [layout, its] of unfolded.rows) for (const row of its) rows.get(layout)?.push(row);
  }
  return new Map([...rows].filter(([, its]) => its.length > 0));
}

/** By which rows of other sheets name it: two files with one id could not be told apart. */
function keyOfFile({ kind, data }: LedgerFile): readonly string[] {
  return (kind === "action" || kind === "theme") && isMap(data) ? [`${kind} ${data["id"]}`] : [];
}

class Rows {
  readonly rows = new Map<SheetLayout, ExportedRow[]>();

  /** Whether every value of the file found a cell. */
  addFile({ kind, path, data, body }: LedgerFile): boolean {
    switch (kind) {
      case "action":
      case "theme":
        return (
          isMap(data) &&
          this.add(kind === "action" ? ACTIONS : THEMES, { ...data, text: publishedText(body), file: path }, "")
        );
      case "prose":
        return this.add(PROSE, { file: path, text: publishedText(body) }, "");
      case "plan":
        return isMap(data) && this.add(PLAN, data, "");
      case "directory":
        return (
          isMap(data) && Object.entries(data).every(([list, parties]) => this.addList(DIRECTORY[list], parties, ""))
        );
      case "recommendations":
        return this.addList(RECOMMENDATIONS, data, "");
      case "amendments":
        return this.addList(AMENDMENTS, data, "");
    }
  }

  private add(layout: SheetLayout, fields: Readonly<Record<string, unknown>>, of: string, name = ""): boolean {
    const cells = new Map<string, ExportedCell>();
    const { key } = layout;
    if (key !== null && "column" in key) cells.set(key.column, key.is === "number" ? Number(name) : name);
    if (!isName(name)) return false;
    const own = key !== null && "field" in key ? String(fields[key.field] ?? "") : name;
    const path = of === "" ? own : `${of}/${own}`;
    const rows = this.rows.get(layout) ?? [];
    this.rows.set(layout, rows);
    rows.push({ of, key: path, cells });
    return Object.entries(fields).every(([field, value]) => {
      const list = Object.hasOwn(layout.lists, field) ? layout.lists[field] : undefined;
      const isPlain = Array.isArray(value) && !value.some(isMap) && kindOf([field], layout) !== null;
      return list === undefined || isPlain
        ? this.place([field], value, layout, cells)
        : this.addList(list, value, path);
    });
  }

  private addList(layout: SheetLayout | undefined, items: unknown, of: string): boolean {
    if (layout === undefined) return false;
    if (Array.isArray(items)) {
      const { bare } = layout;
      return items.every((item, at) => {
        const fields = isMap(item) ? item : bare === undefined ? null : { [bare]: item };
        return fields !== null && this.add(layout, fields, of, String(at + 1));
      });
    }
    if (!isMap(items)) return false;
    return Object.entries(items).every(([name, item]) => isMap(item) && this.add(layout, item, of, name));
  }

  private place(
    path: readonly string[],
    value: unknown,
    layout: SheetLayout,
    cells: Map<string, ExportedCell>,
  ): boolean {
    if (isMap(value)) {
      return Object.entries(value).every(([field, inner]) => this.place([...path, field], inner, layout, cells));
    }
    const kind = kindOf(path, layout);
    const cell = kind === null ? null : cellOf(value, kind);
    const heading = headingOf(path);
    if (cell === null || !isName(heading)) return false;
    if (cell !== "") cells.set(heading, cell);
    return true;
  }
}

/** Whether a text can name something in a document: it is as it stands there. */
function isName(text: string): boolean {
  return text.trim() === text && !text.includes("\n") && cellOf(text, "text") === text;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
