import { indexDirectory } from "../../core/directory-index.ts";
import type { ExportedCell } from "../../core/exported/cell-value.ts";
import { ACTIONS, FOR_READING, PROGRESS } from "../../core/exported/layout.ts";
import type { ExportedSheets } from "../../core/exported/rows.ts";
import { unfold } from "../../core/exported/unfold.ts";
import type { Plan } from "../../core/plan.ts";
import { fileKindAt, isLeftBehind } from "../../core/source-file.ts";
import { parseDocument } from "../../source/parse-document.ts";

/** A plan as the sheets of an export. */
export interface ExportedPlan {
  readonly sheets: ExportedSheets;
  /** Files of the ledger that gave no text, and so are in no sheet. */
  readonly missing: readonly string[];
  /** Files beside the ledger's own, such as evidence: an export holds none. */
  readonly besides: readonly string[];
}

/**
 * The whole plan as the sheets of an export.
 *
 * @param texts of the plan's files, by path from its folder
 */
export function exportedPlan(plan: Plan, texts: ReadonlyMap<string, string>): ExportedPlan {
  const unreadable = new Set(plan.unreadable.map(({ path }) => path));
  const files = [...texts].flatMap(([path, text]) => {
    const kind = fileKindAt(path);
    if (kind === null) return [];
    const { data, body } = parseDocument({ path, text }, kind);
    return [{ path, kind, text, body, data: unreadable.has(path) ? undefined : data }];
  });
  return {
    sheets: withWords(unfold(files), plan),
    missing: plan.unreadable.map(({ path }) => path).filter((path) => !texts.has(path)),
    besides: [...plan.paths].filter((path) => fileKindAt(path) === null && !isLeftBehind(path)),
  };
}

/** Adds what a reader needs to know an id by; it is not read back. */
function withWords(sheets: ExportedSheets, plan: Plan): ExportedSheets {
  const { name } = indexDirectory(plan.directory);
  const themes = new Map(plan.themes.map((theme) => [theme.id, theme]));
  const actions = new Map(plan.actions.map((action) => [action.id, action]));
  const aboutAction = (id: string): Readonly<Record<string, string>> => {
    const action = actions.get(id);
    const theme = themes.get(action?.theme ?? "");
    const area = theme?.areas.find((one) => one.id === action?.keyArea);
    return {
      Theme: theme === undefined ? "" : `${theme.id} ${theme.title}`,
      "Key area": area === undefined ? "" : `${area.id} ${area.title}`,
      Owners: (action?.owners ?? []).map(name).join("\n"),
    };
  };
  return new Map(
    [...sheets].map(([layout, rows]) => {
      const words =
        layout === ACTIONS
          ? ({ key }: { key: string }) => aboutAction(key)
          : layout === PROGRESS
            ? ({ of }: { of: string }) => ({ Action: actions.get(of)?.title ?? "" })
            : null;
      if (words === null) return [layout, rows];
      return [
        layout,
        rows.map((row) => {
          const added = Object.entries(words(row)).flatMap(([title, text]): [string, ExportedCell][] =>
            text === "" ? [] : [[title + FOR_READING, text]],
          );
          return { ...row, cells: new Map([...row.cells, ...added]) };
        }),
      ];
    }),
  );
}
