import { evidenceFinder } from "../../core/evidence-path.ts";
import type { Plan } from "../../core/plan.ts";
import { fileKindAt } from "../../core/source-file.ts";

/** The files beside the ledger that entries of a plan point to as evidence, each once. */
export function evidenceFiles({ paths, actions }: Pick<Plan, "paths" | "actions">): readonly string[] {
  const named = actions.flatMap(({ progress }) => progress.flatMap(({ evidence }) => evidence));
  if (named.length === 0) return [];
  const filesAt = evidenceFinder([...paths].filter((path) => fileKindAt(path) === null));
  return [...new Set(named.flatMap(({ where }) => filesAt(where.includes("/") ? where : `./${where.trim()}`)))];
}
