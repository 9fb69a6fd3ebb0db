import type { Plan } from "../core/plan.ts";
import { fileKindAt, type SourceFile, type SourceTree } from "../core/source-file.ts";
import { noProgress, type OnProgress } from "../io/console/progress.ts";
import { readFile } from "../schema/read-file.ts";
import { compareNaturally } from "../text/natural-order.ts";
import { loadLedger } from "./load.ts";
import type { LoadedPlan } from "./open.ts";

/**
 * The plan with some of its files rewritten, or added. Where only actions are rewritten, only these are read again: the
 * answer is the same as if all were.
 *
 * @param tree what `loaded` was made of
 * @param rewritten new texts by path; null for a file that is taken away
 */
export function reload(
  loaded: LoadedPlan,
  tree: SourceTree,
  rewritten: ReadonlyMap<string, string | null>,
  onProgress: OnProgress = noProgress,
): LoadedPlan {
  const paths = [...rewritten.keys()];
  const texts = new Map([...rewritten].flatMap(([path, text]) => (text === null ? [] : [[path, text] as const])));
  const onlyActions = paths.every((path) => fileKindAt(path) === "action" && loaded.texts.has(path));
  if (loaded.plan !== null && onlyActions && texts.size === paths.length)
    return withActions(loaded, loaded.plan, texts);
  const kept = tree.files.filter((file) => !rewritten.has(file.path));
  const files = [...kept, ...filesOf(texts)].sort((a, b) => compareNaturally(a.path, b.path));
  return loadLedger(
    { files, paths: new Set([...tree.paths, ...paths].filter((path) => rewritten.get(path) !== null)) },
    onProgress,
  );
}

function withActions(loaded: LoadedPlan, plan: Plan, rewritten: ReadonlyMap<string, string>): LoadedPlan {
  const again = filesOf(rewritten).map((file) => readFile(file, "action", plan.info));
  const untouched = ({ path }: { readonly path: string }): boolean => !rewritten.has(path);
  const fresh = again.flatMap(({ content }) => (content?.kind === "action" ? [content.action] : []));
  const broken = again.flatMap(({ path, kind, unusable }) =>
    unusable === null ? [] : [{ path, kind, message: unusable }],
  );
  const actions = [...plan.actions.filter(untouched), ...fresh];
  return {
    plan: {
      ...plan,
      // As a full reading has them: of two with one id, the first file counts.
      actions: actions.sort((a, b) => compareNaturally(a.id, b.id) || compareNaturally(a.path, b.path)),
      unreadable: [...plan.unreadable.filter(untouched), ...broken],
    },
    texts: new Map([...loaded.texts, ...rewritten]),
    diagnostics: [
      ...loaded.diagnostics.filter(({ place }) => untouched(place)),
      ...again.flatMap((it) => it.diagnostics),
    ],
  };
}

function filesOf(rewritten: ReadonlyMap<string, string>): SourceFile[] {
  return [...rewritten].map(([path, text]) => ({ path, text }));
}
