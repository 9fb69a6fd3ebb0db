import { describe, expect, test } from "vitest";
import { timelineOf } from "../../../src/views/timeline/blocks.ts";
import { scheduled } from "../../support/ledger.ts";

/** One action, due at the end of October 2018, with these entries. */
function rowOn(asOf: string, progress: string, more = "timescale: 3 months"): ReturnType<typeof rows>[number] {
  const text = `---\nid: 1.1.1\ntitle: Agree terms\nowners: [manager]\n${more}\n${progress}---\n`;
  return rows({ "actions/1.1.1-agree.md": text }, asOf)[0] as ReturnType<typeof rows>[number];
}

function rows(files: Readonly<Record<string, string>>, asOf: string) {
  const plan = scheduled(files, asOf);
  return timelineOf(plan, plan.actions).groups.flatMap((group) => group.rows);
}

const APPROVED =
  "  - { date: 2018-10-01, due: 2018-12, note: More time }\n  - { date: 2018-10-11, decision: { outcome: approved, body: board, date: 2018-10-11, ref: minute 6 } }\n";
const STARTED = "progress:\n  - { date: 2018-08-14, by: manager, status: in-progress }\n";

describe("the line of an action", () => {
  test("is thin only, to the first due date, where nothing says that it was begun", () => {
    expect(rowOn("2018-09-15", "").stretches).toEqual([{ kind: "planned", from: "2018-07-01", to: "2018-10-31" }]);
  });

  test("goes on being late to the day asked about, never ends on the due date", () => {
    expect(rowOn("2018-11-15", STARTED).stretches).toEqual([
      { kind: "planned", from: "2018-07-01", to: "2018-10-31" },
      { kind: "worked", from: "2018-07-01", to: "2018-11-15" },
      { kind: "late", from: "2018-11-01", to: "2018-11-15" },
    ]);
    expect(rowOn("2018-11-15", "").stretches.at(-1)).toEqual({ kind: "late", from: "2018-11-01", to: "2018-11-15" });
  });

  test("ends on the day it was done, and shows how late that was", () => {
    const done = `${STARTED}  - { date: 2018-11-20, by: manager, status: complete, evidence: [https://example.org/a] }\n`;
    const row = rowOn("2019-01-15", done);
    expect(row).toMatchObject({ done: "2018-11-20" });
    expect(row.stretches.slice(1)).toEqual([
      { kind: "worked", from: "2018-07-01", to: "2018-11-20" },
      { kind: "late", from: "2018-11-01", to: "2018-11-20" },
    ]);
    expect(row.words).toContain("done 20 November 2018, 20 days late");
  });

  test("is counted late from the date that it was moved to, and from the first where that was refused", () => {
    const moved = rowOn("2018-11-15", STARTED + APPROVED);
    expect(moved).toMatchObject({ baselineDue: "2018-10-31", due: "2018-12-31" });
    expect(moved.stretches.map(({ kind }) => kind)).toEqual(["planned", "moved", "worked"]);
    const refused = rowOn("2018-11-15", STARTED + APPROVED.replace("approved", "refused"));
    expect(refused.stretches.map(({ kind }) => kind)).toEqual(["planned", "worked", "late"]);
  });

  test("is hollow from the day asked about to a forecast that has not passed", () => {
    const entry = `${STARTED}  - { date: 2018-09-01, by: manager, forecast: 2018-12-07 }\n`;
    const last = (asOf: string) => rowOn(asOf, entry).stretches.at(-1);
    expect(last("2018-09-15")).toEqual({ kind: "expected", from: "2018-09-16", to: "2018-12-07" });
    expect(last("2018-12-31")).toEqual({ kind: "late", from: "2018-11-01", to: "2018-12-31" });
  });

  test("a milestone says whether it was met in time, met late or missed", () => {
    const milestones = `timescale: 3 months\nmilestones:\n  - { by: 2018-08, title: First }\n  - { by: 2018-08, title: Second }\n  - { by: 2018-08, title: Third }\n  - { by: 2018-12, title: Fourth }`;
    const met =
      "progress:\n  - { date: 2018-08-14, by: manager, met: [First] }\n  - { date: 2018-09-30, by: manager, met: [Second] }\n";
    const row = rowOn("2018-10-15", met, milestones);
    expect(row.marks.map(({ label, state }) => [label, state])).toEqual([
      ["First", "met"],
      ["Second", "met-late"],
      ["Third", "missed"],
      ["Fourth", "to-come"],
    ]);
    expect(row.words).toContain("Second, by August 2018: met 30 September 2018, 30 days late");
  });
});

describe("the months of the picture", () => {
  const reach = (asOf: string): string => {
    const plan = scheduled({ "actions/1.1.1-a.md": "---\nid: 1.1.1\ntitle: A\ntimescale: 3 months\n---\n" }, asOf);
    return timelineOf(plan, plan.actions).to;
  };

  test("hold the day to which something is late", () => {
    expect(reach("2019-01-15")).toBe("2019-07-31");
    expect(reach("2019-10-15")).toBe("2019-10-31");
  });

  test("are not more than a year after the plan's own: its year would be too small to read", () => {
    expect(reach("2026-11-29")).toBe("2020-07-31");
  });
});
