import { ALL_RULES } from "../../../core/catalogue/index.ts";
import type { Diagnostic } from "../../../core/diagnostic.ts";
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
import { asCannotRun, CannotRun, ExitCode } from "../../exit-code.ts";
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
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly format: CheckFormat;
}

/** Its options, and what is loaded only where they need it. */
interface Asked extends CheckOptions {
  readonly git: WithGit | null;
  readonly fixing: typeof import("../../../ledger/fix/fix-plan.ts") | null;
}

/** Runs `plan check`. */
export const run: Run<CheckOptions> = async (session, _args, options) => {
  const asked: Asked = {
    ...options,
    git: options.since === undefined && !options.staged ? null : await import("./of-change.ts"),
    fixing: options.format.showsFixes ? await import("../../../ledger/fix/fix-plan.ts") : null,
  };
  if (options.fix) {
    const { fixFirst } = await import("./fix.ts");
    const ledger = await fixFirst(session, options, (it) => diagnosticsOf(foundIn(session, it, asked)));
    return session.cancellable(() => answer(session, ledger, asked));
  }
  if (options.dryRun) {
    const help = "A check alone writes nothing. To see what would be mended: plan check --fix --dry-run";
    throw new CannotRun("--dry-run goes with --fix", help);
  }
  if (options.watch) {
    watchFolder(session.read().folder, () => again(session, asked));
    begin(session, options);
  }
  return session.cancellable(() => once(session, asked));
};

/** Says that a run of a watch begins: to people and editors only, as no other format has a place for it. */
function begin(session: Session, { format }: CheckOptions): void {
  if (format.name === "text") session.write(CHECKING);
}

/** Of a watch, the next run: on a terminal it takes the place of the last one. */
async function again(session: Session, asked: Asked): Promise<void> {
  if (session.surface.width !== null) session.write(CLEAR_SCREEN);
  begin(session, asked);
  session.world.progress?.restart();
  try {
    await session.prepare();
    once(session, asked);
  } catch (error) {
    const problem = asCannotRun(error);
    if (problem === null) throw error;
    session.messages.cannotRun(problem);
  }
}

function once(session: Session, asked: Asked): ExitCode {
  const read = session.read();
  return answer(session, asked.staged && asked.git !== null ? asked.git.stagedHead(session, read) : read, asked);
}

function daysOf(session: Session, { loaded }: ReadLedger): CheckDays {
  const info = loaded.plan?.info ?? null;
  return { asOf: session.asOf(info), now: session.today(info) };
}

function foundIn(session: Session, ledger: ReadLedger, asked: Asked): readonly Judged[] {
  const { checked } = compare(session, ledger, asked, daysOf(session, ledger), asked.git);
  return checked.findings.filter(wantedBy(asked));
}

function diagnosticsOf(found: readonly Judged[]): readonly Diagnostic[] {
  return found.map(({ diagnostic }) => diagnostic);
}

function answer(session: Session, ledger: ReadLedger, asked: Asked): ExitCode {
  const days = daysOf(session, ledger);
  const { format } = asked;
  const report = reportOf(session, ledger, compare(session, ledger, asked, days, asked.git), asked, days);
  session.onProgress("Drawing");
  const surface = { ...session.surface, version: VERSION, linesOnHost: linesOnHost(session.env) };
  session.write(format.render(report, surface));
  const summary = session.env["GITHUB_STEP_SUMMARY"];
  if (format.name === "github" && summary) {
    appendText(summary, renderComment(report, surface, LONGEST_SUMMARY));
  }
  return report.failed ? ExitCode.findings : ExitCode.done;
}

function reportOf(
  { onProgress }: Session,
  { loaded, origin }: ReadLedger,
  { checked, against, touched, changes }: Comparison,
  asked: Asked,
  { asOf }: CheckDays,
): CheckReport {
  const wanted = wantedBy(asked);
  const found = checked.findings.filter(wanted);
  const fixes = asked.fixing?.provenEdits(loaded, diagnosticsOf(found)) ?? null;
  const asShown = { fromTop: origin.fromTop, touched, fixes, onProgress };
  const findings = showFindings(found, loaded.texts, asShown);
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
    failed: fails(errors, warnings, asked),
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

function wantedBy({ only }: CheckOptions): (it: Judged) => boolean {
  const codes = only && rulesNamed(only);
  return (it) => codes === undefined || codes.has(it.diagnostic.rule.code);
}

function fails(errors: number, warnings: number, { failOn, maxWarnings }: CheckOptions): boolean {
  if (maxWarnings !== undefined && warnings > maxWarnings) return true;
  return failOn === "never" ? false : failOn === "error" ? errors > 0 : errors + warnings > 0;
}
