import { addStep, type PlanDate } from "../../calendar/plan-date.ts";
import type { Action, Decision } from "../../core/action.ts";
import type { Amendment, Plan } from "../../core/plan.ts";
import { historyOf } from "../../schedule/history.ts";
import { pairEntries } from "../../schedule/pair-entries.ts";
import { canonical } from "../../text/equality.ts";
import { isOnlyWording } from "./wording-only.ts";

/** Something published that says something else: where it stands, and what it said before and says now. */
export interface Amended {
  /** From the plan's folder. */
  readonly path: string;
  /** As an amendment names it: `baseline`, `people.example-director.name`, `text` for a body. */
  readonly field: string;
  readonly was: unknown;
  readonly is: unknown;
  /** Words or a name: an error of copying can be put right in it. */
  readonly wording: boolean;
}

/** A change, as far as a decision in it is judged. */
interface Change {
  readonly before: Plan;
  readonly after: Plan;
  readonly now: PlanDate;
}

/** Whether an entry of amendments.yaml that is new in the change carries what was changed. */
export function isAmended({ before, after, now }: Change, amended: Amended, names: readonly string[] = []): boolean {
  return newAmendments(before, after).some((one) => {
    if (!one.amends.some((item) => isNamed(item, amended, names))) return false;
    if (one.copyingError !== null && one.decision === null) {
      return amended.wording && isOnlyWording(amended.was, amended.is);
    }
    return decides(one.decision, one.date, { before, after, now });
  });
}

/** The amendments that were not there before, whatever their order. */
export function newAmendments(before: Plan, after: Plan): readonly Amendment[] {
  const known = new Set(before.amendments.map((one) => canonical(one)));
  return after.amendments.filter((one) => !known.has(canonical(one)));
}

/** A whole file is named by its path only where it is a text of its own; of all else the field is named. */
function isNamed(item: string, { path, field }: Amended, names: readonly string[]): boolean {
  const [file = "", named] = splitOnce(item.trim(), "#");
  if (file !== path && !names.includes(file)) return false;
  if (named === null) return path.endsWith(".md") && !path.startsWith("actions/");
  return named === field || field.startsWith(`${named}.`);
}

function splitOnce(text: string, mark: string): readonly [string, string | null] {
  const at = text.indexOf(mark);
  return at === -1 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}

/** The published fields of an action that entries new in the change amend, each with a decision that counts for it. */
export function amendedInEntries(before: Action, after: Action, change: Change): ReadonlySet<string> {
  const added = new Set(pairEntries(before, after).added.map(({ index }) => index));
  const owners = [...(before.owners ?? []), ...before.progress.flatMap((entry) => entry.owners ?? [])];
  const fields = new Set<string>();
  if (added.size === 0) return fields;
  for (const { entry, index, voidedBy } of historyOf(after.progress)) {
    const { decision } = entry;
    if (voidedBy !== null || !added.has(index) || !decides(decision, entry.date, change)) continue;
    if (owners.includes(decision?.body ?? "")) continue;
    for (const field of entry.amends) fields.add(field);
    // What a decision puts back among the proposals, or adopts, is said by its own entry.
    if (entry.status !== null) fields.add("status");
  }
  return fields;
}

/**
 * Whether a decision carries an amendment: an approval by a body that the plan *before* lets decide, with the minute
 * that records it, made by today, and not long before it was written down.
 */
function decides(decision: Decision | null, written: PlanDate, { before, now }: Change): boolean {
  if (decision === null || !isApproval(decision, before) || decision.ref === null) return false;
  const made = decision.date ?? written;
  return made <= now && addStep(made, before.info.rating.recordWithin) >= written;
}

/** Whether the decision is an approval by a body that the plan lets decide. */
export function isApproval(decision: Decision | null, plan: Plan): boolean {
  return decision?.outcome === "approved" && decision.body !== null && plan.info.approvers.includes(decision.body);
}
