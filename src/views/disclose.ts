import type { PlanDate } from "../calendar/plan-date.ts";
import type { Action, Entry } from "../core/action.ts";
import { latenessOf } from "../schedule/lateness.ts";
import { schedule } from "../schedule/schedule.ts";
import type { ScheduledAction, ScheduledPlan } from "../schedule/scheduled-plan.ts";

/** Who is to read it: those who keep the plan, or anybody. */
export type Audience = "internal" | "public";

/** How much a public paper keeps back: entries marked `public: false`, and pieces of evidence so marked or in them. */
export interface Withheld {
  readonly entries: number;
  readonly evidence: number;
}

/** A scheduled plan as its readers may see it, and how much is kept from them. */
export interface Disclosed {
  readonly audience: Audience;
  readonly scheduled: ScheduledPlan;
  readonly withheld: Withheld;
  /** How many pieces of evidence are kept back, by the path of the action's file; only those that have any. */
  readonly withheldEvidence: ReadonlyMap<string, number>;
}

/** What stands in place of a withheld entry's note. */
export const WITHHELD = "[withheld]";

/**
 * Takes out what is marked `public: false`, where the readers are the public. An action's state (status, rating, due
 * date, owners) stays what it is, so that no public paper says another than the internal one; what only a withheld
 * entry says (its note, author, evidence, request, forecast, and reasons that rest on it) goes. The entry itself stays
 * in the history as withheld, so that every place in it still means the same.
 */
export function disclose(whole: ScheduledPlan, audience: Audience): Disclosed {
  const nothing = { audience, scheduled: whole, withheld: { entries: 0, evidence: 0 }, withheldEvidence: new Map() };
  if (audience === "internal") return nothing;
  const kept = new Map(whole.plan.actions.filter(isPartlyPrivate).map((action) => [action, withoutPrivate(action)]));
  if (kept.size === 0) return nothing;

  const replaced = (action: Action): Action => kept.get(action) ?? action;
  const plan = { ...whole.plan, actions: whole.plan.actions.map(replaced) };
  const shown = new Map(
    schedule({ ...plan, actions: [...kept.values()] }, whole.asOf).actions.map((it) => [it.action, it]),
  );
  const actions = whole.actions.map((it) => {
    const open = shown.get(replaced(it.action));
    return open === undefined ? it : merged(it, open, whole.asOf);
  });
  let entries = 0;
  const withheldEvidence = new Map<string, number>();
  for (const it of whole.actions) {
    if (!kept.has(it.action)) continue;
    const hidden = it.history.filter(({ entry }) => !entry.public);
    const evidence = it.history.flatMap(({ entry }) => entry.evidence.filter((one) => !(entry.public && one.public)));
    entries += hidden.length;
    if (evidence.length > 0) withheldEvidence.set(it.action.path, evidence.length);
  }
  const evidence = [...withheldEvidence.values()].reduce((sum, n) => sum + n, 0);
  const scheduled = { ...whole, plan, actions, notYetAdded: whole.notYetAdded.map(replaced) };
  return { audience, scheduled, withheld: { entries, evidence }, withheldEvidence };
}

function isPartlyPrivate({ progress }: Action): boolean {
  return progress.some((entry) => !entry.public || entry.evidence.some((one) => !one.public));
}

function withoutPrivate(action: Action): Action {
  return { ...action, progress: action.progress.map(withoutPrivateParts) };
}

/** A withheld entry keeps its date and what it corrects: by these, other entries are placed and counted. */
function withoutPrivateParts(entry: Entry): Entry {
  if (entry.public) return { ...entry, evidence: entry.evidence.filter((one) => one.public) };
  const { date, corrects } = entry;
  return {
    ...{ date, corrects, by: null, note: WITHHELD, status: null, confidence: null, forecast: null, due: null },
    ...{ decision: null, evidence: [], met: [], measured: [], owners: null, review: null, to: null, assurance: null },
    ...{ amends: [], redacted: null, public: false },
  };
}

/** The state of the whole action, with the words of what may be seen of it. */
function merged(whole: ScheduledAction, open: ScheduledAction, asOf: PlanDate): ScheduledAction {
  // What was decided is no longer waiting, also where the decision itself is withheld.
  const requests = open.requests.map((request) => {
    const known = whole.requests.find((one) => one.index === request.index && one.kind === request.kind);
    return { ...request, state: known?.state ?? request.state };
  });
  const shown = {
    ...whole,
    action: open.action,
    working: sameOrWithheld(whole.working, open.working, "moved by a decision that is withheld"),
    reasons: sameOrWithheld(whole.reasons, open.reasons, "for a reason that is withheld"),
    forecast: open.forecast,
    lapsedForecast: open.lapsedForecast,
    confidence: open.confidence,
    requests,
    pending: requests.filter((request) => request.state === "open"),
    measures: open.measures,
    evidence: open.evidence,
    completedBy: open.completedBy,
    assuredBy: open.assuredBy,
    history: open.history,
  };
  // When it is expected follows from what may be seen of the forecast.
  return { ...shown, ...latenessOf(shown, asOf) };
}

/** The lines that would be said without what is withheld too; where there are more, that. */
function sameOrWithheld(whole: readonly string[], open: readonly string[], more: string): readonly string[] {
  const known = new Set(open);
  const said = whole.filter((line) => known.has(line));
  return said.length === whole.length ? said : [...said, more];
}
