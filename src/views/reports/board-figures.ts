import { addStep, type PlanDate } from "../../calendar/plan-date.ts";
import { groupBy } from "../../core/group-by.ts";
import type { PlanInfo } from "../../core/plan.ts";
import { RATINGS, type Rating } from "../../core/rating.ts";
import { CONFIDENCES, type Confidence, OPEN_STATUSES, type Status } from "../../core/status.ts";
import { schedule } from "../../schedule/schedule.ts";
import type { ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import { type PublishedChange, publishedChanges } from "../published-changes.ts";
import { figuresOf, type ThemeFigures } from "../status/figures.ts";
import { RATINGS_GRAVEST_FIRST } from "../words.ts";
import { daysBehind, type Headline, headlineOf, improvement, type Trend, trendOf } from "./board-headline.ts";
import { type Amendment, amendments, type EvidenceRow, evidenceRows } from "./board-record-figures.ts";
import { type DecisionRow, decisionRows } from "./decision-rows.ts";
import { isException } from "./exception-figures.ts";
import type { ReportSource } from "./frame.ts";
import { type KeptFigures, keptFigures } from "./performance-figures.ts";

/** What the board's paper covers. */
export interface BoardSpan {
  /** Movement is counted from the end of this day. */
  readonly from: PlanDate;
  /** The meeting held on that day, where it was asked for by its meeting. */
  readonly meeting: PlanInfo["meetings"][number] | null;
  /** The body that the paper is for. */
  readonly body: string | null;
}

/** The board's paper as figures, counted once: the JSON document and the blocks are both made from them. */
export interface BoardFigures {
  readonly span: BoardSpan;
  readonly headline: Headline;
  /** Whether any action has an entry: where none has, there is no progress to speak of. */
  readonly isRecorded: boolean;
  readonly trend: Trend;
  readonly asked: readonly DecisionRow[];
  readonly proposed: readonly ScheduledAction[];
  readonly ratings: readonly { readonly rating: Rating; readonly before: number; readonly now: number }[];
  readonly moved: readonly Moved[];
  /** Of the moved, those that stand worse than before and those that stand better; the worst and the best first. */
  readonly worse: readonly Moved[];
  readonly better: readonly Moved[];
  readonly slipped: readonly Slip[];
  readonly kept: KeptFigures;
  /** Moved, and to an earlier day. */
  readonly broughtForward: readonly ScheduledAction[];
  readonly decided: readonly DecisionRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly completed: readonly ScheduledAction[];
  readonly exceptions: readonly ScheduledAction[];
  readonly atRisk: readonly ScheduledAction[];
  readonly overdue: readonly ScheduledAction[];
  /** Those of the overdue of which nobody asks anything: no other date, no hold, no end. */
  readonly unasked: readonly ScheduledAction[];
  readonly nothingRecorded: readonly ScheduledAction[];
  readonly dueNext: readonly DueNext[];
  readonly confidence: { readonly themes: readonly ConfidenceRow[]; readonly programmes: readonly ConfidenceRow[] };
  readonly amendments: readonly Amendment[];
  /** All of them, also from before `from`: each says on which day. */
  readonly publishedChanges: readonly PublishedChange[];
  readonly themes: readonly ThemeFigures[];
}

/** An action whose rating is another than it was; `before` is null where it was not in the plan. */
export interface Moved {
  readonly it: ScheduledAction;
  readonly before: Rating | null;
}

/** An action that is, or was, done later than it was first due; or whose due date was moved to a later day, or there and back. */
export interface Slip {
  readonly it: ScheduledAction;
  /** Days from its first due date to its expected finish; null where it has none. */
  readonly daysBehind: number | null;
  /** How often since `from`. */
  readonly movedSince: number;
  /** The decisions on its due date, also those that refused to move it. */
  readonly decisions: readonly DecisionRow[];
}

/** How sure owners are of the open actions of a theme or programme. */
export interface ConfidenceRow {
  /** Null for the actions that have none. */
  readonly id: string | null;
  readonly title: string | null;
  readonly open: number;
  readonly byConfidence: Readonly<Record<Confidence | "not-stated", number>>;
}

/** Works the figures out: the plan on the as-of day beside the same plan, as it is known now, on the day `span.from`. */
export function boardFigures(source: ReportSource, span: BoardSpan): BoardFigures {
  const { scheduled, whole } = source;
  const { actions } = scheduled;
  const past = schedule(whole.plan, span.from);
  const then = new Map(past.actions.map((it) => [it.action.path, it]));
  const before = (it: ScheduledAction): ScheduledAction | undefined => then.get(it.action.path);
  const status = figuresOf(scheduled);
  const rows = decisionRows(scheduled);
  const moves = groupBy(
    rows.filter((row) => row.subject === "due" && row.decision !== null),
    (row) => row.id,
  );
  const ratingsThen = [...then.values()].map((it) => it.rating);
  const count = (ratings: readonly Rating[], rating: Rating) => ratings.filter((one) => one === rating).length;
  const ratingsNow = actions.map((it) => it.rating);
  const exceptions = actions.filter(isException);
  const moved = actions.flatMap((it) => {
    const was = before(it)?.rating ?? null;
    return was === it.rating ? [] : [{ it, before: was }];
  });
  const rank = ({ it }: Moved): number => RATINGS_GRAVEST_FIRST.indexOf(it.rating);
  const gain = (one: Moved): number => improvement(one.before, one.it.rating);
  return {
    span,
    headline: headlineOf(past, whole),
    isRecorded: whole.actions.some((it) => it.history.length > 0),
    trend: trendOf(whole),
    proposed: actions.filter((it) => it.status === "proposed"),
    asked: rows.filter((row) => row.state === "open"),
    ratings: RATINGS.map((rating) => ({ rating, before: count(ratingsThen, rating), now: count(ratingsNow, rating) })),
    moved,
    worse: moved.filter((one) => gain(one) < 0).sort((a, b) => rank(a) - rank(b) || gain(a) - gain(b)),
    better: moved.filter((one) => gain(one) > 0).sort((a, b) => rank(b) - rank(a) || gain(b) - gain(a)),
    kept: keptFigures(source),
    slipped: actions
      .filter((it) => (daysBehind(it) ?? 0) > 0 || it.slipDays > 0 || (it.timesMoved > 0 && it.slipDays === 0))
      .map((it) => ({
        it,
        daysBehind: daysBehind(it),
        movedSince: it.timesMoved - (before(it)?.timesMoved ?? 0),
        decisions: moves.get(it.action.id) ?? [],
      }))
      .sort((a, b) => worstOf(b) - worstOf(a)),
    broughtForward: actions.filter((it) => it.slipDays < 0),
    // What the last meeting itself decided is of interest to the next.
    decided: rows.filter((row) => row.decidedOn !== null && row.decidedOn >= span.from),
    evidence: evidenceRows(source),
    completed: actions.filter((it) => isAfter(it.completedOn, span.from) || isAfter(it.assuredOn, span.from)),
    exceptions,
    atRisk: actions.filter((it) => it.rating === "at-risk" && !isException(it)),
    overdue: status.overdue,
    unasked: status.overdue.filter((it) => it.pending.length === 0),
    nothingRecorded: status.nothingRecorded,
    dueNext: dueNext(scheduled),
    confidence: {
      themes: status.themes.map((theme) => confidenceRow(theme.id, theme.title, theme.actions)),
      programmes: programmeRows(scheduled.plan.info.programmes, actions),
    },
    amendments: amendments(source, span.from),
    publishedChanges: publishedChanges(scheduled),
    themes: status.themes,
  };
}

/** A closed action has no finish to expect: what its due date was moved by counts. */
function worstOf({ it, daysBehind }: Slip): number {
  return daysBehind ?? it.slipDays;
}

function isAfter(day: PlanDate | null, from: PlanDate): boolean {
  return day !== null && day > from;
}

const OPEN: ReadonlySet<Status> = new Set(OPEN_STATUSES);

function confidenceRow(id: string | null, title: string | null, actions: readonly ScheduledAction[]): ConfidenceRow {
  const byConfidence = { ...Object.fromEntries(CONFIDENCES.map((it) => [it, 0])), "not-stated": 0 } as Record<
    Confidence | "not-stated",
    number
  >;
  const open = actions.filter((it) => OPEN.has(it.status));
  for (const it of open) byConfidence[it.confidence ?? "not-stated"] += 1;
  return { id, title, open: open.length, byConfidence };
}

/** In the order of plan.yaml, then those that only actions name, then the actions that name none. */
function programmeRows(named: readonly string[], actions: readonly ScheduledAction[]): readonly ConfidenceRow[] {
  const groups = groupBy(actions, (it) => it.action.programme);
  const others = [...groups.keys()].filter((name) => name !== null && !named.includes(name));
  const names = [...named, ...others, ...(groups.has(null) ? [null] : [])];
  return names.map((name) => confidenceRow(name, name, groups.get(name) ?? []));
}

/** Something that falls due within `due-soon` of the as-of day. */
interface DueNext {
  readonly day: PlanDate;
  readonly what: "action" | "milestone" | "review";
  /** The milestone's title; of the others the action's. */
  readonly label: string;
  readonly it: ScheduledAction;
}

/** The actions, milestones and reviews that fall due next, the earliest first. */
function dueNext({ actions, asOf, plan }: ScheduledPlan): readonly DueNext[] {
  const until = addStep(asOf, plan.info.rating.dueSoon);
  const isNext = (day: PlanDate | undefined): day is PlanDate => day !== undefined && day >= asOf && day <= until;
  const found: DueNext[] = [];
  for (const it of actions) {
    if (!OPEN_STATUSES.includes(it.status)) continue;
    const { title } = it.action;
    const due = it.due?.last;
    if (isNext(due)) found.push({ day: due, what: "action", label: title, it });
    for (const milestone of it.milestones) {
      const day = milestone.by.last;
      if (milestone.metOn === null && isNext(day)) {
        found.push({ day, what: "milestone", label: milestone.title, it });
      }
    }
    const review = it.review?.next?.last;
    if (isNext(review)) found.push({ day: review, what: "review", label: title, it });
  }
  return found.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
