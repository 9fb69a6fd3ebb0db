/** Something that can be chosen. */
interface AskedChoice {
  readonly value: string;
  /** As it is shown. */
  readonly name: string;
  /** Shown beneath while the choice is pointed at. */
  readonly description?: string;
}

/** What is put to somebody at a terminal. */
export type Question = { readonly message: string } & (
  | {
      readonly kind: "text";
      readonly required: boolean;
      readonly default?: string;
      /** What is wrong with an answer that is not empty; null where nothing is. */
      readonly check?: (text: string) => string | null;
    }
  /** One of a few; `search`: one of many, found by typing; `choices`: any number of them. */
  | {
      readonly kind: "choice" | "search" | "choices";
      readonly choices: readonly AskedChoice[];
      /** What is missing in a plan that gives no choice, and what adds it; absent where there always is one. */
      readonly none?: { readonly problem: string; readonly help: string };
    }
);
