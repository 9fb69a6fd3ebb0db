import type { RuleInfo } from "../core/diagnostic.ts";
import * as fields from "./field-rules.ts";
import * as files from "./file-rules.ts";

/** Every rule on fields and files (PLAN2xx), in the order of the codes. A code is never used again for something else. */
export const SCHEMA_RULES: readonly RuleInfo[] = [
  fields.MISSING_FIELD,
  fields.WRONG_TYPE,
  fields.UNKNOWN_VALUE,
  fields.UNKNOWN_KEY,
  fields.NUMBER_AS_ID,
  fields.BAD_ID,
  fields.FILE_NAME,
  fields.BAD_DATE,
  fields.BAD_TIMESCALE,
  fields.BAD_STEP,
  files.THEME_TWICE,
  files.THEME_MISSING,
  files.NO_OWNERS,
  files.NO_TIMESCALE,
  files.NO_OUTCOMES,
  files.STRAY_FILE,
  files.NO_PLAN_FILE,
  files.DUPLICATE_PARTY,
  fields.EMPTY_VALUE,
  fields.BAD_TIME_ZONE,
  fields.BAD_CORRECTION,
  files.CLOSED_STATE,
  fields.BAD_CODE,
];
