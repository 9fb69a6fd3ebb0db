import { compareNaturally } from "../core/natural-order.ts";
import type { ScheduledAction } from "../schedule/scheduled-plan.ts";
import type { Names } from "./action-columns.ts";

/** Some of the actions under the theme that they belong to. */
export interface ThemeGroup {
  /** Null for the actions that no theme claims. */
  readonly id: string | null;
  /** `3  Access and transfers of care`. */
  readonly title: string;
  readonly actions: readonly ScheduledAction[];
}

/** Groups actions by theme, in the order of the themes' ids; those that no theme claims come last. None is left out. */
export function groupByTheme(actions: readonly ScheduledAction[], names: Names): readonly ThemeGroup[] {
  const groups = new Map<string | null, ScheduledAction[]>();
  for (const it of actions) {
    const group = groups.get(it.action.theme);
    if (group === undefined) groups.set(it.action.theme, [it]);
    else group.push(it);
  }
  return [...groups]
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : compareNaturally(a, b)))
    .map(([id, grouped]) => ({ id, title: id === null ? "No theme" : `${id}  ${names.theme(id)}`, actions: grouped }));
}
