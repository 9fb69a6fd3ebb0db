import type { PlanDate } from "../../calendar/plan-date.ts";
import type { Plan } from "../../core/plan.ts";
import { noProgress, type OnProgress } from "../../io/console/progress.ts";
import { renderCsv } from "../../render/csv.ts";
import { BYTE_ORDER_MARK } from "../../render/formats.ts";
import { icalText } from "../../render/ical.ts";
import { mailDraft } from "../../render/mail.ts";
import { renderMarkdown } from "../../render/markdown/markdown.ts";
import { renderTerminal } from "../../render/terminal/terminal.ts";
import { replyWorkbook } from "../../render/xlsx/reply-sheet.ts";
import { schedule } from "../../schedule/schedule.ts";
import { calendarView } from "../../views/calendar.ts";
import { type ChaseRequest, chaseOf, type Letter } from "../../views/chase/chase.ts";
import { mailBlocks } from "../../views/chase/mail.ts";
import { messageBlocks, subjectOf } from "../../views/chase/message.ts";
import { doneBlocks, type LetterFiles, mergeTable, overviewBlocks } from "../../views/chase/overview.ts";
import { referenceOf, replySheetOf } from "../../views/chase/reply-sheet.ts";
import type { Block } from "../../views/content.ts";
import type { Origin } from "../../views/envelope.ts";
import { FileNames } from "../../views/file-names.ts";

/** A chase that is ready to be written, file by file. */
interface ChasePack {
  readonly files: Iterable<{ readonly path: string; readonly content: string | Uint8Array }>;
  readonly count: number;
  /** What there is to say of it when it is written. */
  readonly said: readonly Block[];
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const OVERVIEW = "index.md";
const MERGE = "mail-merge.csv";
const CALENDAR = "dates.ics";
const FILES_A_LETTER = 5;
/** Plain text is read in mail programs, which break what is longer where they please. */
const PLAIN = { width: 72, colour: false, unicode: true };

/**
 * Makes what is sent to the owners of a plan to have their answers, and what its sender needs. A part of the
 * program that is loaded when it is needed: it is handed data and gives data.
 *
 * @param shown the folder as the user would write it
 */
export async function chasePack(
  plan: Plan,
  asOf: PlanDate,
  request: ChaseRequest,
  origin: Origin,
  shown: string,
  onProgress: OnProgress = noProgress,
): Promise<ChasePack> {
  onProgress("Working out");
  const chase = chaseOf(schedule(plan, asOf), request);
  const names = new FileNames();
  const posted = chase.letters.map((letter) => ({ letter, files: filesOf(names.of(letter.owner)) }));
  const drafts = new Map<Letter, Uint8Array>();
  for (const { letter, files } of posted) drafts.set(letter, await draftOf(letter, files));

  function* files(): ChasePack["files"] {
    for (const { letter, files } of posted) {
      const blocks = messageBlocks(chase, letter, { sheet: nameOf(files.sheet), calendar: CALENDAR });
      yield { path: files.message, content: renderMarkdown(blocks) };
      yield { path: files.text, content: renderTerminal(blocks, PLAIN) };
      yield { path: files.mail, content: drafts.get(letter) ?? "" };
      yield { path: files.sheet, content: replyWorkbook(replySheetOf(chase, letter)) };
      yield { path: files.calendar, content: calendarOf(letter) };
    }
    yield { path: MERGE, content: BYTE_ORDER_MARK + renderCsv([{ kind: "table", table: mergeTable(chase, posted) }]) };
    yield { path: OVERVIEW, content: renderMarkdown(overviewBlocks(chase, posted, MERGE)) };
  }

  function draftOf(letter: Letter, files: LetterFiles): Promise<Uint8Array> {
    const { name, address } = letter.recipient;
    const attached = { sheet: nameOf(files.sheet), calendar: CALENDAR };
    return mailDraft({
      to: address === null ? null : { name, address },
      subject: subjectOf(chase, letter),
      text: renderTerminal(mailBlocks(chase, letter, attached, referenceOf(chase, letter.owner)), PLAIN),
      attachments: [
        { name: attached.sheet, type: XLSX, content: replyWorkbook(replySheetOf(chase, letter)) },
        { name: attached.calendar, type: "text/calendar; charset=utf-8; method=PUBLISH", content: calendarOf(letter) },
      ],
    });
  }

  function calendarOf({ owner }: Letter): string {
    return icalText(calendarView(chase.scheduled, { owners: [owner] }, asOf, origin).calendar);
  }

  return { files: files(), count: posted.length * FILES_A_LETTER + 2, said: doneBlocks(chase, posted, shown) };
}

function filesOf(folder: string): LetterFiles {
  return {
    folder,
    message: `${folder}/message.md`,
    text: `${folder}/message.txt`,
    mail: `${folder}/message.eml`,
    sheet: `${folder}/return-${folder}.xlsx`,
    calendar: `${folder}/${CALENDAR}`,
  };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
