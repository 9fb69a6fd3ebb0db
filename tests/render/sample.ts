import type { Block, Cell, Chart, Column, Table, Timeline } from "../../src/views/content.ts";

/** A column with what a test does not care about filled in. */
export function column(key: string, more: Partial<Column> = {}): Column {
  return { key, title: key, align: "left", width: "flowing", rank: 0, ...more };
}

/** A table of plain texts. */
export function table(columns: readonly Column[], rows: readonly (readonly (string | Cell)[])[]): Table {
  return {
    title: "Sample",
    columns,
    rows: rows.map((row) => row.map((cell) => (typeof cell === "string" ? { text: cell } : cell))),
    empty: "There are none.",
  };
}

const OVERDUE = table(
  [
    column("id", { title: "ID", width: "fixed" }),
    column("title", { title: "Action" }),
    column("owners", { title: "Owners", rank: 2 }),
    column("due", { title: "Due", width: "fixed" }),
    column("daysOverdue", { title: "Days overdue", width: "fixed", align: "right", rank: 1 }),
    column("rating", { title: "Rating", width: "fixed" }),
    column("organisation", { title: "Organisation", rank: 5 }),
    column("reason", { title: "Reason", rank: 4 }),
  ],
  [
    [
      "1.4.1",
      "Introduce the Improvement and Transformation Board",
      "Director of Adults’ Health and Care",
      { text: "31 October 2018", data: "2018-10-31" },
      { text: "15", data: 15 },
      { text: "at risk", emphasis: "caution" },
      "Hampshire County Council",
      "Overdue by 15 days",
    ],
    [
      "3.6.2",
      "Café 日本語のテキスト 👍 – a title in other scripts",
      "Transformation lead",
      { text: "30 September 2018", data: "2018-09-30" },
      { text: "46", data: 46 },
      { text: "off track", emphasis: "alert" },
      "West Hampshire Clinical Commissioning Group",
      "Overdue by more than 1 month; no live forecast",
    ],
  ],
);

/** A day of every kind: full, half full, without a plan, broken; with a name that would be markup, or move a terminal. */
export const OVER_TIME: Chart = {
  title: "Actions by rating over time",
  description: "31 July 2018: complete 1, off track 50. <b>31 August 2018</b>: none.",
  unit: "actions",
  series: [
    { label: "Complete", emphasis: "good" },
    { label: "Off track", emphasis: "alert" },
    { label: "Nothing recorded", emphasis: null },
    { label: "<b>\u001b[31m & a long name that nobody expects", emphasis: "muted" },
  ],
  bars: [
    { label: "31 July 2018", values: [1, 50, 0, 0], note: null },
    { label: "31 August 2018", values: [10, 5, 9, 1], note: null },
    { label: "30 September 2018", values: [0, 0, 0, 0], note: null },
    { label: "31 October 2018", values: [0, 0, 0, 0], note: "plan.yaml could not be used; 51 action files" },
  ],
};

/** A date that was moved with a milestone on the way, one that was not, and none. */
export const OVER_MONTHS: Timeline = {
  title: "A plan in summary",
  description: "A line for each of 3 actions, from July 2018 to July 2019, as of 15 November 2018.",
  from: "2018-07-01",
  to: "2019-07-31",
  asOf: "2018-11-15",
  groups: [
    {
      label: "1  Leadership",
      rows: [
        {
          ...{ id: "1.4.1", label: "Introduce the Improvement and Transformation Board", emphasis: "caution" },
          ...{ state: "At risk", baselineDue: "2018-10-31", due: "2018-12-31", done: null },
          stretches: [
            { kind: "planned", from: "2018-07-01", to: "2018-10-31" },
            { kind: "moved", from: "2018-11-01", to: "2018-12-31" },
            { kind: "worked", from: "2018-07-01", to: "2018-11-15" },
            { kind: "expected", from: "2018-11-16", to: "2019-01-31" },
          ],
          marks: [{ day: "2018-09-30", label: "First meeting", state: "met-late" }],
          words: "1.4.1 Introduce the Improvement and Transformation Board: at risk; due 31 December 2018",
        },
        {
          ...{ id: "1.4.2", label: "Revise the strategy", emphasis: null, state: "Nothing recorded" },
          ...{ baselineDue: "2018-10-31", due: "2018-10-31", done: null, marks: [] },
          stretches: [
            { kind: "planned", from: "2018-07-01", to: "2018-10-31" },
            { kind: "late", from: "2018-11-01", to: "2018-11-15" },
          ],
          words: "1.4.2 Revise the strategy: nothing recorded; due 31 October 2018; overdue by 15 days",
        },
      ],
    },
    {
      label: "No theme",
      rows: [
        {
          ...{ id: "R3", label: "<b>Keep</b> a register", emphasis: "good", state: "On track" },
          ...{ baselineDue: null, due: null, done: null, stretches: [] },
          marks: [{ day: "2019-03-31", label: "Review", state: "to-come" }],
          words: "R3 <b>Keep</b> a register: on track; no due date",
        },
      ],
    },
  ],
};

/** One of every kind of block, as the commands use them. */
export const EVERY_BLOCK: readonly Block[] = [
  { kind: "heading", level: 1, text: "Hampshire Local System Review action plan" },
  {
    kind: "paragraph",
    text: [
      { text: "As of 15 November 2018: " },
      { text: "2 overdue", emphasis: "alert" },
      { text: ", " },
      { text: "9 due soon", emphasis: "caution" },
      { text: ", of 51 published actions. An empty record does not mean that nothing was done." },
    ],
  },
  { kind: "heading", level: 2, text: "Overdue" },
  { kind: "table", table: OVERDUE },
  { kind: "heading", level: 2, text: "1.4.1 Introduce the ITB" },
  {
    kind: "facts",
    facts: [
      {
        label: "Due",
        lines: [
          "31 October 2018",
          [{ text: "July 2018 + 3 months = October 2018, due by 31 October 2018", emphasis: "muted" }],
        ],
      },
      { label: "Rating", lines: [[{ text: "at risk", emphasis: "caution" }, { text: ": overdue by 15 days" }]] },
    ],
  },
  { kind: "heading", level: 3, text: "What waits for it" },
  {
    kind: "list",
    items: ["1.4.2 which is about something with a long name that does not fit on a line of eighty", "1.4.3"],
  },
  { kind: "list", ordered: true, items: ["first", "second"] },
  { kind: "table", table: { ...OVERDUE, rows: [] } },
  { kind: "chart", chart: OVER_TIME },
  { kind: "timeline", timeline: OVER_MONTHS },
  {
    kind: "published",
    markdown:
      "Develop our **ambition** for:\n\n- first point, see [the paper](https://example.org/paper)\n  - nested\n- second\n\n> as the CQC said\n\n## Existing work\nOne line\\\nand another.",
  },
];
