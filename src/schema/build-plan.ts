import type { Action } from "../core/action.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { finding } from "../core/finding.ts";
import { compareNaturally } from "../core/natural-order.ts";
import type { Directory, Plan, PlanInfo, Prose, Recommendation, Theme, UnreadableFile } from "../core/plan.ts";
import { locator } from "../source/locate.ts";
import type { ParsedDocument } from "../source/parsed-document.ts";
import { actionSchema, toAction } from "./action-schema.ts";
import { directorySchema, toDirectory } from "./directory-schema.ts";
import { checkAction, checkDirectory, checkFileName, checkKeys, checkPlan, reasonMissing } from "./file-checks.ts";
import { NO_PLAN_FILE } from "./file-rules.ts";
import type { IssueContext } from "./issues.ts";
import { calendarOptionsOf, planSchema, toPlanInfo } from "./plan-schema.ts";
import { readFields } from "./read-fields.ts";
import { findStrayFiles } from "./stray-files.ts";
import { recommendationsSchema, themeSchema, toTheme } from "./theme-schema.ts";

/** What the documents of a plan amount to. */
export interface BuiltPlan {
  /** Null where `plan.yaml` is missing or cannot be used. */
  readonly plan: Plan | null;
  /** Of text, YAML and fields, file by file. */
  readonly diagnostics: readonly Diagnostic[];
}

const NOBODY: Directory = { organisations: [], people: [], bodies: [], posts: [] };

/**
 * Makes the plan out of its documents, one after the other, so that none need be kept. A file that could only be used by
 * guessing is in `unreadable` with the first thing that is wrong with it, and in no list; everything that is wrong with
 * any file is in `diagnostics`.
 */
export class PlanBuilder {
  private info: PlanInfo | null = null;
  private directory = NOBODY;
  private recommendations: readonly Recommendation[] = [];
  private readonly themes: Theme[] = [];
  private readonly actions: Action[] = [];
  private readonly prose: Prose[] = [];
  private readonly unreadable: UnreadableFile[] = [];
  private readonly diagnostics: Diagnostic[] = [];
  private readonly planSchema: ReturnType<typeof planSchema>;
  private readonly actionSchema: ReturnType<typeof actionSchema>;
  private readonly hasPlanFile: boolean;

  /** @param planDocument `plan.yaml`, which says how the dates in all the others are read; undefined where there is none */
  constructor(planDocument: ParsedDocument | undefined) {
    this.hasPlanFile = planDocument !== undefined;
    const options = calendarOptionsOf(planDocument?.data);
    this.planSchema = planSchema(options);
    this.actionSchema = actionSchema(options);
  }

  /** Adds a document, or what is wrong with it. `plan.yaml` itself is taken like the others. */
  take(document: ParsedDocument): void {
    const flaw = document.diagnostics.find((it) => it.unusable);
    const found = flaw ? [] : this.load(document);
    this.diagnostics.push(...document.diagnostics, ...found);
    const first = flaw ?? found.find((it) => it.unusable);
    if (first !== undefined)
      this.unreadable.push({ path: document.path, kind: document.kind, message: inBrief(first, document) });
  }

  /** The plan of all the documents that were taken. */
  result(paths: ReadonlySet<string>): BuiltPlan {
    if (!this.hasPlanFile) {
      const { what, mend } = NO_PLAN_FILE;
      this.diagnostics.push(
        finding({
          rule: NO_PLAN_FILE,
          message: what,
          help: mend,
          place: { path: "plan.yaml", keys: [] },
          unusable: true,
        }),
      );
    }
    this.diagnostics.push(...findStrayFiles(paths));
    const { info, directory, recommendations, prose, unreadable, diagnostics } = this;
    const byId = (a: { id: string }, b: { id: string }) => compareNaturally(a.id, b.id);
    const themes = this.themes.sort(byId);
    const actions = this.actions.sort(byId);
    const plan = info && { info, directory, recommendations, themes, actions, prose, unreadable, paths };
    return { plan, diagnostics };
  }

  /** Adds the document to the plan, unless one of the findings says that it is unusable. */
  private load(document: ParsedDocument): readonly Diagnostic[] {
    const { path, data } = document;
    const context: IssueContext = { path, data: data ?? {}, action: null };
    switch (document.kind) {
      case "action":
        return this.loadAction(document);
      case "theme": {
        const { fields, diagnostics } = readFields(themeSchema, context);
        if (fields === null) return diagnostics;
        this.themes.push(toTheme(fields, bodyOf(document), path));
        const areas = checkKeys(path, ["areas"], Object.keys(fields.areas ?? {}));
        return [...diagnostics, ...checkFileName(path, fields.id, null), ...areas];
      }
      case "plan": {
        const { fields, diagnostics } = readFields(this.planSchema, context);
        if (fields === null) return diagnostics;
        const found = checkPlan(path, fields);
        if (!found.some((it) => it.unusable)) this.info = toPlanInfo(fields);
        return [...diagnostics, ...found];
      }
      case "directory": {
        const { fields, diagnostics } = readFields(directorySchema, context);
        if (fields === null) return diagnostics;
        this.directory = toDirectory(fields);
        return [...diagnostics, ...checkDirectory(path, this.directory)];
      }
      case "recommendations": {
        const { fields, diagnostics } = readFields(recommendationsSchema, { ...context, data: data ?? [] });
        if (fields === null) return diagnostics;
        this.recommendations = fields;
        return [
          ...diagnostics,
          ...fields.flatMap((it, index) =>
            it.response === "not-agreed" && it.reason === null ? [reasonMissing(path, index, it.id)] : [],
          ),
        ];
      }
      case "prose":
        this.prose.push({ path, body: bodyOf(document) });
        return [];
    }
  }

  private loadAction(document: ParsedDocument): readonly Diagnostic[] {
    const { path } = document;
    const data = document.data ?? {};
    const { fields, diagnostics } = readFields(this.actionSchema, { path, data, action: actionOf(data, path) });
    if (fields === null) return diagnostics;
    const action = toAction(fields, bodyOf(document), path);
    this.actions.push(action);
    const found = checkAction(action, fields.theme !== undefined);
    return diagnostics.length === 0 ? found : [...diagnostics, ...found];
  }
}

/** The published text: without the blank lines around it, its lines ended the same way on every system. */
function bodyOf({ body }: ParsedDocument): string {
  return body
    .replaceAll("\r\n", "\n")
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();
}

/** The id that a broken action is known by: its own, or what its file's name begins with. */
function actionOf(data: unknown, path: string): string | null {
  const own =
    typeof data === "object" && data !== null && Object.hasOwn(data, "id") ? (data as { id: unknown }).id : null;
  if (typeof own === "string" && own !== "") return own;
  return /^\d+(?:\.\d+)*/.exec(path.slice(path.lastIndexOf("/") + 1))?.[0] ?? null;
}

function inBrief(it: Diagnostic, document: ParsedDocument): string {
  if (document.text === "") return it.message;
  return `line ${locator(document.path, document.text)(it.place).start.line}: ${it.message}`;
}
