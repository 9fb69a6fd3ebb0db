import { resolve } from "node:path";
import type { Decision } from "../../../../core/action.ts";
import { indexDirectory } from "../../../../core/directory-index.ts";
import type { Answers } from "../../../../import/answers/answers.ts";
import { isExport } from "../../../../import/exported/read-exported.ts";
import { noPlan, type PlanAtHand, planAtHand } from "../../../../import/plan-at-hand.ts";
import type { Proposal } from "../../../../import/proposal.ts";
import { propose } from "../../../../import/propose.ts";
import { writeOutput } from "../../../../io/files/write-output.ts";
import { checkLedger } from "../../../../ledger/check/check.ts";
import { GIT_FILES, planYaml } from "../../../../ledger/init/new-plan.ts";
import { loadLedger } from "../../../../ledger/load.ts";
import { prepareRecord } from "../../../../ledger/record/prepare.ts";
import { quote } from "../../../../text/quote.ts";
import { CannotRun, ExitCode } from "../../../exit-code.ts";
import { back, readDay } from "../../../options/dates.ts";
import { decisionOf, requireApprover } from "../../../recording/decision.ts";
import { type Replace, withPlanWriter } from "../../../recording/plan-writer.ts";
import { openToWrite } from "../../../recording/writing-ledger.ts";
import { originOf } from "../../../session/origin.ts";
import type { Session } from "../../../session/session.ts";
import { askQuestions, keptWords } from "./ask-questions.ts";
import { type DocumentOptions, finish, type Given } from "./finish.ts";
import { importExported } from "./import-exported.ts";
import { importFiles } from "./import-files.ts";
import { readGiven, readMap } from "./read-input.ts";
import { takenOf, UNLESS_CHOSEN } from "./take.ts";
import { particularsOf, targetOf } from "./target.ts";
import { freeMapName, headingsText, mapText } from "./write-map.ts";

/**
 * Imports a document into a plan, or begins one with it. Without `--write` it is shown and nothing is written; the code
 * says whether it could be. Whatever is in the plan already stays as it is.
 */
export async function importDocument(session: Session, file: string, options: DocumentOptions): Promise<ExitCode> {
  session.refuseAt("writes to the files as they are", "Leave --at out.");
  const target = targetOf(session, options.into);
  const answers = readMap(session, options.map);
  session.onProgress("Opening");
  const isNew = target.kind === "new";
  const into = isNew ? session : target.session;
  const document = await readGiven(session, file);
  const isWhole = isExport(document);
  if (isWhole && !isNew) throw planThere(session, file, into);
  const decision = isNew ? null : await decisionGiven(into, options);
  const said = { file, options, document, decision, answers: withOptions(session, answers, options) };
  const given = session.canAsk && !isWhole ? await askedFor(into, said, isNew) : said;
  const folder = isNew ? target.folder : into.folder();
  return withPlanWriter(into, { folder, dryRun: options.write !== true }, (replace) =>
    into.cancellable(() => {
      if (!isNew) return intoPlan(into, given, replace);
      return isWhole ? importExported(into, folder, given, replace) : intoNew(into, folder, given, replace);
    }),
  );
}

/** What is given, with the answers of the person at the terminal, who has them in the map after each: none is lost. */
async function askedFor(session: Session, given: Given, isNew: boolean): Promise<Given> {
  const at = isNew ? noPlan(session.today(null)) : planOpened(session);
  const { file, options, document } = given;
  const path = options.writeMap ?? options.map ?? freeMapName(session.cwd, file);
  const keep = (answers: Answers): void => {
    const read = propose(document, at, answers);
    if (read.ok) writeOutput(resolve(session.cwd, path), mapText(read.proposal, answers));
  };
  const { answers, isNew: isAnswered } = await askQuestions(session, document, at, given.answers, keep);
  if (!isAnswered) return given;
  session.messages.note(keptWords(path));
  return { ...given, answers, options: { ...options, writeMap: path } };
}

function planOpened(session: Session): PlanAtHand {
  const { plan, today } = openToWrite(session);
  return planAtHand(plan, today);
}

function planThere(session: Session, file: string, into: Session): CannotRun {
  return new CannotRun(
    `${quote(file)} is a whole plan that plan export wrote, and ${session.shown(into.folder(), "") || "this"} is a plan already`,
    "Name a folder without one, --into FOLDER, and compare the two there: nothing of a plan is written over.",
    ExitCode.findings,
  );
}

/** Whose words the progress is, and as of when: of the options, else of the map. */
function withOptions(session: Session, answers: Answers, { by, date }: DocumentOptions): Answers {
  const progress = new Map(answers.progress);
  if (by !== undefined) progress.set("by", by);
  if (date !== undefined) progress.set("date", readDay("--date", date, null, back(session.today(null))));
  return { ...answers, progress };
}

/** By which decision texts are amended; null where no option says that anybody decided. */
async function decisionGiven(session: Session, options: DocumentOptions): Promise<Decision | null> {
  if (options.body === undefined && options.ref === undefined && options.decisionDate === undefined) return null;
  const { plan, today } = openToWrite(session);
  return decisionOf(session, plan, "approved", options, today);
}

function intoPlan(session: Session, given: Given, replace: Replace): ExitCode {
  const ledger = openToWrite(session);
  const { plan, loaded, tree, asOf, today } = ledger;
  const proposal = proposed(session, given, planAtHand(plan, today));
  if (proposal.approver !== null) requireApprover(plan, proposal.approver);
  const taken = takenOf(
    given.options.take,
    { ids: new Set(proposal.actions.map(({ id }) => id)), by: proposal.by },
    given.decision,
  );
  const files = importFiles(proposal, { plan, texts: loaded.texts }, taken);
  const prepared = prepareRecord(loaded, tree, files.changes, { asOf, now: today }, session.onProgress);
  if (!prepared.ok) throw new CannotRun(prepared.problem, prepared.help, ExitCode.findings);
  return finish(session, given, {
    ...{ proposal, files, replace },
    ...{ asOf, origin: ledger.origin, unreadable: plan.unreadable },
    into: session.shown(ledger.folder, "") || ".",
    isNewPlan: false,
    missing: [],
    rewritten: prepared.files,
    findings: prepared.introduced,
    texts: prepared.loaded.texts,
    shown: ledger.shown,
    nameOf: indexDirectory(plan.directory).name,
    titleOf: (id) => plan.actions.find((action) => action.id === id)?.title ?? id,
  });
}

function intoNew(session: Session, folder: string, given: Given, replace: Replace): ExitCode {
  const particulars = particularsOf(given.options);
  const proposal = proposed(session, given, noPlan(session.today(null)));
  const files = importFiles(proposal, null, UNLESS_CHOSEN);
  const texts = new Map([...files.changes].map(([path, change]) => [path, change.kind === "text" ? change.text : ""]));
  // Without these the rest can be looked at all the same: any month serves to load it.
  const known = particulars ?? { title: "A plan", publisher: null, baseline: "2018-07", completion: null };
  const approvers = proposal.approver === null ? [] : [proposal.approver];
  texts.set("plan.yaml", planYaml({ ...known, priorities: proposal.priorities, approvers }));
  for (const { path, text } of GIT_FILES) texts.set(path, text);
  const written = {
    files: [...texts].filter(([path]) => !path.startsWith(".")).map(([path, text]) => ({ path, text })),
    paths: new Set(texts.keys()),
  };
  const loaded = loadLedger(written, session.onProgress);
  const today = session.today(loaded.plan?.info ?? null);
  const { findings } = checkLedger(loaded, { asOf: today, now: today }, session.onProgress);
  return finish(session, given, {
    ...{ proposal, files, replace, findings },
    ...{ asOf: today, origin: { revision: null, fromTop: originOf(folder, session.env).fromTop }, unreadable: [] },
    into: session.shown(folder, ""),
    isNewPlan: true,
    missing: particulars === null ? ["--title", "--baseline"] : [],
    rewritten: [...texts].map(([path, text]) => ({ path, before: null, after: text })),
    texts: loaded.texts,
    shown: (path) => session.shown(folder, path),
    nameOf: (id) => id,
    titleOf: (id) => id,
  });
}

function proposed(session: Session, { file, document, answers, options }: Given, at: PlanAtHand): Proposal {
  session.onProgress("Working out");
  const read = propose(document, at, answers);
  if (read.ok) return read.proposal;
  // Of a refusal, too, what can be answered is written down.
  if (options.writeMap !== undefined && read.headings.length > 0)
    writeOutput(resolve(session.cwd, options.writeMap), headingsText(read.headings, answers));
  const [first = "", ...more] = read.problem.split("\n");
  throw new CannotRun([`${quote(file)}: ${first}`, ...more].join("\n"), read.help);
}
