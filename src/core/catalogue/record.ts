import { errorRule, warningRule } from "../diagnostic.ts";

// Rules on what entries say of themselves and of one another (PLAN4xx, the second part): order, decisions, evidence, assurance.

export const ENTRY_BEFORE_BASELINE = warningRule({
  code: "PLAN410",
  name: "entry-before-baseline",
  what: "An entry is dated before the plan began.",
  why: "Most often the year is a slip of the pen, and the entry counts from a day on which nothing happened.",
  fix: "Correct the date. An entry that is in the ledger already is not rewritten: void it with one that `corrects` it and has only a note, and write it again with the right date.",
  example:
    "baseline: 2018-07 in plan.yaml, and in an action:\n\nprogress:\n  - date: 2017-10-05\n    status: in-progress\n",
});

export const ENTRY_IN_FUTURE = errorRule({
  code: "PLAN411",
  name: "entry-in-future",
  what: "An entry is dated later than today.",
  why: "An entry says what has happened. One that is dated ahead would count one day though nobody has looked again.",
  fix: "Date the entry on the day it was made. What is yet to come goes into `forecast`, `due` or the `note`.",
  example: "progress:\n  - date: 2099-01-10\n    status: complete\n",
});

export const THIRD_EXTENSION = warningRule({
  code: "PLAN413",
  name: "third-extension",
  what: "An action has been given a later due date for the third time, or more.",
  why: "Each step alone looks small. Those who agreed the first date should see what they add up to.",
  fix: "Ask whether the action can still be done as it stands: part it, replace it, or stop it. If the date is right this time, grant an exception with the reason.",
  example: [
    "timescale: 3 months",
    "progress:",
    "  - { date: 2018-10-05, due: 2018-12, decision: { outcome: approved, body: itb } }",
    "  - { date: 2018-12-05, due: 2019-02, decision: { outcome: approved, body: itb } }",
    "  - { date: 2019-02-05, due: 2019-04, decision: { outcome: approved, body: itb } }",
    "",
  ].join("\n"),
});

export const MAY_NOT_DECIDE = warningRule({
  code: "PLAN414",
  name: "may-not-decide",
  what: "A decision was made, or an exception approved, by a body that is not among the plan's approvers, or by nobody named.",
  why: "Such a decision changes no date and no status: what it approves is still only asked for.",
  fix: "Have it decided by one of `approvers`; or add the body to `approvers` in plan.yaml, if it may decide.",
  example:
    "approvers: [itb] in plan.yaml, and in an action:\n\nprogress:\n  - date: 2018-10-11\n    decision: { outcome: approved, body: stp-executive }\n",
});

export const DECISION_AFTER_ENTRY = warningRule({
  code: "PLAN415",
  name: "decision-after-entry",
  what: "A decision is dated after the entry that records it.",
  why: "It would count from a day on which it had not been made.",
  fix: "Date the entry on the day of the decision or later, or correct the date of the decision.",
  example:
    "progress:\n  - date: 2018-10-05\n    due: 2018-12\n    decision: { outcome: approved, body: itb, date: 2018-10-11 }\n",
});

export const DECIDES_NOTHING = warningRule({
  code: "PLAN419",
  name: "decides-nothing",
  what: "A decision is recorded, and no request was open for it to decide.",
  why: "It changes nothing, though its author thought that it did: the request may stand in another action, or be missing.",
  fix: "Write what is decided (`due`, or `status`) into the same entry. A request that was deferred or refused is made again.",
  example: "progress:\n  - date: 2018-10-11\n    decision: { outcome: approved, body: itb, ref: minute 6 }\n",
});

export const COMPLETE_WITHOUT_EVIDENCE = errorRule({
  code: "PLAN420",
  name: "complete-without-evidence",
  what: "An action is said to be complete, and nothing shows it.",
  why: "Without evidence nobody can check it, now or when somebody asks in three years.",
  fix: "Add where the evidence is, to the entry or in a new one: a path in the plan, an https link, or `{ title, where, held }`. An action that was reopened needs new evidence.",
  example: "progress:\n  - date: 2018-12-18\n    status: complete\n",
});

export const ASSURANCE_NOT_INDEPENDENT = errorRule({
  code: "PLAN421",
  name: "assurance-not-independent",
  what: "An action was assured by somebody who owns it, sits on a body that owns it, or completed it; or nobody is named.",
  why: "People who mark their own work assure nobody.",
  fix: "The person who gave it takes it back (`plan correct ID DATE --void`), and somebody else checks: `plan assure`.",
  example:
    "owners: [director-of-adult-services]\nprogress:\n  - { date: 2018-12-18, status: complete, evidence: [evidence/minutes.md] }\n  - { date: 2019-01-10, by: director-of-adult-services, status: assured }\n",
});

export const TRANSITION = warningRule({
  code: "PLAN422",
  name: "transition",
  what: "An action goes from one status to another that does not follow it: assured without having been complete, say.",
  why: "A step is missing from the record, or a status is a slip; either way the story that it tells is not the true one.",
  fix: "Write the entry that is missing at its date, or correct the one that is wrong with `corrects`.",
  example: "progress:\n  - date: 2019-01-10\n    by: board-manager\n    status: assured\n",
});

export const ENTRIES_OUT_OF_ORDER = warningRule({
  code: "PLAN423",
  name: "entries-out-of-order",
  what: "An entry stands below one of a later date.",
  why: "Entries count in the order of their dates; a reader of the file takes the last one for the latest.",
  fix: "Move the entry up to its date. An entry that is written late is put in its place, not at the end.",
  example:
    "progress:\n  - date: 2018-10-11\n    status: in-progress\n  - date: 2018-10-05\n    note: Dates set to March.\n",
});

export const DECIDES_OWN = errorRule({
  code: "PLAN424",
  name: "decides-own",
  what: "An approval was given by the owner of the action, or by the body that asked for what is approved.",
  why: "A decision is worth something because somebody else took it. This one changes nothing.",
  fix: "Have it decided by another of `approvers`. Until then it is only asked for.",
  example:
    "owners: [board]\nprogress:\n  - { date: 2018-10-05, due: 2018-12, decision: { outcome: approved, body: board, ref: minute 6 } }\n",
});

export const DECISION_OUT_OF_TIME = errorRule({
  code: "PLAN425",
  name: "decision-out-of-time",
  what: "A decision is dated before what it decides was asked for, or after today.",
  why: "Nobody can have decided then what was not yet asked, and what is yet to be decided is not decided.",
  fix: "Correct the date of the decision. An entry that asks and decides in one is dated on the day of the decision, or not later than `record-within` after it.",
  example:
    "progress:\n  - { date: 2018-10-05, due: 2018-12 }\n  - { date: 2018-10-11, decision: { outcome: approved, body: board, date: 2018-09-13, ref: minute 6 } }\n",
});

export const DECISION_WITHOUT_REF = warningRule({
  code: "PLAN426",
  name: "decision-without-ref",
  what: "An approval does not say in which minute or paper it is recorded.",
  why: "Nobody who was not there can look it up.",
  fix: "Add `ref` to the decision, such as `ref: minute 6`.",
  example: "progress:\n  - { date: 2018-10-11, due: 2018-12, decision: { outcome: approved, body: board } }\n",
});

export const DECISION_WITHOUT_MEETING = warningRule({
  code: "PLAN427",
  name: "decision-without-meeting",
  what: "A decision was made on a day on which the body that decided did not meet, by the meetings that the plan lists of it.",
  why: "Either the day is a slip, or a meeting is missing from the plan, or nobody decided.",
  fix: "Correct the day of the decision, or add the meeting to `meetings` in plan.yaml.",
  example:
    "meetings: [{ body: board, date: 2018-10-11 }] in plan.yaml, and in an action:\n\nprogress:\n  - { date: 2018-10-12, due: 2018-12, decision: { outcome: approved, body: board, date: 2018-10-12, ref: minute 6 } }\n",
});

export const TAKES_BACK_ANOTHERS = errorRule({
  code: "PLAN428",
  name: "takes-back-anothers",
  what: "A decision was corrected by somebody other than the body that made it, or an assurance by somebody other than the person who gave it or a body that may decide.",
  why: "Otherwise, the person who was refused could turn it into an approval. Such a correction counts for nothing.",
  fix: "Have the body decide again, and correct the entry in its name: `by` with the body, and `decision` with the `ref` of the minute.",
  example:
    "progress:\n  - { date: 2018-10-11, decision: { outcome: refused, body: board, ref: minute 6 } }\n  - { date: 2018-10-12, by: director, corrects: 2018-10-11, note: It was approved. }\n",
});

export const REDACTED_BY_OWNER = warningRule({
  code: "PLAN429",
  name: "redacted-by-owner",
  what: "An entry was redacted by somebody who owns the action, or something was taken out of what a body decided.",
  why: "A redaction is for personal data; nobody but a reader of the old text can tell whether that was all.",
  fix: "Have somebody who does not own the action look at what was taken out. If it was that alone, grant an exception with the reason.",
  example:
    "owners: [director]\nprogress:\n  - { date: 2018-10-05, note: '[redacted]', redacted: { date: 2018-10-08, by: director, reason: A name } }\n",
});

export const RECORDED_LATE = warningRule({
  code: "PLAN430",
  name: "recorded-late",
  what: "An entry came into git long after the day of which it tells: longer than `record-within` (a month, where the plan sets nothing else).",
  why: "What is written down months later was on record for nobody in between, and what it says of then cannot be held against what was seen then.",
  fix: "Say in the note why it comes late. The date stays what it is.",
  example: "- date: 2024-12-30         # committed on 31 March 2025\n  status: complete\n",
});

export const REPEATED_ENTRY = warningRule({
  code: "PLAN431",
  name: "repeated-entry",
  what: "An entry says word for word what another of the same day says.",
  why: "A statement that stands twice is counted twice, and a second decision of the same words would settle a request that nobody decided.",
  fix: "Take one of the two out before it is merged; afterwards, void it: `plan correct ID DATE/2 --void`. If it happened twice, say in each which it is.",
  example:
    "progress:\n  - { date: 2018-10-05, by: director, note: Chair agreed. }\n  - { date: 2018-10-05, by: director, note: Chair agreed. }\n",
});
