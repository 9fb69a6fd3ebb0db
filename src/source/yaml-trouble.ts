import type { RuleInfo } from "../core/diagnostic.ts";

/** Something wrong in a stretch of YAML; offsets in UTF-16 units from its start. */
export interface YamlTrouble {
  readonly rule: RuleInfo;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly help: string;
  readonly value: string;
}

/** What a stretch of YAML says, or everything that is wrong with it. */
export type YamlReading =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly troubles: readonly YamlTrouble[] };
