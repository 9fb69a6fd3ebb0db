import { dayOfInstant } from "../../calendar/time-zone.ts";
import type { PlanInfo } from "../../core/plan.ts";
import { ANSWER_KEYS, type AnswerKey, parseReference, REFERENCE, REPLY_TITLES } from "../../core/reply-form.ts";
import { END_OF_QUESTIONS, MAIL_LABELS } from "../../core/reply-mail.ts";
import type { Mail } from "../../documents/mail/read-mail.ts";
import { cellOf } from "../../documents/make-cell.ts";
import { saidByText } from "../../documents/said.ts";
import { smallest } from "../../text/lists.ts";
import { inOneLine, quote } from "../../text/quote.ts";
import { type Answer, ofThisPlan, type Returned, type ReturnedRow } from "./read-return.ts";

/** A line of a message, without the marks of what is quoted. */
interface MailLine {
  /** From 1. */
  readonly number: number;
  /** How often it is quoted: 0 for what the sender wrote anew, or wrote into what their program does not mark. */
  readonly depth: number;
  readonly text: string;
}

/** What stands behind one label, in one place of a message. */
interface Said {
  readonly id: string | null;
  readonly key: AnswerKey;
  readonly number: number;
  readonly lines: MailLine[];
}

/**
 * Reads the reply to a message of `plan chase`: what stands behind or below each question, wherever it was written. Of what
 * is quoted more than once the newest counts. Gives null where it is no reply to one: its reference is not in it.
 *
 * @param info of the plan at hand
 */
export function readMailReply({ text, sent }: Mail, info: PlanInfo): Returned | null {
  const lines = linesOf(text);
  const reference = referenceIn(lines);
  if (reference === null) return null;
  const foreign = ofThisPlan(reference, info);
  if (foreign !== null) return foreign;
  const { said, above } = saidIn(lines);
  return {
    ok: true,
    sheet: {
      reference,
      answeredOn: sent === null ? null : dayOfInstant(info.timeZone, sent),
      isMail: true,
      alsoSays: above === "" ? null : above,
      rows: rowsOf(said),
    },
  };
}

function linesOf(text: string): readonly MailLine[] {
  return text.split("\n").map((line, at) => {
    const [marks = ""] = /^(?:[ \t]*[>|])*[ \t]*/.exec(line) ?? [];
    return { number: at + 1, depth: marks.replace(/[^>|]/g, "").length, text: line.slice(marks.length).trimEnd() };
  });
}

/** Programs break long lines: a reference goes on in the next, until its code fits. */
function referenceIn(lines: readonly MailLine[]) {
  for (const [at, { text }] of lines.entries()) {
    const found = text.indexOf(`${REFERENCE}:`);
    if (found === -1) continue;
    let whole = text.slice(found + REFERENCE.length + 1).trim();
    for (const next of lines.slice(at + 1, at + 1 + MOST_BREAKS)) {
      const read = parseReference(whole);
      if (read !== null) return read;
      whole += `${whole.endsWith("only") ? " " : ""}${next.text.trim()}`;
    }
    const read = parseReference(whole);
    if (read !== null) return read;
  }
  return null;
}

const MOST_BREAKS = 20;

const KEYS: ReadonlyMap<string, AnswerKey> = new Map(
  ANSWER_KEYS.flatMap((key) =>
    [MAIL_LABELS[key], REPLY_TITLES[key]].map((label) => [label.toLowerCase(), key] as const),
  ),
);
const LABEL = new RegExp(
  `^[*_•-]*\\s*(${[...KEYS.keys()].map((key) => key.replace(/\W/g, "\\$&")).join("|")})[*_]*\\s*:[*_]*\\s*(.*)$`,
  "i",
);
const QUESTION = /^[*_]*\[([A-Za-z0-9][\w.-]*)\]/;
/** Where the words of the sender end, and those of the message that they answer, or their signature, begin. */
const ENDS = [
  /^--$/,
  /^(?:on|am|le|op)\b.*\b(?:wrote|schrieb|écrit|schreef)\b.*:$/i,
  /^(?:from|von|de|sent|gesendet)\s*:/i,
  /^[-_]{3,}/,
  /^(?:with |kind |best |many |warm )*(?:regards|wishes|thanks|thank you)\s*[,.!]?$/i,
  /^yours\b.*,?$/i,
  /^sent from my /i,
];

function saidIn(lines: readonly MailLine[]): { readonly said: readonly Said[]; readonly above: string } {
  const said: Said[] = [];
  const above: string[] = [];
  let id: string | null = null;
  let isAbove = true;
  let open: Said | null = null;
  for (const line of lines) {
    const { text, depth, number } = line;
    const question = QUESTION.exec(text);
    const label = LABEL.exec(text);
    if (question !== null) {
      [id, open, isAbove] = [question[1] ?? null, null, false];
    } else if (text === END_OF_QUESTIONS) {
      [id, open] = [null, null];
    } else if (label !== null) {
      const key = KEYS.get(label[1]?.toLowerCase() ?? "") as AnswerKey;
      open = { id, key, number, lines: label[2] ? [{ number, depth, text: label[2].trim() }] : [] };
      said.push(open);
      isAbove = false;
    } else if (ENDS.some((end) => end.test(text))) {
      [open, isAbove] = [null, false];
    } else if (depth > 0 && open === null) isAbove = false;
    else if (open !== null) open.lines.push(line);
    else if (isAbove && text !== "") above.push(text);
  }
  return { said, above: inOneLine(above.join(" "), LONGEST_ABOVE) };
}

const LONGEST_ABOVE = 400;

function rowsOf(said: readonly Said[]): readonly ReturnedRow[] {
  const answered = said.map((one) => ({ ...one, ...newest(one.lines) })).filter(({ text }) => text !== "");
  const ids = [...new Set(said.flatMap(({ id }) => id ?? []))];
  // Who was asked about one action need not say which.
  const only = ids.length === 1 ? (ids[0] ?? null) : null;
  const byAction = new Map<string, typeof answered>();
  for (const one of answered) {
    const id = one.id ?? only ?? "";
    byAction.set(id, [...(byAction.get(id) ?? []), one]);
  }
  return [...byAction].map(([id, all]) => {
    const answers = new Map<AnswerKey, Answer>();
    const problems: string[] =
      id === "" ? ["it does not say of which action: write the answers below its line, such as [1.4.1]."] : [];
    for (const key of new Set(all.map((one) => one.key))) {
      const ofKey = all.filter((one) => one.key === key);
      const least = smallest(ofKey.map(({ depth }) => depth));
      const texts = [...new Map(ofKey.filter(({ depth }) => depth === least).map((one) => [one.text, one])).values()];
      const [first, ...others] = texts;
      if (first === undefined) continue;
      const where = `line ${first.number}`;
      if (others.length > 0)
        problems.push(
          `“${MAIL_LABELS[key]}” is answered twice: ${texts.map(({ text }) => quote(text, 60)).join(" and ")}.`,
        );
      answers.set(key, { where, cell: cellOf({ column: 0, address: where }, saidByText(meant(key, first.text))) });
    }
    return { number: all[0]?.number ?? 1, id, answers, problems, remarks: [] };
  });
}

/** What was written last of several lines: what is quoted less often is newer. */
function newest(lines: readonly MailLine[]): { readonly text: string; readonly depth: number } {
  const depth = smallest(lines.filter(({ text }) => text !== "").map((line) => line.depth));
  const kept = lines.filter((line) => line.depth === depth);
  return {
    text: kept
      .map(({ text }) => text)
      .join("\n")
      .trim(),
    depth,
  };
}

/** Words that people use for a status. */
const STATUSES: Readonly<Record<string, string>> = {
  ...{ done: "Complete", finished: "Complete", completed: "Complete", "all done": "Complete" },
  ...{
    started: "In progress",
    begun: "In progress",
    ongoing: "In progress",
    underway: "In progress",
    "under way": "In progress",
  },
};

function meant(key: AnswerKey, text: string): string {
  const bare = text.replace(/[.!]$/, "").toLowerCase();
  return key === "status" ? (STATUSES[bare] ?? text.replace(/[.!]$/, "")) : text;
}
