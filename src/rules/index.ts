import { assuranceDue } from "./assurance-due.ts";
import { assuranceNotIndependent } from "./assurance-not-independent.ts";
import { completeWithoutEvidence } from "./complete-without-evidence.ts";
import { decidesNothing } from "./decides-nothing.ts";
import { decisionAfterEntry } from "./decision-after-entry.ts";
import { dueAfterCompletion } from "./due-after-completion.ts";
import { dueBeforeNeeded } from "./due-before-needed.ts";
import { duplicateId } from "./duplicate-id.ts";
import { entriesOutOfOrder } from "./entries-out-of-order.ts";
import { entryBeforeBaseline } from "./entry-before-baseline.ts";
import { entryInFuture } from "./entry-in-future.ts";
import { forecastAfterDue } from "./forecast-after-due.ts";
import { forecastLapsed } from "./forecast-lapsed.ts";
import { holdWithoutReview } from "./hold-without-review.ts";
import { mayNotDecide } from "./may-not-decide.ts";
import { milestoneMissed } from "./milestone-missed.ts";
import { missingEvidence } from "./missing-evidence.ts";
import { needsCycle } from "./needs-cycle.ts";
import { ongoingWithoutReview } from "./ongoing-without-review.ts";
import { overdue } from "./overdue.ts";
import { overdueAwaitingDecision } from "./overdue-awaiting-decision.ts";
import { ownersHaveLeft } from "./owners-have-left.ts";
import { recommendationUnanswered } from "./recommendation-unanswered.ts";
import { recommendationsDisagree } from "./recommendations-disagree.ts";
import { reviewMissed } from "./review-missed.ts";
import type { Rule } from "./rule.ts";
import { stale } from "./stale.ts";
import { thirdExtension } from "./third-extension.ts";
import { toBeConfirmed } from "./to-be-confirmed.ts";
import { transition } from "./transition.ts";
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
  overdueAwaitingDecision,
  milestoneMissed,
  reviewMissed,
  forecastAfterDue,
  forecastLapsed,
  dueAfterCompletion,
  toBeConfirmed,
  ongoingWithoutReview,
  entryBeforeBaseline,
  entryInFuture,
  dueBeforeNeeded,
  thirdExtension,
  mayNotDecide,
  decisionAfterEntry,
  stale,
  assuranceDue,
  holdWithoutReview,
  decidesNothing,
  completeWithoutEvidence,
  assuranceNotIndependent,
  transition,
  entriesOutOfOrder,
];
