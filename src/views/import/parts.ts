import type { PlanDate } from "../../calendar/plan-date.ts";
import type { UnreadableFile } from "../../core/plan.ts";
import { type CheckFinding, diagnosticDocument } from "../check.ts";
import { envelope, type Origin } from "../envelope.ts";

/** A text of the document, raw, and where it stands. */
export interface PlacedText {
  readonly where: string;
  readonly text: string;
}

/** A cell that nothing was made of. */
export interface LeftText extends PlacedText {
  /** What stands over its column. */
  readonly heading: string;
  readonly reason: string;
}

/** An entry that a document's progress makes. */
export interface ImportedEntry {
  readonly date: PlanDate;
  readonly by: string | null;
  readonly status: string | null;
  readonly due: string | null;
  readonly note: string | null;
  readonly evidence: readonly string[];
}

/** In what a document says something else of an action than the plan. */
export interface ImportedChange {
  readonly take: string;
  readonly field: string;
  readonly before: string | null;
  readonly after: string;
  readonly taken: boolean;
}

/** A row of the document and what becomes of it. */
export interface ImportedAction {
  readonly where: string;
  readonly id: string;
  readonly title: string;
  /** The title was made from the text. */
  readonly titleIsMade: boolean;
  /** Directory ids, the lead first, each with its name. */
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly timescale: string | null;
  /** As printed, where the map says it otherwise. */
  readonly printedTimescale: string | null;
  readonly outcomes: readonly string[];
  /** Markdown. */
  readonly body: string;
  readonly pages: string | null;
  /** Fields that a merged or blank cell gave, and the action that each came from. */
  readonly inherited: Readonly<Record<string, string>>;
  readonly priority: string | null;
  /** Ids of what it answers. */
  readonly recommendations: readonly string[];
  /** How far the document says it is; by nobody as long as nobody has said whose words it is. */
  readonly entries: readonly ImportedEntry[];
  readonly fate: "new" | "there" | "updated" | "left";
  /** In what an action that is there already says something else. */
  readonly differs: readonly string[];
  /** The same, field by field: what is there, what the document says, and whether that is taken. */
  readonly changes: readonly ImportedChange[];
  /** Its file from the plan's folder; null where none would be written. */
  readonly path: string | null;
}

/** All that an import says of itself. All texts are the document's, raw. */
export interface ImportedParts {
  readonly asOf: PlanDate;
  readonly origin: Origin;
  /** Files of the plan that could not be read. */
  readonly unreadable: readonly UnreadableFile[];
  readonly file: string;
  /** The plan's folder, as the caller of the command would write it. */
  readonly into: string;
  readonly isNewPlan: boolean;
  readonly written: boolean;
  /** The files that were written, or would be, from the plan's folder. */
  readonly files: readonly string[];
  /** Options without which nothing can be written. */
  readonly missing: readonly string[];
  readonly tables: number;
  readonly counts: {
    readonly all: number;
    readonly placed: number;
    readonly headings: number;
    readonly grouping: number;
    readonly left: number;
  };
  readonly actions: readonly ImportedAction[];
  readonly questions: readonly {
    readonly kind: string;
    readonly where: string;
    readonly text: string;
    readonly problem: string;
    readonly help: string;
    readonly suggestion: string;
  }[];
  readonly parties: readonly {
    readonly id: string;
    readonly name: string;
    readonly list: string;
    readonly where: string;
  }[];
  readonly themes: readonly {
    readonly id: string;
    readonly title: string;
    readonly titleIsMade: boolean;
    readonly areas: readonly { readonly id: string; readonly title: string }[];
  }[];
  /** Recommendations and priorities that the plan does not have yet. */
  readonly recommendations: readonly { readonly id: string; readonly theme: string; readonly text: string }[];
  readonly priorities: readonly string[];
  /** Actions of the plan that the document does not list. */
  readonly gone: readonly { readonly id: string; readonly title: string }[];
  readonly left: readonly LeftText[];
  readonly paragraphs: readonly PlacedText[];
  readonly notes: readonly { readonly where: string; readonly message: string }[];
  /** What it would bring in, by the rules of `plan check`. */
  readonly findings: readonly CheckFinding[];
  readonly next: readonly string[];
}

/** The JSON of an import: what was found, by place in the source, what is made of it, and what is not. */
export function importedDocument(parts: ImportedParts) {
  const { asOf, unreadable, origin, counts, missing } = parts;
  const fromTop = (path: string): string => origin.fromTop(path);
  return envelope("import", asOf, unreadable, origin, {
    file: parts.file,
    into: parts.into,
    newPlan: parts.isNewPlan,
    written: parts.written,
    files: parts.files.map(fromTop),
    tables: parts.tables,
    cells: {
      ...{ all: counts.all, placed: counts.placed, headings: counts.headings },
      ...{ grouping: counts.grouping, notPlaced: counts.left },
    },
    actions: parts.actions.map((action) => actionDocument(action, fromTop)),
    themes: parts.themes.map(({ id, title, titleIsMade, areas }) => ({
      ...{ id, title, titleMade: titleIsMade },
      areas: areas.map((area) => ({ id: area.id, title: area.title })),
    })),
    parties: parts.parties.map(({ id, name, list, where }) => ({ id, name, list, where })),
    recommendations: parts.recommendations.map(({ id, theme, text }) => ({ id, theme, text })),
    priorities: parts.priorities,
    gone: parts.gone.map(({ id, title }) => ({ id, title })),
    questions: parts.questions.map(({ kind, where, text, problem, help, suggestion }) => ({
      ...{ kind, where, text, problem, help },
      suggestion: suggestion === "" ? null : suggestion,
    })),
    notPlaced: parts.left.map(({ where, heading, text, reason }) => ({
      ...{ where, heading: heading === "" ? null : heading, text, reason },
    })),
    outsideTables: parts.paragraphs.map(({ where, text }) => ({ where, text })),
    notes: parts.notes.map(({ where, message }) => ({ where, message })),
    missing,
    diagnostics: parts.findings.map(diagnosticDocument),
  });
}

function actionDocument(it: ImportedAction, fromTop: (path: string) => string) {
  return {
    ...{ where: it.where, id: it.id, title: it.title, titleMade: it.titleIsMade },
    owners: it.owners.map(({ id }) => id),
    ...{ timescale: it.timescale, printedTimescale: it.printedTimescale, outcomes: it.outcomes },
    ...{ text: it.body, pages: it.pages, inherited: it.inherited },
    ...{ priority: it.priority, recommendations: it.recommendations },
    entries: it.entries.map(({ date, by, status, due, note, evidence }) => ({ date, by, status, due, note, evidence })),
    changes: it.changes.map(({ take, field, before, after, taken }) => ({ take, field, before, after, taken })),
    ...{ fate: it.fate, differs: it.differs, path: it.path === null ? null : fromTop(it.path) },
  };
}
