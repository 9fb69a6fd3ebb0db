import { diagnosticDocument } from "./check-blocks.ts";
import { envelope } from "./envelope.ts";
import type { ImportedAction, ImportedParts } from "./imported-parts.ts";

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
    ...{ fate: it.fate, differs: it.differs, path: it.path === null ? null : fromTop(it.path) },
  };
}
