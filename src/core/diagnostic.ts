/** How grave a finding is. `error` fails a check by default. */
export const SEVERITIES = ["error", "warning"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A position in a text: line and column from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** From `start` up to, and not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/**
 * Where in the ledger something stands: a file and the keys that lead to the value. Cheap to name while checking;
 * turned into a `Range` only for what is shown.
 */
export interface Place {
  /** Path from the plan's folder, with `/`. */
  readonly path: string;
  /** From the top of the file's YAML: `["progress", 2, "date"]`. Empty for the whole file. */
  readonly keys: readonly (string | number)[];
  /** Point at the key itself, not at its value. */
  readonly at?: "key" | "value";
  /** Known at once where the text itself is at fault and has no keys. */
  readonly range?: Range;
}

/** What is known of a rule apart from any one finding. Codes are never reused. */
export interface RuleInfo {
  /** `PLAN401`. */
  readonly code: string;
  /** `overdue`: kebab-case, for people. */
  readonly name: string;
  /** The severity where the plan sets none. */
  readonly severity: Severity | "off";
  /** Neither lowered nor excepted. */
  readonly fixed: boolean;
  /**
   * It says how the work stands, not what is wrong with the record. A writing command reports what such a rule finds and
   * writes all the same: a ledger that refused to record bad news would keep it out.
   */
  readonly aboutWork?: true;
  /** What is wrong, in one sentence. */
  readonly what: string;
  /** Why it matters. */
  readonly why: string;
  /** What to do. */
  readonly fix: string;
  /** The smallest text that raises it. */
  readonly example: string;
}

/** One thing that is wrong, as the stage that found it says it. */
export interface Diagnostic {
  readonly rule: RuleInfo;
  /** What is wrong here, with the value in it. */
  readonly message: string;
  /** What to do here. */
  readonly help: string;
  readonly place: Place;
  /** The action that it is about, where there is one. */
  readonly action: string | null;
  /** The field and the offending value: with the code and the action (or path) they are the finding's identity. */
  readonly field: string;
  readonly value: string;
  readonly related: readonly { readonly place: Place; readonly message: string }[];
  /** The file cannot be used without guessing. */
  readonly unusable?: boolean;
  /** What should stand in its place (of a file: its name), where no judgement is needed to know it. */
  readonly instead?: string;
}

/** What a stage says of one thing that is wrong; what is left out is empty. */
export interface FindingParts extends Pick<Diagnostic, "rule" | "message" | "help" | "place"> {
  readonly action?: string | null;
  /** Where the place that is shown is not what the finding is about. */
  readonly field?: string;
  readonly value?: string;
  readonly related?: Diagnostic["related"];
  readonly unusable?: boolean;
  readonly instead?: string | null;
}

/** Makes a finding whole. Its field is the path of keys without places in lists, which shift as a list grows. */
export function finding(parts: FindingParts): Diagnostic {
  return {
    rule: parts.rule,
    message: parts.message,
    help: parts.help,
    place: parts.place,
    action: parts.action ?? null,
    field: parts.field ?? fieldOf(parts.place),
    value: parts.value ?? "",
    related: parts.related ?? [],
    ...(parts.unusable === true ? { unusable: true } : {}),
    ...(typeof parts.instead === "string" ? { instead: parts.instead } : {}),
  };
}

function fieldOf(place: Place): string {
  return place.keys.filter((key) => typeof key === "string").join(".");
}

type RuleWords = Omit<RuleInfo, "severity" | "fixed">;

/** A rule that is an error, unless the plan lowers it or grants an exception. */
export function errorRule(rule: RuleWords): RuleInfo {
  return { ...rule, severity: "error", fixed: false };
}

/** A rule that is a warning, unless the plan sets another severity or grants an exception. */
export function warningRule(rule: RuleWords): RuleInfo {
  return { ...rule, severity: "warning", fixed: false };
}

/** A rule that nobody may lower or except: without it the ledger cannot be trusted at all. */
export function fixedRule(rule: RuleWords): RuleInfo {
  return { ...rule, severity: "error", fixed: true };
}
