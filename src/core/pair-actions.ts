import type { Action } from "./action.ts";
import { nameBegins, type PairedFiles, pairFiles } from "./pair-files.ts";
import type { Plan } from "./plan.ts";

const paired = new WeakMap<Plan, WeakMap<Plan, PairedFiles<Action>>>();

/**
 * Which action of the plan before is which of the plan after: under the same id, or renumbered. Those whose file is
 * there and cannot be read are not gone. Worked out once for each two plans.
 */
export function pairActions(before: Plan, after: Plan): PairedFiles<Action> {
  const known = paired.get(before)?.get(after);
  if (known !== undefined) return known;
  const all = pairFiles(before.actions, after.actions, (action) => action.progress);
  const result = { ...all, gone: all.gone.filter((action) => !isUnreadable(action, after)) };
  paired.set(before, (paired.get(before) ?? new WeakMap()).set(after, result));
  return result;
}

/** Whether the action's file, or another whose name begins with its id, is in the plan and cannot be read. */
export function isUnreadable({ id, path }: Pick<Action, "id" | "path">, { unreadable }: Plan): boolean {
  return unreadable.some((file) => file.path === path || (file.kind === "action" && nameBegins(file.path, id)));
}
