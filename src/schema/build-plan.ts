import type { Action } from "../core/action.ts";
import { NO_PLAN_FILE } from "../core/catalogue/fields.ts";
import { type Diagnostic, finding } from "../core/diagnostic.ts";
import type {
  Amendment,
  Directory,
  Plan,
  PlanInfo,
  Prose,
  Recommendation,
  Theme,
  UnreadableFile,
} from "../core/plan.ts";
import { findRepositories } from "../source/repositories.ts";
import { compareNaturally } from "../text/natural-order.ts";
import { findStrayFiles } from "./file-checks.ts";
import type { Content, Reading } from "./reading.ts";

/** What the files of a plan amount to. */
export interface BuiltPlan {
  /** Null where `plan.yaml` is missing or cannot be used. */
  readonly plan: Plan | null;
  /** Of text, YAML and fields, file by file. */
  readonly diagnostics: readonly Diagnostic[];
}

const NOBODY: Directory = { organisations: [], people: [], bodies: [], posts: [] };

/**
 * Makes the plan out of what its files say, one after the other, so that no text need be kept. A file that could only be
 * used by guessing is in `unreadable` with the first thing that is wrong with it, and in no list; everything that is
 * wrong with any file is in `diagnostics`.
 */
export class PlanBuilder {
  private info: PlanInfo | null = null;
  private directory = NOBODY;
  private recommendations: readonly Recommendation[] = [];
  private amendments: readonly Amendment[] = [];
  private readonly themes: Theme[] = [];
  private readonly actions: Action[] = [];
  private readonly prose: Prose[] = [];
  private readonly unreadable: UnreadableFile[] = [];
  private readonly diagnostics: Diagnostic[] = [];
  private hasPlanFile = false;

  /** Adds what a file says, or what is wrong with it. */
  add({ path, kind, content, diagnostics, unusable }: Reading): void {
    if (kind === "plan") this.hasPlanFile = true;
    if (content !== null) this.take(content);
    for (const it of diagnostics) this.diagnostics.push(it);
    if (unusable !== null) this.unreadable.push({ path, kind, message: unusable });
  }

  /** The plan of all the files that were added. */
  result(paths: ReadonlySet<string>): BuiltPlan {
    if (!this.hasPlanFile) {
      const { what, fix } = NO_PLAN_FILE;
      this.diagnostics.push(
        finding({
          rule: NO_PLAN_FILE,
          message: what,
          help: fix,
          place: { path: "plan.yaml", keys: [] },
          unusable: true,
        }),
      );
    }
    for (const found of [findStrayFiles(paths), findRepositories(paths)])
      for (const it of found) this.diagnostics.push(it);
    const { info, directory, recommendations, amendments, prose, unreadable, diagnostics } = this;
    const byId = (a: { id: string }, b: { id: string }) => compareNaturally(a.id, b.id);
    const themes = this.themes.sort(byId);
    const actions = this.actions.sort(byId);
    const plan = info && { info, directory, recommendations, amendments, themes, actions, prose, unreadable, paths };
    return { plan, diagnostics };
  }

  private take(content: Content): void {
    switch (content.kind) {
      case "action":
        this.actions.push(content.action);
        break;
      case "theme":
        this.themes.push(content.theme);
        break;
      case "plan":
        this.info = content.info;
        break;
      case "directory":
        this.directory = content.directory;
        break;
      case "recommendations":
        this.recommendations = content.recommendations;
        break;
      case "amendments":
        this.amendments = content.amendments;
        break;
      case "prose":
        this.prose.push(content.prose);
    }
  }
}
