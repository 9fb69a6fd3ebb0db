import type { SourceTree } from "../../core/source-file.ts";
import { KeptContents } from "../../io/cache/contents.ts";
import type { OnProgress } from "../../io/console/progress.ts";
import { type BytesTree, readTreeBytes, textsOf } from "../../io/files/read-tree.ts";
import { type LoadedPlan, loadLedger } from "../../ledger/open.ts";
import type { World } from "../world.ts";
import { SharedContents } from "./shared-contents.ts";

/** Gives what the files of a plan said at a revision. */
export type PastLoader = (folder: string, tree: SourceTree) => LoadedPlan;

/** The files of the plan at hand, with what was read and kept of them before. */
export class PlanFiles {
  private given: World["read"];
  private shared: SharedContents | null = null;

  /**
   * @param mayUseCache whether what earlier runs kept may be looked at
   * @param onProgress of each reading
   */
  constructor(
    private readonly world: World,
    private readonly mayUseCache: boolean,
    private readonly onProgress: OnProgress,
  ) {
    this.given = world.read;
  }

  /** What is in a plan's folder now. */
  read(folder: string): BytesTree {
    const { given } = this;
    // Only once: plan check --watch reads the plan again and again.
    this.given = null;
    return given?.folder === folder ? given.tree : readTreeBytes(folder, undefined, this.onProgress);
  }

  /** From now on what is read stays at hand, for the same files at another revision. */
  share(): void {
    this.shared ??= new SharedContents();
  }

  /** What the files of a tree say, which is used up by it. Contents that an earlier run kept are not read again. */
  load(folder: string, tree: BytesTree): LoadedPlan {
    const kept = this.kept(folder);
    const loaded = loadLedger(textsOf(tree), this.shared?.over(kept) ?? kept, this.onProgress);
    kept?.save();
    return loaded;
  }

  /**
   * The same for plans as they stood at a revision. What only the past says is not kept for later runs: it would be in the
   * way of those that ask of the present.
   */
  past(): PastLoader {
    const shared = this.shared ?? new SharedContents();
    return (folder, tree) => {
      const kept = this.kept(folder);
      return loadLedger(tree, shared.over(kept && { find: kept.find.bind(kept) }), this.onProgress);
    };
  }

  private kept(folder: string): KeptContents | null {
    const { cache } = this.world;
    return cache && this.mayUseCache ? new KeptContents(cache, folder) : null;
  }
}
