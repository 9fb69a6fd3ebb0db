import { yamlComments } from "../source/yaml-comments.ts";
import { UNKNOWN, type Versions } from "./merge-data.ts";

/** Whether a comment that their side put in is missing from a merged text. */
export function losesComment(path: string, { base, theirs }: Versions<string>, result: string): boolean {
  const commentsIn = (text: string | undefined) => (text === undefined ? [] : yamlComments(path, text));
  const added = without(commentsIn(theirs), base === UNKNOWN ? [] : commentsIn(base));
  return without(added, commentsIn(result)).length > 0;
}

/** Those that are not in the other list, or are there less often. */
function without(all: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
