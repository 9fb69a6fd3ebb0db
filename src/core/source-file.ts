/** The longest file that is read, in bytes. An action of the published plan has about two thousand. */
export const LONGEST_FILE = 1024 * 1024;

/** Why a file gave no text. */
export type ReadFault = "unreadable" | "not-utf-8" | "too-large" | "outside-plan";

/** A file as it came from a folder or from git: its text (with its byte order mark, where it has one), or why there is none. */
export type SourceFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly fault: ReadFault; readonly problem: string };

/** What `io` hands on. Paths are relative to the plan's folder, with `/`. */
export interface SourceTree {
  /** The files that the ledger is made of: `*.yaml` and `*.md`, in the natural order of their paths. */
  readonly files: readonly SourceFile[];
  /** Every file in the plan's folder, evidence too. */
  readonly paths: ReadonlySet<string>;
}
