import { REPOSITORY } from "../core/catalogue/text.ts";
import { type Diagnostic, finding } from "../core/diagnostic.ts";

/** What git takes for a repository where it stands beside a file HEAD; a folder that is empty is in no list of files. */
const BESIDE_HEAD = /^(objects|refs)\/|^(config|commondir|packed-refs)$/;

/**
 * Git repositories within a plan's folder, in either form: with `.git`, or bare. Names count in capitals and small
 * letters alike, as on many disks. That of the plan itself, where its folder is the top of one, is not among the paths.
 *
 * @param paths of all files in the plan's folder
 */
export function findRepositories(paths: ReadonlySet<string>): Diagnostic[] {
  const suspects = [...paths].filter((path) => /(^|\/)(head|\.git)$/i.test(path));
  if (suspects.length === 0) return [];
  const all = [...paths].map((path) => path.toLowerCase());
  return suspects.flatMap((path) => {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const start = folder.toLowerCase();
    const isOne =
      /\.git$/i.test(path) || all.some((it) => it.startsWith(start) && BESIDE_HEAD.test(it.slice(start.length)));
    if (!isOne) return [];
    const place = { path, keys: [] };
    const name = folder === "" ? "the plan's own folder" : folder;
    return [
      finding({
        rule: REPOSITORY,
        message: `${name} is made a git repository of its own`,
        help: REPOSITORY.fix,
        place,
      }),
    ];
  });
}
