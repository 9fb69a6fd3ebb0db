import { describe, expect, test } from "vitest";
import { letterMark } from "../../../src/text/sentence.ts";
import { headlineWords } from "../../../src/views/reports/board-front.ts";
import { on } from "../../support/ledger.ts";
import { documentOf, planWith, report } from "./plans.ts";

const none = { before: { count: 0, of: 0 }, now: { count: 0, of: 0 } };
const said = (before: number, now: number, overdue: number, unasked: number): string =>
  headlineWords({
    headline: {
      ...{ live: 20, overdue: { before: 0, now: overdue }, offTrack: { before, now } },
      ...{ complete: none, onTimeFirst: none, awaitingAssurance: { before: 0, now: 0 } },
    },
    span: { from: on("2018-09-01"), meeting: null, body: null },
    unasked: new Array(unasked),
  });

describe("the sentence over the figures", () => {
  test.each([
    [
      0,
      4,
      2,
      2,
      "Four more actions are off track than on 1 September 2018; two are late and nobody has asked for another date.",
    ],
    [
      3,
      2,
      1,
      1,
      "One fewer action is off track than on 1 September 2018; one is late and nobody has asked for another date.",
    ],
    [
      2,
      2,
      2,
      0,
      "As many actions are off track as on 1 September 2018, two; for each that is late, a decision is sought.",
    ],
    [0, 0, 0, 0, "No action is off track; none is late."],
    [
      0,
      12,
      12,
      12,
      "12 more actions are off track than on 1 September 2018; 12 are late and nobody has asked for another date.",
    ],
  ])("%i off track before, %i now, %i overdue, %i without a request", (before, now, overdue, unasked, words) => {
    expect(said(before, now, overdue, unasked)).toBe(words);
  });
});

test("decisions are lettered as boards letter them, also beyond z", () => {
  expect([0, 1, 25, 26, 27, 51, 52].map(letterMark)).toEqual(["(a)", "(b)", "(z)", "(aa)", "(ab)", "(az)", "(ba)"]);
});

const ACTION = (id: string, rest: string): string =>
  `---\nid: ${id}\ntitle: Action ${id}\nowners: [director]\n${rest}\n---\n\nDo it\n`;
const many = (n: number, rest: (at: number) => string): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: n }, (_, at) => [`actions/1.1.${at + 1}-a.md`, ACTION(`1.1.${at + 1}`, rest(at))]),
  );
const PAPER = ["board", "--from", "2018-08-01", "--as-of", "2018-12-31"];

test("of many requests the longest waiting stand on the front sheet, and the rest is counted", async () => {
  const folder = planWith(
    many(
      9,
      (at) =>
        `timescale: 3 months\nprogress:\n  - { date: 2018-10-0${9 - at}, by: director, due: 2019-0${at + 1}, note: Wait. And more }`,
    ),
  );
  const { stdout } = await report(folder, [...PAPER, "--format", "markdown"]);
  const front = stdout.slice(0, stdout.indexOf("## Decisions asked for"));
  expect(front).toMatch(/^\(a\) Decide on 1\.1\.9 Action 1\.1\.9: due .*, waiting 91 days\. “Wait\.”$/m);
  expect(front).toMatch(/^\(e\) Decide on 5 more requests/m);
  expect(front).not.toContain("And more");
});

test("a plan in which nothing is recorded gets a paper that names each live action once, and claims no progress", async () => {
  const folder = planWith(many(4, (at) => (at === 3 ? "" : `timescale: ${3 * (at + 1)} months`)));
  const { stdout } = await report(folder, [...PAPER, "--format", "markdown"]);
  for (const n of [1, 2, 3, 4])
    expect(stdout.match(new RegExp(`\\*\\*1\\.1\\.${n}\\*\\*`, "g")), String(n)).toHaveLength(1);
  expect(stdout).toContain("The due date of 1 action of 4 has passed by 31 December 2018");
  for (const word of ["On time", "Evidence", "Off track", "%"]) expect(stdout).not.toContain(`## ${word}`);
});

test("of many that were completed a few are named, so that the front sheet stays one page", async () => {
  const folder = planWith(
    many(
      40,
      () =>
        "timescale: 3 months\nprogress: [{ date: 2018-09-01, by: director, status: complete, evidence: [Minutes] }]",
    ),
  );
  const { stdout } = await report(folder, [...PAPER, "--format", "markdown"]);
  const front = stdout.slice(0, stdout.indexOf("## Decisions asked for"));
  expect(front).toContain("40 completed (1.1.1, 1.1.2, 1.1.3, 1.1.4, 1.1.5, 1.1.6, 1.1.7, 1.1.8 and 32 more) since");
  expect(front.split("\n").length).toBeLessThan(60);
});

test("where every action is closed the record is still shown, and an empty plan asks nothing of anybody", async () => {
  const closed = planWith({
    "actions/1.1.1-a.md": ACTION(
      "1.1.1",
      "progress:\n  - { date: 2018-09-10, by: director, status: withdrawn, decision: { outcome: approved, body: board, date: 2018-09-10 } }",
    ),
  });
  expect((await report(closed, [...PAPER, "--format", "markdown"])).stdout).toContain("## Who decided since");
  const empty = await report(planWith({}), [...PAPER, "--format", "markdown"]);
  expect(empty).toMatchObject({ code: 0, stdout: expect.stringContaining("No action is in the plan on this day.") });
  expect(empty.stdout).not.toContain("asked to");
});

test("what is late, worse and slipped is what the document says", async () => {
  const folder = planWith({
    ...many(1, () => "timescale: 3 months\nprogress: [{ date: 2018-07-20, by: director, status: in-progress }]"),
    "actions/1.1.2-a.md": ACTION("1.1.2", "timescale: 12 months\nprogress: [{ date: 2018-12-01, note: All well }]"),
  });
  const board = await documentOf(folder, PAPER);
  expect(board.headline).toMatchObject({ live: 2, overdue: { before: 0, now: 1 }, offTrack: { before: 0, now: 1 } });
  expect(board.worse).toMatchObject([{ id: "1.1.1", before: "on-track", rating: "off-track" }]);
  expect(board.slipped).toMatchObject([{ id: "1.1.1", expectedFinish: "2018-12-31", daysBehind: 61, decisions: [] }]);
  expect(board.trend.at(-1)).toMatchObject({
    date: "2018-12-31",
    overdue: 1,
    byRating: { "off-track": 1, "on-track": 1 },
  });
});

test("an overdue action that asked to be held is not one of which nobody has asked anything", async () => {
  const late = (id: string, progress: string) =>
    `---\nid: ${id}\ntitle: T\nowners: [director]\ntimescale: 1 month\noutcomes: [Done]\nprogress:\n  - { date: 2018-08-01, by: director, status: in-progress }\n${progress}---\n`;
  const folder = planWith({
    "actions/1.1.1-asks.md": late(
      "1.1.1",
      "  - { date: 2018-08-20, by: director, status: on-hold, review: 2018-12, note: Money. }\n",
    ),
    "actions/1.1.2-is-silent.md": late("1.1.2", ""),
  });
  const { overdueWithoutRequest } = await documentOf(folder, ["board", "--as-of", "2018-09-15"]);
  expect(overdueWithoutRequest.map(({ id }: { id: string }) => id)).toEqual(["1.1.2"]);
});
