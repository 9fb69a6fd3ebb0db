import type { Action } from "../../core/action.ts";
import type { Plan } from "../../core/plan.ts";
import { beginsProposed } from "../../schedule/action-state.ts";
import { historyOf } from "../../schedule/history.ts";
import { ownersNamed } from "../references/parties-named.ts";
import { type Edit, edit } from "./published-fields.ts";
import { replacedParties } from "./replaced-parties.ts";

/**
 * Those who own, lead or recorded something and are somebody else now under the same id: every action would have another
 * owner, and no action's file would show it. Of approvers another rule tells.
 */
export function* partyEdits(before: Plan, after: Plan): Iterable<Edit> {
  const replaced = replacedParties(before, after);
  if (replaced.size === 0) return;
  const named = new Set(before.info.approvers.filter((id) => after.info.approvers.includes(id)));
  for (const { id, as } of ownersNamed(before, (it) => replaced.has(it))) {
    const one = replaced.get(id);
    if (one === undefined || named.has(id)) continue;
    named.add(id);
    const place = { path: "directory.yaml", keys: [one.list, id, "name"] };
    yield edit(`who ${id} is (${as} in the plan)`, place, `${one.list}.${id}.name`, one.was.name, one.is.name, true);
  }
}

/** An action that was adopted and is said never to have been: it would have no due date, and count no more. */
export function* adoptionEdits(before: Action, after: Action): Iterable<Edit> {
  if (after.progress.every((entry) => entry.status !== "proposed")) return;
  const [was, is] = [historyOf(before.progress), historyOf(after.progress)];
  if (beginsProposed(was) || !beginsProposed(is)) return;
  const last = is.findLast(({ entry, voidedBy }) => voidedBy === null && entry.status !== null);
  if (last?.entry.status !== "proposed") return;
  const { index } = last;
  const place = { path: after.path, keys: ["progress", index, "status"] };
  yield edit("its adoption", place, "status", "in the plan", "only proposed");
}
