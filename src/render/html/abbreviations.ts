import { escapeHtml } from "./escape.ts";

/**
 * The abbreviations of one page: each is spelled out where it is first used, and marked wherever it stands.
 */
export class Abbreviations {
  private readonly spelledOut = new Set<string>();
  private readonly met = new Set<string>();
  private readonly pattern: RegExp | null;

  constructor(private readonly meanings: Readonly<Record<string, string>>) {
    const words = Object.keys(meanings)
      .filter((word) => word.trim() !== "")
      .sort((one, other) => other.length - one.length)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    const alternatives = words.join("|");
    this.pattern =
      words.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives})(?![\\p{L}\\p{N}_])`, "gu");
  }

  /**
   * A text as HTML with its abbreviations marked.
   *
   * @param toHtml how the text between them becomes HTML
   * @param spellOut whether a first use here may be spelled out; where not, it still waits for its first use
   */
  mark(text: string, toHtml: (text: string) => string, spellOut: boolean): string {
    if (this.pattern === null) return toHtml(text);
    let html = "";
    let from = 0;
    let bracketed = false;
    for (const { 0: word, index } of text.matchAll(this.pattern)) {
      const meaning = this.meanings[word] as string;
      bracketed = isOpenAfter(text.slice(from, index), bracketed);
      html += `${toHtml(text.slice(from, index))}<abbr title="${escapeHtml(meaning)}">${escapeHtml(word)}</abbr>`;
      from = index + word.length;
      this.met.add(word);
      // Between brackets stands a minute or a name as it is called: a second pair inside would be in the way.
      if (spellOut && !bracketed && this.isFirst(word)) html += explained(text, index, word, meaning);
    }
    return html + toHtml(text.slice(from));
  }

  /** Those that the page has so far and spells out nowhere, with their meanings. */
  unexplained(): readonly (readonly [word: string, meaning: string])[] {
    return [...this.met]
      .filter((word) => !this.spelledOut.has(word))
      .map((word) => [word, this.meanings[word] as string]);
  }

  private isFirst(word: string): boolean {
    if (this.spelledOut.has(word)) return false;
    this.spelledOut.add(word);
    return true;
  }
}

/** Whether brackets are open behind a stretch of text that were, or were not, before it. */
function isOpenAfter(stretch: string, before: boolean): boolean {
  const [opened, closed] = [stretch.lastIndexOf("("), stretch.lastIndexOf(")")];
  return opened === closed ? before : opened > closed;
}

/** Nothing where the text does so itself: `Improvement and Transformation Board (ITB)`, `ITB (Improvement …)`. */
function explained(text: string, index: number, word: string, meaning: string): string {
  const before = text.slice(0, index).trimEnd().toLowerCase();
  const after = text
    .slice(index + word.length)
    .trimStart()
    .toLowerCase();
  const said = meaning.toLowerCase();
  if (before.endsWith(`${said} (`) || before.endsWith(`${said}(`) || after.startsWith(`(${said}`)) return "";
  return ` <span class="meaning">(${escapeHtml(meaning)})</span>`;
}
