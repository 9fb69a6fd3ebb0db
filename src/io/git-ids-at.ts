import { type Environment, onlyLine, runGit } from "./git-command.ts";
import { type GitRefusal, refusalOf } from "./git-refusal.ts";

/** A path of a commit, from the repository's top. */
export interface PathAt {
  /** The full id. */
  readonly commit: string;
  readonly path: string;
}

/** Git's ids of what stands at paths of commits, in their order; null where nothing does. */
export function idsAt(
  folder: string,
  places: readonly PathAt[],
  env: Environment,
): { readonly ok: true; readonly ids: readonly (string | null)[] } | GitRefusal {
  const lines = places.map(({ commit, path }) => `${commit}:${path}`);
  // A line break would end the question.
  const simple = lines.filter((line) => !line.includes("\n"));
  const found = new Map<string, string>();
  if (simple.length > 0) {
    const answer = runGit(folder, ["cat-file", "--batch-check"], env, `${simple.join("\n")}\n`);
    if (!answer.ok) return refusalOf(answer, env);
    const said = answer.stdout.toString("utf8").split("\n");
    for (const [at, line] of simple.entries()) {
      const id = /^([0-9a-f]{40,64}) blob \d+$/.exec(said[at] ?? "")?.[1];
      if (id !== undefined) found.set(line, id);
    }
  }
  // A partial clone knows the id of what it lacks, but says so only here.
  for (const line of new Set(lines.filter((one) => !found.has(one)))) {
    const answer = runGit(folder, ["rev-parse", "--verify", "--quiet", line], env);
    if (answer.ok) found.set(line, onlyLine(answer.stdout));
  }
  return { ok: true, ids: lines.map((line) => found.get(line) ?? null) };
}
