import type { FileKind } from "./plan.ts";

const FIXED: ReadonlyMap<string, FileKind> = new Map([
  ["plan.yaml", "plan"],
  ["directory.yaml", "directory"],
  ["recommendations.yaml", "recommendations"],
  ["themes", "theme"],
  ["actions", "action"],
  ["appendices", "prose"],
]);

/**
 * What the ledger keeps at a path (from the plan's folder, with `/`), or null where it keeps nothing there. The bare
 * names of the three folders have a kind too: something stands there that hides every file of that kind. Hidden files
 * are what editors and systems leave behind (`.#1.4.1.md`, `._1.4.1.md`), never the ledger's.
 */
export function fileKindAt(path: string): FileKind | null {
  const fixed = FIXED.get(path);
  if (fixed !== undefined) return fixed;
  if (!path.endsWith(".md") || isHidden(path)) return null;
  const slash = path.indexOf("/");
  if (slash === -1) return "prose";
  const folder = path.slice(0, slash);
  if (folder === "actions") return "action";
  if (path.indexOf("/", slash + 1) !== -1) return null;
  return folder === "themes" ? "theme" : folder === "appendices" ? "prose" : null;
}

/** Whether what stands at a path and cannot be read may hide a file of the ledger, or a folder with actions in it. */
export function mayHideParts(path: string): boolean {
  return fileKindAt(path) !== null || (path.startsWith("actions/") && !isHidden(path));
}

function isHidden(path: string): boolean {
  return path.startsWith(".", path.lastIndexOf("/") + 1);
}
