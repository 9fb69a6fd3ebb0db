import type { PlanDate } from "../../calendar/plan-date.ts";
import type { Evidence } from "../../core/action.ts";
import { evidencePath, resolvedPath } from "../../core/evidence-path.ts";
import type { Plan } from "../../core/plan.ts";
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
export function shelfOf({ paths }: Plan): (where: string) => boolean {
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
