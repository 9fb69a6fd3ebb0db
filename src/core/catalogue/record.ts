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
  fix: "Have somebody else check it. Then correct the entry: a new one with `corrects`, its own `by` and `status: assured`.",
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
