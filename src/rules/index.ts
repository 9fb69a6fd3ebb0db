import { duplicateId } from "./duplicate-id.ts";
import { missingEvidence } from "./missing-evidence.ts";
import { needsCycle } from "./needs-cycle.ts";
import { overdue } from "./overdue.ts";
import { ownersHaveLeft } from "./owners-have-left.ts";
import { recommendationUnanswered } from "./recommendation-unanswered.ts";
import { recommendationsDisagree } from "./recommendations-disagree.ts";
import type { Rule } from "./rule.ts";
import { unknownAction } from "./unknown-action.ts";
import { unknownBody } from "./unknown-body.ts";
import { unknownEntry } from "./unknown-entry.ts";
import { unknownKeyArea } from "./unknown-key-area.ts";
import { unknownMeasure } from "./unknown-measure.ts";
import { unknownMilestone } from "./unknown-milestone.ts";
import { unknownOrganisation } from "./unknown-organisation.ts";
import { unknownOwner } from "./unknown-owner.ts";
import { unknownProgramme } from "./unknown-programme.ts";
import { unknownRecommendation } from "./unknown-recommendation.ts";
import { unknownSuccessor } from "./unknown-successor.ts";
import { unknownTheme } from "./unknown-theme.ts";
import { unusedDirectoryEntry } from "./unused-directory-entry.ts";

/** Every rule across the ledger, in the order of the codes. A code is never used again for something else. */
export const RULES: readonly Rule[] = [
  unknownOwner,
  unknownBody,
  unknownTheme,
  unknownKeyArea,
  unknownRecommendation,
  unknownAction,
  unknownMilestone,
  unknownMeasure,
  missingEvidence,
  duplicateId,
  needsCycle,
  ownersHaveLeft,
  recommendationUnanswered,
  recommendationsDisagree,
  unknownOrganisation,
  unknownProgramme,
  unknownEntry,
  unknownSuccessor,
  unusedDirectoryEntry,
  overdue,
];
