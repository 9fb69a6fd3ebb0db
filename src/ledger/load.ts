import type { SourceTree } from "../core/source-file.ts";
import { noProgress, type OnProgress } from "../io/console/progress.ts";
import * as reader from "../schema/read-file.ts";
import { type LoadedPlan, Opening } from "./open.ts";
import { Readings } from "./readings.ts";

/** Takes a tree of files through source and schema, all of them anew. Never throws, whatever is in the files. */
export function loadLedger(tree: SourceTree, onProgress: OnProgress = noProgress): LoadedPlan {
  return new Opening(tree, new Readings(), onProgress).load(reader, false);
}
