import { errorRule, warningRule } from "../diagnostic.ts";

// Rules on how the work stands on the as-of day (PLAN4xx, the first part): due dates, forecasts, reviews.

export const OVERDUE = errorRule({
  code: "PLAN401",
  name: "overdue",
  aboutWork: true,
  what: "An action is past its due date and still to be done.",
  why: "A date that slides in silence is what this ledger exists to prevent.",
  fix: "Record that it is complete, with evidence; or ask for a later date with the reason, and have it decided.",
  example: "timescale: 3 months\nprogress:\n  - date: 2018-08-14\n    status: in-progress\n",
});

export const OVERDUE_AWAITING_DECISION = warningRule({
  code: "PLAN402",
  name: "overdue-awaiting-decision",
  aboutWork: true,
  what: "An action is overdue, and a change that was asked for still waits for a decision.",
  why: "The owner has asked; until somebody decides, the old date stands and the action stays overdue.",
  fix: "Have the request decided by a body that may, and record the decision: approved, refused or deferred.",
  example:
    "timescale: 3 months\nprogress:\n  - date: 2018-10-05\n    due: 2018-12\n    note: Two partner boards meet in November.\n",
});

export const MILESTONE_MISSED = warningRule({
  code: "PLAN403",
  name: "milestone-missed",
  aboutWork: true,
  what: "A milestone was not met by its date, and the action is still to be done.",
  why: "A milestone is the early sign that the action itself will be late.",
  fix: "If it was met, record it with `met` and its title, in an entry of the day on which it was. If not, say in an entry when it will be.",
  example: "milestones:\n  - by: 2018-09\n    title: ITB initial meeting\n",
});

export const REVIEW_MISSED = warningRule({
  code: "PLAN404",
  name: "review-missed",
  aboutWork: true,
  what: "The day by which an action, or its hold, was to be reviewed has passed without a review.",
  why: "An action without a due date, or on hold, is looked at only in its reviews; one that is skipped is forgotten.",
  fix: "Hold the review, and record it in an entry with `review: done`.",
  example: "timescale: ongoing\nreview: every 3 months\n",
});

export const FORECAST_AFTER_DUE = warningRule({
  code: "PLAN405",
  name: "forecast-after-due",
  aboutWork: true,
  what: "The owner expects to finish an action after it is due.",
  why: "A forecast moves no date. Those who agreed the date should hear now that it will not be kept, not when it has passed.",
  fix: "Ask for a later date with the reason, and have it decided; or say how the time is made up, with a new forecast.",
  example: "timescale: 3 months\nprogress:\n  - date: 2018-09-05\n    forecast: 2018-12\n",
});

export const FORECAST_LAPSED = warningRule({
  code: "PLAN406",
  name: "forecast-lapsed",
  aboutWork: true,
  what: "The day on which an action was expected to be done has passed, and it is not done.",
  why: "A forecast that has passed counts as none: nobody knows any longer when the action will be done.",
  fix: "Record that it is complete, with evidence; or give a new forecast in a new entry.",
  example: "progress:\n  - date: 2018-09-05\n    forecast: 2018-09\n",
});

export const DUE_AFTER_COMPLETION = warningRule({
  code: "PLAN407",
  name: "due-after-completion",
  what: "An action is due after the day by which the plan is to be complete.",
  why: "The plan says that it will be finished by then; with this action it cannot be.",
  fix: "Have an earlier date agreed; or correct `completion` in plan.yaml, if the plan now ends later.",
  example:
    "completion: 2019-07 in plan.yaml, and in an action of a plan that began in July 2018:\n\ntimescale: 18 months\n",
});

export const TO_BE_CONFIRMED = warningRule({
  code: "PLAN408",
  name: "to-be-confirmed",
  what: "An action's timescale is still to be confirmed.",
  why: "Without a due date it can never be overdue, however long it takes.",
  fix: "Agree a date, and record it in an entry with `due` and the `decision` that approves it.",
  example: "timescale: tbc\n",
});

export const ONGOING_WITHOUT_REVIEW = warningRule({
  code: "PLAN409",
  name: "ongoing-without-review",
  what: "An ongoing action does not say when it is reviewed.",
  why: "It has no due date, so a review is the only day on which anybody asks how it stands.",
  fix: "Write when it is reviewed: `review: every 3 months`, or a date.",
  example: "timescale: ongoing\n",
});

export const DUE_BEFORE_NEEDED = warningRule({
  code: "PLAN412",
  name: "due-before-needed",
  what: "An action is due before one that it waits for.",
  why: "If both keep to their dates, the first has to be finished without what it needs.",
  fix: "Bring the other forward, ask for a later date for this one, or take the other out of `needs`.",
  example: "timescale: 3 months\nneeds: [1.4.2]\n\nwhere the timescale of 1.4.2 is 6 months\n",
});

export const STALE = warningRule({
  code: "PLAN416",
  name: "stale",
  aboutWork: true,
  what: "Nothing has been recorded of an action for longer than the plan allows.",
  why: "Nobody can tell an action that goes well from one that is forgotten.",
  fix: "Ask the owner how it stands, and record the answer, even where nothing has changed. `rating: { stale: … }` in plan.yaml says how long is too long.",
  example:
    "rating: { stale: 3 months } in plan.yaml, and in an action:\n\nprogress:\n  - date: 2018-08-14\n    status: in-progress\n",
});

export const ASSURANCE_DUE = warningRule({
  code: "PLAN417",
  name: "assurance-due",
  aboutWork: true,
  what: "An action is complete, and nobody has assured it in the time that the plan sets.",
  why: "Until somebody who did not do the work has checked it, that it is done is only said.",
  fix: "Have somebody check it who neither owns the action nor completed it, and record `status: assured` or `assurance: failed`. `rating: { assure-within: … }` in plan.yaml sets the time.",
  example:
    "rating: { assure-within: 2 months } in plan.yaml, and in an action:\n\nprogress:\n  - date: 2018-08-14\n    status: complete\n    evidence: [evidence/minutes.md]\n",
});

export const HOLD_WITHOUT_REVIEW = warningRule({
  code: "PLAN418",
  name: "hold-without-review",
  what: "An action is on hold, or is asked to be, without a day on which that is looked at again.",
  why: "A hold without an end is a way to stop an action without anybody having decided to.",
  fix: "Write when the hold is looked at again: `review: 2019-01`, in the entry that asks for it or in a new one with `status: on-hold`.",
  example: "progress:\n  - date: 2018-10-05\n    status: on-hold\n    decision: { outcome: approved, body: itb }\n",
});
