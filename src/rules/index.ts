import { assurerJustAdded } from "./integrity/assurer-just-added.ts";
import { closedUnfinished } from "./integrity/closed-unfinished.ts";
import { decisionRedacted } from "./integrity/decision-redacted.ts";
import { entryChanged } from "./integrity/entry-changed.ts";
import { entryRemoved } from "./integrity/entry-removed.ts";
import { evidenceReplaced } from "./integrity/evidence-replaced.ts";
import { fileRemoved } from "./integrity/file-removed.ts";
import { gateLoosened } from "./integrity/gate-loosened.ts";
import { planBaselineEdited } from "./integrity/plan-baseline-edited.ts";
import { publishedEdited } from "./integrity/published-edited.ts";
import { renumbered } from "./integrity/renumbered.ts";
import { typedByAnother } from "./integrity/typed-by-another.ts";
import { undecided } from "./integrity/undecided.ts";
import { assuranceNotIndependent } from "./record/assurance-not-independent.ts";
import { completeWithoutEvidence } from "./record/complete-without-evidence.ts";
import { decidesNothing } from "./record/decides-nothing.ts";
import { decidesOwn } from "./record/decides-own.ts";
import { decisionAfterEntry } from "./record/decision-after-entry.ts";
import { decisionOutOfTime } from "./record/decision-out-of-time.ts";
import { decisionWithoutMeeting } from "./record/decision-without-meeting.ts";
import { decisionWithoutRef } from "./record/decision-without-ref.ts";
import { entriesOutOfOrder } from "./record/entries-out-of-order.ts";
import { entryBeforeBaseline } from "./record/entry-before-baseline.ts";
import { entryInFuture } from "./record/entry-in-future.ts";
import { mayNotDecide } from "./record/may-not-decide.ts";
import { recordedLate } from "./record/recorded-late.ts";
import { redactedByOwner } from "./record/redacted-by-owner.ts";
import { repeatedEntry } from "./record/repeated-entry.ts";
import { takesBackAnothers } from "./record/takes-back-anothers.ts";
import { thirdExtension } from "./record/third-extension.ts";
import { transition } from "./record/transition.ts";
import { duplicateId } from "./references/duplicate-id.ts";
import { missingEvidence } from "./references/missing-evidence.ts";
import { needsCycle } from "./references/needs-cycle.ts";
import { noEvidence } from "./references/no-evidence.ts";
import { ownersHaveLeft } from "./references/owners-have-left.ts";
import { recommendationUnanswered } from "./references/recommendation-unanswered.ts";
import { recommendationsDisagree } from "./references/recommendations-disagree.ts";
import { samePartyTwice } from "./references/same-party-twice.ts";
import { unknownAction } from "./references/unknown-action.ts";
import { unknownBody } from "./references/unknown-body.ts";
import { unknownEntry } from "./references/unknown-entry.ts";
import { unknownKeyArea } from "./references/unknown-key-area.ts";
import { unknownMeasure } from "./references/unknown-measure.ts";
import { unknownMilestone } from "./references/unknown-milestone.ts";
import { unknownOrganisation } from "./references/unknown-organisation.ts";
import { unknownOwner } from "./references/unknown-owner.ts";
import { unknownPriority } from "./references/unknown-priority.ts";
import { unknownProgramme } from "./references/unknown-programme.ts";
import { unknownRecommendation } from "./references/unknown-recommendation.ts";
import { unknownSuccessor } from "./references/unknown-successor.ts";
import { unknownTheme } from "./references/unknown-theme.ts";
import { unusedDirectoryEntry } from "./references/unused-directory-entry.ts";
import { vacantOwner } from "./references/vacant-owner.ts";
import type { IntegrityRule, Rule } from "./rule.ts";
import { assuranceDue } from "./schedule/assurance-due.ts";
import { dueAfterCompletion } from "./schedule/due-after-completion.ts";
import { dueBeforeNeeded } from "./schedule/due-before-needed.ts";
import { forecastAfterDue } from "./schedule/forecast-after-due.ts";
import { forecastLapsed } from "./schedule/forecast-lapsed.ts";
import { holdWithoutReview } from "./schedule/hold-without-review.ts";
import { milestoneMissed } from "./schedule/milestone-missed.ts";
import { ongoingWithoutReview } from "./schedule/ongoing-without-review.ts";
import { overdue } from "./schedule/overdue.ts";
import { overdueAwaitingDecision } from "./schedule/overdue-awaiting-decision.ts";
import { reviewMissed } from "./schedule/review-missed.ts";
import { stale } from "./schedule/stale.ts";
import { toBeConfirmed } from "./schedule/to-be-confirmed.ts";

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
  noEvidence,
  samePartyTwice,
  vacantOwner,
  unknownPriority,
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
  decidesOwn,
  decisionOutOfTime,
  decisionWithoutRef,
  decisionWithoutMeeting,
  takesBackAnothers,
  redactedByOwner,
  recordedLate,
  repeatedEntry,
];

/** Every rule on what a change does to the record, in the order of the codes. A code is never used again. */
export const INTEGRITY_RULES: readonly IntegrityRule[] = [
  entryChanged,
  entryRemoved,
  planBaselineEdited,
  publishedEdited,
  renumbered,
  fileRemoved,
  gateLoosened,
  evidenceReplaced,
  assurerJustAdded,
  closedUnfinished,
  decisionRedacted,
  undecided,
  typedByAnother,
];
