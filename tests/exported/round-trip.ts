import type { Plan } from "../../src/core/plan.ts";
import { readDocument } from "../../src/documents/read-document.ts";
import type { YamlValue } from "../../src/edit/change.ts";
import { fileText } from "../../src/edit/file-text.ts";
import { filesOfExport } from "../../src/import/exported/files-of-export.ts";
import { isExport, readExport } from "../../src/import/exported/read-exported.ts";
import { loadLedger } from "../../src/ledger/load.ts";
import { exportedPlan } from "../../src/ledger/papers/exported-plan.ts";
import { exportedCsv } from "../../src/render/exported/csv.ts";
import type { ExportView } from "../../src/render/exported/grid.ts";
import { exportedWord } from "../../src/render/exported/word.ts";
import { exportedOpenDocument, exportedWorkbook } from "../../src/render/exported/workbook.ts";

export const FORMS: Readonly<Record<string, (view: ExportView) => Uint8Array>> = {
  xlsx: exportedWorkbook,
  ods: exportedOpenDocument,
  docx: exportedWord,
  csv: (view) => new TextEncoder().encode(`\ufeff${exportedCsv(view)}`),
};

/** A plan's files by path, as its folder has them. */
export type Texts = ReadonlyMap<string, string>;

export function loaded(texts: Texts) {
  const files = [...texts].map(([path, text]) => ({ path, text }));
  return loadLedger({ files, paths: new Set(texts.keys()) });
}

/** What a plan says, without what only its folder knows. */
export function said(texts: Texts): Omit<Plan, "paths"> | null {
  const { plan } = loaded(texts);
  if (plan === null) return null;
  const { paths: _, ...rest } = plan;
  return { ...rest, unreadable: plan.unreadable.map(({ path, kind }) => ({ path, kind, message: "" })) };
}

export function exportOf(texts: Texts, form: string): Uint8Array {
  const { plan } = loaded(texts);
  if (plan === null) throw new Error("plan.yaml cannot be used");
  const { sheets } = exportedPlan(plan, texts);
  const { title, publisher } = plan.info;
  const make = FORMS[form] as (view: ExportView) => Uint8Array;
  return make({ document: {}, blocks: [], sheets, title, publisher, asOf: "2018-11-15" });
}

/** The files that a document says. */
export function backFrom(bytes: Uint8Array, name: string): Map<string, string> {
  const read = readDocument(bytes, name);
  if (!read.ok) throw new Error(read.problem);
  if (!isExport(read.document)) throw new Error("it is no export");
  const { sheets, problems, left } = readExport(read.document);
  const { files, problems: more } = filesOfExport(sheets, ({ data }) => `actions/${(data as { id: string }).id}.md`);
  const all = [...problems, ...more, ...left.map(({ where, message }) => `${where}: ${message}`)];
  if (all.length > 0) throw new Error(all.join("\n"));
  return new Map(
    files.map(({ path, kind, data, body, content }) => [
      path,
      content ?? fileText(path, kind === "prose" ? undefined : (data as YamlValue), body),
    ]),
  );
}
