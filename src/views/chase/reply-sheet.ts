import { formatDay } from "../../calendar/plan-date.ts";
import { formatStep } from "../../calendar/step.ts";
import {
  ANSWER_KEYS,
  checkOf,
  formatReference,
  LOCKED_KEYS,
  type LockedKey,
  REPLY_TITLES,
  REVIEW_HELD,
  type ReplyKey,
} from "../../core/reply-form.ts";
import { CONFIDENCES, DECIDED_STATUSES, type Status, TRANSITIONS } from "../../core/status.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { inOneLine } from "../../text/quote.ts";
import { capitalise, label } from "../words.ts";
import { dueWords, statusWords } from "./action-words.ts";
import type { AskedAction, Chase, Letter } from "./chase.ts";

/** A sheet for an owner to fill in, as data: a row an action, what the plan says locked, the answers open. */
export interface ReplySheet {
  readonly title: string;
  readonly lead: string;
  readonly reference: string;
  /** ISO, for the file's own properties. */
  readonly asOf: string;
  readonly publisher: string;
  readonly columns: readonly ReplyColumn[];
  readonly rows: readonly ReplyRow[];
  readonly instructions: readonly { readonly title: string; readonly text: string }[];
}

export interface ReplyColumn {
  readonly key: ReplyKey;
  readonly title: string;
  /** In characters. */
  readonly width: number;
  readonly locked: boolean;
  /** Shown beside the cell that is being filled in; null for what is locked. */
  readonly prompt: string | null;
}

export interface ReplyRow {
  readonly locked: Readonly<Record<LockedKey, string>>;
  /** The words to choose from, by column; what has none is written freely. */
  readonly choices: Readonly<Partial<Record<ReplyKey, readonly string[]>>>;
  readonly check: string;
}

const WIDTHS: Readonly<Record<ReplyKey, number>> = {
  ...{ id: 12, title: 32, due: 17, stands: 20, asked: 38 },
  ...{ status: 14, confidence: 14, forecast: 18, note: 46, evidence: 34, met: 26, review: 10, "due-sought": 18 },
};

/** What is said of each column of answers: beside the cell, and on the sheet of instructions. At most 255 characters, as Excel takes no more. */
const PROMPTS: Readonly<Partial<Record<ReplyKey, string>>> = {
  status:
    "Choose how it stands now. “Complete” needs evidence. Putting it on hold or ending it is decided by a board: ask for it under “What was done”.",
  confidence: "How sure are you that it will be done by its due date: high, medium or low?",
  forecast: "When you expect it to be done: a day such as 30 November 2018, or a month such as November 2018.",
  note: "In a sentence or two. It is recorded under your name and may be published.",
  evidence: "A link, or where it is kept and who holds it. Several: one a line (Alt+Enter).",
  met: "Choose the milestone that was met. Several: one a line (Alt+Enter).",
  review: "Choose “Yes” if its review was held, and say under “What was done” what came of it.",
  "due-sought":
    "Only if you ask for another due date: a day or a month. It takes effect once it is approved; say why under “What was done”.",
};

/** The statuses that an owner may give to an action that has one: those that may follow, without what others decide or check. */
export function statusesToChoose(from: Status): readonly Status[] {
  return [from, ...TRANSITIONS[from]].filter(
    (to) => to !== "proposed" && to !== "assured" && (to === from || !DECIDED_STATUSES.includes(to)),
  );
}

/** The sheet that goes to the owner of a letter. */
export function replySheetOf({ scheduled, request }: Chase, { owner, name, asked }: Letter): ReplySheet {
  const { plan, asOf } = scheduled;
  const { info } = plan;
  const reference = referenceOf({ scheduled, request }, owner);
  const rows = asked.map((one) => rowOf(one, reference));
  const answers = ANSWER_KEYS.filter(
    (key) => (key !== "met" && key !== "review") || rows.some(({ choices }) => choices[key]),
  );
  const columns = [...LOCKED_KEYS, ...answers].map(columnOf);
  const lead = `${info.title}, as it stands on ${formatDay(asOf)}. Please answer by ${formatDay(request.replyBy)}: fill in the white cells, and leave empty what you have nothing to say on.`;
  return {
    title: `${name}: how do your actions stand?`,
    lead,
    reference,
    asOf,
    publisher: info.publisher ?? info.title,
    columns,
    rows,
    instructions: [
      {
        title: "What this is",
        text: "Each row is an action of the plan that you own. The grey cells say what the plan says; the white ones are yours.",
      },
      {
        title: "Answered on",
        text: "The day on which what you say is so, such as 20 November 2018. Left empty, it is the day on which the sheet is read in.",
      },
      ...columns.flatMap(({ title, prompt }) => (prompt === null ? [] : [{ title, text: prompt }])),
      {
        title: "What you leave empty",
        text: "Nothing is recorded of it. A row that you leave empty counts as no answer.",
      },
      {
        title: "Sending it back",
        text: "Save it under any name, as an Excel workbook, and send it back in reply to the message that it came with. Please type what you have to say: formulas are not read.",
      },
    ],
  };
}

function columnOf(key: ReplyKey): ReplyColumn {
  const prompt = PROMPTS[key] ?? null;
  return { key, title: REPLY_TITLES[key], width: WIDTHS[key], locked: prompt === null, prompt };
}

/** By which an answer of an owner is known as one to this chase. */
export function referenceOf(
  { scheduled: { plan, asOf }, request }: Pick<Chase, "scheduled" | "request">,
  owner: string,
): string {
  return formatReference({
    plan: plan.info.id,
    owner,
    asOf,
    span: formatStep(request.span),
    owners: request.owners,
    organisations: request.organisations,
  });
}

function rowOf({ it, asks }: AskedAction, reference: string): ReplyRow {
  const { id, title } = it.action;
  const locked = {
    id,
    title: inOneLine(title, 500),
    due: dueWords(it),
    stands: statusWords(it),
    asked: inOneLine(asks.map((ask) => ask.says).join(" "), 1000),
  };
  return {
    locked,
    choices: choicesOf(it),
    check: checkOf(
      reference,
      LOCKED_KEYS.map((key) => locked[key]),
    ),
  };
}

function choicesOf({ status, milestones, review }: ScheduledAction): ReplyRow["choices"] {
  const unmet = milestones.filter(({ metOn }) => metOn === null).map(({ title }) => inOneLine(title, 500));
  return {
    status: statusesToChoose(status).map(label),
    confidence: CONFIDENCES.map(capitalise),
    ...(unmet.length === 0 ? {} : { met: unmet }),
    ...(review?.next == null ? {} : { review: [REVIEW_HELD] }),
  };
}
