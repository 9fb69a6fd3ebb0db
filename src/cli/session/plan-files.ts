import type { OnProgress } from "../../io/console/progress.ts";
import { readTree } from "../../io/files/read-tree.ts";
import { type LoadedPlan, Opening, type Reader } from "../../ledger/open.ts";
import { Readings } from "../../ledger/readings.ts";
import type { World } from "../world.ts";

/** The files of the plan at hand, with what was read of them before, in this run and in earlier ones. */
export class PlanFiles {
  private readonly readings = new Map<string, Readings>();
  private looked: { readonly folder: string; readonly opening: Opening } | null = null;
  private reader: Reader | null = null;

  /** @param mayUseCache whether what earlier runs kept may be looked at */
  constructor(
    private readonly world: World,
    private readonly mayUseCache: boolean,
    private readonly onProgress: OnProgress,
  ) {}

  /** What is known of the texts of a plan. */
  readingsOf(folder: string): Readings {
    const { cache } = this.world;
    const log = cache && this.mayUseCache ? cache.log("readings", folder) : null;
    const readings = this.readings.get(folder) ?? new Readings(log);
    this.readings.set(folder, readings);
    return readings;
  }

  /** Reads the files of a plan, for the next `load`, and finds what is known of them. */
  look(folder: string): void {
    const opening = new Opening(readTree(folder, this.onProgress), this.readingsOf(folder), this.onProgress);
    this.looked = { folder, opening };
  }

  /** Loads what reads texts, where there are some that are not known. */
  async prepareReader(): Promise<void> {
    if (this.looked?.opening.isKnown === false) this.reader ??= await import("../../schema/read-file.ts");
  }

  /** What the files of a plan say. Those that were looked at are used once: who watches a plan reads it again and again. */
  load(folder: string): LoadedPlan {
    if (this.looked?.folder !== folder) this.look(folder);
    const loaded = this.looked?.opening.load(this.reader, true) as LoadedPlan;
    this.looked = null;
    this.readingsOf(folder).save();
    return loaded;
  }
}
