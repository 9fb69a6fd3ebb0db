import { formatPeriod } from "../calendar/period.ts";
import { formatDay } from "../calendar/plan-date.ts";
import type { MeasureState, MilestoneState } from "../schedule/scheduled-plan.ts";
import { sameValue } from "../text/equality.ts";
import { inOneLine, quote } from "../text/quote.ts";
import { type ActionChange, type ActionPair, covering } from "./action-pair.ts";
import { pairByKey } from "./pair-by-key.ts";

/** What was reached: milestones, measures, reviews. */
export function* progressChanges(pair: ActionPair): Iterable<ActionChange> {
  const { was, is } = pair;
  for (const { before, after } of pairByKey(was.milestones, is.milestones, (it) => it.title).pairs) {
    yield* milestoneChanges(pair, before, after);
  }
  for (const { before, after } of pairByKey(was.measures, is.measures, (it) => it.name).pairs) {
    yield* measureChanges(pair, before, after);
  }
  yield* reviewChanges(pair);
}

function lateOrNot({ metOn, by }: MilestoneState): string {
  return metOn !== null && metOn > by.last ? "late, " : "";
}

function* milestoneChanges(pair: ActionPair, before: MilestoneState, after: MilestoneState): Iterable<ActionChange> {
  const title = quote(after.title, LONGEST);
  const cause = pair.causeOf((state) => state.milestones.map((it) => [it.title, it.metOn, it.missed]));
  if (before.metOn !== after.metOn) {
    const met = after.metOn !== null;
    yield {
      type: met ? "milestone-met" : "milestone-not-met",
      field: "milestones",
      before: before.metOn,
      after: after.metOn,
      notable: !met,
      message: met
        ? `milestone met ${lateOrNot(after)}on ${formatDay(after.metOn)}: ${title}`
        : `milestone no longer met: ${title}`,
      cause,
      covers: covering(
        pair.latest((entry) => entry.met.includes(after.title) && entry.met.every((one) => isKnown(pair, one))),
        "met",
      ),
    };
  }
  if (!after.missed || before.missed) return;
  const message = `milestone missed: ${title}, by ${formatPeriod(after.by)}`;
  yield { type: "milestone-missed", field: "milestones", before: false, after: true, notable: true, message, cause };
}

function isKnown({ is }: ActionPair, title: string): boolean {
  return is.milestones.some((milestone) => milestone.title === title);
}

function* measureChanges(pair: ActionPair, before: MeasureState, after: MeasureState): Iterable<ActionChange> {
  const [one, other] = [before.latest, after.latest];
  if (sameValue(one, other)) return;
  const was = one === null ? "" : `, after ${one.value}`;
  const unit = after.unit === null ? "" : ` ${after.unit}`;
  yield {
    type: "measured",
    field: "measures",
    before: one?.value ?? null,
    after: other?.value ?? null,
    message:
      other === null
        ? `measure taken back: ${inOneLine(after.name, LONGEST)}${was}`
        : `measured on ${formatDay(other.date)}: ${inOneLine(after.name, LONGEST)} ${other.value}${unit}${was}`,
    cause: pair.causeOf((state) => state.measures.map((it) => [it.name, it.latest])),
    covers: covering(
      pair.latest(({ measured }) => measured.length === 1 && measured[0]?.name === after.name),
      "measured",
    ),
  };
}

function* reviewChanges(pair: ActionPair): Iterable<ActionChange> {
  const [was, is] = [pair.was.review, pair.is.review];
  const cause = pair.causeOf((state) => [state.review?.lastDone, state.review?.missed]);
  if (is?.lastDone != null && was?.lastDone !== is.lastDone) {
    const next = is.next === null ? "" : `; the next by ${formatPeriod(is.next)}`;
    const message = `review done on ${formatDay(is.lastDone)}${next}`;
    const tells = covering(
      pair.latest(({ review }) => review === "done"),
      "review",
    );
    const [before, after] = [was?.lastDone ?? null, is.lastDone];
    yield { type: "review-done", field: "review", before, after, message, cause, covers: tells };
  }
  if (is?.missed && !was?.missed && is.next !== null) {
    const message = `review missed: it was owed by ${formatPeriod(is.next)}`;
    yield { type: "review-missed", field: "review", before: false, after: true, notable: true, message, cause };
  }
}

const LONGEST = 120;
