import type { PlanDate } from "../../calendar/plan-date.ts";
import { CLOSED_STATUSES, OPEN_STATUSES, type Status } from "../../core/status.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import type { ReportSource } from "./frame.ts";

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
