import { OPEN_STATUSES, TRANSITIONS } from "../../../core/status.ts";
import type { Fields } from "../../../edit/change.ts";
import { label } from "../../../views/words.ts";
import { ahead, wrongDate } from "../../options/dates.ts";
import { ask, askAll, askOptional } from "../../prompt/ask.ts";
import { dateField, fieldsOf, measuredFields, metFields } from "../../recording/entry-fields.ts";
import { askedEvidence, evidenceFields } from "../../recording/evidence.ts";
import type { Subject } from "../../recording/subject.ts";
import type { Session } from "../../session/session.ts";

const SAME = "";

/**
 * How an action goes, asked of the user where no option says anything: its status and a note, then what moves the rating,
 * each skipped by Enter. Of what is done, nobody is asked when it will be.
 */
export async function askedProgress(session: Session, subject: Subject): Promise<Fields> {
  const { action, status } = subject.scheduled;
  const option = "what there is to say";
  const help = "Give --note, --status, --confidence, --forecast, --evidence, --met, --measured or --review-done.";
  const next = await ask(session, option, help, {
    kind: "choice",
    message: `${action.id} is ${label(status).toLowerCase()}. And now?`,
    choices: [
      { value: SAME, name: `Still ${label(status).toLowerCase()}` },
      ...TRANSITIONS[status].map((one) => ({ value: one, name: label(one) })),
    ],
  });
  const wantsEvidence = next === "complete" && !subject.scheduled.evidenced;
  const evidence = wantsEvidence ? [await askedEvidence(session, subject)] : [];
  const note = await ask(session, option, help, { kind: "text", message: "What is to be said of it?", required: true });
  const isOpen = OPEN_STATUSES.some((one) => one === (next === SAME ? status : next));
  return fieldsOf({
    status: next === SAME ? undefined : next,
    evidence: evidenceFields(subject.ledger, session.cwd, { evidence }),
    note,
    ...(isOpen ? await askedOutlook(session, subject) : {}),
    met: metFields(subject, await askedMet(session, subject)),
    measured: measuredFields(subject, await askedMeasures(session, subject)),
  });
}

async function askedOutlook(session: Session, { scheduled, ledger }: Subject) {
  const { confidence, forecast } = scheduled;
  const sure = await ask(session, "", "", {
    kind: "choice",
    message: "How sure is it to be done in time?",
    choices: [
      { value: SAME, name: confidence === null ? "Nothing is said of it" : `As before: ${confidence}` },
      ...["high", "medium", "low"].map((value) => ({ value, name: value })),
    ],
  });
  const expected = await askOptional(
    session,
    `When is it expected to be done?${forecast === null ? "" : " (as before)"}`,
    wrongDate(ledger.plan.info, ahead(ledger.today)),
  );
  return {
    confidence: sure === SAME ? undefined : sure,
    forecast: expected === undefined ? undefined : dateField(ledger, "--forecast", expected),
  };
}

async function askedMet(session: Session, { scheduled }: Subject): Promise<readonly string[]> {
  const open = scheduled.milestones.filter(({ metOn }) => metOn === null);
  if (open.length === 0) return [];
  return askAll(session, "", "", {
    kind: "choices",
    message: "Which milestones are met? (space marks one, Enter goes on)",
    choices: open.map(({ title }) => ({ value: title, name: title })),
  });
}

async function askedMeasures(session: Session, { scheduled }: Subject): Promise<readonly string[]> {
  const said: string[] = [];
  for (const { name, unit, latest } of scheduled.measures) {
    const was = latest === null ? "" : `, last ${latest.value}`;
    const figure = await askOptional(session, `${name}${unit === null ? "" : ` in ${unit}`}${was}?`);
    if (figure !== undefined) said.push(`${name}=${figure}`);
  }
  return said;
}
