import type { AskedPlan, Commands, OpenedPlan, Refusal } from "../ledger/commands.ts";
import { type PlanSite, siteOfPlan } from "../ledger/papers/site-of-plan.ts";
import { schedule } from "../schedule/schedule.ts";
import type { ScheduledAction, ScheduledPlan } from "../schedule/scheduled-plan.ts";
import { lazy } from "../text/lazy.ts";

/** A plan that was read, and what its pages are made of. */
export interface ReadPlan extends OpenedPlan {
  readonly asked: AskedPlan;
  /** How many changes had been heard of when it was read. */
  readonly version: number;
  readonly scheduled: () => ScheduledPlan;
  readonly site: () => PlanSite;
  /** The actions by the paths of their pages. */
  readonly actionsByPage: () => ReadonlyMap<string, ScheduledAction>;
  /** The ids of owners by the paths of their pages. */
  readonly ownersByPage: () => ReadonlyMap<string, string>;
}

/** Past days and revisions that are kept beside the present, as long as no file changes. */
const MOST_KEPT = 6;

export const EXTRAS = { logo: null, css: null, accessibilityStatement: null, contacts: true, address: null };

/**
 * The plan as the pages show it. It is read once and then again when a file has changed: `changed` says so. Where nobody
 * can say so, every page reads it anew.
 */
export class Reading {
  private readonly kept = new Map<string, Promise<ReadPlan | Refusal>>();
  private readonly listeners = new Set<() => void>();
  /** Counts the changes that were heard of. */
  version = 0;

  /** @param isFollowed whether somebody calls `changed` */
  constructor(
    private readonly commands: Commands,
    private readonly isFollowed: () => boolean,
  ) {}

  changed(): void {
    this.version += 1;
    this.kept.clear();
    for (const heard of this.listeners) heard();
  }

  /** Calls `heard` at each change. @returns ends it */
  listen(heard: () => void): () => void {
    this.listeners.add(heard);
    return () => this.listeners.delete(heard);
  }

  /** The plan on a day, at a revision; or why it cannot be read. */
  async plan(asked: AskedPlan): Promise<ReadPlan | Refusal> {
    const key = JSON.stringify([asked.asOf, asked.at]);
    const before = this.isFollowed() ? await this.kept.get(key) : undefined;
    if (before?.ok && !this.isOfYesterday(before)) return before;
    const reading = this.read(asked);
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(key, reading);
    return reading;
  }

  /** Midnight changes no file. */
  private isOfYesterday({ asked, asOf, plan }: ReadPlan): boolean {
    return asked.asOf === null && asked.at === null && asOf !== this.commands.dayAsked(plan.info);
  }

  private async read(asked: AskedPlan): Promise<ReadPlan | Refusal> {
    const { version } = this;
    const opened = await this.commands.open(asked);
    if (!opened.ok) return opened;
    const { plan, asOf, origin } = opened;
    const scheduled = lazy(() => schedule(plan, asOf));
    const site = lazy(() => siteOfPlan(plan, asOf, "internal", EXTRAS, origin));
    return {
      ...{ ...opened, asked, version, scheduled, site },
      actionsByPage: lazy(() => {
        const { pathOf } = site().site;
        return new Map(scheduled().actions.map((it) => [pathOf({ to: "action", id: it.action.id }) ?? "", it]));
      }),
      ownersByPage: lazy(() => {
        const { pathOf } = site().site;
        const owners = new Set(scheduled().actions.flatMap((it) => it.owners));
        return new Map([...owners].map((id) => [pathOf({ to: "party", id }) ?? "", id]));
      }),
    };
  }
}
