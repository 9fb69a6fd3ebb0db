import type { Diagnostic } from "../core/diagnostic.ts";
import type { FileKind } from "../core/plan.ts";

/** A file of the ledger as text, fields and body. */
export interface ParsedDocument {
  /** From the plan's folder, with `/`. */
  readonly path: string;
  readonly kind: FileKind;
  /** The whole text, as it stands in the file; empty where it could not be read. */
  readonly text: string;
  /** What the YAML says: text, numbers, booleans, null, lists and maps. Undefined where there is none or it cannot be used. */
  readonly data: unknown;
  /** What follows the front matter, as it stands in the file. */
  readonly body: string;
  /** One of them with `unusable` says that the fields cannot be used without guessing. */
  readonly diagnostics: readonly Diagnostic[];
}
