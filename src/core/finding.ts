import type { Diagnostic, Place, RuleInfo } from "./diagnostic.ts";

/** What a stage says of one thing that is wrong; what is left out is empty. */
export interface FindingParts extends Pick<Diagnostic, "rule" | "message" | "help" | "place"> {
  readonly action?: string | null;
  /** Where the place that is shown is not what the finding is about. */
  readonly field?: string;
  readonly value?: string;
  readonly related?: Diagnostic["related"];
  readonly unusable?: boolean;
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
  };
}

function fieldOf(place: Place): string {
  return place.keys.filter((key) => typeof key === "string").join(".");
}

/** A rule that nobody may lower or except: without it the ledger cannot be trusted at all. */
export function fixedError(rule: Omit<RuleInfo, "severity" | "fixed">): RuleInfo {
  return { ...rule, severity: "error", fixed: true };
}
