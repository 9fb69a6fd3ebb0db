import { relative, resolve, sep } from "node:path";
import { readText } from "../../../io/files/read-text.ts";
import { readTree } from "../../../io/files/read-tree.ts";
import { unmergedVersions } from "../../../io/git/merge.ts";
import { showFindings } from "../../../ledger/check/show-findings.ts";
import { loadLedger } from "../../../ledger/load.ts";
import { type FileChange, prepareRecord } from "../../../ledger/record/prepare.ts";
import { drawUnifiedDiff } from "../../../render/terminal/unified-diff.ts";
import { count } from "../../../text/sentence.ts";
import { lineChanges } from "../../../views/line-changes.ts";
import type { Run } from "../../command.ts";
import { CannotRun, ExitCode } from "../../exit-code.ts";
import { type Replace, type Writing, withPlanWriter } from "../../recording/plan-writer.ts";
import type { Session } from "../../session/session.ts";
import { disputedWords, mergeWords } from "../merge-driver/merging.ts";
import { type Resolved, resolveMarks } from "./marks.ts";

/** Its options, as parsed. */
export interface ResolveOptions {
  readonly dryRun?: boolean;
}

/** Runs `plan resolve`. */
export const run: Run<ResolveOptions> = (session, files, { dryRun = false }) => {
  session.refuseAt("writes to the files as they are", "Leave --at out.");
  const folder = session.folder();
  const paths = [...new Set(files.map((file) => pathIn(session, folder, file)))];
  return withPlanWriter(session, { folder, dryRun }, (replace) =>
    resolveFiles(session, { folder, dryRun }, paths, replace),
  );
};

function pathIn(session: Session, folder: string, file: string): string {
  const path = relative(folder, resolve(session.cwd, file)).split(sep).join("/");
  if (path !== "" && path !== ".." && !path.startsWith("../")) return path;
  throw new CannotRun(`${file} is not in the plan's folder`, `The plan is in ${session.shown(folder, "")}.`);
}

/** All files, or none where one of them cannot be resolved at all. */
function resolveFiles(
  session: Session,
  { folder, dryRun }: Writing,
  paths: readonly string[],
  replace: Replace,
): ExitCode {
  const tree = readTree(folder);
  const loaded = loadLedger(tree);
  const changes = new Map<string, FileChange>();
  let left = 0;
  for (const path of paths) {
    const resolved = resolvedFile(session, folder, path);
    left += said(session, session.shown(folder, path), resolved);
    if (resolved.merged.ok) changes.set(path, { kind: "text", text: resolved.merged.text });
  }
  const now = session.today(loaded.plan?.info ?? null);
  const asOf = session.asOf(loaded.plan?.info ?? null, now);
  const prepared = prepareRecord(loaded, tree, changes, { asOf, now });
  if (!prepared.ok) throw new CannotRun(prepared.problem, prepared.help);
  const shown = (path: string) => session.shown(folder, path);
  if (dryRun) {
    const texts = prepared.files.map(({ path, before, after }) => ({
      path: shown(path),
      isNew: false,
      hunks: lineChanges(before ?? "", after ?? ""),
    }));
    session.write(drawUnifiedDiff(texts, session.surface));
  } else replace(prepared.files);
  const about = prepared.introduced.filter(({ diagnostic }) => !diagnostic.rule.aboutWork);
  if (about.length > 0) {
    const findings = showFindings(about, prepared.loaded.texts, { fromTop: shown, touched: null });
    session.messages.findings(`what is wrong in it now (${count(about.length, "finding")}):`, "caution", findings);
  }
  if (dryRun) session.messages.note("nothing was written (--dry-run)");
  return left === 0 && about.every(({ severity }) => severity !== "error") ? ExitCode.done : ExitCode.findings;
}

function resolvedFile(session: Session, folder: string, path: string): Resolved {
  const [file, shown] = [resolve(folder, path), session.shown(folder, path)];
  const read = readText(file, path);
  if (!("text" in read)) throw new CannotRun(`${shown}: ${read.problem}`, "Give a file of the plan with marks in it.");
  return resolveMarks(session, { path, shown, text: read.text }, unmergedVersions(file, session.env));
}

/** Says what came of a file; gives how many conflicts are left in it. */
function said(session: Session, shown: string, { merged, base }: Resolved): number {
  if (!merged.ok) {
    session.messages.note(`${shown} was left as it is: ${merged.why}`);
    return 1;
  }
  session.write(`${shown}: ${mergeWords(merged)}\n`);
  if (base === "unknown") {
    session.messages.note(
      `${shown}: neither git nor the marks say what both sides began with, so whatever they say differently is left to you`,
    );
  }
  if (merged.conflicts > 0) {
    const marks = count(merged.conflicts, "conflict is left", "conflicts are left");
    session.messages.note(`${shown}: ${disputedWords(merged)}: ${marks} in it, for you to decide`);
  }
  return merged.conflicts;
}
