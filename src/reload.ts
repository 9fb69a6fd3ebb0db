import { fileKindAt } from "./core/file-kind.ts";
import { compareNaturally } from "./core/natural-order.ts";
import type { SourceFile, SourceTree } from "./core/source-file.ts";
import { type LoadedPlan, loadLedger } from "./ledger.ts";
import { PlanBuilder } from "./schema/build-plan.ts";
import { parseDocument } from "./source/parse-document.ts";

/**
 * The plan with some of its files rewritten, or added. Where only actions are rewritten, only these are read again: the
 * answer is the same as if all were.
 *
 * @param tree what `loaded` was made of
 * @param rewritten new texts by path
 */
export function reload(loaded: LoadedPlan, tree: SourceTree, rewritten: ReadonlyMap<string, string>): LoadedPlan {
  const paths = [...rewritten.keys()];
  const onlyActions = paths.every((path) => fileKindAt(path) === "action" && loaded.texts.has(path));
  if (loaded.plan !== null && onlyActions) return withActions(loaded, tree, rewritten);
  const kept = tree.files.filter((file) => !rewritten.has(file.path));
  const files = [...kept, ...filesOf(rewritten)].sort((a, b) => compareNaturally(a.path, b.path));
  return loadLedger({ files, paths: new Set([...tree.paths, ...paths]) });
}

function withActions(loaded: LoadedPlan, tree: SourceTree, rewritten: ReadonlyMap<string, string>): LoadedPlan {
  const planFile = tree.files.find((file) => file.path === "plan.yaml");
  const planDocument = planFile && parseDocument(planFile, "plan");
  const builder = new PlanBuilder(planDocument);
  // Taken too, as without a plan of its own the builder gives no actions.
  if (planDocument !== undefined) builder.take(planDocument);
  for (const file of filesOf(rewritten)) builder.take(parseDocument(file, "action"));
  const again = builder.result(NO_PATHS);
  const untouched = ({ path }: { readonly path: string }): boolean => !rewritten.has(path);
  const touched = ({ path }: { readonly path: string }): boolean => rewritten.has(path);
  const actions = [...(loaded.plan?.actions ?? []).filter(untouched), ...(again.plan?.actions ?? [])];
  const unreadable = [
    ...(loaded.plan?.unreadable ?? []).filter(untouched),
    ...(again.plan?.unreadable ?? []).filter(touched),
  ];
  return {
    plan: loaded.plan && {
      ...loaded.plan,
      actions: actions.sort((a, b) => compareNaturally(a.id, b.id)),
      unreadable,
    },
    texts: new Map([...loaded.texts, ...rewritten]),
    diagnostics: [
      ...loaded.diagnostics.filter(({ place }) => untouched(place)),
      ...again.diagnostics.filter(({ place }) => touched(place)),
    ],
  };
}

function filesOf(rewritten: ReadonlyMap<string, string>): SourceFile[] {
  return [...rewritten].map(([path, text]) => ({ path, text }));
}

const NO_PATHS: ReadonlySet<string> = new Set();
