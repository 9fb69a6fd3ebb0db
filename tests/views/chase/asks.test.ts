import { describe, expect, test } from "vitest";
import { indexDirectory } from "../../../src/core/directory-index.ts";
import { asksOf } from "../../../src/views/chase/asks.ts";
import { recipientOf } from "../../../src/views/chase/chase.ts";
import { action, on, planOf } from "../../support/ledger.ts";

const NAMES = indexDirectory(planOf({}).directory);
const asksFrom = (it: ReturnType<typeof action>, asOf: string, until = asOf, owner: string | null = "director") =>
  asksOf(it, owner, { plan: planOf({}), asOf: on(asOf) }, on(until), NAMES);
const asked = (frontMatter: string, asOf: string, until = asOf, owner: string | null = "director") =>
  asksFrom(action(frontMatter, asOf), asOf, until, owner).map(({ kind, says }) => [kind, says]);
const SAID = "owners: [director]\ntimescale: 3 months\nprogress:\n";

describe("why somebody is asked", () => {
  test("not before anything is due, or silent for too long", () => {
    expect(asked("owners: [director]\ntimescale: 12 months", "2018-08-15")).toEqual([]);
    expect(asked("owners: [director]\ntimescale: 3 months", "2018-09-30", "2018-10-30")).toEqual([]);
  });

  test("what is due by the last day that is looked ahead to", () => {
    expect(asked("owners: [director]\ntimescale: 3 months", "2018-10-01", "2018-10-31")).toEqual([
      ["due", "It is due by the end of October 2018, in 30 days."],
    ]);
  });

  test("what is overdue, from the day after", () => {
    const entries = `${SAID}  - { date: 2018-10-30, by: director, note: Nearly }\n`;
    expect(asked(entries, "2018-10-31")).toEqual([["due", "It is due by the end of October 2018, today."]]);
    expect(asked(entries, "2018-11-01")).toEqual([["overdue", "It was due by the end of October 2018, 1 day ago."]]);
  });

  test("silence counts from the last entry, or the end of the baseline, as PLAN416 does", () => {
    const long = "owners: [director]\ntimescale: 12 months\n";
    expect(asked(long, "2018-10-31")).toEqual([]);
    expect(asked(long, "2018-11-01")).toMatchObject([
      ["silent", expect.stringContaining("Nothing is recorded of it yet")],
    ]);
    const once = `${long}progress: [{ date: 2018-08-10, by: director, note: Begun }]`;
    expect(asked(once, "2018-11-10")).toEqual([]);
    expect(asked(once, "2018-11-11")).toEqual([["silent", "Nothing has been recorded of it since 10 August 2018."]]);
  });

  test("a milestone, a review and a forecast that has passed", () => {
    const all = `owners: [director]
timescale: 12 months
milestones: [{ by: 2018-09, title: First meeting }]
review: 2018-10-01
progress: [{ date: 2018-09-10, by: director, forecast: 2018-09-20 }]`;
    expect(asked(all, "2018-10-15").map(([kind]) => kind)).toEqual(["milestone", "review", "forecast"]);
  });

  test("a forecast is said to be of whoever stated it, also of two owners of one action", () => {
    const stated = (by: string) =>
      `owners: [director, nurse]\ntimescale: 12 months\nprogress: [{ date: 2018-09-10${by}, forecast: 2018-09-20 }]`;
    const says = (by: string, owner: string | null) => asked(stated(by), "2018-10-01", "2018-10-01", owner)[0]?.[1];
    expect(says(", by: director", "director")).toBe("You expected it by 20 September 2018, which has passed.");
    expect(says(", by: director", "nurse")).toBe("Director expected it by 20 September 2018, which has passed.");
    expect(says(", by: manager", "director")).toBe("Manager expected it by 20 September 2018, which has passed.");
    expect(says(", by: director", null)).toBe("Director expected it by 20 September 2018, which has passed.");
    expect(says("", "director")).toBe("It was expected by 20 September 2018, which has passed.");
  });

  test("a forecast that a correction voids is nobody's", () => {
    const corrected = `owners: [director]
timescale: 12 months
progress:
  - { date: 2018-09-10, by: director, forecast: 2018-09-18 }
  - { date: 2018-09-11, by: manager, forecast: 2018-09-20 }
  - { date: 2018-09-12, by: manager, corrects: 2018-09-11, note: Another action }`;
    expect(asked(corrected, "2018-10-01")).toEqual([
      ["forecast", "You expected it by 18 September 2018, which has passed."],
    ]);
  });

  test("complete without evidence, but not once it has some", () => {
    expect(asked(`${SAID}  - { date: 2018-10-05, by: director, status: complete }`, "2018-11-15")).toEqual([
      ["evidence", "It is recorded as complete since 5 October 2018, and nothing shows it yet."],
    ]);
    expect(
      asked(`${SAID}  - { date: 2018-10-05, by: director, status: complete, evidence: [Minutes] }`, "2019-06-15"),
    ).toEqual([]);
  });

  test("a request that waits for a decision is told of, and nothing asked for it", () => {
    const sought = action(`${SAID}  - { date: 2018-10-05, by: director, due: 2018-12 }`, "2018-10-20");
    expect(asksFrom(sought, "2018-10-20")).toMatchObject([
      {
        kind: "request",
        asks: null,
        says: expect.stringMatching(/December 2018, was asked for .* by The Board or The Executive\./),
      },
    ]);
  });

  test.each(["withdrawn", "proposed"])("nothing of what is %s", (status) => {
    const decided = `  - { date: 2018-08-01, status: ${status}, decision: { outcome: approved, body: board, date: 2018-08-01 } }`;
    expect(asked(`${SAID}${decided}`, "2019-06-30")).toEqual([]);
  });
});

describe("whom a message goes to", () => {
  const directory = indexDirectory(
    planOf({
      "directory.yaml": `organisations:
  council: { name: The Council }
people:
  ann: { name: Ann, organisation: council, email: ann@example.org }
  bob: { name: Bob, organisation: council, until: 2018-09-30, successor: ann }
  cat: { name: Cat, until: 2018-09-30 }
  dan: { name: Dan }
bodies:
  board: { name: Board, chair: manager }
  panel: { name: Panel }
  loop: { name: Loop, chair: twin }
posts:
  manager: { name: Manager, holder: ann, email: manager@example.org }
  clerk: { name: Clerk, holder: dan, email: clerk@example.org }
  twin: { name: Twin, until: 2018-01-31, successor: loop }
  empty: { name: Empty Post, vacant: true, organisation: council }
  lost: { name: Lost Post, vacant: true }
  desk: { name: Desk, email: desk@example.org }
`,
    }).directory,
  );
  const to = (id: string) => recipientOf(id, directory, on("2018-11-15"));

  test.each([
    ["ann", "Ann", "ann@example.org", []],
    ["manager", "Ann", "ann@example.org", ["Manager"]],
    ["clerk", "Dan", "clerk@example.org", ["Clerk"]],
    ["desk", "Desk", "desk@example.org", []],
    ["board", "Ann", "ann@example.org", ["chair of Board", "Manager"]],
    ["bob", "Ann", "ann@example.org", ["successor of Bob"]],
    ["empty", "The Council", null, ["as the post Empty Post is vacant at The Council"]],
    ["council", "The Council", null, []],
  ])("%s: to %s", (id, name, address, steps) => {
    expect(to(id)).toEqual({ name, address, steps, unreached: null });
  });

  test.each([
    ["panel", "the directory names no chair of it"],
    ["lost", "the post is vacant, and of no organisation"],
    ["cat", "Cat ended on 30 September 2018, and the directory names no successor"],
    ["loop", "the directory leads in a circle from Loop"],
    ["nobody", "the directory does not have them"],
  ])("%s reaches nobody, and says why", (id, why) => {
    expect(to(id)).toMatchObject({ address: null, unreached: why });
  });
});
