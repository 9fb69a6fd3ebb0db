import { overdue } from "./overdue.ts";
import type { Rule } from "./rule.ts";

/** Every rule across the ledger, in the order of the codes. A code is never used again for something else. */
export const RULES: readonly Rule[] = [overdue];
