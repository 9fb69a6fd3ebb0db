import type { PlanDate } from "../../calendar/plan-date.ts";
import type { Evidence } from "../../core/action.ts";
import { evidencePath, resolvedPath } from "../../core/evidence-path.ts";
import type { Plan } from "../../core/plan.ts";
import { CLOSED_STATUSES, OPEN_STATUSES, type Status } from "../../core/status.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import type { ReportSource } from "./frame.ts";

/** What shows that an action is done, and what does not yet. */
export interface EvidenceRow {
  readonly id: string;
  readonly title: string;
  /**
   * `assured`: checked by somebody independent. `offered`: complete, its owner says, with evidence. `missing`: said to
   * be complete, without any since it was begun or reopened. `so-far`: not complete yet.
   */
  readonly state: "assured" | "offered" | "missing" | "so-far";
  readonly evidence: readonly Evidence[];
  /** Pieces that are not public, where the readers are. */
  readonly withheld: number;
  /** Paths inside the plan at which there is no file. */
  readonly lost: readonly string[];
  readonly completedOn: PlanDate | null;
  readonly assuredOn: PlanDate | null;
  readonly assuredBy: string | null;
}

/** The actions that are complete or assured, and those that offer evidence on the way, in the order of their ids. */
export function evidenceRows({ scheduled, withheldEvidence }: ReportSource): readonly EvidenceRow[] {
  const isThere = shelfOf(scheduled.plan);
  return scheduled.actions.flatMap((it) => {
    const withheld = withheldEvidence.get(it.action.path) ?? 0;
    const state = stateOf(it, withheld);
    return state === null ? [] : [evidenceRow(it, state, withheld, isThere)];
  });
}

function evidenceRow(
  it: ScheduledAction,
  state: EvidenceRow["state"],
  withheld: number,
  isThere: (where: string) => boolean,
): EvidenceRow {
  return {
    ...{ id: it.action.id, title: it.action.title, state, evidence: it.evidence, withheld },
    lost: it.evidence.filter(({ where }) => !isThere(where)).map(({ where }) => where),
    ...{ completedOn: it.completedOn, assuredOn: it.assuredOn, assuredBy: it.assuredBy },
  };
}

function stateOf({ status, evidenced, evidence }: ScheduledAction, withheld: number): EvidenceRow["state"] | null {
  if (status === "assured") return evidenced ? "assured" : "missing";
  if (status === "complete") return evidenced ? "offered" : "missing";
  return evidence.length + withheld > 0 ? "so-far" : null;
}

/** Whether a piece of evidence can be where it says: links and words are not looked up. */
function shelfOf({ paths }: Plan): (where: string) => boolean {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let slash = path.indexOf("/"); slash !== -1; slash = path.indexOf("/", slash + 1)) {
      folders.add(path.slice(0, slash));
    }
  }
  return (where) => {
    const path = evidencePath(where, (name) => folders.has(name));
    if (path === null) return true;
    const resolved = resolvedPath(path);
    return resolved !== null && (paths.has(resolved) || folders.has(resolved));
  };
}

/** What was said before and is no longer so: an action reopened, an entry corrected or redacted. */
export interface Amendment {
  readonly kind: "reopened" | "corrected" | "redacted";
  readonly id: string;
  readonly title: string;
  readonly on: PlanDate;
  readonly by: string | null;
  /** Of what was reopened: its status before. */
  readonly from: Status | null;
  /** The day of the entry that was corrected or redacted. */
  readonly entryOf: PlanDate | null;
  readonly note: string | null;
}

/** Those after `from` and up to the as-of day, by their days. */
export function amendments({ scheduled, whole }: ReportSource, from: PlanDate): readonly Amendment[] {
  const until = scheduled.asOf;
  const isSince = (day: PlanDate): boolean => day > from && day <= until;
  const found = scheduled.actions.flatMap((it, at) => [
    ...reopenings(it, whole.actions[at] ?? it).filter(({ on }) => isSince(on)),
    ...corrections(it).filter(({ on }) => isSince(on)),
  ]);
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const ENDED: readonly Status[] = ["complete", "assured", ...CLOSED_STATUSES];

/** Also where the entry that reopened it is withheld: that it is open again is its state. */
function reopenings({ action, history }: ScheduledAction, whole: ScheduledAction): readonly Amendment[] {
  return whole.steps
    .filter((step) => ENDED.includes(step.from) && OPEN_STATUSES.includes(step.to))
    .map((step): Amendment => {
      const entry = history.find(({ index }) => index === step.index)?.entry;
      return {
        ...{ kind: "reopened", id: action.id, title: action.title, on: step.on, from: step.from, entryOf: null },
        ...{ by: entry?.by ?? null, note: entry?.note ?? null },
      };
    });
}

function corrections({ action, history }: ScheduledAction): readonly Amendment[] {
  const { id, title } = action;
  return history.flatMap(({ entry }): Amendment[] => [
    ...(entry.corrects === null
      ? []
      : [
          {
            ...({ kind: "corrected", id, title, on: entry.date, by: entry.by, from: null } as const),
            ...{ entryOf: entry.corrects.date, note: entry.note },
          },
        ]),
    ...(entry.redacted === null
      ? []
      : [
          {
            ...({ kind: "redacted", id, title, on: entry.redacted.date, by: entry.redacted.by, from: null } as const),
            ...{ entryOf: entry.date, note: entry.redacted.reason },
          },
        ]),
  ]);
}
