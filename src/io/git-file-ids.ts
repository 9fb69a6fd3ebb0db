import { type Environment, onlyLine, runGit } from "./git-command.ts";
import { type GitRefusal, refusalOf } from "./git-refusal.ts";

/**
 * The ids that git would give to files of a folder as they are, with whatever it does to them on the way in (ends of
 * lines, large-file storage): the same as in a commit if and only if the commit holds the same.
 *
 * @param paths of files that are there, from the folder
 */
export function fileIds(
  folder: string,
  paths: readonly string[],
  env: Environment,
): { readonly ok: true; readonly ids: ReadonlyMap<string, string> } | GitRefusal {
  if (paths.length === 0) return { ok: true, ids: new Map() };
  // Git takes such paths from the top, wherever it runs.
  const top = runGit(folder, ["rev-parse", "--show-toplevel"], env);
  if (!top.ok) return refusalOf(top, env);
  const prefix = runGit(folder, ["rev-parse", "--show-prefix"], env);
  if (!prefix.ok) return refusalOf(prefix, env);
  const lines = paths.map((path) => `${quoted(`${onlyLine(prefix.stdout)}${path}`)}\n`);
  const answer = runGit(onlyLine(top.stdout), ["hash-object", "--stdin-paths"], env, lines.join(""));
  if (!answer.ok) return refusalOf(answer, env);
  const ids = answer.stdout.toString("latin1").split("\n");
  return { ok: true, ids: new Map(paths.map((path, at) => [path, ids[at] ?? ""])) };
}

/** A path as git takes it on a line: what could end the line, or begin quotation marks, in C's way of quoting. */
function quoted(path: string): string {
  return `"${path.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\r", "\\r")}"`;
}
