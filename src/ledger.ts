import type { Diagnostic } from "./core/diagnostic.ts";
import { fileKindAt } from "./core/file-kind.ts";
import type { Plan } from "./core/plan.ts";
import type { SourceTree } from "./core/source-file.ts";
import { buildPlan } from "./schema/build-plan.ts";
import { parseDocument } from "./source/parse-document.ts";

/** A ledger as its files say it, with all that is wrong in them. */
export interface Ledger {
  /** Null only where plan.yaml is missing or cannot be used. */
  readonly plan: Plan | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Texts to plan: the pure stages `source` and `schema`, one after the other. Nothing in the files makes it throw. */
export function loadLedger(tree: SourceTree): Ledger {
  const documents = tree.files.flatMap((file) => {
    const kind = fileKindAt(file.path);
    return kind === null ? [] : [parseDocument(file, kind)];
  });
  return buildPlan(documents, tree.paths);
}
