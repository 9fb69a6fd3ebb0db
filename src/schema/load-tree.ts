import type { Diagnostic } from "../core/diagnostic.ts";
import { fileKindAt } from "../core/file-kind.ts";
import type { FileKind, Plan } from "../core/plan.ts";
import type { SourceTree } from "../core/source-file.ts";
import { parseDocument } from "../source/parse-document.ts";
import { PlanBuilder } from "./build-plan.ts";

/** A tree of files as a plan, with the text of every file for whoever wants to point at a place in it. */
export interface LoadedPlan {
  /** Null where `plan.yaml` is missing or cannot be used. */
  readonly plan: Plan | null;
  /** By path; without the files that gave no text. */
  readonly texts: ReadonlyMap<string, string>;
  /** Of text, YAML and fields, file by file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Takes a tree of files through source and schema. Never throws, whatever is in the files. */
export function loadTree(tree: SourceTree): LoadedPlan {
  const planFile = tree.files.find((it) => it.path === "plan.yaml");
  const planDocument = planFile && parseDocument(planFile, "plan");
  const builder = new PlanBuilder(planDocument);
  const texts = new Map<string, string>();
  for (const file of tree.files) {
    if ("text" in file) texts.set(file.path, file.text);
    builder.take(file === planFile && planDocument ? planDocument : parseDocument(file, kindOf(file.path)));
  }
  return { ...builder.result(tree.paths), texts };
}

/** What cannot be entered (a link, a folder without permission) counts as what it hides. */
function kindOf(path: string): FileKind {
  const folder = path.slice(0, path.indexOf("/") + 1);
  return fileKindAt(path) ?? (folder === "actions/" ? "action" : folder === "themes/" ? "theme" : "prose");
}
