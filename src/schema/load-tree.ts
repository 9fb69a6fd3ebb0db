import type { Diagnostic } from "../core/diagnostic.ts";
import { fileKindAt } from "../core/file-kind.ts";
import type { FileKind, Plan } from "../core/plan.ts";
import type { SourceTree } from "../core/source-file.ts";
import { parseDocument } from "../source/parse-document.ts";
import type { ParsedDocument } from "../source/parsed-document.ts";
import { buildPlan } from "./build-plan.ts";

/** A tree of files as a plan, with the text of every file for whoever wants to point at a place in it. */
export interface LoadedPlan {
  /** Null where `plan.yaml` is missing or cannot be used. */
  readonly plan: Plan | null;
  readonly documents: ReadonlyMap<string, ParsedDocument>;
  /** Of text, YAML and fields, in the order of the files. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Takes a tree of files through source and schema. Never throws, whatever is in the files. */
export function loadTree(tree: SourceTree): LoadedPlan {
  const documents = tree.files.map((file) => parseDocument(file, kindOf(file.path)));
  const { plan, diagnostics } = buildPlan(documents, tree.paths);
  return {
    plan,
    documents: new Map(documents.map((it) => [it.path, it])),
    diagnostics: [...documents.flatMap((it) => it.diagnostics), ...diagnostics],
  };
}

/** What cannot be entered (a link, a folder without permission) counts as what it hides. */
function kindOf(path: string): FileKind {
  const folder = path.slice(0, path.indexOf("/") + 1);
  return fileKindAt(path) ?? (folder === "actions/" ? "action" : folder === "themes/" ? "theme" : "prose");
}
