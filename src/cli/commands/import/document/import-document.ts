import { DEFAULT_CALENDAR } from "../../../../calendar/period.ts";
import { indexDirectory } from "../../../../core/directory-index.ts";
import { isExport } from "../../../../import/exported/read-exported.ts";
import type { Proposal } from "../../../../import/proposal.ts";
import { type PlanAtHand, propose } from "../../../../import/propose.ts";
import { checkLedger } from "../../../../ledger/check/check.ts";
import { GIT_FILES, planYaml } from "../../../../ledger/init/new-plan.ts";
import { loadLedger } from "../../../../ledger/load.ts";
import { prepareRecord } from "../../../../ledger/record/prepare.ts";
import { quote } from "../../../../text/quote.ts";
import { CannotRun, ExitCode } from "../../../exit-code.ts";
import { type Replace, withPlanWriter } from "../../../recording/plan-writer.ts";
import { openToWrite } from "../../../recording/writing-ledger.ts";
import { originOf } from "../../../session/origin.ts";
import type { Session } from "../../../session/session.ts";
import { type DocumentOptions, finish, type Given } from "./finish.ts";
import { importExported } from "./import-exported.ts";
import { importFiles } from "./import-files.ts";
import { readGiven, readMap } from "./read-input.ts";
import { particularsOf, targetOf } from "./target.ts";

/**
 * Imports a document into a plan, or begins one with it. Without `--write` it is shown and nothing is written; the code
 * says whether it could be. Whatever is in the plan already stays as it is.
 */
export async function importDocument(session: Session, file: string, options: DocumentOptions): Promise<ExitCode> {
  session.refuseAt("writes to the files as they are", "Leave --at out.");
  const target = targetOf(session, options.into);
  const answers = readMap(session, options.map);
  session.onProgress("Opening");
  const given: Given = { file, options, document: await readGiven(session, file), answers };
  const isNew = target.kind === "new";
  const into = isNew ? session : target.session;
  const isWhole = isExport(given.document);
  if (isWhole && !isNew) throw planThere(session, file, into);
  const folder = isNew ? target.folder : into.folder();
  return withPlanWriter(into, { folder, dryRun: options.write !== true }, (replace) =>
    into.cancellable(() => {
      if (!isNew) return intoPlan(into, given, replace);
      return isWhole ? importExported(into, folder, given, replace) : intoNew(into, folder, given, replace);
    }),
  );
}

function planThere(session: Session, file: string, into: Session): CannotRun {
  return new CannotRun(
    `${quote(file)} is a whole plan that plan export wrote, and ${session.shown(into.folder(), "") || "this"} is a plan already`,
    "Name a folder without one, --into FOLDER, and compare the two there: nothing of a plan is written over.",
    ExitCode.findings,
  );
}

function intoPlan(session: Session, given: Given, replace: Replace): ExitCode {
  const ledger = openToWrite(session);
  const { plan, loaded, tree, asOf, today } = ledger;
  const at: PlanAtHand = { directory: plan.directory, themes: plan.themes, calendar: plan.info };
  const proposal = proposed(session, given, at);
  const files = importFiles(proposal, plan);
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
  });
}

const EMPTY_DIRECTORY = { organisations: [], people: [], bodies: [], posts: [] };

function intoNew(session: Session, folder: string, given: Given, replace: Replace): ExitCode {
  const particulars = particularsOf(given.options);
  const proposal = proposed(session, given, { directory: EMPTY_DIRECTORY, themes: [], calendar: DEFAULT_CALENDAR });
  const files = importFiles(proposal, null);
  const texts = new Map([...files.changes].map(([path, change]) => [path, change.kind === "text" ? change.text : ""]));
  // Without these the rest can be looked at all the same: any month serves to load it.
  texts.set(
    "plan.yaml",
    planYaml(particulars ?? { title: "A plan", publisher: null, baseline: "2018-07", completion: null }),
  );
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
  });
}

function proposed({ onProgress }: Session, { file, document, answers }: Given, at: PlanAtHand): Proposal {
  onProgress("Working out");
  const read = propose(document, at, answers);
  if (read.ok) return read.proposal;
  const [first = "", ...more] = read.problem.split("\n");
  throw new CannotRun([`${quote(file)}: ${first}`, ...more].join("\n"), read.help);
}
