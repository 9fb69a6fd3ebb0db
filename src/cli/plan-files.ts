import { KeptContents } from "../io/kept-contents.ts";
import { type BytesTree, readTreeBytes, textsOf } from "../io/read-tree.ts";
import { type LoadedPlan, loadLedger } from "../ledger.ts";
import type { World } from "./world.ts";

/** The files of the plan at hand, with what was read and kept of them before. */
export class PlanFiles {
  private given: World["read"];

  /** @param mayUseCache whether what earlier runs kept may be looked at */
  constructor(
    private readonly world: World,
    private readonly mayUseCache: boolean,
  ) {
    this.given = world.read;
  }

  /** What is in a plan's folder now. */
  read(folder: string): BytesTree {
    const { given } = this;
    // Only once: whoever watches the plan reads it again and again.
    this.given = null;
    return given?.folder === folder ? given.tree : readTreeBytes(folder);
  }

  /**
   * What the files of a tree say, which is used up by it. Contents that an earlier run kept are not read again.
   *
   * @param told after each file, how many of how many have been read
   */
  load(folder: string, tree: BytesTree, told: (done: number, of: number) => void): LoadedPlan {
    const { cache } = this.world;
    const kept = cache && this.mayUseCache ? new KeptContents(cache, folder) : null;
    const loaded = loadLedger(textsOf(tree), kept, told);
    kept?.save();
    return loaded;
  }
}
