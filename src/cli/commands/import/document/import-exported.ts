import type { PlanDate } from "../../../../calendar/plan-date.ts";
import type { Plan } from "../../../../core/plan.ts";
import type { Document } from "../../../../documents/document.ts";
import type { YamlValue } from "../../../../edit/change.ts";
import { fileText } from "../../../../edit/file-text.ts";
import { type FileOfExport, filesOfExport } from "../../../../import/exported/files-of-export.ts";
import { type ReadExport, readExport } from "../../../../import/exported/read-exported.ts";
import type { Proposal } from "../../../../import/proposal.ts";
import { checkLedger } from "../../../../ledger/check/check.ts";
import { GIT_FILES, idFrom } from "../../../../ledger/init/new-plan.ts";
import { loadLedger } from "../../../../ledger/load.ts";
import { quote } from "../../../../text/quote.ts";
import { brokenPlan, CannotRun, ExitCode } from "../../../exit-code.ts";
import { pathOf } from "../../../recording/new-action.ts";
import type { Replace } from "../../../recording/plan-writer.ts";
import { originOf } from "../../../session/origin.ts";
import type { Session } from "../../../session/session.ts";
import { finish, type Given } from "./finish.ts";
import type { ImportFate } from "./import-files.ts";

/**
 * Begins the plan again that `plan export` wrote, file for file, with whatever faults it had. Only what was changed in
 * the document so that it cannot be read any more is refused.
 */
export function importExported(session: Session, folder: string, given: Given, replace: Replace): ExitCode {
  refuseOthers(given);
  const read = readExport(given.document);
  refuseFor(given.file, read.problems, "Clear that, or take the row out, and give it again.");
  const { files, problems } = filesOfExport(read.sheets, ({ kind, data }) => newPath(kind, data));
  refuseFor(given.file, problems, "Correct the column File, or leave it empty: then it is made of id and title.");
  const texts = new Map(files.map((file) => [file.path, textOf(file)]));
  const loaded = loadLedger(
    { files: [...texts].map(([path, text]) => ({ path, text })), paths: new Set(texts.keys()) },
    session.onProgress,
  );
  const shown = (path: string): string => session.shown(folder, path);
  const { plan } = loaded;
  if (plan === null) throw brokenPlan(loaded.diagnostics, shown);
  const asTheyAre = new Set(files.flatMap(({ path, content }) => (content === null ? [] : [path])));
  const broken = plan.unreadable.filter(({ path }) => !asTheyAre.has(path));
  const help = "Correct it in the document, and give it again.";
  refuseFor(
    given.file,
    broken.map(({ path, message }) => `${quote(path)}: ${message.replace(/^line \d+: /, "")}`),
    help,
  );
  for (const { path, text } of GIT_FILES) texts.set(path, text);
  const today = session.today(plan.info);
  const { findings } = checkLedger(loaded, { asOf: today, now: today }, session.onProgress);
  const fates = new Map(plan.actions.map(({ id, path }): [string, ImportFate] => [id, { kind: "new", path }]));
  return finish(session, given, {
    ...{
      proposal: proposalOf(plan, read, given.document, today),
      files: { changes: new Map(), fates, gone: [] },
      replace,
      findings,
    },
    ...{ asOf: today, origin: { revision: null, fromTop: originOf(folder, session.env).fromTop }, unreadable: [] },
    into: session.shown(folder, ""),
    isNewPlan: true,
    isWhole: true,
    missing: [],
    rewritten: [...texts].map(([path, text]) => ({ path, before: null, after: text })),
    texts: loaded.texts,
    shown,
    nameOf: (id) => id,
    titleOf: (id) => id,
  });
}

function refuseOthers({ file, options }: Given): void {
  const others = ["map", "writeMap", "title", "publisher", "baseline", "completion"] as const;
  const other = others.find((option) => options[option] !== undefined);
  if (other === undefined) return;
  const name = other.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  throw new CannotRun(`${quote(file)} says itself what --${name} would say: plan export wrote it`, "Leave it out.");
}

const MOST_SHOWN = 10;

function refuseFor(file: string, problems: readonly string[], help: string): void {
  if (problems.length === 0) return;
  const more = problems.length > MOST_SHOWN ? [`and ${problems.length - MOST_SHOWN} more`] : [];
  const lines = [...problems.slice(0, MOST_SHOWN), ...more].map((problem) => `\n  ${problem}`);
  throw new CannotRun(`${quote(file)} cannot be taken as it is:${lines.join("")}`, help, ExitCode.findings);
}

/** Of what was added by hand, the path is made as that of a new action or theme. */
function newPath(kind: FileOfExport["kind"], data: unknown): string {
  const { id = "", title = "" } = data as { id?: unknown; title?: unknown };
  return kind === "theme" ? `themes/${id}-${idFrom(String(title), "theme")}.md` : pathOf(String(id), String(title));
}

function textOf({ path, kind, data, body, content }: FileOfExport): string {
  return content ?? fileText(path, kind === "prose" ? undefined : (data as YamlValue), body);
}

/** What came back, as an import shows it. */
function proposalOf(plan: Plan, { sheets, left }: ReadExport, document: Document, asOf: PlanDate): Proposal {
  const cells = [...sheets.values()].flat().reduce((sum, row) => sum + row.cells.size, 0);
  return {
    actions: plan.actions.map((it) => ({
      ...{ where: it.path, id: it.id, theme: it.theme, title: it.title, titleIsMade: false, body: it.body },
      ...{ owners: it.owners ?? [], timescale: it.timescale?.text ?? null, printedTimescale: null },
      ...{ outcomes: it.outcomes ?? [], pages: it.source?.pages ?? null, inherited: it.source?.inherited ?? {} },
      ...{ priority: it.priority, recommendations: it.recommendations, entries: [] },
    })),
    themes: plan.themes.map(({ id, title, areas }) => ({ id, title, titleIsMade: false, areas })),
    ...{ parties: [], questions: [], left: [], paragraphs: [], recommendations: [], priorities: [], approver: null },
    ...{ by: null, asOf, isDaySaid: false, hasProgress: false },
    notes: [...document.notes, ...left],
    counts: { all: cells, placed: cells, headings: 0, grouping: 0, left: 0 },
  };
}
