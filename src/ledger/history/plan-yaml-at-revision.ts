import type { CalendarOptions } from "../../calendar/period.ts";
import type { SourceFile } from "../../core/source-file.ts";
import type { Environment, GitRefusal } from "../../io/git/command.ts";
import type { FileRevision } from "../../io/git/file-log.ts";
import { idsAt } from "../../io/git/objects.ts";
import { readPlanFile } from "../../schema/read-file.ts";
import { largest } from "../../text/lists.ts";

/** The plan.yaml of each of some commits: by it, the files of that commit are read. */
interface PlanYamls {
  readonly ok: true;
  readonly ids: () => Iterable<string>;
  /** How dates are read at a commit; null where no plan.yaml that can be used says so. */
  readonly optionsFrom: (file: (id: string) => SourceFile) => (commit: string | undefined) => CalendarOptions | null;
}

/** Finds the plan.yaml beside a file at the commits that changed it and at their parents, under every name that it had. */
export function planYamlsOf(
  { folder, path, fromTop }: { readonly folder: string; readonly path: string; readonly fromTop: string },
  revisions: readonly FileRevision[],
  env: Environment,
): PlanYamls | GitRefusal {
  const found = new Map<string, string>();
  const wanted = new Map<string, readonly string[]>();
  let latest = topsOf(fromTop, path);
  // Newest first: what a commit took away had its last name still.
  for (const { commit, parents, path: now, renamedFrom } of [...revisions].reverse()) {
    const tops = new Set([
      ...(now === null ? latest : topsOf(now, path)),
      ...(renamedFrom === null ? [] : topsOf(renamedFrom, path)),
    ]);
    latest = [...tops];
    for (const id of [commit, ...parents]) wanted.set(id, [...(wanted.get(id) ?? []), ...latest]);
  }
  const most = largest([...wanted.values()].map((tops) => tops.length));
  for (let at = 0; at < most; at += 1) {
    const asked = [...wanted].flatMap(([commit, tops]) => {
      const top = tops[at];
      return top === undefined || found.has(commit) ? [] : [{ commit, path: `${top}plan.yaml` }];
    });
    const answer = idsAt(folder, asked, env);
    if (!answer.ok) return answer;
    for (const [n, id] of answer.ids.entries()) if (id !== null) found.set((asked[n] as { commit: string }).commit, id);
  }
  return {
    ok: true,
    ids: () => found.values(),
    optionsFrom(file) {
      const known = new Map<string, CalendarOptions | null>();
      return (commit) => {
        const id = found.get(commit ?? "");
        if (id === undefined) return null;
        const options = known.get(id) ?? optionsIn(file(id));
        known.set(id, options);
        return options;
      };
    },
  };
}

function optionsIn(file: SourceFile): CalendarOptions | null {
  const { reading, options } = readPlanFile(file);
  return reading.content === null ? null : options;
}

/**
 * The folders of a plan that an action's file may be of, each with `/` at its end: first that which is left when the path
 * of the action in its plan is taken off.
 */
function topsOf(fromTop: string, path: string): readonly string[] {
  const tops = [...fromTop.matchAll(/(?<=^|\/)actions\//g)].map(({ index }) => fromTop.slice(0, index)).reverse();
  return fromTop.endsWith(path) ? [fromTop.slice(0, -path.length), ...tops] : tops;
}
