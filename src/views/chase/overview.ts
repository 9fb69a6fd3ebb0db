import { formatDay } from "../../calendar/plan-date.ts";
import { formatStep } from "../../calendar/step.ts";
import type { Block, Table } from "../content.ts";
import { fixed, flowing, numbers, paragraph, type RowColumn, tableOf } from "../list/rows.ts";
import { count, list } from "../words.ts";
import type { AskedAction, Chase, Letter } from "./chase.ts";
import { subjectOf } from "./message.ts";

/** The files of a letter, from the top of the chase's folder. */
export interface LetterFiles {
  readonly folder: string;
  readonly message: string;
  readonly text: string;
  /** A draft that a mail program opens ready to send. */
  readonly mail: string;
  readonly sheet: string;
  readonly calendar: string;
}

interface Posted {
  readonly letter: Letter;
  readonly files: LetterFiles;
}

/** For the sender: what is here, who cannot be reached, who is not asked, and what nobody owns. */
export function overviewBlocks(chase: Chase, posted: readonly Posted[], merge: string): readonly Block[] {
  const { scheduled, request, quiet, unowned } = chase;
  const { plan, asOf } = scheduled;
  const unreached = posted.filter(({ letter }) => letter.recipient.unreached !== null);
  return [
    { kind: "heading", level: 1, text: `Asking for answers: ${plan.info.title}` },
    paragraph(
      `As of ${formatDay(asOf)}, looking ahead ${formatStep(request.span)}. Answers are asked for by ${formatDay(request.replyBy)}.`,
    ),
    paragraph(
      `Open each message.eml in your mail program: it is ready to send, with the sheet and the calendar attached. Or send message.txt with the files that lie beside it. ${merge} has a line a message for a mail merge. It and the .eml files hold addresses, so keep them to yourself.`,
    ),
    paragraph(
      "Save the replies (.eml) and the sheets that come back into one folder, and read it in: plan import --returns FOLDER",
    ),
    { kind: "heading", level: 2, text: `Messages (${posted.length})` },
    { kind: "table", table: tableOf("Messages", OVERVIEW, posted, "Nobody has anything to answer for.") },
    ...section(
      "Nobody can be reached",
      unreached.map(
        ({ letter }) => `${letter.name}: ${letter.recipient.unreached}. Decide who is to answer, and send it to them.`,
      ),
    ),
    ...section("Without an owner", unowned.map(unownedLine)),
    ...section(
      "Not asked, as nothing is due from them",
      quiet.length === 0 ? [] : [list(quiet.map(({ name }) => name))],
    ),
  ];
}

function unownedLine({ it, asks }: AskedAction): string {
  return `${it.action.id} ${it.action.title}: nobody is named to answer for it. ${asks.map(({ says }) => says).join(" ")}`;
}

function section(title: string, items: readonly string[]): readonly Block[] {
  if (items.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: title },
    { kind: "list", items },
  ];
}

const has = (letter: Letter, kinds: readonly string[]): number =>
  letter.asked.filter(({ asks }) => asks.some(({ kind }) => kinds.includes(kind))).length;

const OVERVIEW: readonly RowColumn<Posted>[] = [
  { ...flowing("owner", "Owner"), cell: ({ letter }) => ({ text: letter.name }) },
  { ...flowing("to", "Goes to"), cell: ({ letter }) => ({ text: goesTo(letter) }) },
  { ...numbers("actions", "Actions"), cell: ({ letter }) => number(letter.asked.length) },
  { ...numbers("overdue", "Overdue"), cell: ({ letter }) => number(has(letter, ["overdue"])) },
  { ...fixed("folder", "Folder"), cell: ({ files }) => ({ text: files.folder }) },
];

function goesTo({ recipient, name }: Letter): string {
  if (recipient.unreached !== null) return `Nobody: ${recipient.unreached}`;
  const why = recipient.steps.length === 0 ? "" : ` (${recipient.steps.join(", ")})`;
  const where = recipient.address === null ? ", no address in the directory" : "";
  return `${recipient.name === name && why === "" ? "Themselves" : `${recipient.name}${why}`}${where}`;
}

function number(n: number) {
  return { text: String(n), data: n };
}

/** A line a message, for a mail merge. */
export function mergeTable(chase: Chase, posted: readonly Posted[]): Table {
  const text = (key: string, cell: (one: Posted) => string): RowColumn<Posted> => ({
    ...flowing(key, key),
    cell: (one) => ({ text: cell(one) }),
  });
  const counted = (key: string, cell: (letter: Letter) => number): RowColumn<Posted> => ({
    ...numbers(key, key),
    cell: ({ letter }) => number(cell(letter)),
  });
  const columns: readonly RowColumn<Posted>[] = [
    text("name", ({ letter }) => letter.recipient.name),
    text("address", ({ letter }) => letter.recipient.address ?? ""),
    text("owner", ({ letter }) => letter.owner),
    text("for", ({ letter }) => letter.name),
    text("organisation", ({ letter }) => letter.organisation ?? ""),
    text("not-reached", ({ letter }) => letter.recipient.unreached ?? ""),
    text("subject", ({ letter }) => subjectOf(chase, letter)),
    text("reply-by", () => chase.request.replyBy),
    counted("actions", ({ asked }) => asked.length),
    counted("overdue", (letter) => has(letter, ["overdue"])),
    counted("due", (letter) => has(letter, ["due", "milestone", "review"])),
    counted("silent", (letter) => has(letter, ["silent"])),
    counted("waiting", (letter) => has(letter, ["request"])),
    text("message", ({ files }) => files.message),
    text("text", ({ files }) => files.text),
    text("mail", ({ files }) => files.mail),
    text("sheet", ({ files }) => files.sheet),
    text("calendar", ({ files }) => files.calendar),
  ];
  return tableOf("Mail merge", columns, posted, "");
}

/** What the command says when it is done. */
export function doneBlocks(chase: Chase, posted: readonly Posted[], folder: string): readonly Block[] {
  const unreached = posted.filter(({ letter }) => letter.recipient.unreached !== null);
  const unaddressed = posted.filter(
    ({ letter: { recipient } }) => recipient.unreached === null && recipient.address === null,
  );
  const asked = new Set(posted.flatMap(({ letter }) => letter.asked.map(({ it }) => it.action.path)));
  if (posted.length === 0)
    return [
      paragraph(`Nobody has anything to answer for. Wrote ${folder} with a list that says so.`),
      ...leftOut(chase, unreached),
    ];
  return [
    paragraph(
      `${count(posted.length, "message")} about ${count(asked.size, "action")}, to be answered by ${formatDay(chase.request.replyBy)}: ${folder}`,
    ),
    ...leftOut(chase, unreached),
    ...(unaddressed.length === 0
      ? []
      : [
          paragraph(
            `The directory has no e-mail address for ${count(unaddressed.length, "recipient")}: their lines in the mail merge are without.`,
          ),
        ]),
  ];
}

function leftOut({ unowned, quiet }: Chase, unreached: readonly Posted[]): readonly Block[] {
  return [
    ...section(
      "Nobody can be reached",
      unreached.map(({ letter }) => `${letter.name}: ${letter.recipient.unreached}`),
    ),
    ...section("Without an owner", unowned.map(unownedLine)),
    ...(quiet.length === 0
      ? []
      : [paragraph(`Not asked, as nothing is due from them: ${count(quiet.length, "owner")}.`)]),
  ];
}
