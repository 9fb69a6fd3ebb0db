import { formatDay, type PlanDate } from "../../../../calendar/plan-date.ts";
import { indexDirectory } from "../../../../core/directory-index.ts";
import type { Plan } from "../../../../core/plan.ts";
import type { Fields } from "../../../../edit/change.ts";
import type { ReturnedRow, ReturnedSheet } from "../../../../import/replies/read-return.ts";
import { daySheetIsOf, latestChase, type SheetDay } from "../../../../import/replies/sheet-day.ts";
import { canonical, sameValue } from "../../../../text/equality.ts";
import { append } from "../../../../text/lists.ts";
import { asWritten } from "../../../recording/entry-as-written.ts";
import { entryOfRow } from "./entry-of-row.ts";
import type { ReturnedSheets } from "./returned-sheets.ts";

/** A row of a sheet, and what is to become of it. */
export interface ReturnedAnswer {
  readonly file: string;
  readonly owner: string;
  readonly date: PlanDate;
  /** Notes beside the answers, which are not recorded. */
  readonly remarks: readonly string[];
  /** Another sheet that gives the same answer, which is counted there. */
  readonly sameAs: string | null;
  readonly number: number;
  readonly id: string;
  readonly fate:
    | { readonly kind: "recorded" | "known"; readonly path: string; readonly entry: Fields }
    | { readonly kind: "refused"; readonly says: readonly string[] };
}

/** What each row of the sheets says, as an entry; sheets whose day cannot be are named with why. */
export function answersOf(
  { sheets }: Pick<ReturnedSheets, "sheets">,
  plan: Plan,
  today: PlanDate,
): { readonly answers: readonly ReturnedAnswer[]; readonly unusable: ReturnedSheets["unusable"] } {
  const unusable: ReturnedSheets["unusable"][number][] = [];
  const answers: ReturnedAnswer[] = [];
  const latest = latestChase(sheets, today);
  for (const { file, sheet } of sheets) {
    const wrong = wrongDay(sheet, today);
    if (wrong === null)
      append(answers, answersOfSheet(file, sheet, plan, daySheetIsOf(sheet, latest, today, plan.info)));
    else unusable.push({ file, ...wrong });
  }
  return { answers: withoutContradictions(answers), unusable };
}

function wrongDay({ answeredOn, reference, isMail }: ReturnedSheet, today: PlanDate) {
  if (answeredOn === null) return null;
  const said = isMail ? `it was sent on ${formatDay(answeredOn)}` : `“Answered on” says ${formatDay(answeredOn)}`;
  if (answeredOn > today)
    return { problem: `${said}, which is still to come`, help: "Ask for the day on which it was filled in." };
  if (answeredOn >= reference.asOf) return null;
  return {
    problem: `${said}, before the sheet was made (${formatDay(reference.asOf)})`,
    help: "Ask for the day on which it was filled in.",
  };
}

function answersOfSheet(file: string, sheet: ReturnedSheet, plan: Plan, { date }: SheetDay): readonly ReturnedAnswer[] {
  const { reference, rows } = sheet;
  const { owner } = reference;
  return rows.map((row): ReturnedAnswer => {
    const about = { file, owner, date, number: row.number, id: row.id, remarks: row.remarks, sameAs: null };
    const known = knownEntry(row, plan, sheet);
    if (known !== null) return { ...about, fate: { kind: "known", ...known } };
    const read = entryOfRow(row, plan, owner, date);
    if (!read.ok) return { ...about, fate: { kind: "refused", says: read.problems } };
    return { ...about, fate: { kind: "recorded", path: read.path, entry: read.entry } };
  });
}

/**
 * The entry by which the record holds the answer already; null where it does not. It is one of the same owner that says
 * the same, of the day that the sheet gives, or, where it gives none, of any day since the sheet was made. One that was
 * corrected since counts too: a sheet that is read once more takes no correction back.
 */
function knownEntry(row: ReturnedRow, plan: Plan, { answeredOn, reference }: ReturnedSheet) {
  const { owner, asOf } = reference;
  for (const it of plan.actions.find((action) => action.id === row.id)?.progress ?? []) {
    if (it.by !== owner || (answeredOn === null ? it.date < asOf : it.date !== answeredOn)) continue;
    // As of its own day: what became of the action since makes the answer no other.
    const read = entryOfRow(row, plan, owner, it.date);
    if (!read.ok) continue;
    const { date: _date, ...says } = read.entry;
    if (sameValue(asWritten(it), says)) return { path: read.path, entry: read.entry };
  }
  return null;
}

/** The same answer in two sheets counts once; two that differ are both refused, as nobody knows which one holds. */
function withoutContradictions(answers: readonly ReturnedAnswer[]): readonly ReturnedAnswer[] {
  const first = new Map<string, ReturnedAnswer>();
  const clashing = new Map<string, Set<string>>();
  const key = ({ owner, id }: ReturnedAnswer): string => JSON.stringify([owner, id]);
  for (const answer of answers) {
    if (answer.fate.kind !== "recorded") continue;
    const before = first.get(key(answer));
    if (before === undefined) first.set(key(answer), answer);
    else if (!sameAnswer(before, answer))
      clashing.set(key(answer), new Set([...(clashing.get(key(answer)) ?? [before.file]), answer.file]));
  }
  return answers.map((answer) => {
    const { fate } = answer;
    const files = clashing.get(key(answer));
    if (fate.kind !== "recorded") return answer;
    if (files !== undefined) {
      const says = [`${[...files].join(" and ")} answer it differently: keep the one that holds.`];
      return { ...answer, fate: { kind: "refused", says } };
    }
    const counted = first.get(key(answer));
    return counted === answer ? answer : { ...answer, sameAs: counted?.file ?? null, fate: { ...fate, kind: "known" } };
  });
}

function sameAnswer(one: ReturnedAnswer, other: ReturnedAnswer): boolean {
  const entryOf = ({ fate }: ReturnedAnswer) => (fate.kind === "refused" ? null : fate.entry);
  return canonical(entryOf(one)) === canonical(entryOf(other));
}

/** The name of an owner, as the directory has it. */
export function ownerName(plan: Plan, owner: string): string {
  return indexDirectory(plan.directory).name(owner);
}
