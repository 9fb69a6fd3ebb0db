import type { PlanDate } from "../../calendar/plan-date.ts";
import type { Action } from "../../core/action.ts";
import type { PlanInfo } from "../../core/plan.ts";
import { fileKindAt, type SourceFile } from "../../core/source-file.ts";
import { Tallies, type Tally } from "../../schedule/tally.ts";
import { readFile, readPlanFile } from "../../schema/read-file.ts";
import type { LoadedPlan } from "../open.ts";

/**
 * The actions of a plan from one revision to the next, where only the files that change are read. What its files say
 * beyond actions and plan.yaml is not looked at.
 */
export class PlanOverTime {
  /** Null where plan.yaml is missing or cannot be used: then nothing can be said of the actions. */
  private info: PlanInfo | null = null;
  /** The last usable plan.yaml: what was read, was read by its forms of dates. */
  private readBy: PlanInfo | null = null;
  private presentActions: ReadonlyMap<string, Action> | undefined;
  private readonly tallies = new Tallies();
  private readonly actionsByPath = new Map<string, Action>();
  private readonly unreadablePaths = new Set<string>();
  /** As yet unread, for want of a plan.yaml that says how its dates are read. */
  private readonly waiting = new Map<string, SourceFile>();

  /** @param present the plan as it was read before: a file with the same text is not read again */
  constructor(private readonly present: LoadedPlan) {}

  /** The actions on a day, as its files say; null where nothing can be said of them. */
  tallyOn(day: PlanDate): Tally | null {
    return this.info && this.tallies.on(day, this.info);
  }

  /** Files of actions that could not be read; all of them where plan.yaml cannot be used. */
  get unreadable(): number {
    return this.info === null
      ? this.actionsByPath.size + this.unreadablePaths.size + this.waiting.size
      : this.unreadablePaths.size;
  }

  /**
   * Takes what is new at a revision; null where a file is gone.
   *
   * @param again gives a file that did not change, for dates are read otherwise once plan.yaml says so
   */
  take(changes: ReadonlyMap<string, SourceFile | null>, again: (path: string) => SourceFile): void {
    for (const [path, file] of changes) {
      if (fileKindAt(path) !== "action") continue;
      this.forget(path);
      if (file !== null) this.waiting.set(path, file);
    }
    const planFile = changes.get("plan.yaml");
    if (planFile !== undefined) this.takePlan(planFile, again);
    if (this.info !== null) this.readWaiting(this.info);
  }

  private takePlan(file: SourceFile | null, again: (path: string) => SourceFile): void {
    const content = file === null ? null : readPlanFile(file).reading.content;
    this.info = content?.kind === "plan" ? content.info : null;
    if (this.info === null) return;
    const before = this.readBy ?? this.info;
    this.readBy = this.info;
    if (sameDates(before, this.info)) return;
    this.presentActions = undefined;
    for (const path of [...this.actionsByPath.keys(), ...this.unreadablePaths]) {
      this.forget(path);
      this.waiting.set(path, again(path));
    }
  }

  private readWaiting(info: PlanInfo): void {
    for (const file of this.waiting.values()) {
      const action = this.knownOf(file) ?? actionIn(file, info);
      if (action === null) this.unreadablePaths.add(file.path);
      else this.add(action);
    }
    this.waiting.clear();
  }

  /** The action that the plan as it is has of the very same text, read by the same forms of dates. */
  private knownOf(file: SourceFile): Action | undefined {
    if (!("text" in file) || this.present.texts.get(file.path) !== file.text) return undefined;
    this.presentActions ??= new Map(
      this.present.plan !== null && sameDates(this.present.plan.info, this.info)
        ? this.present.plan.actions.map((action) => [action.path, action])
        : [],
    );
    return this.presentActions.get(file.path);
  }

  private add(action: Action): void {
    this.actionsByPath.set(action.path, action);
    this.tallies.add(action);
  }

  private forget(path: string): void {
    const action = this.actionsByPath.get(path);
    if (action !== undefined) this.tallies.remove(action);
    this.actionsByPath.delete(path);
    this.unreadablePaths.delete(path);
    this.waiting.delete(path);
  }
}

/** Null where it cannot be read. */
function actionIn(file: SourceFile, info: PlanInfo): Action | null {
  const { content } = readFile(file, "action", info);
  return content?.kind === "action" ? content.action : null;
}

function sameDates(one: PlanInfo, other: PlanInfo | null): boolean {
  return one.dates === other?.dates && one.financialYearStarts === other.financialYearStarts;
}
