import type { FileKind } from "./plan.ts";

/** The longest file that is read, in bytes. An action of the published plan has about two thousand. */
export const LONGEST_FILE = 1024 * 1024;

/** Why a file gave no text. */
export type ReadFault = "unreadable" | "not-utf-8" | "too-large" | "outside-plan";

/** A file as it came from a folder or from git: its text (with its byte order mark, where it has one), or why there is none. */
export type SourceFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly fault: ReadFault; readonly problem: string };

/** What `io` hands on. Paths are relative to the plan's folder, with `/`. */
export interface SourceTree {
  /** The files that the ledger is made of: `*.yaml` and `*.md`, in the natural order of their paths. */
  readonly files: readonly SourceFile[];
  /** Every file in the plan's folder, evidence too. */
  readonly paths: ReadonlySet<string>;
}

const FIXED: ReadonlyMap<string, FileKind> = new Map([
  ["plan.yaml", "plan"],
  ["directory.yaml", "directory"],
  ["recommendations.yaml", "recommendations"],
  ["amendments.yaml", "amendments"],
  ["themes", "theme"],
  ["actions", "action"],
  ["appendices", "prose"],
]);

/**
 * What the ledger keeps at a path (from the plan's folder, with `/`), or null where it keeps nothing there. The bare
 * names of the three folders have a kind too: something stands there that hides every file of that kind. What editors and
 * systems leave behind (`.#1.4.1.md`, `._1.4.1.md`, `~$1.4.1.md`) is never the ledger's.
 */
export function fileKindAt(path: string): FileKind | null {
  const fixed = FIXED.get(path);
  if (fixed !== undefined) return fixed;
  if (!path.endsWith(".md") || isLeftBehind(path)) return null;
  const slash = path.indexOf("/");
  if (slash === -1) return "prose";
  const folder = path.slice(0, slash);
  if (folder === "actions") return "action";
  if (path.indexOf("/", slash + 1) !== -1) return null;
  return folder === "themes" ? "theme" : folder === "appendices" ? "prose" : null;
}

/** Whether what stands at a path and cannot be read may hide a file of the ledger, or a folder with actions in it. */
export function mayHideParts(path: string): boolean {
  return fileKindAt(path) !== null || (path.startsWith("actions/") && !isLeftBehind(path));
}

/** Of Windows, macOS, Office (`~$plan.docx`) and editors (`x.md~`, `#x.md#`, `x.md.swp`). */
const LEFT_BEHIND = /^(?:\.|~\$|#.*#$|(?:desktop\.ini|thumbs\.db|ehthumbs\.db|icon\r)$)|(?:~|\.sw[a-p])$/i;

/** Whether a file is hidden, or one that systems, Office and editors leave in a folder beside what people put there. */
export function isLeftBehind(path: string): boolean {
  return LEFT_BEHIND.test(path.slice(path.lastIndexOf("/") + 1));
}

/** One splice of a text: what stands from `start` up to, and not including, `end` (UTF-16 units of the old text) becomes `text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text after its edits, which do not overlap and may come in any order; those at one place apply in their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return parts.join("") + text.slice(at);
}
