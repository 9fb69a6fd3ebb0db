import type { Block, Emphasis, Inline, Link, Span } from "../content.ts";

/** What stands on a page of a site: what stands in papers, and what only a page has. */
export type SiteBlock =
  | Block
  /** What a page is about, in a sentence or two before all else. */
  | { readonly kind: "lead"; readonly text: Inline }
  /** Parts of a whole side by side on one bar, each named and counted beneath. */
  | { readonly kind: "progress"; readonly title: string; readonly parts: readonly ProgressPart[] }
  /** Actions as cards, the most pressing first. */
  | {
      readonly kind: "cards";
      readonly cards: readonly Card[] /** What leads to the rest, where these are not all. */;
      readonly more: Span | null;
    };

export interface ProgressPart {
  readonly label: string;
  readonly count: number;
  readonly emphasis: Emphasis | null;
  /** The actions that it counts. */
  readonly link: Link;
}

export interface Card {
  readonly title: string;
  readonly id: string;
  readonly link: Link;
  readonly rating: Span;
  readonly lines: readonly Inline[];
}
