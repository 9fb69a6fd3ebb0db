import type { Note } from "./document.ts";

/** Gathers what has to be said about a file, in the order in which it came up: a thousand of a kind at one place are one line. */
export class Notes {
  private readonly counted = new Map<string, { note: Note; times: number }>();

  say(kind: Note["kind"], where: string, message: string): void {
    this.count(kind, where, message);
  }

  /** @param message with `#` where the number is to stand: `pictures were not read (#)` */
  count(kind: Note["kind"], where: string, message: string): void {
    const key = `${where}\n${message}`;
    const known = this.counted.get(key);
    if (known === undefined) this.counted.set(key, { note: { kind, where, message }, times: 1 });
    else known.times += 1;
  }

  all(): readonly Note[] {
    return [...this.counted.values()].map(({ note, times }) => ({
      ...note,
      message: note.message.replace("#", String(times)),
    }));
  }
}

/** Names, the first of them in full: `A2, B7 and 12 more`. */
export function some(names: readonly string[]): string {
  const shown = names.slice(0, 8).join(", ");
  return names.length > 8 ? `${shown} and ${names.length - 8} more` : shown;
}
