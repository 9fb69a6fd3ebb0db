import { resolve } from "node:path";
import type { Decision } from "../../../../core/action.ts";
import { TAKES } from "../../../../core/take.ts";
import type { Document } from "../../../../documents/document.ts";
import type { Answers } from "../../../../import/answers/answers.ts";
import type { Proposal } from "../../../../import/proposal.ts";
import { writeOutput } from "../../../../io/files/write-output.ts";
import { showFindings } from "../../../../ledger/check/show-findings.ts";
import type { Rewritten } from "../../../../ledger/record/prepare.ts";
import type { Judged } from "../../../../rules/judge.ts";
import { count } from "../../../../text/sentence.ts";
import type { View } from "../../../../views/content.ts";
import { importedView } from "../../../../views/import/imported.ts";
import type { ImportedParts } from "../../../../views/import/parts.ts";
import { ExitCode } from "../../../exit-code.ts";
import { type DecisionOptions, isDocument, type WritingOptions } from "../../../recording/options.ts";
import type { Replace } from "../../../recording/plan-writer.ts";
import type { Session } from "../../../session/session.ts";
import type { FatedDifference, ImportFate, ImportFiles } from "./import-files.ts";
import type { GivenParticulars } from "./target.ts";
import { mapText } from "./write-map.ts";

/** The options of `plan import FILE`, as parsed. */
export interface DocumentOptions extends GivenParticulars, DecisionOptions, Pick<WritingOptions, "format"> {
  readonly into?: string;
  readonly map?: string;
  readonly writeMap?: string;
  readonly write?: boolean;
  readonly by?: string;
  readonly date?: string;
  readonly take?: readonly string[];
}

/** What is given to an import, whichever plan it goes into. */
export interface Given {
  readonly file: string;
  readonly options: DocumentOptions;
  readonly document: Document;
  readonly answers: Answers;
  /** By which texts are amended; null where nobody is said to have decided. */
  readonly decision: Decision | null;
}

/** An import as it was worked out, before anything of it is written or shown. */
interface Finished extends Pick<ImportedParts, "asOf" | "origin" | "unreadable" | "into" | "isNewPlan" | "missing"> {
  readonly proposal: Proposal;
  /** A whole plan comes back as it was: without actions too, and with its faults. */
  readonly isWhole?: boolean;
  readonly files: ImportFiles;
  readonly rewritten: readonly Rewritten[];
  readonly findings: readonly Judged[];
  readonly texts: ReadonlyMap<string, string>;
  readonly shown: (path: string) => string;
  readonly nameOf: (id: string) => string;
  /** Of an action of the plan. */
  readonly titleOf: (id: string) => string;
  readonly replace: Replace;
}

/** Writes what can be written, shows it, and says why where it was not. The code is 0 if and only if it wrote, or dry, could have. */
export function finish(session: Session, { file, options, document, answers }: Given, it: Finished): ExitCode {
  const { proposal, missing, rewritten, files, nameOf } = it;
  const errors = it.findings.filter(({ severity, diagnostic }) => severity === "error" && !diagnostic.rule.aboutWork);
  const fates = [...files.fates.values()].map(({ kind }) => kind);
  const isNothing = !fates.includes("new") && !fates.includes("updated") && !it.isWhole;
  const stops = proposal.questions.length > 0 || (errors.length > 0 && !it.isWhole) || missing.length > 0;
  const writes = options.write === true && !stops && !isNothing;
  if (options.writeMap !== undefined) writeOutput(resolve(session.cwd, options.writeMap), mapText(proposal, answers));
  if (writes) it.replace(rewritten);
  const code = stops || isNothing ? ExitCode.findings : ExitCode.done;
  const { onProgress } = session;
  const view = viewOfImport({
    ...it,
    ...{ file, proposal, nameOf, written: writes, tables: document.tables.length },
    fates: files.fates,
    gone: files.gone.map((id) => ({ id, title: it.titleOf(id) })),
    files: isNothing ? [] : rewritten.map(({ path }) => path),
    findings: showFindings(it.findings, it.texts, { fromTop: it.origin.fromTop, touched: null, onProgress }),
    next: nextSteps(options, it, errors.length, isNothing),
  });
  onProgress("Drawing");
  session.write(options.format.render(view, session.surface));
  if (isDocument(options) && code === ExitCode.done) return code;
  // What is still to be answered may be what is wrong.
  if (errors.length > 0 && proposal.questions.length === 0) {
    const shownFindings = showFindings(errors, it.texts, { fromTop: it.shown, touched: null });
    const brings = it.isWhole ? "with it come" : "it would bring in";
    session.messages.findings(`${brings} ${count(errors.length, "error")}:`, "alert", shownFindings);
  }
  if (!writes) session.messages.note(`nothing was written: ${whyNot(file, it, fates, errors.length)}`);
  return code;
}

function whyNot(
  file: string,
  { proposal, missing, isWhole = false }: Finished,
  fates: readonly ImportFate["kind"][],
  errors: number,
): string {
  if (proposal.questions.length > 0) return `${count(proposal.questions.length, "question")} to be answered first`;
  if (errors > 0 && !isWhole) return "plan check would find errors in it";
  if (missing.length > 0) return `a new plan needs ${missing.join(" and ")}`;
  if (fates.includes("new") || fates.includes("updated") || isWhole) return "this shows what --write would do";
  if (fates.length === 0) return `there is no action in ${file}`;
  if (!fates.includes("left")) return `everything in ${file} is in the plan already`;
  return `${file} brings no new action, and nothing of what it says otherwise was taken`;
}

function nextSteps(
  options: DocumentOptions,
  { proposal, missing, into, isNewPlan, files }: Finished,
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
  const isAnswered = steps.length === 0;
  const left = [...files.fates.values()].flatMap((fate) =>
    "differs" in fate ? fate.differs.filter(({ taken }) => !taken) : [],
  );
  if (proposal.hasProgress && proposal.by === null && (isNewPlan || left.some(({ take }) => take === "progress")))
    steps.push("Take the progress in, as entries: say whose words it is, --by NAME, and as of which day, --date DAY");
  const others = TAKES.filter((kind) => kind !== "progress" && left.some(({ take }) => take === kind));
  if (others.length > 0)
    steps.push(
      `Take what the document says otherwise: --take ${others.join(",")}, or ids (texts need the decision: --body, --ref)`,
    );
  if (isNothing) return steps;
  if (options.write !== true) steps.push("Write it: the same command with --write");
  else if (isAnswered && errors === 0) {
    steps.push(
      `See what is left to mend: plan check${isNewPlan ? ` --plan ${into}` : ""}`,
      "Read the titles and owners through, then commit it",
    );
  }
  return steps;
}

type FromProposal =
  | ("counts" | "actions" | "questions" | "parties" | "themes" | "left" | "paragraphs" | "notes")
  | ("recommendations" | "priorities");

/** What an import came to, before it is shown. */
interface ImportOutcome extends Omit<ImportedParts, FromProposal> {
  readonly proposal: Proposal;
  readonly fates: ImportFiles["fates"];
  readonly nameOf: (id: string) => string;
}

/** In what an action that is there says something else, each field once. */
function inWords(fate: ImportFate): readonly string[] {
  if (fate.kind === "unreadable") return ["its file cannot be read"];
  return "differs" in fate && fate.kind !== "there" ? [...new Set(fate.differs.map(({ field }) => field))] : [];
}

/** Owners by their names. */
function named({ before, after }: FatedDifference, name: (id: string) => string) {
  const names = (ids: string): string => ids.split(", ").map(name).join(", ");
  return { before: before === null ? null : names(before), after: names(after) };
}

/** What would be, or has been, written, and everything that was not placed. */
function viewOfImport(outcome: ImportOutcome): View {
  const { proposal, fates, nameOf } = outcome;
  const names = new Map(proposal.parties.map(({ id, name }) => [id, name]));
  return importedView({
    ...outcome,
    ...proposal,
    actions: proposal.actions.map((action) => {
      const fate = fates.get(action.id) ?? { kind: "there", differs: [] };
      const differs = "differs" in fate ? fate.differs : [];
      return {
        ...action,
        owners: action.owners.map((id) => ({ id, name: names.get(id) ?? nameOf(id) })),
        fate: fate.kind === "unreadable" ? "left" : fate.kind,
        differs: inWords(fate),
        changes: differs.map((one) => (one.field === "owners" ? { ...one, ...named(one, nameOf) } : one)),
        path: fate.kind === "new" ? fate.path : null,
      };
    }),
  });
}
