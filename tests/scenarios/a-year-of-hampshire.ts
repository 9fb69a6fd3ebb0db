/**
 * A made-up year of the Hampshire plan, and what each of its months is to be seen to have changed. Nothing here happened:
 * whoever speaks in it is a body or a post, and every note says that it is made up.
 */
export interface Month {
  /** The last day of the month, on which it is committed; its first seven characters name the month. */
  readonly ends: string;
  /** New entries of `progress`, under the id of the action, as YAML in one line without the braces. */
  readonly entries: Readonly<Record<string, readonly string[]>>;
  /** Files that are written whole, by their paths in the plan. */
  readonly files?: Readonly<Record<string, string>>;
  /** A text of a file that becomes another. */
  readonly replaced?: readonly { readonly path: string; readonly from: string; readonly to: string }[];
  /** `type id` (of a file its path) of what the files changed, in a reviewer's order: what must not be missed is first. */
  readonly notable: readonly string[];
  readonly quiet: readonly string[];
  /** How many actions nobody touched, or nobody saved, became overdue because days went by. */
  readonly overdueByTime: number;
  /** `code action` of the errors that `check --since` the month before must find. */
  readonly errors?: readonly string[];
}

const BOARD = "by: health-and-wellbeing-board";
const GROUP = "by: hwb-executive-group";
const ITB = "by: itb";
const LEAD = "by: improvement-and-transformation-lead";
const DIRECTOR = "by: director-of-improvement-and-transformation";
const NOTE = "note: Made up for a test";
const decided = (outcome: string, body: string, date: string): string =>
  `decision: { outcome: ${outcome}, body: ${body}, date: ${date}, ref: minute 6 }`;
const seen = (where: string): string => `evidence: [${where}]`;
const minutes = (name: string) => ({ [`evidence/${name}`]: "Made up for a test.\n" });

const ADDED = `---
id: 3.1.5
title: Made up for a test
owners:
  - improvement-and-transformation-lead
timescale: 3 months
outcomes:
  - Made up for a test
added:
  date: 2019-01-17
  ${decided("approved", "itb", "2019-01-17")}
---

Made up for a test
`;

/** The twelve months after July 2018, as of whose last day the plan is committed as it was published. */
export const YEAR: readonly Month[] = [
  {
    // The first entries.
    ends: "2018-08-31",
    entries: {
      "1.2.1": [`date: 2018-08-22, ${BOARD}, status: in-progress, ${NOTE}`],
      "1.4.1": [`date: 2018-08-14, ${ITB}, status: in-progress, confidence: high, ${NOTE}`],
      "3.1.1": [`date: 2018-08-20, ${GROUP}, status: in-progress, ${NOTE}`],
    },
    notable: [],
    quiet: [
      ...["started 1.2.1", "rating-changed 1.2.1"],
      ...["started 1.4.1", "rating-changed 1.4.1", "confidence-changed 1.4.1"],
      ...["started 3.1.1", "rating-changed 3.1.1"],
    ],
    overdueByTime: 0,
  },
  {
    // A milestone, another owner, a date brought forward.
    ends: "2018-09-30",
    entries: {
      "1.4.1": [`date: 2018-09-18, ${ITB}, met: [ITB initial meeting], ${NOTE}`],
      "2.4.1": [
        `date: 2018-09-12, ${BOARD}, status: in-progress, due: 2018-12, ${decided("approved", "hwb-executive-group", "2018-09-12")}, ${NOTE}`,
      ],
      "3.1.1": [`date: 2018-09-25, ${GROUP}, owners: [improvement-and-transformation-lead], ${NOTE}`],
    },
    notable: ["due-moved 2.4.1", "owners-changed 3.1.1"],
    quiet: ["milestone-met 1.4.1", "started 2.4.1", "rating-changed 2.4.1"],
    // The post that it goes to is vacant in the published plan.
    errors: ["PLAN323 3.1.1"],
    overdueByTime: 0,
  },
  {
    // A completion with evidence and one without; a date sought.
    ends: "2018-10-31",
    entries: {
      "1.4.1": [`date: 2018-10-16, ${ITB}, status: complete, ${seen("evidence/itb-2018-10-16.md")}, ${NOTE}`],
      "3.1.3": [
        `date: 2018-10-02, ${DIRECTOR}, status: in-progress, ${NOTE}`,
        `date: 2018-10-22, ${DIRECTOR}, status: complete, measured: [{ name: Users who go through reablement, value: 22 }], ${NOTE}`,
      ],
      "4.1.1": [`date: 2018-10-09, ${LEAD}, status: in-progress, due: 2019-01, ${NOTE}`],
    },
    files: minutes("itb-2018-10-16.md"),
    notable: ["completed 1.4.1", "completed 3.1.3", "due-sought 4.1.1"],
    quiet: [
      "rating-changed 1.4.1",
      "evidence-added 1.4.1",
      "started 3.1.3",
      "rating-changed 3.1.3",
      "measured 3.1.3",
      "started 4.1.1",
      "rating-changed 4.1.1",
      "file-added plan/evidence/itb-2018-10-16.md",
    ],
    overdueByTime: 0,
    errors: ["PLAN420 3.1.3"],
  },
  {
    // The three months are over. Assured, assurance failed, refused, asked for again.
    ends: "2018-11-30",
    entries: {
      "1.4.1": [`date: 2018-11-15, ${BOARD}, status: assured, ${NOTE}`],
      "3.1.3": [`date: 2018-11-22, ${BOARD}, assurance: failed, ${NOTE}`],
      "4.1.1": [
        `date: 2018-11-08, ${GROUP}, ${decided("refused", "hwb-executive-group", "2018-11-08")}, ${NOTE}`,
        `date: 2018-11-20, ${LEAD}, due: 2019-03, ${NOTE}`,
      ],
    },
    notable: [
      "assurance-failed 3.1.3",
      "assured 1.4.1",
      "due-sought 4.1.1",
      "request-refused 4.1.1",
      "became-overdue 3.1.3",
      "rating-changed 3.1.3",
    ],
    quiet: ["rating-changed 1.4.1"],
    // Twelve were due, less 1.4.1, assured, and 3.1.3, which the failed assurance made overdue.
    overdueByTime: 10,
  },
  {
    // Approved; completed again; one completed on its earlier date; a hold with its review.
    ends: "2018-12-31",
    entries: {
      "1.2.1": [
        `date: 2018-12-18, ${BOARD}, status: on-hold, review: 2019-03, ${decided("approved", "hwb-executive-group", "2018-12-18")}, ${NOTE}`,
      ],
      "2.4.1": [`date: 2018-12-14, ${BOARD}, status: complete, ${seen('"https://hwb.example.org/strategy"')}, ${NOTE}`],
      "3.1.3": [`date: 2018-12-11, ${DIRECTOR}, status: complete, ${seen("Register of the ITB")}, ${NOTE}`],
      "4.1.1": [`date: 2018-12-06, ${ITB}, ${decided("approved", "itb", "2018-12-06")}, ${NOTE}`],
    },
    notable: ["completed 2.4.1", "completed 3.1.3", "held 1.2.1", "due-moved 4.1.1"],
    quiet: [
      "rating-changed 1.2.1",
      "rating-changed 2.4.1",
      "evidence-added 2.4.1",
      "no-longer-overdue 3.1.3",
      "rating-changed 3.1.3",
      "evidence-added 3.1.3",
      "no-longer-overdue 4.1.1",
      "rating-changed 4.1.1",
    ],
    overdueByTime: 0,
  },
  {
    // An action joins by decision; a forecast after the due date; one completed late.
    ends: "2019-01-31",
    entries: {
      "1.3.1": [`date: 2019-01-22, ${GROUP}, status: in-progress, forecast: 2019-02, confidence: medium, ${NOTE}`],
      "3.1.1": [`date: 2019-01-09, ${LEAD}, status: complete, ${seen("evidence/lead-2019-01-09.md")}, ${NOTE}`],
    },
    files: { ...minutes("lead-2019-01-09.md"), "actions/3.1.5-made-up-for-a-test.md": ADDED },
    notable: ["action-added 3.1.5", "completed 3.1.1", "forecast-changed 1.3.1"],
    quiet: [
      "started 1.3.1",
      "rating-changed 1.3.1",
      "confidence-changed 1.3.1",
      "no-longer-overdue 3.1.1",
      "rating-changed 3.1.1",
      "evidence-added 3.1.1",
      "file-added plan/evidence/lead-2019-01-09.md",
    ],
    overdueByTime: 0,
  },
  {
    // The six months are over. A correction, whose forecast is more than a month late; assured at the second attempt.
    ends: "2019-02-28",
    entries: {
      "1.3.1": [
        `date: 2019-02-05, ${GROUP}, corrects: 2019-01-22, status: in-progress, forecast: 2019-03, confidence: medium, ${NOTE}`,
      ],
      "3.1.3": [`date: 2019-02-12, ${BOARD}, status: assured, ${NOTE}`],
    },
    notable: ["assured 3.1.3", "rating-changed 1.3.1", "forecast-changed 1.3.1"],
    // A correction counts on the day of the entry that it corrects: the action was begun in January as before.
    quiet: ["entry-corrected 1.3.1", "rating-changed 3.1.3"],
    // Twenty-seven were due, less 2.4.1, which was complete; what is on hold is overdue like any other.
    overdueByTime: 26,
  },
  {
    // One reopened, one taken up again, one completed on the date that was approved.
    ends: "2019-03-31",
    entries: {
      "1.2.1": [`date: 2019-03-13, ${BOARD}, status: in-progress, forecast: 2019-05, ${NOTE}`],
      "3.1.1": [`date: 2019-03-07, ${GROUP}, status: in-progress, ${NOTE}`],
      "4.1.1": [`date: 2019-03-20, ${LEAD}, status: complete, ${seen("Register of the ITB")}, ${NOTE}`],
    },
    notable: [
      "reopened 3.1.1",
      "completed 4.1.1",
      "became-overdue 3.1.1",
      "rating-changed 3.1.1",
      "forecast-changed 1.2.1",
    ],
    quiet: ["resumed 1.2.1", "rating-changed 4.1.1", "evidence-added 4.1.1"],
    overdueByTime: 0,
  },
  {
    // Withdrawn by decision; the action that joined in January misses its date.
    ends: "2019-04-30",
    entries: {
      "3.1.5": [`date: 2019-04-10, ${LEAD}, status: in-progress, ${NOTE}`],
      "3.6.2": [
        `date: 2019-04-16, ${GROUP}, status: withdrawn, ${decided("approved", "hwb-executive-group", "2019-04-16")}, ${NOTE}`,
      ],
    },
    notable: ["withdrawn 3.6.2", "rating-changed 3.1.5"],
    quiet: ["started 3.1.5", "no-longer-overdue 3.6.2", "rating-changed 3.6.2"],
    overdueByTime: 1,
  },
  {
    // The held action ends; a file that is only written otherwise is no change.
    ends: "2019-05-31",
    entries: {
      "1.2.1": [`date: 2019-05-21, ${BOARD}, status: complete, ${seen("evidence/strategy-2019-05.md")}, ${NOTE}`],
    },
    files: minutes("strategy-2019-05.md"),
    replaced: [
      {
        path: "actions/4.3.1-support-more-flexible-working.md",
        from: "owners:\n  - andy-eyles\n",
        to: "owners: [andy-eyles] # in one line\n",
      },
    ],
    notable: ["completed 1.2.1"],
    quiet: [
      "no-longer-overdue 1.2.1",
      "rating-changed 1.2.1",
      "evidence-added 1.2.1",
      "file-added plan/evidence/strategy-2019-05.md",
    ],
    overdueByTime: 0,
  },
  {
    // The reopened action ends; one of the twelve months begins.
    ends: "2019-06-30",
    entries: {
      "3.1.1": [`date: 2019-06-04, ${LEAD}, status: complete, ${seen("evidence/lead-2019-06-04.md")}, ${NOTE}`],
      "5.3.1": [`date: 2019-06-11, ${GROUP}, status: in-progress, forecast: 2019-07, confidence: high, ${NOTE}`],
    },
    files: minutes("lead-2019-06-04.md"),
    notable: ["completed 3.1.1"],
    quiet: [
      "no-longer-overdue 3.1.1",
      "rating-changed 3.1.1",
      "evidence-added 3.1.1",
      "started 5.3.1",
      "rating-changed 5.3.1",
      "forecast-changed 5.3.1",
      "confidence-changed 5.3.1",
      "file-added plan/evidence/lead-2019-06-04.md",
    ],
    overdueByTime: 0,
  },
  {
    // The end of the year: on its last day nothing more is overdue. A transfer is asked for and not decided.
    ends: "2019-07-31",
    entries: {
      "1.2.1": [`date: 2019-07-09, ${ITB}, status: assured, ${NOTE}`],
      "3.1.5": [`date: 2019-07-16, ${LEAD}, status: transferred, to: hampshire-county-council, ${NOTE}`],
      "5.3.1": [`date: 2019-07-23, ${GROUP}, status: complete, ${seen("Register of the ITB")}, ${NOTE}`],
    },
    notable: ["completed 5.3.1", "assured 1.2.1", "status-sought 3.1.5"],
    quiet: ["rating-changed 1.2.1", "rating-changed 5.3.1", "evidence-added 5.3.1"],
    overdueByTime: 0,
  },
];
