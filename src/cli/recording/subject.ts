import { formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import type { Entry } from "../../core/action.ts";
import type { Fields } from "../../edit/change.ts";
import type { FileChange } from "../../ledger/record/prepare.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { CannotRun } from "../exit-code.ts";
import { chooseAction } from "../options/choose-action.ts";
import type { Recording } from "./recording.ts";
import { scheduledOn, type WritingLedger } from "./writing-ledger.ts";

/** The action that an entry is recorded of, on the entry's day. */
export interface Subject {
  readonly ledger: WritingLedger;
  /** Of the entry. */
  readonly date: PlanDate;
  /** How it stands at the end of that day, before the entry: what follows on it, who owns it. */
  readonly scheduled: ScheduledAction;
}

/**
 * The action that `plan update 1.4.1 --date …` is about.
 *
 * @param dateText of `--date`; else it is today, in the plan's zone
 * @throws CannotRun where there is no such action, its file cannot be read, or it joined the plan only later
 */
export function subjectOf(ledger: WritingLedger, id: string, dateText: string | undefined): Subject {
  const { plan } = ledger;
  const date = ledger.entryDay("--date", dateText);
  const everyDay = { ...ledger, scheduled: { ...ledger.scheduled, notYetAdded: [] } };
  const found = plan.actions.filter((action) => action.id === id);
  const joinsLater = found.length === 1 && found[0]?.added != null && found[0].added.date > date;
  if (joinsLater) {
    const joined = formatDay(found[0]?.added?.date as PlanDate);
    throw new CannotRun(`${id} joined the plan only on ${joined}`, "Give a --date on or after that day.");
  }
  const chosen = found.length === 1 ? id : chooseAction(everyDay, id, ledger.shown).action.id;
  const current = scheduledOn(plan, chosen, date);
  if (current === null)
    throw new CannotRun(`${chosen} was not in the plan on ${formatDay(date)}`, "Give a later --date.");
  return { ledger, date, scheduled: current };
}

/** The recording of one entry. */
export function oneEntry(
  { ledger, date, scheduled }: Subject,
  entry: Omit<Fields, "date">,
  remarks: Recording["remarks"] = [],
): Recording {
  const { id, path } = scheduled.action;
  return {
    changes: new Map([[path, entryChange({ date, ...entry })]]),
    date,
    actions: [id],
    remarks: [...inserted(ledger, scheduled, date), ...absent(ledger, date, entry["by"]), ...remarks],
  };
}

/** The change of an action's file that adds an entry. */
export function entryChange(entry: Fields): FileChange {
  return { kind: "changes", changes: [{ kind: "add-entry", entry }] };
}

/** A remark on a party that speaks, or takes something over, and is not there that day: it may be a slip. */
export function absent({ plan }: WritingLedger, date: PlanDate, id: unknown): string[] {
  const party = plan.directory.posts.find((one) => one.id === id) ?? plan.directory.people.find((one) => one.id === id);
  if (party === undefined) return [];
  if (party.until !== null && party.until < date)
    return [`In directory.yaml, ${party.name} is there only until ${formatDay(party.until)}.`];
  return "vacant" in party && party.vacant ? [`In directory.yaml, ${party.name} is vacant.`] : [];
}

/** An entry that is late stands among those that were made before it, and the last word on the action is another's. */
function inserted({ asOf }: WritingLedger, { action }: ScheduledAction, date: PlanDate): string[] {
  const later = action.progress.filter((entry: Entry) => entry.date > date).length;
  if (later === 0 || asOf < date) return [];
  return [
    `It stands at its date, before ${later === 1 ? "an entry that is" : `${later} entries that are`} dated later.`,
  ];
}
