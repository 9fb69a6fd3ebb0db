import { parseStep } from "../../../../calendar/step.ts";
import type { Plan } from "../../../../core/plan.ts";
import type { Fields } from "../../../../edit/change.ts";
import { daySheetIsOf, latestChase } from "../../../../import/replies/sheet-day.ts";
import type { Format } from "../../../../render/formats.ts";
import { schedule } from "../../../../schedule/schedule.ts";
import { quote } from "../../../../text/quote.ts";
import { chaseOf } from "../../../../views/chase/chase.ts";
import { type RepliesReport, type RowReport, repliesView } from "../../../../views/chase/replies.ts";
import { ExitCode } from "../../../exit-code.ts";
import { isDocument } from "../../../recording/options.ts";
import { withPlanWriter } from "../../../recording/plan-writer.ts";
import { openToWrite, type WritingLedger } from "../../../recording/writing-ledger.ts";
import type { Session } from "../../../session/session.ts";
import { answersOf, ownerName, type ReturnedAnswer } from "./answers.ts";
import { judgeAnswers } from "./judge-answers.ts";
import { type ReturnedSheets, returnedSheets } from "./returned-sheets.ts";

/** The options of `plan import --returns`, as parsed. */
export interface RepliesOptions {
  readonly returns?: string;
  readonly write?: boolean;
  readonly format: Format;
}

/**
 * `plan import --returns DIR`: what owners answered in the sheets and to the messages of `plan chase`, recorded as entries of theirs. Shown
 * only, without `--write`. A row that cannot be recorded is refused, and the others are recorded.
 *
 * @returns 0 where something was recorded (or dry, would be) and nothing refused, else 1
 */
export async function importReplies(session: Session, folder: string, options: RepliesOptions): Promise<ExitCode> {
  const ledger = openToWrite(session);
  const returned = await returnedSheets(session.cwd, folder, ledger.plan.info, session.onProgress);
  const dryRun = options.write !== true;
  return withPlanWriter(session, { folder: ledger.folder, dryRun }, (replace) => {
    const now = dryRun ? ledger : openToWrite(session);
    const { report, files } = reportOn(session, now, folder, returned, !dryRun);
    replace(files);
    return finish(session, options, report);
  });
}

function finish(session: Session, options: RepliesOptions, report: RepliesReport): ExitCode {
  session.onProgress("Drawing");
  session.write(options.format.render(repliesView(report), session.surface));
  const outcomes = report.sheets.flatMap(({ rows }) => rows.map(({ outcome }) => outcome));
  const isNothing = !outcomes.includes("recorded");
  const refused = report.unusable.length > 0 || outcomes.includes("refused");
  const code = refused || isNothing ? ExitCode.findings : ExitCode.done;
  if (isNothing) session.messages.note(`nothing was written: ${whyNothing(outcomes)}`);
  else if (options.write !== true && !isDocument(options)) {
    session.messages.note("nothing was written. To record it: the same with --write");
  }
  return code;
}

function whyNothing(outcomes: readonly RowReport["outcome"][]): string {
  if (outcomes.length === 0) return "the sheets answer nothing";
  if (!outcomes.includes("known")) return "no answer can be recorded";
  return outcomes.includes("refused")
    ? "what the sheets answer is recorded already, or cannot be"
    : "everything that the sheets answer is recorded already";
}

function reportOn(
  { onProgress }: Session,
  ledger: WritingLedger,
  folder: string,
  returned: ReturnedSheets,
  write: boolean,
) {
  const { plan, today, asOf, origin } = ledger;
  const read = answersOf(returned, plan, today);
  const { answers, prepared } = judgeAnswers(ledger, read.answers, onProgress);
  const late = new Set(read.unusable.map(({ file }) => file));
  const used = returned.sheets.filter(({ file }) => !late.has(file));
  const files = prepared?.files ?? [];
  const latest = latestChase(returned.sheets, today);
  const report: RepliesReport = {
    ...{ asOf, origin, unreadable: plan.unreadable, folder },
    sheets: used.map(({ file, sheet }) => ({
      file,
      owner: sheet.reference.owner,
      name: ownerName(plan, sheet.reference.owner),
      isMail: sheet.isMail,
      alsoSays: sheet.alsoSays,
      chased: sheet.reference.asOf,
      day: daySheetIsOf(sheet, latest, today, plan.info),
      rows: answers.filter((answer) => answer.file === file).map(rowReport),
    })),
    unusable: [...returned.unusable, ...read.unusable],
    others: returned.others,
    ours: returned.ours,
    missing: missingFrom(used, plan),
    written: write,
    files: files.map(({ path }) => path),
  };
  return { report, files };
}

function rowReport({ number, id, fate, remarks, sameAs }: ReturnedAnswer): RowReport {
  const about = { number, id, sameAs };
  if (fate.kind === "refused") {
    return { ...about, outcome: "refused", says: [...fate.says, ...remarks], entry: null, path: null };
  }
  const { entry, path } = fate;
  return { ...about, outcome: fate.kind, says: [...wordsOf(entry), ...remarks], entry, path };
}

function wordsOf(entry: Fields): readonly string[] {
  const text = (key: string): string =>
    Array.isArray(entry[key]) ? (entry[key] as string[]).join(", ") : String(entry[key]);
  const says: readonly (readonly [key: string, words: (value: string) => string])[] = [
    ["status", (value) => value.replaceAll("-", " ")],
    ["confidence", (value) => `confidence ${value}`],
    ["forecast", (value) => `forecast ${value}`],
    ["due", (value) => `asks for the due date ${value}`],
    ["met", (value) => `met: ${value}`],
    ["review", () => "review held"],
    ["evidence", (value) => `evidence: ${value}`],
    ["note", (value) => quote(value, 100)],
  ];
  return says.filter(([key]) => entry[key] !== undefined).map(([key, words]) => words(text(key)));
}

/**
 * Who was asked on the day of the latest sheets, as each of them says whom its chase was narrowed to, and is not
 * among those who answered anything.
 */
function missingFrom(sheets: ReturnedSheets["sheets"], plan: Plan): RepliesReport["missing"] {
  const latest = sheets.map(({ sheet }) => sheet.reference).sort((a, b) => (a.asOf < b.asOf ? 1 : -1))[0];
  const span = latest === undefined ? null : parseStep(latest.span);
  if (latest === undefined || span === null || !span.ok) return null;
  const { asOf } = latest;
  const scheduled = schedule(plan, asOf);
  const chases = new Map(
    sheets
      .filter(({ sheet }) => sheet.reference.asOf === asOf)
      .map(({ sheet: { reference } }) => [JSON.stringify([reference.owners, reference.organisations]), reference]),
  );
  const letters = new Map<string, string>();
  for (const { owners, organisations } of chases.values()) {
    const chase = chaseOf(scheduled, { span: span.value, replyBy: asOf, owners, organisations });
    for (const { owner, name } of chase.letters) letters.set(owner, name);
  }
  const answered = new Set(
    sheets
      .filter(({ sheet }) => sheet.reference.asOf === asOf && sheet.rows.length > 0)
      .map(({ sheet }) => sheet.reference.owner),
  );
  const owners = [...letters].filter(([id]) => !answered.has(id)).map(([id, name]) => ({ id, name }));
  return { asOf, asked: letters.size, owners };
}
