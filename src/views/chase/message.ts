import { formatDay } from "../../calendar/plan-date.ts";
import { inOneLine } from "../../text/quote.ts";
import type { Block, Fact, Inline } from "../content.ts";
import { paragraph } from "../list/rows.ts";
import { count, list } from "../words.ts";
import { dueWords, lastWords, statusWords } from "./action-words.ts";
import type { AskedAction, Chase, Letter } from "./chase.ts";

/** What a message says is attached to it. */
export interface Attached {
  readonly sheet: string;
  readonly calendar: string;
}

/** The line under which the message is sent. */
export function subjectOf({ scheduled, request }: Chase, { asked }: Letter): string {
  const title = inOneLine(scheduled.plan.info.title, 120);
  return `${title}: ${count(asked.length, "action")} to answer for by ${formatDay(request.replyBy)}`;
}

/** A message to an owner, ready to send: what the plan says of their actions, what is asked, by when, and how to answer. */
export function messageBlocks(chase: Chase, letter: Letter, attached: Attached): readonly Block[] {
  const by = formatDay(chase.request.replyBy);
  return [
    paragraph([{ text: "Subject: ", emphasis: "muted" }, { text: subjectOf(chase, letter) }]),
    paragraph(`Dear ${letter.recipient.name},`),
    ...opening(chase, letter).map(paragraph),
    paragraph([
      { text: `Please fill in the attached sheet, ${attached.sheet}, and send it back by ` },
      { text: by, emphasis: "strong" },
      { text: "." },
    ]),
    ...letter.asked.flatMap((one) => actionBlocks(one, letter, chase)),
    { kind: "heading", level: 2, text: "How to answer" },
    { kind: "list", ordered: true, items: howToAnswer(attached.sheet) },
    paragraph(`The dates ahead are in ${attached.calendar}: open it, and they are in your calendar.`),
    ...closing(chase),
  ];
}

/** What becomes of the answers, and who asks. */
export function closing({ scheduled }: Chase): readonly Block[] {
  const { info } = scheduled.plan;
  return [
    paragraph(
      "What you answer is recorded in the plan under your name, with its date. Is an action not yours, or no longer? Please say who has it now.",
    ),
    paragraph("Thank you."),
    paragraph(`For ${info.publisher ?? info.title}`),
  ];
}

/** How many actions are asked about, of how many; and why it comes to this recipient, where they are not the owner. */
export function opening({ scheduled, directory }: Chase, letter: Letter): readonly string[] {
  const { plan, asOf } = scheduled;
  const { owner, name, recipient, asked, open } = letter;
  const kind = directory.party(owner)?.kind;
  const others = recipient.steps.length > 0 || recipient.unreached !== null || kind === "organisation";
  const whose = others ? `${name} owns` : "you own";
  const of =
    open > asked.length
      ? `${count(asked.length, "action")} of the ${open} that ${whose} and that are still to be done`
      : `${count(asked.length, "action")} that ${whose}`;
  const why = recipient.steps.length === 0 ? [] : [`This comes to you ${recipient.steps.map(coming).join(", ")}.`];
  const stands = `as it stands on ${formatDay(asOf)}`;
  return [`This is about the plan “${inOneLine(plan.info.title, 200)}”, ${stands}. We ask you about ${of}.`, ...why];
}

function coming(step: string): string {
  return step.startsWith("as ") ? step : `as ${step}`;
}

function howToAnswer(sheet: string): readonly Inline[] {
  return [
    `Open ${sheet}. Each action is a row, and the white cells are yours to fill in.`,
    "Choose the status, and say in a sentence or two what was done and what comes next. What you leave empty is left as it is.",
    "Where something is complete, say where the evidence is and who holds it.",
    "Save the sheet, under any name, and send it back in reply to this message.",
  ];
}

function actionBlocks(asked: AskedAction, letter: Letter, chase: Chase): readonly Block[] {
  const { id, title } = asked.it.action;
  return [
    { kind: "heading", level: 2, text: `${id}  ${title}` },
    { kind: "facts", facts: actionFacts(asked, letter, chase) },
  ];
}

/** How an action stands by the record, and why its owner is asked. */
export function actionFacts({ it, asks }: AskedAction, { owner }: Letter, { directory }: Chase): readonly Fact[] {
  const others = it.owners.filter((one) => one !== owner).map(directory.name);
  const last = lastWords(it, owner);
  // A reply of any kind says how the action stands.
  const asking = asks.filter(({ kind }) => kind !== "silent").flatMap((ask) => ask.asks ?? []);
  const wanted = asking.length > 0 ? [...new Set(asking)] : asks.flatMap((ask) => ask.asks ?? []);
  return [
    { label: "Due", lines: [dueWords(it)] },
    { label: "Recorded", lines: [statusWords(it)] },
    ...(last === null ? [] : [{ label: "You wrote", lines: [last] }]),
    ...(others.length === 0 ? [] : [{ label: it.owners[0] === owner ? "With" : "Shared with", lines: [list(others)] }]),
    { label: "Why we ask", lines: asks.map((ask) => ask.says) },
    ...(wanted.length === 0 ? [] : [{ label: "Please", lines: wanted }]),
  ];
}
