import type { Action } from "../core/action.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { Amendment, Directory, FileKind, PlanInfo, Prose, Recommendation, Theme } from "../core/plan.ts";
import { checkAction, checkDirectory, checkFileName, checkKeys, reasonMissing } from "./file-checks.ts";

/** What one file of the ledger says: plain data, that can be written as JSON and read again without a loss. */
export type Content =
  /** `themeGiven`: whether the file has a theme field. */
  | { readonly kind: "action"; readonly action: Action; readonly themeGiven: boolean }
  | { readonly kind: "theme"; readonly theme: Theme }
  | { readonly kind: "plan"; readonly info: PlanInfo }
  | { readonly kind: "directory"; readonly directory: Directory }
  | { readonly kind: "recommendations"; readonly recommendations: readonly Recommendation[] }
  | { readonly kind: "amendments"; readonly amendments: readonly Amendment[] }
  | { readonly kind: "prose"; readonly prose: Prose };

/** What became of one file. */
export interface Reading {
  readonly path: string;
  readonly kind: FileKind;
  /** Null where the file could only be used by guessing. */
  readonly content: Content | null;
  /** Of text, YAML and fields. */
  readonly diagnostics: readonly Diagnostic[];
  /** The first thing that makes the file unusable, in brief; null where it can be used. */
  readonly unusable: string | null;
}

/** What is wrong with a file whose fields can all be read: it follows from what the file says. */
export function checksOf(content: Content, path: string): readonly Diagnostic[] {
  switch (content.kind) {
    case "action":
      return checkAction(content.action, content.themeGiven);
    case "theme": {
      const areas = content.theme.areas.map(({ id }) => id);
      return [...checkFileName(path, content.theme.id, null), ...checkKeys(path, ["areas"], areas)];
    }
    case "directory":
      return checkDirectory(path, content.directory);
    case "recommendations":
      return content.recommendations.flatMap((it, index) =>
        it.response === "not-agreed" && it.reason === null ? [reasonMissing(path, index, it.id)] : [],
      );
    case "plan":
    case "amendments":
    case "prose":
      return [];
  }
}
