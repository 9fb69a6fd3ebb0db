import { formatPeriod, type Period } from "../calendar/period.ts";
import { formatDay } from "../calendar/plan-date.ts";
import { OPEN_STATUSES } from "../core/status.ts";
import type { ScheduledAction } from "../schedule/scheduled-plan.ts";
import { sameValue } from "../text/equality.ts";
import { count } from "../text/sentence.ts";
import { type ActionChange, type ActionPair, covering } from "./action-pair.ts";
import { isoOrNull } from "./due-changes.ts";

/** What is expected of the action: forecast, confidence, whether it is overdue, and its rating with the reason. */
export function* outlookChanges(pair: ActionPair): Iterable<ActionChange> {
  yield* forecastChanges(pair);
  yield* confidenceChange(pair);
  yield* overdueChange(pair);
  const { was, is } = pair;
  if (was.rating === is.rating) return;
  yield {
    type: "rating-changed",
    field: "rating",
    before: was.rating,
    after: is.rating,
    notable: is.rating === "off-track",
    message: `rating changed from ${inWords(was.rating)} to ${inWords(is.rating)}: ${is.reasons.join("; ")}`,
    cause: pair.causeOf((state) => state.rating),
  };
}

function* forecastChanges(pair: ActionPair): Iterable<ActionChange> {
  const { was, is } = pair;
  const [before, after] = [lastForecast(was), lastForecast(is)];
  if (!sameValue(before, after)) {
    const late = after !== null && is.due !== null && after.last > is.due.last && is.lapsedForecast === null;
    const beyond = late ? `, after the due date, ${formatPeriod(is.due as Period)}` : "";
    yield {
      type: "forecast-changed",
      field: "forecast",
      before: isoOrNull(before),
      after: isoOrNull(after),
      notable: late,
      message: `forecast ${sayFromTo(before && formatPeriod(before), after && formatPeriod(after))}${beyond}`,
      cause: pair.causeOf(lastForecast),
      covers: covering(
        pair.latest(({ forecast }) => forecast !== null && sameValue(forecast, after)),
        "forecast",
      ),
    };
  }
  if (is.lapsedForecast === null || sameValue(was.lapsedForecast, is.lapsedForecast)) return;
  yield {
    type: "forecast-lapsed",
    field: "forecast",
    before: isoOrNull(was.forecast),
    message: `the forecast of ${formatPeriod(is.lapsedForecast)} has passed`,
    cause: pair.causeOf((state) => state.lapsedForecast),
  };
}

function lastForecast(state: ScheduledAction): Period | null {
  return state.forecast ?? state.lapsedForecast;
}

function* confidenceChange(pair: ActionPair): Iterable<ActionChange> {
  const [before, after] = [pair.was.confidence, pair.is.confidence];
  if (before === after) return;
  yield {
    type: "confidence-changed",
    field: "confidence",
    before,
    after,
    notable: after === "low",
    message: `confidence ${sayFromTo(before, after)}`,
    cause: pair.causeOf((state) => state.confidence),
    covers: covering(
      pair.latest((entry) => entry.confidence === after),
      "confidence",
    ),
  };
}

function* overdueChange(pair: ActionPair): Iterable<ActionChange> {
  const { was, is } = pair;
  if (was.daysOverdue > 0 === is.daysOverdue > 0) return;
  const cause = pair.causeOf((state) => state.daysOverdue > 0);
  const facts = { field: "overdue", before: was.daysOverdue > 0, after: is.daysOverdue > 0, cause };
  if (is.daysOverdue > 0 && is.due !== null) {
    const message = `became overdue, by ${count(is.daysOverdue, "day")}: it was due by ${formatDay(is.due.last)}`;
    yield { type: "became-overdue", ...facts, notable: true, message };
  } else {
    yield { type: "no-longer-overdue", ...facts, message: `no longer overdue: ${whyNot(is)}` };
  }
}

function whyNot({ status, due }: ScheduledAction): string {
  if (!OPEN_STATUSES.includes(status)) return `it is ${inWords(status)}`;
  return due === null ? "it has no due date" : `it is due by ${formatDay(due.last)}`;
}

function sayFromTo(before: string | null, after: string | null): string {
  if (before === null) return `${after}`;
  return after === null ? `taken back: it was ${before}` : `changed from ${before} to ${after}`;
}

function inWords(word: string): string {
  return word.replaceAll("-", " ");
}
