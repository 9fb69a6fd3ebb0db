import type { RuleInfo } from "../core/diagnostic.ts";
import * as fences from "./fence-rules.ts";
import * as text from "./text-rules.ts";
import * as yaml from "./yaml-rules.ts";

/** Every rule on text and YAML (PLAN1xx), in the order of the codes. A code is never used again for something else. */
export const SOURCE_RULES: readonly RuleInfo[] = [
  fences.NO_FRONT_MATTER,
  fences.UNCLOSED_FRONT_MATTER,
  fences.NOT_A_FENCE,
  yaml.BAD_YAML,
  text.CONFLICT_MARKERS,
  yaml.UNQUOTED_COLON,
  yaml.DUPLICATE_KEY,
  yaml.TAB_INDENT,
  yaml.YAML_TAG,
  yaml.YAML_DIRECTIVE,
  yaml.COMPLEX_KEY,
  yaml.ALIASES,
  text.NOT_UTF8,
  text.TOO_LARGE,
  text.OUTSIDE_PLAN,
  text.UNREADABLE,
  text.CONTROL_CHARACTER,
  yaml.DECIMAL_KEY,
  yaml.RESERVED_KEY,
  yaml.TOO_DEEP,
];
