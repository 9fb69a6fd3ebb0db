import { formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import type { Decision } from "../../core/action.ts";
import type { Document } from "../../documents/document.ts";
import type { Answers } from "../answers/answers.ts";
import type { PlanAtHand } from "../plan-at-hand.ts";
import type { Question } from "../proposal.ts";
import type { Owners } from "../values/owners.ts";
import { type DateOrder, dayTyped } from "../values/timescales.ts";
import { type DocumentDay, documentDay } from "./document-day.ts";
import type { ProgressTerms } from "./progress.ts";

/** By what the progress of a document is read, and what is still to be asked. */
export interface Terms {
  readonly terms: ProgressTerms;
  /** Whether somebody said whose words it is: else it is shown, and not written. */
  readonly isAnswered: boolean;
  /** Whether the document's own words say as of which day it speaks. */
  readonly isDaySaid: boolean;
  readonly questions: readonly Question[];
}

const WHERE = "the file";

/** What the map (or `--by`, `--date`) says of the progress in a document; without it, as of when the document seems to speak. */
export function termsOf(
  document: Document,
  { progress, evidence }: Answers,
  { calendar, today }: PlanAtHand,
  owners: Owners,
  order: DateOrder | null,
): Terms {
  const own = documentDay(document, calendar, order);
  const likelyDay = own !== null && own.day <= today ? own.day : today;
  const evidenceFor = (id: string): string | null => evidence.get(id.toLowerCase()) ?? evidence.get("all") ?? null;
  const terms = { by: null, asOf: likelyDay, today, calendar, order, decision: null, evidenceFor };
  const isDaySaid = own?.isSaid === true;
  const said = progress.get("by");
  if (said === undefined || said === "none") return { terms, isDaySaid, isAnswered: false, questions: [] };
  const by = owners.one(said, WHERE);
  const asOf = dayOf(progress.get("date"), own, calendar, today, order);
  if (own !== null && isDaySaid && typeof asOf === "string" && asOf !== own.day) {
    const message = `its progress is taken as of ${formatDay(asOf)}, as it was given; the document says ${formatDay(own.day)}`;
    owners.notes.push({ where: WHERE, message });
  }
  const decision = decisionOf(progress, owners, calendar, order);
  const questions = [asOf, decision].filter((it): it is Question => isQuestion(it));
  if (isQuestion(asOf) || isQuestion(decision)) return { terms, isDaySaid, isAnswered: false, questions };
  return { terms: { ...terms, by, asOf, decision }, isDaySaid, isAnswered: by !== null, questions };
}

function isQuestion(it: PlanDate | Decision | Question | null): it is Question {
  return typeof it === "object" && it !== null && "problem" in it;
}

/** The day that is given, else the one that the document says of itself; a question where neither is one that has come. */
function dayOf(
  given: string | undefined,
  own: DocumentDay | null,
  calendar: PlanAtHand["calendar"],
  today: PlanDate,
  order: DateOrder | null,
): PlanDate | Question {
  const day = given === undefined ? (own?.isSaid === true ? own.day : null) : dayTyped(given, calendar, order);
  if (day !== null && day <= today) return day;
  const problem =
    day !== null
      ? `the document speaks as of ${day}, which is still to come`
      : given === undefined
        ? "the document does not say as of which day it speaks"
        : `“${given}” is no day`;
  const help = "Give the day with --date, or in the map, under progress: date.";
  const suggestion = own !== null && own.day <= today ? own.day : today;
  return { kind: "progress", where: WHERE, text: "date", problem, help, suggestion };
}

/** The decision on the revised dates, where the map says that they were decided. */
function decisionOf(
  progress: Answers["progress"],
  owners: Owners,
  calendar: PlanAtHand["calendar"],
  order: DateOrder | null,
): Decision | Question | null {
  const revised = progress.get("revised") ?? "sought";
  if (revised === "sought") return null;
  const ask = (text: string, problem: string, help: string): Question => ({
    ...{ kind: "progress", where: WHERE, text, problem, help, suggestion: "" },
  });
  if (revised !== "decided")
    return ask("revised", `revised dates are no “${revised}”`, "Write sought or decided in the map, under progress.");
  const text = progress.get("body");
  const body = text === undefined ? null : owners.one(text, WHERE);
  if (body === null) {
    const help = "Name it in the map, under progress: body; or write revised: sought.";
    return ask("body", "the revised dates are said to be decided, and not by whom", help);
  }
  const date = dayTyped(progress.get("decided-on") ?? "", calendar, order);
  if (date === null) {
    const help = "Give the day in the map, under progress: decided-on; or write revised: sought.";
    return ask("decided-on", "the revised dates are said to be decided, and not on which day", help);
  }
  return { outcome: "approved", body, date, ref: progress.get("ref") ?? null };
}
