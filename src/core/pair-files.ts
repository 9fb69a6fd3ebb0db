import { canonical } from "./same-value.ts";

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
export function pairFiles<File extends Filed>(
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
  private readonly groups = new Map<string, File[]>();

  constructor(
    files: readonly File[],
    private readonly keyOf: (file: File) => string,
  ) {
    for (const file of files) {
      const group = this.groups.get(keyOf(file));
      if (group === undefined) this.groups.set(keyOf(file), [file]);
      else group.push(file);
    }
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
