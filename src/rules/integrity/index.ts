import { entryChanged } from "./entry-changed.ts";
import { entryRemoved } from "./entry-removed.ts";
import { fileRemoved } from "./file-removed.ts";
import { gateLoosened } from "./gate-loosened.ts";
import type { IntegrityRule } from "./integrity-rule.ts";
import { planBaselineEdited } from "./plan-baseline-edited.ts";
import { publishedEdited } from "./published-edited.ts";
import { renumbered } from "./renumbered.ts";

/** Every rule on what a change does to the record, in the order of the codes. A code is never used again. */
export const INTEGRITY_RULES: readonly IntegrityRule[] = [
  entryChanged,
  entryRemoved,
  planBaselineEdited,
  publishedEdited,
  renumbered,
  fileRemoved,
  gateLoosened,
];
