import type { Recommendation } from "../../core/plan.ts";
import { largest } from "../../text/lists.ts";
import { inOneLine } from "../../text/quote.ts";

/** A recommendation that the plan does not have yet. */
export interface ProposedRecommendation {
  readonly id: string;
  readonly theme: string;
  readonly text: string;
}

/** What the actions of a document answer: recommendations of the plan, and new ones under the next numbers. */
export class Recommendations {
  private readonly byText = new Map<string, string>();
  private readonly fresh: ProposedRecommendation[] = [];
  private readonly ids: Set<string>;
  private last: number;

  constructor(known: readonly Recommendation[]) {
    for (const { id, text } of known) this.byText.set(plain(text), id);
    this.ids = new Set(known.map(({ id }) => id));
    this.last = largest(known.map(({ id }) => Number(id)).filter(Number.isInteger));
  }

  /**
   * The ids of what a cell says is answered: those that it numbers (`6, 8`), or that of its text.
   *
   * @param text on one line
   * @param theme of the action that answers it
   */
  idsOf(text: string, theme: string): readonly string[] {
    const known = this.byText.get(plain(text));
    if (known !== undefined) return [known];
    if (NUMBERS.test(text)) return [...text.matchAll(/\d+/g)].map(([id]) => this.numbered(id, theme));
    this.last += 1;
    return [this.add(String(this.last), text, theme)];
  }

  private numbered(id: string, theme: string): string {
    return this.ids.has(id) ? id : this.add(id, `Recommendation ${id}, of which the document has no words`, theme);
  }

  private add(id: string, text: string, theme: string): string {
    this.ids.add(id);
    this.last = Math.max(this.last, Number(id));
    this.byText.set(plain(text), id);
    this.fresh.push({ id, theme, text });
    return id;
  }

  get added(): readonly ProposedRecommendation[] {
    return this.fresh;
  }
}

/** `6`, `Rec 6`, `6, 8 and 9`. */
const NUMBERS = /^(?:rec(?:ommendation)?s?\.?\s*)?\d{1,3}(?:\s*(?:,|;|&|and)\s*\d{1,3})*\.?$/i;

function plain(text: string): string {
  return inOneLine(text, Number.POSITIVE_INFINITY).toLowerCase();
}
