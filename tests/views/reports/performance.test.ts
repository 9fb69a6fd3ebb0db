import { describe, expect, test } from "vitest";
import { documentOf, planWith, report } from "./plans.ts";

const action = (id: string, more: string): readonly [string, string] => [
  `actions/${id}-it.md`,
  `---\nid: ${id}\ntitle: Action ${id}\ntimescale: 3 months\n${more}---\n`,
];
const done = (on: string): string =>
  `progress:\n  - { date: ${on}, by: manager, status: complete, evidence: [https://example.org/a] }\n`;

/** Four due by 31 October 2018: one done in time, one 40 days later, one open and asking for time, one with nobody. */
const FOLDER = planWith({
  "plan.yaml": "id: small\ntitle: A small plan\nbaseline: 2018-07\napprovers: [board]\npriorities: [urgent, routine]\n",
  "directory.yaml": `organisations:
  trust: { name: The Trust }
  council: { name: The Council }
bodies:
  board: { name: The Board }
posts:
  manager: { name: Manager, organisation: trust }
  nurse: { name: Nurse, organisation: council }
`,
  "themes/1-one.md": "---\nid: 1\ntitle: One\n---\n",
  "themes/2-two.md": "---\nid: 2\ntitle: Two\n---\n",
  ...Object.fromEntries([
    action("1.1.1", `owners: [manager, nurse]\npriority: routine\n${done("2018-10-20")}`),
    action("1.1.2", `owners: [manager]\npriority: urgent\n${done("2018-12-10")}`),
    action(
      "2.1.1",
      "owners: [nurse]\npriority: urgent\nprogress:\n  - { date: 2018-10-01, by: nurse, status: in-progress }\n  - { date: 2018-10-12, by: nurse, due: 2018-12, note: Wards closed }\n",
    ),
    action("2.1.2", ""),
  ]),
});
const ON = ["performance", "--as-of", "2018-12-31"];

describe("plan report performance", () => {
  test("says what became of what was first due, with what it is of", async () => {
    const { live, figures } = await documentOf(FOLDER, ON);
    expect(live).toBe(4);
    expect(figures).toMatchObject({
      firstDueByNow: { count: 4, of: 4 },
      doneByFirstDue: { count: 1, of: 4 },
      doneLater: { count: 1, of: 4 },
      stillOpen: { count: 2, of: 4 },
      onTime: { count: 1, of: 4 },
      overdueByAge: { upToOneMonth: 0, upToThreeMonths: 2, longer: 0, of: 4 },
      medianDaysToDecide: { of: 0, waiting: 1 },
    });
  });

  test("does so by theme, organisation, owner and priority; who shares an action counts it too", async () => {
    const { groups } = await documentOf(FOLDER, ON);
    type Said = { name: string; live: number; figures: { doneByFirstDue: object } | null };
    const said = (division: string) =>
      groups[division].map(({ name, live, figures }: Said) => [name, live, figures?.doneByFirstDue ?? null]);
    expect(said("theme")).toEqual([
      ["1  One", 2, { count: 1, of: 2 }],
      ["2  Two", 2, { count: 0, of: 2 }],
    ]);
    expect(said("organisation")).toEqual([
      ["The Council", 2, { count: 1, of: 2 }],
      ["The Trust", 2, { count: 1, of: 2 }],
      ["No organisation", 1, null],
    ]);
    expect(said("owner")).toEqual([
      ["Manager", 2, { count: 1, of: 2 }],
      ["Nurse", 2, { count: 1, of: 2 }],
      ["No owner", 1, null],
    ]);
    expect(said("priority")).toEqual([
      ["urgent", 2, { count: 0, of: 2 }],
      ["routine", 1, { count: 1, of: 1 }],
      ["No priority", 1, null],
    ]);
  });

  test("says of each completion how many days after its dates it was, and what waits since when", async () => {
    const { completed, waiting } = await documentOf(FOLDER, ON);
    type Done = { id: string; daysLate: number; daysLateFirst: number };
    expect(completed.map(({ id, daysLate, daysLateFirst }: Done) => [id, daysLate, daysLateFirst])).toEqual([
      ["1.1.1", -11, -11],
      ["1.1.2", 40, 40],
    ]);
    expect(waiting).toMatchObject([{ id: "2.1.1", askedOn: "2018-10-12" }]);
    const { stdout } = await report(FOLDER, [...ON, "--no-color"]);
    expect(stdout).toContain("4 of 4 actions first due by 31 December 2018: 1 done by then, 1 later, 2 still open.");
    expect(stdout).toContain("40 days late");
    expect(stdout).toContain("11 days early");
  });

  test("has its charts beside its tables, and no charts by priority where the plan has none", async () => {
    const charts = async (folder: string) => {
      const { stdout } = await report(folder, [...ON, "--format", "html"]);
      return [...stdout.matchAll(/<title id="chart[^"]*">([^<]*)/g)].map(([, title]) => title);
    };
    expect(await charts(FOLDER)).toEqual(new Array(4).fill(["What was first due by now", "Overdue by age"]).flat());
    const bare = planWith({
      "themes/1-one.md": "---\nid: 1\ntitle: One\n---\n",
      ...Object.fromEntries([action("1.1.1", done("2018-10-20"))]),
    });
    expect(await charts(bare)).toEqual(["What was first due by now"]);
  });

  test("a plan in which nothing is recorded gets no figures, and says why", async () => {
    const empty = planWith(Object.fromEntries([action("1.1.1", "")]));
    expect(await documentOf(empty, ON)).toMatchObject({ figures: null, completed: [], waiting: [] });
    expect((await report(empty, [...ON, "--no-color"])).stdout).toContain("Nothing is recorded yet");
  });
});
