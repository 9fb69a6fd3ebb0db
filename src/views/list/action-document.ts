import type { Period } from "../../calendar/period.ts";
import { formatStep, type Step } from "../../calendar/step.ts";
import type { Entry } from "../../core/action.ts";
import type { Plan } from "../../core/plan.ts";
import type { ChangeRequest, ScheduledAction } from "../../schedule/scheduled-plan.ts";
import type { Origin } from "../envelope.ts";

/** The JSON form of one action on the as-of day: every key present, dates ISO, empty lists `[]`. */
export function actionDocument(it: ScheduledAction, themeRecommendations: readonly string[], origin: Origin) {
  const { action } = it;
  return {
    id: action.id,
    title: action.title,
    theme: action.theme,
    keyArea: action.keyArea,
    owners: it.owners,
    organisations: it.organisations,
    timescale: action.timescale?.text ?? null,
    baselineDue: lastDay(it.baselineDue),
    due: lastDay(it.due),
    precision: it.due?.precision ?? "none",
    status: it.status,
    rating: it.rating,
    colour: it.colour,
    reason: it.reasons.join("; "),
    daysOverdue: it.daysOverdue,
    slipDays: it.slipDays,
    timesMoved: it.timesMoved,
    forecast: lastDay(it.forecast),
    confidence: it.confidence,
    sought: it.pending.map(requestDocument),
    decisions: it.requests.filter((request) => request.decision !== null).map(decisionDocument),
    milestones: it.milestones.map((milestone) => ({
      title: milestone.title,
      by: milestone.by.last,
      precision: milestone.by.precision,
      metOn: milestone.metOn,
      missed: milestone.missed,
    })),
    review: it.review && {
      next: lastDay(it.review.next),
      missed: it.review.missed,
      lastDone: it.review.lastDone,
    },
    measures: it.measures.map((measure) => ({
      name: measure.name,
      unit: measure.unit,
      baseline: measure.baseline,
      target: measure.target,
      by: lastDay(measure.by),
      every: stepText(measure.every),
      latest: measure.latest,
    })),
    recommendations: action.recommendations,
    themeRecommendations: themeRecommendations.filter((id) => !action.recommendations.includes(id)),
    evidence: it.evidence,
    outcomes: action.outcomes ?? [],
    completedOn: it.completedOn,
    assuredOn: it.assuredOn,
    assuredBy: it.assuredBy,
    lastUpdate: it.lastUpdate,
    added: action.added,
    path: origin.fromTop(action.path),
    expectedFinish: it.expectedFinish,
    daysLate: it.daysLate,
    daysLateFirst: it.daysLateFirst,
    priority: action.priority,
    amended: amendedFields(it),
  };
}

/** For each theme, the recommendations that the plan's own list matches to it. */
export function recommendationsByTheme(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const byTheme = new Map<string, string[]>();
  for (const { id, theme } of plan.recommendations) byTheme.set(theme, [...(byTheme.get(theme) ?? []), id]);
  return byTheme;
}

function requestDocument(request: ChangeRequest) {
  return {
    kind: request.kind,
    due: lastDay(request.due),
    status: request.status,
    date: request.date,
    by: request.by,
    note: request.note,
  };
}

function decisionDocument(request: ChangeRequest) {
  return {
    ...requestDocument(request),
    dueBefore: lastDay(request.dueBefore),
    decidedOn: request.decidedOn,
    decision: request.decision,
  };
}

function lastDay(period: Period | null): string | null {
  return period?.last ?? null;
}

function stepText(step: Step | null): string | null {
  return step && formatStep(step);
}

/** The published fields of an action that an approved decision changed by the as-of day, each once; `text` is its body. */
export function amendedFields(it: ScheduledAction): readonly string[] {
  return [...new Set(amendingEntries(it).flatMap((entry) => entry.amends))];
}

/** The entries by which they were changed. */
export function amendingEntries({ history }: ScheduledAction): readonly Entry[] {
  return history.flatMap(({ entry, voidedBy }) =>
    voidedBy === null && entry.amends.length > 0 && entry.decision?.outcome === "approved" ? [entry] : [],
  );
}
