import { ALL_RULES } from "../../../core/catalogue/index.ts";
import { watchFolder } from "../../../io/files/paths.ts";
import { appendText } from "../../../io/files/write-output.ts";
import { linesOnHost } from "../../../io/git/lines-on-host.ts";
import { showFindings } from "../../../ledger/check/show-findings.ts";
import { LONGEST_SUMMARY, renderComment } from "../../../render/check/comment.ts";
import type { CheckFormat } from "../../../render/check/formats.ts";
import type { Judged } from "../../../rules/judge.ts";
import type { CheckDays } from "../../../rules/rule.ts";
import type { CheckReport } from "../../../views/check.ts";
import { checkDocument } from "../../../views/check.ts";
import type { Run } from "../../command.ts";
import { asCannotRun, ExitCode } from "../../exit-code.ts";
import { rulesNamed } from "../../options/rule-names.ts";
import type { ReadLedger } from "../../session/open-ledger.ts";
import type { Session } from "../../session/session.ts";
import { VERSION } from "../../version.ts";
import { type Comparison, compare, type WithGit } from "./comparison.ts";

/** Begins each run of a watch: editors take it as the sign that what they showed is old. */
const CHECKING = "Checking the plan\n";

const CLEAR_SCREEN = "\u001b[2J\u001b[3J\u001b[H";

/** Its options, as parsed. */
export interface CheckOptions {
  readonly since?: string;
  readonly newSince?: string;
  readonly staged?: boolean;
  readonly failOn: "error" | "warning" | "never";
  readonly only?: readonly string[];
  readonly maxWarnings?: number;
  readonly watch?: boolean;
  readonly format: CheckFormat;
}

/** Runs `plan check`. */
export const run: Run<CheckOptions> = async (session, _args, options) => {
  const git = options.since === undefined && !options.staged ? null : await import("./of-change.ts");
  if (options.watch) {
    watchFolder(session.read().folder, () => again(session, options, git));
    begin(session, options);
  }
  return session.cancellable(() => once(session, options, git));
};

/** Says that a run of a watch begins: to people and editors only, as no other format has a place for it. */
function begin(session: Session, { format }: CheckOptions): void {
  if (format.name === "text") session.write(CHECKING);
}

/** Of a watch, the next run: on a terminal it takes the place of the last one. */
async function again(session: Session, options: CheckOptions, git: WithGit | null): Promise<void> {
  if (session.surface.width !== null) session.write(CLEAR_SCREEN);
  begin(session, options);
  session.world.progress?.restart();
  try {
    await session.prepare();
    once(session, options, git);
  } catch (error) {
    const problem = asCannotRun(error);
    if (problem === null) throw error;
    session.messages.cannotRun(problem);
  }
}

function once(session: Session, options: CheckOptions, git: WithGit | null): ExitCode {
  const read = session.read();
  const ledger = options.staged && git !== null ? git.stagedHead(session, read) : read;
  const info = ledger.loaded.plan?.info ?? null;
  const days = { asOf: session.asOf(info), now: session.today(info) };
  const report = reportOf(session, ledger, compare(session, ledger, options, days, git), options, days);
  session.onProgress("Drawing");
  const surface = { ...session.surface, version: VERSION, linesOnHost: linesOnHost(session.env) };
  session.write(options.format.render(report, surface));
  const summary = session.env["GITHUB_STEP_SUMMARY"];
  if (options.format.name === "github" && summary) {
    appendText(summary, renderComment(report, surface, LONGEST_SUMMARY));
  }
  return report.failed ? ExitCode.findings : ExitCode.done;
}

function reportOf(
  { onProgress }: Session,
  { loaded, origin }: ReadLedger,
  { checked, against, touched, changes }: Comparison,
  options: CheckOptions,
  { asOf }: CheckDays,
): CheckReport {
  const codes = options.only && rulesNamed(options.only);
  const wanted = (it: Judged): boolean => codes === undefined || codes.has(it.diagnostic.rule.code);
  const asShown = { fromTop: origin.fromTop, touched, onProgress };
  const findings = showFindings(checked.findings.filter(wanted), loaded.texts, asShown);
  const errors = findings.filter((it) => it.severity === "error").length;
  const warnings = findings.length - errors;
  const summary = {
    errors,
    warnings,
    files: loaded.texts.size,
    existing: checked.existing.filter(wanted).length,
    excepted: checked.excepted.length,
    against,
  };
  const parts = { asOf, findings, summary };
  return {
    ...parts,
    rules: ALL_RULES,
    failed: fails(errors, warnings, options),
    get accepted() {
      return checked.excepted.filter(wanted).flatMap((it) => {
        const { reason } = it.exception;
        return showFindings([it], loaded.texts, asShown).map((finding) => ({ finding, reason }));
      });
    },
    get changes() {
      return changes();
    },
    get document() {
      return checkDocument(parts, loaded.plan?.unreadable ?? [], origin);
    },
  };
}

function fails(errors: number, warnings: number, { failOn, maxWarnings }: CheckOptions): boolean {
  if (maxWarnings !== undefined && warnings > maxWarnings) return true;
  return failOn === "never" ? false : failOn === "error" ? errors > 0 : errors + warnings > 0;
}
