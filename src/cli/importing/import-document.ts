import { resolve } from "node:path";
import { DEFAULT_CALENDAR } from "../../calendar/calendar-options.ts";
import { checkLedger } from "../../check.ts";
import { indexDirectory } from "../../core/directory-index.ts";
import { quote } from "../../core/quote.ts";
import type { Answers } from "../../intake/answers.ts";
import type { Proposal } from "../../intake/proposal.ts";
import { type PlanAtHand, propose } from "../../intake/propose.ts";
import { CannotWrite } from "../../io/cannot-write.ts";
import { writeOutput } from "../../io/write-output.ts";
import { loadLedger } from "../../ledger.ts";
import { GIT_FILES, planYaml } from "../../new-plan.ts";
import type { OfficeDocument } from "../../office/office-table.ts";
import { prepareRecord, type Rewritten } from "../../record.ts";
import { tellsHowWorkStands } from "../../rules/how-work-stands.ts";
import type { Judged } from "../../rules/judge.ts";
import { showFindings } from "../../show-findings.ts";
import { count } from "../../views/words.ts";
import { CannotRun, ExitCode } from "../exit-code.ts";
import { openToWrite } from "../recording/writing-ledger.ts";
import type { Session } from "../session.ts";
import { type ImportFiles, importFiles } from "./import-files.ts";
import { printImport } from "./outcome.ts";
import { readDocument, readMap } from "./read-input.ts";
import { type GivenParticulars, particularsOf, targetOf } from "./target.ts";
import { mapText } from "./write-map.ts";

export interface ImportOptions extends GivenParticulars {
  readonly into?: string;
  readonly map?: string;
  readonly writeMap?: string;
  readonly write?: boolean;
}

type Document = OfficeDocument & { readonly ok: true };
type Replace = (files: readonly Rewritten[]) => void;

/** What is given to an import, whichever plan it goes into. */
interface Given {
  readonly file: string;
  readonly options: ImportOptions;
  readonly document: Document;
  readonly answers: Answers;
}

/**
 * Imports a document into a plan, or begins one with it. Without `--write` it is shown and nothing is written; the code
 * says whether it could be. Whatever is in the plan already stays as it is.
 */
export async function importDocument(session: Session, file: string, options: ImportOptions): Promise<ExitCode> {
  session.refuseAt("writes to the files as they are", "Leave --at out.");
  const target = targetOf(session, options.into);
  const answers = readMap(session, options.map);
  const given: Given = { file, options, document: await readDocument(session, file), answers };
  if (target.kind === "new")
    return withReplacing(options, target.folder, (replace) => intoNew(session, target.folder, given, replace));
  const { session: into } = target;
  return withReplacing(options, into.folder(), (replace) => intoPlan(into, given, replace));
}

async function withReplacing(
  options: ImportOptions,
  folder: string,
  work: (replace: Replace) => ExitCode,
): Promise<ExitCode> {
  if (options.write !== true) return work(() => {});
  const { withPlanLock } = await import("../../io/plan-lock.ts");
  const { replaceFiles } = await import("../../io/replace-files.ts");
  try {
    return await withPlanLock(folder, () =>
      work((files) => replaceFiles(files.map((one) => ({ ...one, path: resolve(folder, one.path) })))),
    );
  } catch (error) {
    throw error instanceof CannotWrite ? new CannotRun(error.message, error.help) : error;
  }
}

function intoPlan(session: Session, given: Given, replace: Replace): ExitCode {
  const ledger = openToWrite(session);
  const { plan, loaded, tree, asOf, today } = ledger;
  const at: PlanAtHand = { directory: plan.directory, themes: plan.themes, calendar: plan.info };
  const proposal = proposed(given, at);
  const files = importFiles(proposal, plan);
  const prepared = prepareRecord(loaded, tree, files.changes, { asOf, now: today });
  if (!prepared.ok) throw new CannotRun(prepared.problem, prepared.help, ExitCode.findings);
  return finish(session, given, {
    ...{ proposal, files, replace },
    into: session.shown(ledger.folder, "") || ".",
    isNewPlan: false,
    missing: [],
    rewritten: prepared.files,
    findings: prepared.introduced,
    texts: prepared.loaded.texts,
    shown: ledger.shown,
    nameOf: indexDirectory(plan.directory).name,
  });
}

const NOBODY = { organisations: [], people: [], bodies: [], posts: [] };

function intoNew(session: Session, folder: string, given: Given, replace: Replace): ExitCode {
  const particulars = particularsOf(given.options);
  const proposal = proposed(given, { directory: NOBODY, themes: [], calendar: DEFAULT_CALENDAR });
  const files = importFiles(proposal, null);
  const texts = new Map([...files.changes].map(([path, change]) => [path, change.kind === "text" ? change.text : ""]));
  // Without these the rest can be looked at all the same: any month serves to load it.
  texts.set(
    "plan.yaml",
    planYaml(particulars ?? { title: "A plan", publisher: null, baseline: "2018-07", completion: null }),
  );
  for (const { path, text } of GIT_FILES) texts.set(path, text);
  const loaded = loadLedger({
    files: [...texts].filter(([path]) => !path.startsWith(".")).map(([path, text]) => ({ path, text })),
    paths: new Set(texts.keys()),
  });
  const today = session.today(loaded.plan?.info ?? null);
  const { findings } = checkLedger(loaded, { asOf: today, now: today });
  return finish(session, given, {
    ...{ proposal, files, replace, findings },
    into: session.shown(folder, ""),
    isNewPlan: true,
    missing: particulars === null ? ["--title", "--baseline"] : [],
    rewritten: [...texts].map(([path, text]) => ({ path, before: null, after: text })),
    texts: loaded.texts,
    shown: (path) => session.shown(folder, path),
    nameOf: (id) => id,
  });
}

function proposed({ file, document, answers }: Given, at: PlanAtHand): Proposal {
  const read = propose(document, at, answers);
  if (read.ok) return read.proposal;
  const [first = "", ...more] = read.problem.split("\n");
  throw new CannotRun([`${quote(file)}: ${first}`, ...more].join("\n"), read.help);
}

interface Finished {
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

function finish(session: Session, { file, options, document, answers }: Given, it: Finished): ExitCode {
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
