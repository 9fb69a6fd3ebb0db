import type { FileBeside } from "../../../core/surroundings.ts";
import { besideOf, filesBeside } from "../../../io/files/files-beside.ts";
import { fileIds, readBlobs } from "../../../io/git/objects.ts";
import { readStaged } from "../../../io/git/staged.ts";
import { Opening } from "../../../ledger/open.ts";
import * as reader from "../../../schema/read-file.ts";
import { orCannotRun } from "../../exit-code.ts";
import type { ReadLedger } from "../../session/open-ledger.ts";
import type { Session } from "../../session/session.ts";

/** What a change leads to, and the files beside the ledger there: what evidence points to. Paths are from the plan's folder. */
export interface Head extends ReadLedger {
  readonly filesBeside: (paths: readonly string[]) => ReadonlyMap<string, FileBeside>;
  /** Git's ids of them. */
  readonly idsOf: (paths: readonly string[]) => ReadonlyMap<string, string>;
}

/** The files as they are. */
export function workingHead({ env }: Session, ledger: ReadLedger): Head {
  const { folder } = ledger;
  return {
    ...ledger,
    filesBeside: (paths) => filesBeside(folder, paths),
    idsOf: (paths) => orCannotRun(fileIds(folder, paths, env)).ids,
  };
}

/** What git's index holds, of the plan whose files were read. `CannotRun` with git's refusal. */
export function stagedHead(
  { env, files, onProgress }: Session,
  { folder, origin, loaded: { texts } }: ReadLedger,
): Head {
  onProgress("Asking git");
  const { tree, beside } = orCannotRun(readStaged(folder, texts, env));
  const loaded = new Opening(tree, files.readingsOf(folder), onProgress).load(reader, false);
  const staged = (paths: readonly string[]) =>
    paths.flatMap((path) => {
      const item = beside.get(path);
      return item === undefined ? [] : [[path, item] as const];
    });
  return {
    ...{ folder, origin, loaded },
    idsOf: (paths) => new Map(staged(paths).map(([path, { id }]) => [path, id])),
    filesBeside: (paths) => {
      const found = staged(paths);
      const { contents } = orCannotRun(
        readBlobs(
          folder,
          found.map(([, item]) => item),
          env,
        ),
      );
      return new Map(found.map(([path, { id }]) => [path, besideOf(contents.get(id) as Buffer)]));
    },
  };
}
