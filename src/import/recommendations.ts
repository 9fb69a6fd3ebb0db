import type { Recommendation } from "../core/plan.ts";
import { largest } from "../text/lists.ts";
import { inOneLine } from "../text/quote.ts";

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
  private last: number;

  constructor(known: readonly Recommendation[]) {
    for (const { id, text } of known) this.byText.set(plain(text), id);
    this.last = largest(known.map(({ id }) => Number(id)).filter(Number.isInteger));
  }

  /**
   * The ids of what a cell says is answered: one that the plan numbers so (`6`, `Recommendation 6`), or the text.
   *
   * @param text on one line
   * @param theme of the action that answers it
   */
  idOf(text: string, theme: string): string {
    const known = this.byText.get(plain(text));
    if (known !== undefined) return known;
    this.last += 1;
    const id = String(this.last);
    this.byText.set(plain(text), id);
    this.fresh.push({ id, theme, text });
    return id;
  }

  get added(): readonly ProposedRecommendation[] {
    return this.fresh;
  }
}

function plain(text: string): string {
  return inOneLine(text, Number.POSITIVE_INFINITY).toLowerCase();
}
