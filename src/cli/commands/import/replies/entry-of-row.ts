import { isoPeriod } from "../../../../calendar/period.ts";
import { formatDay, type PlanDate } from "../../../../calendar/plan-date.ts";
import { indexDirectory } from "../../../../core/directory-index.ts";
import type { Plan, PlanInfo } from "../../../../core/plan.ts";
import { type AnswerKey, REPLY_TITLES, REVIEW_HELD } from "../../../../core/reply-form.ts";
import { CONFIDENCES, DECIDED_STATUSES, STATUSES } from "../../../../core/status.ts";
import type { Fields } from "../../../../edit/change.ts";
import type { Answer, ReturnedRow } from "../../../../import/replies/read-return.ts";
import { returnedDate } from "../../../../import/replies/returned-date.ts";
import type { ScheduledAction } from "../../../../schedule/scheduled-plan.ts";
import { quote } from "../../../../text/quote.ts";
import { statusesToChoose } from "../../../../views/chase/reply-sheet.ts";
import { label, list } from "../../../../views/words.ts";
import { entryOf } from "../../../recording/entry-as-written.ts";
import { scheduledOn } from "../../../recording/writing-ledger.ts";

/** What a row would record, or why it cannot be recorded, in words that can be sent back. */
type RowEntry =
  | { readonly ok: true; readonly path: string; readonly entry: Fields }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * The entry that a row of a return sheet says, as its file would say it.
 *
 * @param owner directory id of the owner who answers
 * @param date the day of the answer
 */
export function entryOfRow(row: ReturnedRow, plan: Plan, owner: string, date: PlanDate): RowEntry {
  if (row.problems.length > 0) return { ok: false, problems: row.problems };
  const standing = scheduledOn(plan, row.id, date);
  if (standing === null) return { ok: false, problems: [`${row.id} is not in the plan on ${formatDay(date)}.`] };
  const { owners, action } = standing;
  if (!owners.includes(owner)) {
    const { name } = indexDirectory(plan.directory);
    const whose = owners.length === 0 ? "nobody" : list(owners.map(name));
    return {
      ok: false,
      problems: [`${row.id} is not ${name(owner)}'s on ${formatDay(date)}: it is owned by ${whose}.`],
    };
  }
  const problems: string[] = [];
  const said = new Map<string, Fields[string]>();
  for (const [key, answer] of row.answers) {
    const read = READERS[key](answer, standing, plan.info);
    if ("problem" in read) problems.push(`“${REPLY_TITLES[key]}” (${answer.where}): ${read.problem}`);
    else said.set(FIELD_OF[key] ?? key, read.value);
  }
  if (said.get("status") === "complete" && !said.has("evidence") && !standing.evidenced) {
    problems.push(`${row.id} is said to be complete: please say under “${REPLY_TITLES.evidence}” what shows it.`);
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, path: action.path, entry: entryOf({ date, by: owner, ...Object.fromEntries(said) }) };
}

const FIELD_OF: Readonly<Partial<Record<AnswerKey, string>>> = { "due-sought": "due" };

type Reader = (
  answer: Answer,
  standing: ScheduledAction,
  info: PlanInfo,
) => { readonly value: Fields[string] } | { readonly problem: string };

const READERS: Readonly<Record<AnswerKey, Reader>> = {
  status: ({ cell }, { status: from, action }) => {
    const to = STATUSES.find((one) => label(one).toLowerCase() === cell.text.toLowerCase());
    const choices = statusesToChoose(from);
    const words = choices.map((one) => `“${label(one)}”`).join(" or ");
    if (to === undefined) return { problem: `${quote(cell.text)} is no status. Choose ${words}.` };
    if (choices.includes(to)) return { value: to };
    if (DECIDED_STATUSES.includes(to))
      return { problem: `“${label(to)}” is for a board to decide. Choose ${words}, and ask for it in words.` };
    if (to === "assured") return { problem: `somebody else checks what is complete. Choose ${words}.` };
    return {
      problem: `${action.id} is ${label(from).toLowerCase()}, and cannot become ${label(to).toLowerCase()}. Choose ${words}.`,
    };
  },
  confidence: ({ cell }) => {
    const found = CONFIDENCES.find((one) => one === cell.text.toLowerCase());
    return found === undefined ? { problem: `${quote(cell.text)} is none of High, Medium and Low.` } : { value: found };
  },
  forecast: (answer, _, info) => dateOf(answer, info),
  "due-sought": (answer, _, info) => dateOf(answer, info),
  note: ({ cell }) => ({
    value: cell.lines.map(({ text, isListItem }) => (isListItem ? `- ${text}` : text)).join("\n"),
  }),
  evidence: ({ cell }) => ({ value: cell.lines.map(({ text }) => text) }),
  met: ({ cell }, { action, milestones }) => {
    const plain = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();
    const found = cell.lines.map(({ text }) => ({
      text,
      title: milestones.find((it) => plain(it.title) === plain(text))?.title,
    }));
    const unknown = found.find(({ title }) => title === undefined);
    if (unknown === undefined) return { value: found.map(({ title }) => title as string) };
    const titles = milestones.map(({ title }) => quote(title)).join(" or ");
    const choices = titles === "" ? "It has none." : `It has ${titles}.`;
    return { problem: `${action.id} has no milestone ${quote(unknown.text)}. ${choices}` };
  },
  review: ({ cell }) =>
    cell.text.toLowerCase() === REVIEW_HELD.toLowerCase()
      ? { value: "done" }
      : { problem: `${quote(cell.text)} is not “${REVIEW_HELD}”. Leave it empty if no review was held.` },
};

function dateOf({ cell }: Answer, info: PlanInfo): ReturnType<Reader> {
  const read = cell.value.kind === "number" ? null : returnedDate(cell, info);
  if (read?.ok) return { value: isoPeriod(read.value) };
  return {
    problem: `${quote(cell.text)} is no date. Write a day such as 30 November 2018, or a month such as November 2018.`,
  };
}
