import { relative, sep } from "node:path";
import { repositoryTop } from "../../io/git/repository.ts";
import { workingTreeOf } from "../../io/git/working-tree.ts";
import type { Origin, Revision } from "../../views/envelope.ts";

/** Where the working tree of a plan comes from. Paths count from the repository's top; without one, from the folder that holds the plan's. */
export function originOf(folder: string, env: NodeJS.ProcessEnv): Origin {
  const top = repositoryTop(folder);
  const base = top === null ? (folder.split(/[\\/]/).at(-1) ?? "") : toSlashes(relative(top, folder));
  let revision: Revision | null | undefined;
  return {
    get revision() {
      if (revision === undefined) revision = top === null ? null : revisionOf(folder, env);
      return revision;
    },
    fromTop: (path) => (base === "" ? path : `${base}/${path}`),
  };
}

function revisionOf(folder: string, env: NodeJS.ProcessEnv): Revision | null {
  const tree = workingTreeOf(folder, env);
  return tree && { name: "working tree", ...tree };
}

/** A path of this system with `/`. */
export function toSlashes(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}
