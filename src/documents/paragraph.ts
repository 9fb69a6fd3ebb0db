import type { Out } from "./cell.ts";

/** The text of a paragraph while it is read. Line breaks are `\n`. */
export class ParagraphText {
  readonly stretches: { text: string; why: Out | null }[] = [];

  add(text: string, why: Out | null): void {
    const last = this.stretches.at(-1);
    if (last !== undefined && last.why === why) last.text += text;
    else this.stretches.push({ text, why });
  }

  /** From here on, so that what follows can be looked at by itself. */
  mark(): number {
    this.stretches.push({ text: "", why: null });
    return this.stretches.length - 1;
  }

  /** What was added since a mark and counts. */
  since(mark: number): string {
    return this.stretches
      .slice(mark)
      .flatMap(({ text, why }) => (why === null ? text : []))
      .join("");
  }

  /** What was added since a mark is the prompt of an empty control. */
  makePrompt(mark: number): void {
    for (const stretch of this.stretches.slice(mark)) stretch.why ??= "prompt";
  }

  get isBlank(): boolean {
    return this.stretches.every(({ text }) => text.trim() === "");
  }

  /** Whether tracked changes delete all of it: then it is not counted in its list. */
  get isDeleted(): boolean {
    const words = this.stretches.filter(({ text }) => text.trim() !== "");
    return words.length > 0 && words.every(({ why }) => why === "deleted");
  }
}
