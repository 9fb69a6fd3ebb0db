import type { Action } from "../../core/action.ts";
import type { Plan } from "../../core/plan.ts";
import { canonical } from "./same-value.ts";

/** Which action of the plan before is which of the plan after. */
export interface PairedActions {
  /** Those that are in both: under the same id, or renumbered. */
  readonly pairs: readonly { readonly before: Action; readonly after: Action }[];
  /** Those that are in neither the plan after nor among its unreadable files. */
  readonly gone: readonly Action[];
  readonly added: readonly Action[];
}

const paired = new WeakMap<Plan, WeakMap<Plan, PairedActions>>();

/**
 * Pairs the actions of two plans: by id (of several under one id, first those in the same file), and what is then left
 * by title and text, which is the same action under another number. Worked out once for each two plans.
 */
export function pairActions(before: Plan, after: Plan): PairedActions {
  const known = paired.get(before)?.get(after);
  if (known !== undefined) return known;
  const result = pair(before, after);
  paired.set(before, (paired.get(before) ?? new WeakMap()).set(after, result));
  return result;
}

function pair(before: Plan, after: Plan): PairedActions {
  const pairs: { before: Action; after: Action }[] = [];
  const byId = new Waiting(after.actions, (action) => action.id);
  const left = before.actions.filter((action) => {
    const match = byId.take(action, (one) => one.path === action.path);
    if (match !== undefined) pairs.push({ before: action, after: match });
    return match === undefined;
  });
  const { matched, unmatched, added } = pairByText(left, byId.left());
  const gone = unmatched.filter((action) => !isUnreadable(action, after));
  return { pairs: [...pairs, ...matched], gone, added };
}

/** First those that say all the same, entries too; then those of the same title and text. */
function pairByText(left: readonly Action[], right: readonly Action[]) {
  const matched: { before: Action; after: Action }[] = [];
  let [unmatched, added] = [left, right];
  for (const keyOf of [(it: Action) => `${textOf(it)}${canonical(it.progress)}`, textOf]) {
    if (unmatched.length === 0 || added.length === 0) break;
    const waiting = new Waiting(added, keyOf);
    unmatched = unmatched.filter((action) => {
      const match = waiting.take(action, () => true);
      if (match !== undefined) matched.push({ before: action, after: match });
      return match === undefined;
    });
    added = waiting.left();
  }
  return { matched, unmatched, added };
}

function textOf(action: Action): string {
  return canonical([action.title, action.body]);
}

/** Whether the action's file, or another whose name begins with its id, is there and cannot be read. */
function isUnreadable({ id, path }: Action, after: Plan): boolean {
  return after.unreadable.some((file) => file.path === path || (file.kind === "action" && nameBegins(file.path, id)));
}

/** Whether a file's name begins with the id. */
export function nameBegins(path: string, id: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.startsWith(`${id}-`) || name === `${id}.md`;
}

/** Actions that wait for their like, by a key that several may share. */
class Waiting {
  private readonly groups = new Map<string, Action[]>();

  constructor(
    actions: readonly Action[],
    private readonly keyOf: (action: Action) => string,
  ) {
    for (const action of actions) {
      const group = this.groups.get(keyOf(action));
      if (group === undefined) this.groups.set(keyOf(action), [action]);
      else group.push(action);
    }
  }

  take(action: Action, isBest: (one: Action) => boolean): Action | undefined {
    const group = this.groups.get(this.keyOf(action));
    if (group === undefined || group.length === 0) return undefined;
    const best = group.findIndex(isBest);
    return group.splice(Math.max(best, 0), 1)[0];
  }

  left(): Action[] {
    return [...this.groups.values()].flat();
  }
}
