import type { RuleInfo } from "../core/diagnostic.ts";

function error(rule: Omit<RuleInfo, "severity" | "fixed">): RuleInfo {
  return { ...rule, severity: "error", fixed: false };
}

export const MISSING_FIELD = error({
  code: "PLAN201",
  name: "missing-field",
  what: "A field that must be there is not.",
  why: "Without it the file does not say what it is about, or when; nothing is guessed.",
  fix: "Write the field. `plan schema` lists the fields of every file.",
  example: "---\nid: 1.4.1\n---\n\nAn action without a title.\n",
});

export const WRONG_TYPE = error({
  code: "PLAN202",
  name: "wrong-type",
  what: "A field holds another kind of value than it should: a list instead of text, a number instead of a date.",
  why: "The value could only be used by guessing what was meant.",
  fix: "Write the kind of value that the message names. Text that looks like a number or has a colon in it goes in quotes.",
  example: "owners: director-of-adult-services\n",
});

export const UNKNOWN_VALUE = error({
  code: "PLAN203",
  name: "unknown-value",
  what: "A field that allows a few words only holds another.",
  why: "A status or confidence that nobody knows cannot be counted or rated.",
  fix: "Use one of the words that the message lists, spelt the same way.",
  example: "progress:\n  - date: 2018-10-05\n    confidence: hgh\n",
});

export const UNKNOWN_KEY = error({
  code: "PLAN204",
  name: "unknown-key",
  what: "A field has a name that the ledger does not know.",
  why: "What it says is used nowhere. Most often it is a known field with a slip in its name.",
  fix: "Correct the name, or take the field away. `plan schema` lists the names.",
  example: "timescales: 3 months\n",
});

export const NUMBER_AS_ID = error({
  code: "PLAN205",
  name: "number-as-id",
  what: "An id is written as a decimal number, without quotes.",
  why: "YAML reads `1.10` as the number 1.1, so one action or key area would be taken for another.",
  fix: 'Put it in quotes: `"1.10"`.',
  example: "related: [1.10]\n",
});

export const BAD_ID = error({
  code: "PLAN206",
  name: "bad-id",
  what: "An id has characters in it that an id cannot have.",
  why: "Ids begin file names and stand in commands, so they hold only what is safe in both.",
  fix: "Use letters and digits, with full stops, hyphens or underscores between them; at most 64 characters.",
  example: "id: Action 1/4\n",
});

export const FILE_NAME = error({
  code: "PLAN207",
  name: "file-name",
  what: "The name of the file does not begin with the id in it.",
  why: "People find an action by the name of its file; two that disagree send them to the wrong one.",
  fix: "Rename the file so that it begins with the id and a hyphen, or correct the id if the file was copied.",
  example: "actions/1.4.2-introduce-the-board.md with `id: 1.4.1`",
});

export const BAD_DATE = error({
  code: "PLAN208",
  name: "bad-date",
  what: "A date is not in a form that the ledger reads, or is no day of the calendar.",
  why: "A date that is read wrongly makes an action overdue, or not, on the wrong day.",
  fix: "Write a day as 2018-10-31 or a month as 2018-10.",
  example: "progress:\n  - date: 2018-11-31\n",
});

export const BAD_TIMESCALE = error({
  code: "PLAN209",
  name: "bad-timescale",
  what: "A timescale is not in a form from which a due date can be worked out.",
  why: "An action whose due date is unknown could never be shown as overdue.",
  fix: "Write one of the forms that the message lists, such as `3 months` or `31 October 2018`.",
  example: "timescale: soon\n",
});

export const BAD_STEP = error({
  code: "PLAN210",
  name: "bad-length-of-time",
  what: "A length of time is not a number of days, weeks, months or years.",
  why: "Ratings and reviews count with it.",
  fix: "Write it as `1 month`, `6 weeks` or `10 days`.",
  example: "rating: { late: a while }\n",
});

export const EMPTY_VALUE = error({
  code: "PLAN219",
  name: "empty-value",
  what: "A field or an item of a list has nothing in it.",
  why: "Either something was forgotten, or the line is left over.",
  fix: "Write the value, or delete the line.",
  example: "outcomes:\n  -\n",
});

export const BAD_TIME_ZONE = error({
  code: "PLAN220",
  name: "bad-time-zone",
  what: "The time zone is not one of the IANA names.",
  why: "The plan's zone decides which day it is, and so what is overdue.",
  fix: "Write a name such as `Europe/London`.",
  example: "time-zone: London\n",
});

export const BAD_CORRECTION = error({
  code: "PLAN221",
  name: "bad-correction",
  what: "`corrects` does not name an entry by its day.",
  why: "A correction takes the place of one entry; which one must be certain.",
  fix: "Write the day of the entry, `2018-10-05`, or `2018-10-05/2` for the second of that day.",
  example: "corrects: the last one\n",
});

export const BAD_CODE = error({
  code: "PLAN223",
  name: "bad-code",
  what: "A rule is not named by its code.",
  why: "A severity or exception for a code that cannot exist would silently do nothing.",
  fix: "Write the code as the finding prints it, such as `PLAN406`.",
  example: "checks: { overdue: warning }\n",
});
