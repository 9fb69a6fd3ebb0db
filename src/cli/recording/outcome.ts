import { repositoryTop } from "../../io/git/repository.ts";
import { showFindings } from "../../ledger/check/show-findings.ts";
import { PLAIN, type Surface } from "../../render/terminal/surface.ts";
import { drawUnifiedDiff } from "../../render/terminal/unified-diff.ts";
import { schedule } from "../../schedule/schedule.ts";
import { lineChanges } from "../../views/line-changes.ts";
import { recordedView } from "../../views/recorded.ts";
import { count, list } from "../../views/words.ts";
import type { Session } from "../session/session.ts";
import { isDocument, type WritingOptions } from "./options.ts";
import type { Outcome } from "./recording.ts";

/**
 * Prints what was recorded (or, dry, would be): the diff and the new state as data, what it introduces as a message
 * beside it.
 */
export function printOutcome(session: Session, options: WritingOptions, outcome: Outcome): void {
  const { introduced, written, ledger } = outcome;
  const state = options.format.render(viewOf(outcome), session.surface);
  if (isDocument(options)) {
    session.write(state);
    return;
  }
  if (options.brief === true) {
    const { actions } = outcome.recording;
    session.write(
      `Recorded: ${list(actions.length > 0 ? actions : outcome.files.map(({ path }) => ledger.shown(path)))}\n`,
    );
    return;
  }
  session.write(`${diffOf(outcome, session.surface)}${state === "" ? "" : `\n${state}`}`);
  if (introduced.length > 0) {
    const title = `${written ? "it brings" : "it would bring"} in ${foundWords(introduced)}:`;
    session.messages.findings(title, "caution", findingsOf(outcome, ledger.shown));
  }
  if (written) session.messages.next(savedWords(outcome));
  else session.messages.note("nothing was written (--dry-run)");
}

/** The last line of a writing command: what is written, and what is not done yet. */
function savedWords({ files, ledger }: Outcome): string {
  const where = `Written to ${count(files.length, "file")}`;
  return repositoryTop(ledger.folder) === null
    ? `${where}, which no git repository keeps. To begin one: git init`
    : `${where}, not committed. Next: plan save, or plan undo to take it back`;
}

/** Prints why nothing was written: what the recording would introduce, as `plan check` prints it. */
export function printRefusal(session: Session, options: WritingOptions, outcome: Outcome): void {
  if (isDocument(options)) session.write(options.format.render(viewOf(outcome), session.surface));
  const title = `nothing was written, as it would bring in ${foundWords(outcome.introduced)}:`;
  session.messages.findings(title, "alert", findingsOf(outcome, outcome.ledger.shown));
}

function foundWords(findings: Outcome["introduced"]): string {
  const errors = findings.filter((it) => it.severity === "error").length;
  const warnings = findings.length - errors;
  return list([...(errors > 0 ? [count(errors, "error")] : []), ...(warnings > 0 ? [count(warnings, "warning")] : [])]);
}

/** People read paths as they would write them; programs read them from the repository's top. */
function findingsOf({ introduced, loaded }: Outcome, fromTop: (path: string) => string) {
  return showFindings(introduced, loaded.texts, { fromTop, touched: null });
}

function viewOf(outcome: Outcome) {
  const { ledger, loaded, asOf, files, recording, written } = outcome;
  // Where the change would break plan.yaml, nothing can be worked out of what comes after it.
  const plan = loaded.plan ?? { ...ledger.plan, actions: [] };
  const wanted = new Set(recording.actions);
  const scheduled = schedule({ ...plan, actions: plan.actions.filter((action) => wanted.has(action.id)) }, asOf);
  return recordedView({
    scheduled,
    actions: scheduled.actions,
    files: files.map((file) => file.path),
    written,
    diff: diffOf(outcome, PLAIN),
    findings: findingsOf(outcome, ledger.origin.fromTop),
    remarks: recording.remarks ?? [],
    origin: ledger.origin,
  });
}

function diffOf({ files, ledger }: Outcome, surface: Surface): string {
  return drawUnifiedDiff(
    files.map(({ path, before, after }) => ({
      path: ledger.shown(path),
      isNew: before === null,
      hunks: lineChanges(before ?? "", after ?? ""),
    })),
    surface,
  );
}
