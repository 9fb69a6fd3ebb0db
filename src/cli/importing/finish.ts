import { resolve } from "node:path";
import type { Answers } from "../../intake/answers.ts";
import type { Proposal } from "../../intake/proposal.ts";
import { writeOutput } from "../../io/write-output.ts";
import type { OfficeDocument } from "../../office/office-table.ts";
import type { Rewritten } from "../../record.ts";
import { tellsHowWorkStands } from "../../rules/how-work-stands.ts";
import type { Judged } from "../../rules/judge.ts";
import { showFindings } from "../../show-findings.ts";
import { count } from "../../views/words.ts";
import { ExitCode } from "../exit-code.ts";
import type { Session } from "../session.ts";
import type { ImportFiles } from "./import-files.ts";
import { printImport } from "./outcome.ts";
import type { GivenParticulars } from "./target.ts";
import { mapText } from "./write-map.ts";

/** What `plan import` is told. */
export interface ImportOptions extends GivenParticulars {
  readonly into?: string;
  readonly map?: string;
  readonly writeMap?: string;
  readonly write?: boolean;
}

/** A file that could be read. */
export type Document = OfficeDocument & { readonly ok: true };
/** Puts files in place; with a dry run nothing. */
export type Replace = (files: readonly Rewritten[]) => void;

/** What is given to an import, whichever plan it goes into. */
export interface Given {
  readonly file: string;
  readonly options: ImportOptions;
  readonly document: Document;
  readonly answers: Answers;
}

/** An import as it was worked out, before anything of it is written or shown. */
export interface Finished {
  readonly proposal: Proposal;
  readonly files: ImportFiles;
  readonly into: string;
  readonly isNewPlan: boolean;
  /** Options without which nothing can be written. */
  readonly missing: readonly string[];
  readonly rewritten: readonly Rewritten[];
  readonly findings: readonly Judged[];
  readonly texts: ReadonlyMap<string, string>;
  readonly shown: (path: string) => string;
  readonly nameOf: (id: string) => string;
  readonly replace: Replace;
}

/** Writes what can be written, shows it, and says why where it was not. */
export function finish(session: Session, { file, options, document, answers }: Given, it: Finished): ExitCode {
  const { proposal, findings, missing, rewritten } = it;
  const errors = findings.filter(
    ({ severity, diagnostic }) => severity === "error" && !tellsHowWorkStands(diagnostic.rule),
  );
  const isNothing = [...it.files.fates.values()].every(({ kind }) => kind !== "new");
  const stops = proposal.questions.length > 0 || errors.length > 0 || missing.length > 0;
  const writes = options.write === true && !stops && !isNothing;
  if (options.writeMap !== undefined) writeOutput(resolve(session.cwd, options.writeMap), mapText(proposal, answers));
  if (writes) it.replace(rewritten);
  printImport(session, {
    ...it,
    file,
    written: writes,
    tables: document.tables.length,
    next: nextSteps(options, it, errors.length, isNothing),
  });
  if (errors.length > 0) {
    const shownFindings = showFindings(errors, it.texts, { fromTop: it.shown, touched: null });
    session.messages.findings(`it would bring in ${count(errors.length, "error")}:`, "alert", shownFindings);
  }
  if (!writes) session.messages.note(whyNot(options, it, isNothing, errors.length));
  if (isNothing && proposal.actions.length > 0 && !stops) return ExitCode.done;
  return stops || isNothing ? ExitCode.findings : ExitCode.done;
}

function whyNot(options: ImportOptions, { proposal, missing }: Finished, isNothing: boolean, errors: number): string {
  if (proposal.questions.length > 0)
    return `nothing was written: ${count(proposal.questions.length, "question")} to be answered first`;
  if (errors > 0) return "nothing was written: plan check would find errors in it";
  if (missing.length > 0) return `nothing was written: a new plan needs ${missing.join(" and ")}`;
  if (isNothing) return "nothing was written: the document brings no new action";
  return options.write === true ? "nothing was written" : "nothing was written: this shows what --write would do";
}

function nextSteps(
  options: ImportOptions,
  { proposal, missing, into, isNewPlan }: Finished,
  errors: number,
  isNothing: boolean,
): readonly string[] {
  const steps: string[] = [];
  if (proposal.questions.length > 0) {
    const map = options.writeMap ?? options.map;
    if (options.writeMap === undefined)
      steps.push(`Have the questions written down: the same command with --write-map ${map ?? "answers.yaml"}`);
    steps.push(`Answer them in ${map ?? "answers.yaml"}, and give it: --map ${map ?? "answers.yaml"}`);
  }
  if (missing.length > 0)
    steps.push("Say what the plan is called and from when its timescales count: --title “…” --baseline 2018-07");
  if (isNothing) return steps;
  if (options.write !== true) steps.push("Write it: the same command with --write");
  else if (steps.length === 0 && errors === 0) {
    steps.push(
      `See what is left to mend: plan check${isNewPlan ? ` --plan ${into}` : ""}`,
      "Read the titles and owners through, then commit it",
    );
  }
  return steps;
}
