import { errorRule, warningRule } from "../diagnostic.ts";

// Rules on the fields of a file and on which files there are (PLAN2xx).

export const MISSING_FIELD = errorRule({
  code: "PLAN201",
  name: "missing-field",
  what: "A field that must be there is not.",
  why: "Without it the file does not say what it is about, or when; nothing is guessed.",
  fix: "Write the field. `plan schema` lists the fields of every file.",
  example: "---\nid: 1.4.1\n---\n\nAn action without a title.\n",
});

export const WRONG_TYPE = errorRule({
  code: "PLAN202",
  name: "wrong-type",
  what: "A field holds another kind of value than it should: a list instead of text, a number instead of a date.",
  why: "The value could only be used by guessing what was meant.",
  fix: "Write the kind of value that the message names. Text that looks like a number or has a colon in it goes in quotes.",
  example: "owners: director-of-adult-services\n",
});

export const UNKNOWN_VALUE = errorRule({
  code: "PLAN203",
  name: "unknown-value",
  what: "A field that allows a few words only holds another.",
  why: "A status or confidence that nobody knows cannot be counted or rated.",
  fix: "Use one of the words that the message lists, spelt the same way.",
  example: "progress:\n  - date: 2018-10-05\n    confidence: hgh\n",
});

export const UNKNOWN_KEY = errorRule({
  code: "PLAN204",
  name: "unknown-key",
  what: "A field has a name that the ledger does not know.",
  why: "What it says is used nowhere. Most often it is a known field with a slip in its name.",
  fix: "Correct the name, or take the field away. `plan schema` lists the names.",
  example: "timescales: 3 months\n",
});

export const NUMBER_AS_ID = errorRule({
  code: "PLAN205",
  name: "number-as-id",
  what: "An id is written as a decimal number, without quotes.",
  why: "YAML reads `1.10` as the number 1.1, so one action or key area would be taken for another.",
  fix: 'Put it in quotes: `"1.10"`.',
  example: "related: [1.10]\n",
});

export const BAD_ID = errorRule({
  code: "PLAN206",
  name: "bad-id",
  what: "An id has characters in it that an id cannot have.",
  why: "Ids begin file names and stand in commands, so they hold only what is safe in both.",
  fix: "Use letters and digits, with full stops, hyphens or underscores between them; at most 64 characters.",
  example: "id: Action 1/4\n",
});

export const FILE_NAME = errorRule({
  code: "PLAN207",
  name: "file-name",
  what: "The name of the file does not begin with the id in it.",
  why: "People find an action by the name of its file; two that disagree send them to the wrong one.",
  fix: "Rename the file so that it begins with the id and a hyphen, or correct the id if the file was copied.",
  example: "actions/1.4.2-introduce-the-board.md with `id: 1.4.1`",
});

export const BAD_DATE = errorRule({
  code: "PLAN208",
  name: "bad-date",
  what: "A date is not in a form that the ledger reads, or is no day of the calendar.",
  why: "A date that is read wrongly makes an action overdue, or not, on the wrong day.",
  fix: "Write a day as 2018-10-31 or a month as 2018-10.",
  example: "progress:\n  - date: 2018-11-31\n",
});

export const BAD_TIMESCALE = errorRule({
  code: "PLAN209",
  name: "bad-timescale",
  what: "A timescale is not in a form from which a due date can be worked out.",
  why: "An action whose due date is unknown could never be shown as overdue.",
  fix: "Write one of the forms that the message lists, such as `3 months` or `31 October 2018`.",
  example: "timescale: soon\n",
});

export const BAD_STEP = errorRule({
  code: "PLAN210",
  name: "bad-length-of-time",
  what: "A length of time is not a number of days, weeks, months or years.",
  why: "Ratings and reviews count with it.",
  fix: "Write it as `1 month`, `6 weeks` or `10 days`.",
  example: "rating: { late: a while }\n",
});

export const THEME_TWICE = errorRule({
  code: "PLAN211",
  name: "theme-stored-twice",
  what: "An action whose id carries its theme also has a `theme` field.",
  why: "What is written in two places will one day disagree; the id decides.",
  fix: "Take the `theme` line away.",
  example: "id: 1.4.1\ntheme: 1\n",
});

export const THEME_MISSING = errorRule({
  code: "PLAN212",
  name: "theme-missing",
  what: "An action whose id does not carry a theme has no `theme` field.",
  why: "It would stand under no theme, and be missing from every table by theme.",
  fix: "Add `theme:` with the theme's id.",
  example: "id: R3\ntitle: Review the pathway\n",
});

export const NO_OWNERS = warningRule({
  code: "PLAN213",
  name: "no-owners",
  what: "No owner is printed for the action.",
  why: "Nobody can be asked how it stands.",
  fix: "Where the document names an owner, add `owners:`, the lead first. Where it does not, leave it: nothing is invented.",
  example: "---\nid: 1.4.1\ntitle: Introduce the board\n---\n",
});

export const NO_TIMESCALE = warningRule({
  code: "PLAN214",
  name: "no-timescale",
  what: "No timescale is printed for the action.",
  why: "It has no due date, so it can never be overdue.",
  fix: "Where the document prints a timescale, add it word for word. Otherwise have a due date approved in an entry.",
  example: "---\nid: 1.4.1\ntitle: Introduce the board\n---\n",
});

export const NO_OUTCOMES = warningRule({
  code: "PLAN215",
  name: "no-outcomes",
  what: "No outcome is printed for the action.",
  why: "Nobody can tell whether it has done what it was for.",
  fix: "Where the document prints outcomes, add `outcomes:`, one to a line. Where it does not, leave it.",
  example: "---\nid: 1.4.1\ntitle: Introduce the board\n---\n",
});

export const STRAY_FILE = errorRule({
  code: "PLAN216",
  name: "stray-file",
  what: "A file stands where the ledger keeps its own, and is none of them.",
  why: "It may be an action that nobody counts because its name ends in the wrong letters.",
  fix: "Give an action or theme the ending `.md` and a ledger file the ending `.yaml`; move anything else to `evidence/`.",
  example: "actions/1.4.1-introduce-the-board.markdown",
});

export const NO_PLAN_FILE = errorRule({
  code: "PLAN217",
  name: "no-plan-file",
  what: "The folder has no `plan.yaml`.",
  why: "Without its baseline no due date can be worked out.",
  fix: "Write `plan.yaml` with `id`, `title` and `baseline`, or start a plan with `plan init`.",
  example: "A folder with actions/ but without plan.yaml",
});

export const DUPLICATE_PARTY = errorRule({
  code: "PLAN218",
  name: "duplicate-directory-id",
  what: "Two entries of the directory have the same id.",
  why: "What it names could be either.",
  fix: "Give one of the two another id, and correct the files that name it.",
  example: "people: { itb: { name: Ida T. Brown } }\nbodies: { itb: { name: Improvement and Transformation Board } }\n",
});

export const EMPTY_VALUE = errorRule({
  code: "PLAN219",
  name: "empty-value",
  what: "A field or an item of a list has nothing in it.",
  why: "Either something was forgotten, or the line is left over.",
  fix: "Write the value, or delete the line.",
  example: "outcomes:\n  -\n",
});

export const BAD_TIME_ZONE = errorRule({
  code: "PLAN220",
  name: "bad-time-zone",
  what: "The time zone is not one of the IANA names.",
  why: "The plan's zone decides which day it is, and so what is overdue.",
  fix: "Write a name such as `Europe/London`.",
  example: "time-zone: London\n",
});

export const BAD_CORRECTION = errorRule({
  code: "PLAN221",
  name: "bad-correction",
  what: "`corrects` does not name an entry by its day.",
  why: "A correction takes the place of one entry; which one must be certain.",
  fix: "Write the day of the entry, `2018-10-05`, or `2018-10-05/2` for the second of that day.",
  example: "corrects: the last one\n",
});

export const CLOSED_STATE = errorRule({
  code: "PLAN222",
  name: "closed-state",
  what: "The plan's `state` and its `closed` do not agree.",
  why: "A closed plan is shown as of the day on which it closed; that day must be known, and a live plan must not have one.",
  fix: "For a closed plan write `state: closed` and `closed: { date: … }`; for a live one neither.",
  example: "state: closed\n",
});

export const BAD_CODE = errorRule({
  code: "PLAN223",
  name: "bad-code",
  what: "A rule is not named by its code.",
  why: "A severity or exception for a code that cannot exist would silently do nothing.",
  fix: "Write the code as the finding prints it, such as `PLAN406`.",
  example: "checks: { overdue: warning }\n",
});

export const NEWER_FORMAT = errorRule({
  code: "PLAN224",
  name: "newer-format",
  what: "The plan is written for a newer program.",
  why: "`format` stands in `plan.yaml` only where an older program would take something in the plan for something else. Half of it read would be wrong without a sign.",
  fix: "Install the newest program: `npm install --global plan-ledger@latest`.",
  example: "format: 2\n",
});
