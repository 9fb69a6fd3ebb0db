import type { CalendarOptions } from "../calendar/period.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { FileKind, Plan } from "../core/plan.ts";
import { fileKindAt, type SourceFile, type SourceTree } from "../core/source-file.ts";
import { noProgress, type OnProgress } from "../io/console/progress.ts";
import { PlanBuilder } from "../schema/build-plan.ts";
import { readFile, readPlanFile } from "../schema/read-file.ts";
import { type Content, checksOf, type Reading } from "../schema/reading.ts";

/** A tree of files as a plan, with the text of every file for whoever wants to point at a place in it. */
export interface LoadedPlan {
  /** Null where `plan.yaml` is missing or cannot be used. */
  readonly plan: Plan | null;
  /** By path; without the files that gave no text. */
  readonly texts: ReadonlyMap<string, string>;
  /** Of text, YAML and fields, file by file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What texts were found to say before, by the very texts. `readBy` tells apart what else the reading depends on. */
export interface KeptContents {
  readonly find: (path: string, text: string, readBy: string) => unknown;
  readonly keep: (path: string, text: string, readBy: string, content: unknown) => void;
}

/**
 * Takes a tree of files through source and schema. Never throws, whatever is in the files.
 */
export function loadLedger(
  tree: SourceTree,
  kept: KeptContents | null = null,
  onProgress: OnProgress = noProgress,
): LoadedPlan {
  const planFile = tree.files.find((it) => it.path === "plan.yaml");
  const plan = planFile === undefined ? null : planReading(planFile, kept);
  const options = plan?.options ?? NO_OPTIONS;
  const builder = new PlanBuilder();
  const texts = new Map<string, string>();
  let done = 0;
  for (const file of tree.files) {
    if ("text" in file) texts.set(file.path, file.text);
    builder.add(file === planFile && plan !== null ? plan.reading : reading(file, options, kept));
    done += 1;
    onProgress("Reading", done, tree.files.length);
  }
  return { ...builder.result(tree.paths), texts };
}

/** As a plan says nothing of its dates. */
const NO_OPTIONS: CalendarOptions = { dates: null, financialYearStarts: 4 };

function planReading(file: SourceFile, kept: KeptContents | null) {
  const known = find(file, "", kept);
  if (known?.content?.kind === "plan") {
    const { dates, financialYearStarts } = known.content.info;
    return { reading: known, options: { dates, financialYearStarts } };
  }
  const fresh = readPlanFile(file);
  keep(file, "", fresh.reading, kept);
  return fresh;
}

function reading(file: SourceFile, options: CalendarOptions, kept: KeptContents | null): Reading {
  const readBy = `${options.dates} ${options.financialYearStarts}`;
  const known = find(file, readBy, kept);
  if (known !== null) return known;
  const fresh = readFile(file, kindOf(file.path), options);
  keep(file, readBy, fresh, kept);
  return fresh;
}

function find(file: SourceFile, readBy: string, kept: KeptContents | null): Reading | null {
  if (kept === null || !("text" in file)) return null;
  const { path } = file;
  const content = kept.find(path, file.text, readBy) as Content | undefined;
  if (content === undefined) return null;
  return { path, kind: kindOf(path), content, diagnostics: checksOf(content, path), unusable: null };
}

/** Only what is whole is kept: what is wrong with a file is found anew each time, with its words and places. */
function keep(
  file: SourceFile,
  readBy: string,
  { whole, content }: ReturnType<typeof readFile>,
  kept: KeptContents | null,
): void {
  if (kept !== null && whole && "text" in file) kept.keep(file.path, file.text, readBy, content);
}

/** What cannot be entered (a link, a folder without permission) counts as what it hides. */
function kindOf(path: string): FileKind {
  const folder = path.slice(0, path.indexOf("/") + 1);
  return fileKindAt(path) ?? (folder === "actions/" ? "action" : folder === "themes/" ? "theme" : "prose");
}
