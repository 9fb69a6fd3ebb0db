import { formatDay } from "../../calendar/plan-date.ts";
import { REFERENCE } from "../../core/reply-form.ts";
import { ASKED_OF_ALL, END_OF_QUESTIONS, MAIL_LABELS, questionOf } from "../../core/reply-mail.ts";
import type { Block } from "../content.ts";
import { paragraph } from "../list/rows.ts";
import type { AskedAction, Chase, Letter } from "./chase.ts";
import { type Attached, actionFacts, closing, opening } from "./message.ts";

/**
 * The body of a message whose reply can be read back: under each action stand the questions, to be answered where they
 * stand, or in the sheet that is attached.
 *
 * @param reference which message it is, as `formatReference` writes it
 */
export function mailBlocks(
  chase: Chase,
  letter: Letter,
  { sheet, calendar }: Attached,
  reference: string,
): readonly Block[] {
  const by = formatDay(chase.request.replyBy);
  return [
    paragraph(`Dear ${letter.recipient.name},`),
    ...opening(chase, letter).map(paragraph),
    paragraph(
      `Please reply by ${by}: write behind or below each question, and leave empty what you have nothing to say on. If you would rather fill in a sheet, ${sheet} is attached.`,
    ),
    ...letter.asked.flatMap((one) => questionBlocks(one, letter, chase)),
    paragraph(END_OF_QUESTIONS),
    paragraph(`The dates ahead are in ${calendar}: open it, and they are in your calendar.`),
    ...closing(chase),
    paragraph(`${REFERENCE}: ${reference}`),
  ];
}

function questionBlocks(asked: AskedAction, letter: Letter, chase: Chase): readonly Block[] {
  const { action } = asked.it;
  const kinds = asked.asks.map(({ kind }) => kind);
  const keys = [
    ...ASKED_OF_ALL,
    ...(kinds.includes("milestone") ? (["met"] as const) : []),
    ...(kinds.includes("review") ? (["review"] as const) : []),
  ];
  return [
    { kind: "heading", level: 2, text: questionOf(action.id, action.title) },
    { kind: "facts", facts: actionFacts(asked, letter, chase) },
    ...keys.map((key) => paragraph(`${MAIL_LABELS[key]}:`)),
  ];
}
