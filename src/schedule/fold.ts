import type { Period } from "../calendar/period.ts";
import { addStep, type PlanDate, type Step } from "../calendar/plan-date.ts";
import type { Decision, Entry, Evidence } from "../core/action.ts";
import { CLOSED_STATUSES, type Confidence, DECIDED_STATUSES, mayFollow, type Status } from "../core/status.ts";
import { append } from "../text/lists.ts";
import type {
  ChangeRequest,
  Folded,
  HistoryEntry,
  Hold,
  OddTransition,
  Statement,
  StatusStep,
} from "./scheduled-plan.ts";

interface PendingRequest {
  request: ChangeRequest;
  readonly review: Period | null;
  readonly to: string | null;
}

/** How an action stands before its first entry. */
export interface Start {
  /** The due date that the timescale gives; null for none. */
  readonly due: Period | null;
  /** As published. */
  readonly owners: readonly string[];
  /** Whether it was published as a proposal. */
  readonly proposed: boolean;
}

/** Whose decisions count, and which. */
export interface Deciding {
  readonly approvers: readonly string[];
  /** A decision of a later day has not been made. */
  readonly asOf: PlanDate;
  /** What was decided longer than this before it was asked for, in one entry, was not decided of that. */
  readonly recordWithin: Step;
}

/**
 * Folds an action's entries, in the order in which they count, into its state. A change of due date, a hold and its next
 * review, every closing status, and being proposed once it was adopted, wait for an approval; until then they are pending
 * and change nothing. None but an approver decides that neither owns the action nor asked for it.
 */
export function fold(history: readonly HistoryEntry[], start: Start, deciding: Deciding): Folded {
  const state = new State(start, deciding);
  for (const item of history) if (item.voidedBy === null) state.take(item.entry, item.index, item.counts);
  return state.result();
}

/** The statuses of an action of which nothing is to be done. */
const ENDED: readonly Status[] = ["complete", "assured", ...CLOSED_STATUSES];

class State {
  private status: Status;
  private baselineDue: Period | null;
  private due: Period | null;
  private timesMoved = 0;
  private owners: readonly string[];
  private forecast: Period | null = null;
  private confidence: Confidence | null = null;
  private confidenceSaid: PlanDate | null = null;
  private readonly pending: PendingRequest[] = [];
  private readonly metOn = new Map<string, PlanDate>();
  private readonly measured = new Map<string, { value: number | string; date: PlanDate }>();
  private readonly evidence: Evidence[] = [];
  private evidenced = false;
  private completed: Statement | null = null;
  private assured: Statement | null = null;
  private closed: { on: PlanDate; to: string | null } | null = null;
  private readonly reviewsDone: PlanDate[] = [];
  private hold: Hold | null = null;
  private readonly idleDecisions: number[] = [];
  private readonly oddTransitions: OddTransition[] = [];
  private readonly steps: StatusStep[] = [];
  /** Those of before and since the entry that is taken. */
  private ownersOfEntry: readonly string[] = [];
  private readonly deciding: Deciding;

  constructor({ due, owners, proposed }: Start, deciding: Deciding) {
    this.status = proposed ? "proposed" : "not-started";
    this.baselineDue = due;
    this.due = due;
    this.owners = owners;
    this.deciding = deciding;
  }

  take(entry: Entry, index: number, on: PlanDate): void {
    this.ownersOfEntry = entry.owners === null ? this.owners : [...this.owners, ...entry.owners];
    if (entry.owners !== null) this.owners = entry.owners;
    // What was foreseen for a day before it was said is a slip, and foresees nothing.
    if (entry.forecast !== null && entry.forecast.last >= on) this.forecast = entry.forecast;
    if (entry.confidence !== null) {
      this.confidence = entry.confidence;
      this.confidenceSaid = on;
    }
    for (const title of entry.met) if (!this.metOn.has(title)) this.metOn.set(title, on);
    for (const { name, value } of entry.measured) this.measured.set(name, { value, date: on });
    append(this.evidence, entry.evidence);
    if (entry.evidence.length > 0) this.evidenced = true;
    if (entry.review === "done") this.reviewsDone.push(on);
    this.takeStatus(entry, index, on);
    if (entry.due !== null) this.ask("due", entry, index, on);
    if (entry.decision !== null) this.decide(entry.decision, index, on);
  }

  private takeStatus(entry: Entry, index: number, on: PlanDate): void {
    const isDone = this.status === "complete" || this.status === "assured";
    const status = entry.status ?? (entry.assurance === "failed" && isDone ? "in-progress" : null);
    if (status === "on-hold" && this.hold !== null) {
      if (entry.review === null || entry.review === "done") return;
      // The first date that a hold is given is no later one.
      if (this.hold.review === null) this.hold = { ...this.hold, review: entry.review, reviewSet: on, index };
      else this.ask("status", entry, index, on);
    } else if (
      status !== null &&
      status !== this.status &&
      (DECIDED_STATUSES.includes(status) || status === "proposed")
    ) {
      this.noteTransition(status, index);
      this.ask("status", entry, index, on);
    } else if (status !== null) {
      this.noteTransition(status, index);
      this.enter(status, { on, by: entry.by, index, owners: this.owners });
    }
  }

  private noteTransition(to: Status, index: number): void {
    if (!mayFollow(this.status, to)) this.oddTransitions.push({ index, from: this.status, to });
  }

  /** A newer request of the same kind takes the place of an older one that still waits. */
  private ask(kind: ChangeRequest["kind"], entry: Entry, index: number, on: PlanDate): void {
    for (const older of this.pending) {
      if (older.request.kind === kind && older.request.state === "open") {
        older.request = { ...older.request, state: "overtaken" };
      }
    }
    const request: ChangeRequest = {
      kind,
      index,
      date: on,
      by: entry.by,
      due: kind === "due" ? entry.due : null,
      status: kind === "status" ? entry.status : null,
      note: entry.note,
      dueBefore: this.due,
      owners: this.ownersOfEntry,
      state: "open",
      decision: null,
      decidedOn: null,
    };
    const review = entry.review === "done" ? null : entry.review;
    this.pending.push({ request, review, to: entry.to });
  }

  /** A decision closes the latest open request, with whatever else the same entry asked for. */
  private decide(decision: Decision, index: number, on: PlanDate): void {
    const { body } = decision;
    if (body === null || !this.deciding.approvers.includes(body) || this.owners.includes(body)) return;
    const decidedOn = decision.date ?? on;
    if (decidedOn > this.deciding.asOf) return;
    const waiting = this.pending.filter(({ request }) => request.state === "open");
    const open = waiting.filter(({ request }) => this.isOf(request, body, decidedOn, index));
    const latest = open.at(-1)?.request.index;
    // What is proposed needs no other request: until it is approved, it may be refused or put off as it stands.
    const ofProposal = this.status === "proposed" && decision.outcome !== "approved";
    if (waiting.length === 0 && !ofProposal) this.idleDecisions.push(index);
    // What the same entry asked for is always the latest.
    for (const it of open.filter((one) => one.request.index === latest)) {
      it.request = { ...it.request, state: decision.outcome, decision, decidedOn: on };
      if (decision.outcome === "approved") this.apply(it, on, index);
    }
  }

  /** Whether a decision can be one of the request: made after it, by nobody who asked for it or owns the action. */
  private isOf(request: ChangeRequest, body: string, decidedOn: PlanDate, index: number): boolean {
    if (request.owners.includes(body)) return false;
    if (request.index !== index) return request.by !== body && decidedOn >= request.date;
    return addStep(decidedOn, this.deciding.recordWithin) >= request.date;
  }

  private apply({ request, review, to }: PendingRequest, on: PlanDate, decidedAt: number): void {
    if (request.due !== null) {
      if (this.baselineDue === null) this.baselineDue = request.due;
      else if (this.due?.last !== request.due.last) this.timesMoved += 1;
      this.due = request.due;
    }
    if (request.status !== null) {
      if (!this.oddTransitions.some((it) => it.index === request.index)) this.noteTransition(request.status, decidedAt);
      this.enter(request.status, { on, by: request.by, index: request.index, owners: this.owners });
      if (this.hold !== null) this.hold = { ...this.hold, review, reviewSet: on, index: request.index };
      if (this.closed !== null) this.closed.to = to;
    }
  }

  private enter(status: Status, statement: Statement): void {
    const { on, index } = statement;
    if (ENDED.includes(this.status) && !ENDED.includes(status)) this.lapse();
    const staysComplete = status === "complete" || status === "assured";
    if (status === "complete" && this.status !== "complete") this.completed = statement;
    if (!staysComplete) {
      // What showed that it was complete the first time does not show it the second.
      if (this.status === "complete" || this.status === "assured") this.evidenced = false;
      this.completed = null;
    }
    if (status === "assured") this.assured ??= statement;
    else this.assured = null;
    const closes = CLOSED_STATUSES.includes(status);
    this.closed = closes ? (this.closed ?? { on, to: null }) : null;
    this.hold = status === "on-hold" ? (this.hold ?? { since: on, review: null, reviewSet: on, index }) : null;
    // What was a proposal from the beginning is said to be one on a day.
    const isFirstSaid = status === "proposed" && this.steps.length === 0;
    if (status !== this.status || isFirstSaid) {
      this.steps.push({ index, on, from: isFirstSaid ? "not-started" : this.status, to: status });
    }
    this.status = status;
  }

  /** What was asked for before the action ended is not asked for when it is taken up again. */
  private lapse(): void {
    for (const it of this.pending) {
      if (it.request.state === "open") it.request = { ...it.request, state: "lapsed" };
    }
  }

  result(): Folded {
    const ended = ENDED.includes(this.status);
    const proposed = this.status === "proposed";
    return {
      status: this.status,
      baselineDue: proposed ? null : this.baselineDue,
      due: proposed ? null : this.due,
      timesMoved: this.timesMoved,
      owners: this.owners,
      forecast: this.forecast,
      confidence: this.confidence,
      confidenceSaid: this.confidenceSaid,
      requests: this.pending.map(({ request }) =>
        ended && request.state === "open" ? { ...request, state: "lapsed" } : request,
      ),
      metOn: this.metOn,
      measured: this.measured,
      evidence: this.evidence,
      evidenced: this.evidenced,
      completed: this.completed,
      assured: this.assured,
      closedOn: this.closed?.on ?? null,
      closedTo: this.closed?.to ?? null,
      reviewsDone: this.reviewsDone,
      hold: this.hold,
      idleDecisions: this.idleDecisions,
      oddTransitions: this.oddTransitions,
      steps: this.steps,
    };
  }
}
