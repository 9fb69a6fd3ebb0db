import type { CalendarOptions } from "../calendar/period.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { FileKind, Plan } from "../core/plan.ts";
import { fileKindAt, type SourceFile, type SourceTree } from "../core/source-file.ts";
import { noProgress, type OnProgress } from "../io/console/progress.ts";
import { PlanBuilder } from "../schema/build-plan.ts";
import type { Reading } from "../schema/reading.ts";
import type { Readings } from "./readings.ts";

/** A tree of files as a plan, with the text of every file, for findings that point at a place in it. */
export interface LoadedPlan {
  /** Null where `plan.yaml` is missing or cannot be used. */
  readonly plan: Plan | null;
  /** By path; without the files that gave no text. */
  readonly texts: ReadonlyMap<string, string>;
  /** Of text, YAML and fields, file by file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What takes a text through source and schema. It is slow to load: a run whose texts are all known needs none. */
export type Reader = typeof import("../schema/read-file.ts");

/** As a plan says nothing of its dates. */
export const NO_OPTIONS: CalendarOptions = { dates: null, financialYearStarts: 4 };

/**
 * The files of a plan on their way to a `LoadedPlan`: first those are taken that are known from earlier runs, then the
 * rest is read.
 */
export class Opening {
  private readonly found: ReadonlyMap<SourceFile, Reading>;

  /** @param readings what is known; and where it is added what is read */
  constructor(
    private readonly tree: SourceTree,
    private readonly readings: Readings,
    private readonly onProgress: OnProgress = noProgress,
  ) {
    this.found = this.known();
  }

  /** Whether nothing is left that a reader must read. */
  get isKnown(): boolean {
    return this.found.size === this.tree.files.length;
  }

  /**
   * The plan that the files make. Never throws, whatever is in them.
   *
   * @param reader may be null where all is known
   * @param isKept whether what is read is kept for later runs
   */
  load(reader: Reader | null, isKept: boolean): LoadedPlan {
    const { files, paths } = this.tree;
    const planFile = files.find((it) => it.path === "plan.yaml");
    const plan = planFile === undefined ? null : this.planReading(planFile, reader, isKept);
    const options = plan?.options ?? NO_OPTIONS;
    const builder = new PlanBuilder();
    const texts = new Map<string, string>();
    for (const [at, file] of files.entries()) {
      if ("text" in file) texts.set(file.path, file.text);
      const known = file === planFile ? plan?.reading : this.found.get(file);
      builder.add(known ?? this.read(file, options, reader, isKept));
      this.onProgress("Reading", at + 1, files.length);
    }
    return { ...builder.result(paths), texts };
  }

  private known(): ReadonlyMap<SourceFile, Reading> {
    const found = new Map<SourceFile, Reading>();
    const { files } = this.tree;
    const planFile = files.find((it) => it.path === "plan.yaml");
    const plan = planFile && this.readings.find(planFile, null);
    const options = optionsOf(plan);
    // How dates are read is not known before plan.yaml is.
    if (planFile !== undefined && options === null) return found;
    for (const [at, file] of files.entries()) {
      const reading = file === planFile ? plan : this.readings.find(file, options ?? NO_OPTIONS);
      if (reading !== undefined) found.set(file, reading);
      this.onProgress("Reading", at + 1, files.length);
    }
    return found;
  }

  private planReading(file: SourceFile, reader: Reader | null, isKept: boolean) {
    const known = this.found.get(file);
    const options = optionsOf(known);
    if (known !== undefined && options !== null) return { reading: known, options };
    const fresh = reading(reader).readPlanFile(file);
    this.readings.add(file, null, fresh.reading, isKept);
    return fresh;
  }

  private read(file: SourceFile, options: CalendarOptions, reader: Reader | null, isKept: boolean): Reading {
    const known = this.readings.find(file, options);
    if (known !== undefined) return known;
    const fresh = reading(reader).readFile(file, kindOf(file.path), options);
    this.readings.add(file, options, fresh, isKept);
    return fresh;
  }
}

/** How dates are read, as far as a reading of plan.yaml shows it: not where it cannot be used. */
function optionsOf(reading: Reading | undefined): CalendarOptions | null {
  if (reading?.content?.kind !== "plan") return null;
  const { dates, financialYearStarts } = reading.content.info;
  return { dates, financialYearStarts };
}

function reading(reader: Reader | null): Reader {
  if (reader === null) throw new Error("a text is to be read, and nothing to read it with was loaded");
  return reader;
}

/** What cannot be entered (a link, a folder without permission) counts as what it hides. */
function kindOf(path: string): FileKind {
  const folder = path.slice(0, path.indexOf("/") + 1);
  return fileKindAt(path) ?? (folder === "actions/" ? "action" : folder === "themes/" ? "theme" : "prose");
}
