import type { Period } from "../calendar/period.ts";
import type { PlanDate } from "../calendar/plan-date.ts";
import type { Decision, Entry, Evidence } from "../core/action.ts";
import { CLOSED_STATUSES, type Confidence, DECIDED_STATUSES, type Status } from "../core/status.ts";
import type { ChangeRequest, HistoryEntry } from "./scheduled-plan.ts";

/** What the entries of one action add up to, before any question of being late is asked. */
export interface Folded {
  readonly status: Status;
  /** The date that the timescale gave, or (where it gave none) the first that was approved. */
  readonly baselineDue: Period | null;
  readonly due: Period | null;
  readonly timesMoved: number;
  readonly owners: readonly string[];
  readonly forecast: Period | null;
  readonly confidence: Confidence | null;
  readonly requests: readonly ChangeRequest[];
  readonly metOn: ReadonlyMap<string, PlanDate>;
  readonly measured: ReadonlyMap<string, { readonly value: number | string; readonly date: PlanDate }>;
  readonly evidence: readonly Evidence[];
  readonly completedOn: PlanDate | null;
  readonly completedBy: string | null;
  readonly assuredOn: PlanDate | null;
  readonly assuredBy: string | null;
  readonly closedOn: PlanDate | null;
  readonly closedTo: string | null;
  /** The days of the reviews done, earliest first. */
  readonly reviewsDone: readonly PlanDate[];
  /** When a hold is to be looked at again, and since when it holds; null where it is not on hold. */
  readonly hold: { readonly since: PlanDate; readonly review: Period | null } | null;
}

interface PendingRequest {
  request: ChangeRequest;
  readonly index: number;
  readonly review: Period | null;
  readonly to: string | null;
}

/**
 * Folds an action's entries, in the order in which they count, into its state. A change of due date, a hold and every
 * closing status wait for the approval of one of `approvers`; until then they are sought and change nothing.
 *
 * @param start the due date that the timescale gives (null for none) and the owners as published
 */
export function fold(
  history: readonly HistoryEntry[],
  start: { readonly due: Period | null; readonly owners: readonly string[] },
  approvers: readonly string[],
): Folded {
  const state = new State(start.due, start.owners, approvers);
  for (const item of history) if (item.voidedBy === null) state.take(item.entry, item.index, item.counts);
  return state.result();
}

class State {
  private status: Status = "not-started";
  private baselineDue: Period | null;
  private due: Period | null;
  private timesMoved = 0;
  private owners: readonly string[];
  private forecast: Period | null = null;
  private confidence: Confidence | null = null;
  private readonly pending: PendingRequest[] = [];
  private readonly metOn = new Map<string, PlanDate>();
  private readonly measured = new Map<string, { value: number | string; date: PlanDate }>();
  private readonly evidence: Evidence[] = [];
  private completed: { on: PlanDate; by: string | null } | null = null;
  private assured: { on: PlanDate; by: string | null } | null = null;
  private closed: { on: PlanDate; to: string | null } | null = null;
  private readonly reviewsDone: PlanDate[] = [];
  private hold: { since: PlanDate; review: Period | null } | null = null;
  private readonly approvers: readonly string[];

  constructor(due: Period | null, owners: readonly string[], approvers: readonly string[]) {
    this.baselineDue = due;
    this.due = due;
    this.owners = owners;
    this.approvers = approvers;
  }

  take(entry: Entry, index: number, on: PlanDate): void {
    if (entry.owners !== null) this.owners = entry.owners;
    if (entry.forecast !== null) this.forecast = entry.forecast;
    if (entry.confidence !== null) this.confidence = entry.confidence;
    for (const title of entry.met) if (!this.metOn.has(title)) this.metOn.set(title, on);
    for (const { name, value } of entry.measured) this.measured.set(name, { value, date: on });
    this.evidence.push(...entry.evidence);
    if (entry.review === "done") this.reviewsDone.push(on);
    this.takeStatus(entry, index, on);
    if (entry.due !== null) this.ask("due", entry, index, on);
    if (entry.decision !== null) this.decide(entry.decision, index, on);
  }

  private takeStatus(entry: Entry, index: number, on: PlanDate): void {
    const failed = entry.assurance === "failed" && this.status === "complete" ? "in-progress" : null;
    const status = entry.status ?? failed;
    if (status === "on-hold" && this.hold !== null) {
      if (entry.review !== null && entry.review !== "done") this.hold.review = entry.review;
    } else if (status !== null && status !== this.status && DECIDED_STATUSES.includes(status)) {
      this.ask("status", entry, index, on);
    } else if (status !== null) {
      this.enter(status, on, entry.by);
    }
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
      date: on,
      by: entry.by,
      due: kind === "due" ? entry.due : null,
      status: kind === "status" ? entry.status : null,
      note: entry.note,
      dueBefore: this.due,
      state: "open",
      decision: null,
      decidedOn: null,
    };
    const review = entry.review === "done" ? null : entry.review;
    this.pending.push({ request, index, review, to: entry.to });
  }

  /** A decision closes the latest open request, with whatever else the same entry asked for. */
  private decide(decision: Decision, index: number, on: PlanDate): void {
    if (decision.body === null || !this.approvers.includes(decision.body)) return;
    const open = this.pending.filter((it) => it.request.state === "open");
    const own = open.filter((it) => it.index === index);
    const latest = open.at(-1)?.index;
    for (const it of own.length > 0 ? own : open.filter((one) => one.index === latest)) {
      it.request = { ...it.request, state: decision.outcome, decision, decidedOn: on };
      if (decision.outcome === "approved") this.apply(it, on);
    }
  }

  private apply({ request, review, to }: PendingRequest, on: PlanDate): void {
    if (request.due !== null) {
      if (this.baselineDue === null) this.baselineDue = request.due;
      else if (this.due?.last !== request.due.last) this.timesMoved += 1;
      this.due = request.due;
    }
    if (request.status !== null) {
      this.enter(request.status, on, request.by);
      if (this.hold !== null) this.hold.review = review;
      if (this.closed !== null) this.closed.to = to;
    }
  }

  private enter(status: Status, on: PlanDate, by: string | null): void {
    const staysComplete = status === "complete" || status === "assured";
    if (status === "complete" && this.status !== "complete") this.completed = { on, by };
    if (!staysComplete) this.completed = null;
    if (status === "assured") this.assured ??= { on, by };
    else this.assured = null;
    const closes = CLOSED_STATUSES.includes(status);
    this.closed = closes ? (this.closed ?? { on, to: null }) : null;
    this.hold = status === "on-hold" ? (this.hold ?? { since: on, review: null }) : null;
    this.status = status;
  }

  result(): Folded {
    const ended = !["proposed", "not-started", "in-progress", "on-hold"].includes(this.status);
    const proposed = this.status === "proposed";
    return {
      status: this.status,
      baselineDue: proposed ? null : this.baselineDue,
      due: proposed ? null : this.due,
      timesMoved: this.timesMoved,
      owners: this.owners,
      forecast: this.forecast,
      confidence: this.confidence,
      requests: this.pending.map(({ request }) =>
        ended && request.state === "open" ? { ...request, state: "lapsed" } : request,
      ),
      metOn: this.metOn,
      measured: this.measured,
      evidence: this.evidence,
      completedOn: this.completed?.on ?? null,
      completedBy: this.completed?.by ?? null,
      assuredOn: this.assured?.on ?? null,
      assuredBy: this.assured?.by ?? null,
      closedOn: this.closed?.on ?? null,
      closedTo: this.closed?.to ?? null,
      reviewsDone: this.reviewsDone,
      hold: this.hold,
    };
  }
}
