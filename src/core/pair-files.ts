import { canonical } from "../text/equality.ts";
import type { Action } from "./action.ts";
import { groupBy } from "./group-by.ts";
import type { Plan, Theme } from "./plan.ts";

/** What an action and a theme have in common: an id, words, and a file. */
interface Filed {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly path: string;
}

/** Which file of one plan is which of another. Every file of both is in one of the three lists, once. */
export interface PairedFiles<File> {
  readonly pairs: readonly { readonly before: File; readonly after: File }[];
  readonly gone: readonly File[];
  readonly added: readonly File[];
}

/**
 * Pairs by id (of several under one id, first those in the same file), and what is then left by its words, which is the
 * same thing under another number: first those of which `rest` is the same too.
 */
function pairFiles<File extends Filed>(
  before: readonly File[],
  after: readonly File[],
  rest: (file: File) => unknown,
): PairedFiles<File> {
  const pairs: { before: File; after: File }[] = [];
  const byId = new Waiting(after, (file) => file.id);
  const unmatched = (left: readonly File[], waiting: Waiting<File>, isBest: (one: File, other: File) => boolean) =>
    left.filter((file) => {
      const match = waiting.take(file, (one) => isBest(file, one));
      if (match !== undefined) pairs.push({ before: file, after: match });
      return match === undefined;
    });
  let gone: readonly File[] = unmatched(before, byId, (file, one) => one.path === file.path);
  let added: readonly File[] = byId.left();
  for (const keyOf of [(it: File) => `${wordsOf(it)}${canonical(rest(it))}`, wordsOf]) {
    if (gone.length === 0 || added.length === 0) break;
    const waiting = new Waiting(added, keyOf);
    gone = unmatched(gone, waiting, () => true);
    added = waiting.left();
  }
  return { pairs, gone, added };
}

function wordsOf({ title, body }: Filed): string {
  return canonical({ title, body });
}

/** Whether a file's name begins with the id. */
export function nameBegins(path: string, id: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.startsWith(`${id}-`) || name === `${id}.md`;
}

/** Files that wait for their like, by a key that several may share. */
class Waiting<File> {
  private readonly groups: Map<string, File[]>;

  constructor(
    files: readonly File[],
    private readonly keyOf: (file: File) => string,
  ) {
    this.groups = groupBy(files, keyOf);
  }

  take(file: File, isBest: (one: File) => boolean): File | undefined {
    const group = this.groups.get(this.keyOf(file));
    if (group === undefined || group.length === 0) return undefined;
    return group.splice(Math.max(group.findIndex(isBest), 0), 1)[0];
  }

  left(): File[] {
    return [...this.groups.values()].flat();
  }
}

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

/**
 * Which theme of the plan before is which of the plan after: by id, else by title and text. One whose file is there and
 * cannot be read is neither paired nor gone.
 */
export function pairThemes(before: Plan, after: Plan): PairedFiles<Theme> {
  const { pairs, gone, added } = pairFiles(before.themes, after.themes, (theme) => theme.areas);
  const unread = after.unreadable.filter((file) => file.kind === "theme");
  const isThere = (theme: Theme): boolean =>
    unread.some((file) => file.path === theme.path || nameBegins(file.path, theme.id));
  return { pairs, gone: gone.filter((theme) => !isThere(theme)), added };
}
