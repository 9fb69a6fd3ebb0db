/**
 * What somebody fills in to have a command record something, as data: made from the command's own declaration. All of its
 * words may be plan text, raw.
 */
export interface Form {
  /** Its command: `update`. */
  readonly command: string;
  /** What it records, as a sentence without its full stop. */
  readonly summary: string;
  readonly fields: readonly FormField[];
}

export interface FormField {
  /** The option that it stands for, without its dashes, or the argument. */
  readonly name: string;
  readonly label: string;
  /** What to put there. */
  readonly hint: string;
  /** `lines`: any number of texts, one a line; `one`: one of the choices; `several`: any number; `in-order`: the first counts first. */
  readonly kind: "text" | "long-text" | "lines" | "tick" | "one" | "several" | "in-order";
  readonly choices: readonly FormChoice[];
  /** What is filled in to begin with. */
  readonly start: readonly string[];
}

export interface FormChoice {
  readonly value: string;
  readonly label: string;
}

/** What was filled in, by the name of the field. What was left empty counts as not given. */
export type FormValues = Readonly<Record<string, readonly string[]>>;
