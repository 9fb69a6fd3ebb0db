import type { Action } from "../../core/action.ts";
import type { Plan } from "../../core/plan.ts";
import { sayChange } from "../../core/say-value.ts";
import { fold } from "../../schedule/fold.ts";
import { historyOf } from "../../schedule/history.ts";
import { ownersNamed } from "../references/parties-named.ts";
import type { Edit } from "./published-fields.ts";
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
    yield {
      what: `who ${id} is (${as} in the plan)`,
      place: { path: "directory.yaml", keys: [one.list, id, "name"] },
      field: `${one.list}.${id}.name`,
      before: one.was.name,
      change: sayChange(one.was.name, one.is.name),
    };
  }
}

/** An action that was adopted and is said to be only proposed: it would have no due date, and count no more. */
export function* adoptionEdits(before: Action, after: Action): Iterable<Edit> {
  if (after.progress.every((entry) => entry.status !== "proposed")) return;
  if (isProposed(before) || !isProposed(after)) return;
  const index = after.progress.findLastIndex((entry) => entry.status === "proposed");
  yield {
    what: "its adoption",
    place: { path: after.path, keys: ["progress", index, "status"] },
    field: "status",
    before: "adopted",
    change: "it was in the plan, now it is only proposed",
  };
}

function isProposed({ progress }: Action): boolean {
  return fold(historyOf(progress), { due: null, owners: [] }, []).status === "proposed";
}
