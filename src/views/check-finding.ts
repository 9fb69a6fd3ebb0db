import type { Range, RuleInfo, Severity } from "../core/diagnostic.ts";

/** A finding as it is shown: its severity decided, its places turned into lines and columns. */
export interface CheckFinding {
  readonly rule: RuleInfo;
  readonly severity: Severity;
  /** What is wrong here. */
  readonly message: string;
  /** What to do here. */
  readonly help: string;
  /** From the repository's top, with `/`. */
  readonly path: string;
  readonly range: Range;
  readonly action: string | null;
  readonly related: readonly { readonly path: string; readonly range: Range; readonly message: string }[];
  /** The same for the same finding in every run, and different for every finding of one run. */
  readonly fingerprint: string;
  /** The lines of the file that the range is in, with a line before and after; null where the file has no text. */
  readonly excerpt: { readonly firstLine: number; readonly lines: readonly string[] } | null;
  /** Whether the change that is checked (`--since`) touches the file; true where no change is checked. */
  readonly touched: boolean;
}

/** What came of a check, in numbers. */
export interface CheckSummary {
  readonly errors: number;
  readonly warnings: number;
  /** Files of the ledger that were looked at. */
  readonly files: number;
  /** Findings that were there before (`--since`, `--new-since`): counted, not listed. */
  readonly existing: number;
  /** Findings that an exception of the plan covers. */
  readonly excepted: number;
  /** What `existing` is measured against, in words: `the merge base with main (1a2b3c4)`; null where nothing is. */
  readonly against: string | null;
}
