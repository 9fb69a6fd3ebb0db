import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { copyOf, documentOf, YEAR_PLAN } from "./plans.ts";

/** The table was worked out by hand, from the rules and never by the program. */
const [header = [], ...rows] = readFileSync(`${YEAR_PLAN}/expected.tsv`, "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t"));
const expected = rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ""])));
type Row = (typeof expected)[number];
const idsWhere = (test: (row: Row) => boolean): string[] => expected.filter(test).map((row) => row["id"] ?? "");
const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const folder = copyOf(YEAR_PLAN);
const YEAR = ["--as-of", "2025-03-31"];
const ids = (list: readonly { id: string }[]): string[] => list.map((one) => one.id).sort();
const closed = (row: Row): boolean => ["withdrawn", "superseded", "transferred"].includes(row["status"] ?? "");

describe("the board's report says what the hand-made table says", async () => {
  const board = await documentOf(folder, ["board", "--from", "2024-12-31", ...YEAR]);

  test("ratings", () => {
    for (const { rating, now } of board.ratings) {
      expect(now, rating).toBe(idsWhere((row) => row["rating"] === rating).length);
    }
    const sum = (key: "before" | "now") => board.ratings.reduce((n: number, row: never) => n + row[key], 0);
    // A-1 joined on 9 January.
    expect([sum("before"), sum("now")]).toEqual([29, 30]);
  });

  test("what has slipped: original, current, days and times moved", () => {
    const moved = expected.filter((row) => row["times-moved"] !== "0");
    const late = board.slipped.filter((one: { timesMoved: number }) => one.timesMoved === 0);
    expect(late.every((one: { daysBehind: number }) => one.daysBehind > 0)).toBe(true);
    const others = board.slipped.filter((one: { timesMoved: number }) => one.timesMoved > 0);
    expect(ids([...others, ...board.broughtForward])).toEqual(moved.map((row) => row["id"]).sort());
    for (const row of moved) {
      const [baselineDue = "", due = ""] = [row["baseline-due"], row["due"]];
      const slipDays = daysFrom(baselineDue, due);
      const told = [...board.slipped, ...board.broughtForward].find((one) => one.id === row["id"]);
      expect(told).toMatchObject({ baselineDue, due, slipDays });
      if (slipDays > 0) expect(told.timesMoved).toBe(Number(row["times-moved"]));
    }
    expect(board.broughtForward.every((one: { slipDays: number }) => one.slipDays < 0)).toBe(true);
  });

  test("what has slipped, nobody asked for another date or not: expected finish against the first due date, worst first", () => {
    const days: number[] = [];
    for (const { id, baselineDue, expectedFinish, daysBehind } of board.slipped) {
      expect(daysBehind, id).toBe(daysFrom(baselineDue, expectedFinish));
      days.push(daysBehind);
    }
    expect(days).toEqual([...days].sort((a, b) => b - a));
    // Done after its due date; overdue without a forecast, and nobody asked; refused another date, and forecast.
    expect(
      Object.fromEntries(board.slipped.map((one: { id: string; daysBehind: number }) => [one.id, one.daysBehind])),
    ).toMatchObject({ "1.2.1": 58, "3.1.3": 90, "2.2.2": 212 });
    const refused = board.slipped.find((one: { id: string }) => one.id === "2.2.2");
    expect(refused).toMatchObject({ timesMoved: 0, decisions: [{ state: "refused" }] });
  });

  test("each move with who decided it, when, and by which minute", () => {
    for (const { id, timesMoved, decisions } of board.slipped) {
      const isMove = (one: { state: string; from: string | null }): boolean =>
        one.state === "approved" && one.from !== null;
      const approved = decisions.filter(isMove);
      expect(approved, id).toHaveLength(timesMoved);
      for (const { decision } of approved) {
        expect(decision).toMatchObject({ body: "improvement-board", ref: expect.stringMatching(/^IB /) });
      }
    }
  });

  test("overdue, and which of them nobody asks another date for", () => {
    const overdue = expected.filter((row) => row["days-overdue"] !== "0");
    expect([...board.overdue].sort()).toEqual(overdue.map((row) => row["id"]).sort());
    expect(ids(board.overdueWithoutRequest)).toEqual(
      overdue.filter((row) => !row["sought"]?.includes("due")).map((row) => row["id"]),
    );
  });

  test("decisions asked for, exceptions, at risk, nothing recorded", () => {
    expect(ids(board.asked)).toEqual(idsWhere((row) => row["sought"] !== "-"));
    const exception = (row: Row): boolean => row["rating"] === "off-track" || row["sought"] !== "-";
    expect(ids(board.exceptions)).toEqual(idsWhere(exception));
    expect(ids(board.atRisk)).toEqual(idsWhere((row) => row["rating"] === "at-risk" && !exception(row)));
    expect(ids(board.nothingRecorded)).toEqual(idsWhere((row) => row["rating"] === "nothing-recorded"));
  });

  test("evidence: assured, offered, missing", () => {
    const { totals, actions } = board.evidence;
    const having = (state: string) => ids(actions.filter((one: { state: string }) => one.state === state));
    expect(having("assured")).toEqual(idsWhere((row) => row["status"] === "assured"));
    expect(having("offered")).toEqual(idsWhere((row) => row["status"] === "complete"));
    expect(totals).toMatchObject({ assured: having("assured").length, offered: having("offered").length, missing: 0 });
    for (const { lost } of actions) expect(lost).toEqual([]);
  });

  test("every action, each under its theme", () => {
    const all = board.themes.flatMap((theme: { actions: { id: string }[] }) => theme.actions);
    expect(ids(all)).toEqual(idsWhere(() => true).sort());
  });

  test("confidence of the open actions only, each counted once a theme and once a programme", () => {
    const open = expected.filter(
      (row) => !closed(row) && !["complete", "assured", "proposed"].includes(row["status"] ?? ""),
    );
    for (const list of [board.confidence.themes, board.confidence.programmes]) {
      expect(list.reduce((n: number, row: { open: number }) => n + row.open, 0)).toBe(open.length);
      for (const { open: n, byConfidence } of list) {
        expect(Object.values(byConfidence as Record<string, number>).reduce((a, b) => a + b, 0)).toBe(n);
      }
    }
  });

  test("denominators: 28 published and 2 added, of which 26 live", () => {
    expect(board.denominators).toMatchObject({ published: 28, added: 2, proposed: 1, live: 26 });
  });

  test("completed or assured since, reopened and corrected since", async () => {
    // 1.2.1 (27 February, assured 20 March), 2.3.2 (30 January) and A-1 (31 January), by the table's own words.
    expect(ids(board.completed)).toEqual(["1.2.1", "2.3.2", "A-1"]);
    const year = await documentOf(folder, ["board", "--from", "2024-04-01", ...YEAR]);
    expect(year.amendments).toContainEqual(
      expect.objectContaining({ kind: "reopened", id: "1.2.1", from: "complete" }),
    );
    expect(year.amendments).toContainEqual(expect.objectContaining({ kind: "corrected", id: "2.1.1" }));
    expect(year.amendments).toContainEqual(expect.objectContaining({ kind: "corrected", id: "4.1.1" }));
  });

  test("refused and deferred decisions stand beside the approved", async () => {
    const year = await documentOf(folder, ["board", "--from", "2024-04-01", ...YEAR]);
    const states = (id: string) =>
      year.decided.filter((row: { id: string }) => row.id === id).map((row: { state: string }) => row.state);
    expect(states("2.2.2")).toEqual(["refused"]);
    expect(states("4.2.1")).toEqual(["refused", "deferred", "approved"]);
    expect(states("2.3.2")).toEqual(["deferred"]);
  });
});

describe("the other reports of the year", () => {
  test("decisions: every request of the ledger, decided or not, and every decision", async () => {
    const { asked, decided, undecided, withoutEffect, totals } = await documentOf(folder, ["decisions", ...YEAR]);
    expect(ids(asked)).toEqual(["1.1.3", "3.2.2"]);
    expect(undecided).toMatchObject([{ id: "1.1.3", state: "overtaken", to: "2025-04-30" }]);
    expect(withoutEffect).toEqual([]);
    expect(decided).toHaveLength(totals.approved + totals.refused + totals.deferred);
    expect(decided).toContainEqual(
      expect.objectContaining({
        id: "2.1.3",
        subject: "status",
        from: "in-progress",
        to: "transferred",
        decidedOn: "2024-09-25",
      }),
    );
    expect(decided).toContainEqual(expect.objectContaining({ id: "A-1", subject: "joining", state: "approved" }));
  });

  test("exceptions: what no entry says is null, and never made up", async () => {
    const { exceptions } = await documentOf(folder, ["exceptions", ...YEAR]);
    for (const it of exceptions) {
      expect(it).toMatchObject({ cause: null, consequence: null, options: null, recommendation: null });
    }
    expect(exceptions[0]).toMatchObject({
      id: "1.1.3",
      decisionAsked: { told: null, requests: [{ to: "2025-05-30" }] },
    });
  });

  test("owners: each action on the page of each of its owners, those without one on a page of their own", async () => {
    const { owners } = await documentOf(folder, ["owner", ...YEAR]);
    const owned = owners.flatMap((pack: { id: string; actions: { id: string; owners: string[] }[] }) =>
      pack.actions.map((it) => ({ pack: pack.id, id: it.id, owners: it.owners })),
    );
    for (const { pack, owners: of } of owned)
      expect(pack === null ? of : of.includes(pack)).toEqual(pack === null ? [] : true);
    expect(new Set(owned.map((it: { id: string }) => it.id)).size).toBe(30);
    expect(owners.at(-1)).toMatchObject({ id: null, actions: [{ id: "4.1.3" }] });
  });

  test("one owner's pack, and an organisation's", async () => {
    const one = await documentOf(folder, ["owner", "Chief Nurse", ...YEAR]);
    expect(one.owners).toMatchObject([
      { id: "chief-nurse", name: "Chief Nurse", organisation: "Wealdshire Integrated Care Board" },
    ]);
    const icb = await documentOf(folder, ["owner", "--organisation", "the ICB", ...YEAR]);
    const same = await documentOf(folder, ["owner", "wealdshire-icb", ...YEAR]);
    expect(icb.owners).toEqual(same.owners);
    for (const it of icb.owners[0].actions) expect(it.organisations).toContain("wealdshire-icb");
    expect(ids(icb.owners[0].actions)).toEqual(expect.arrayContaining(ids(one.owners[0].actions)));
  });
});

describe("the real plan", () => {
  const hampshire = copyOf("plan");
  const AS_OF = ["--as-of", "2018-11-15"];

  test("answers each of its 11 recommendations by name, by theme only or by no action", async () => {
    const { recommendations } = await documentOf(hampshire, ["recommendations", ...AS_OF]);
    expect(recommendations).toHaveLength(11);
    for (const it of recommendations) {
      expect(it.response).toBeNull();
      expect(it.answer).toBe(it.named.length > 0 ? "named" : it.themeOnly.length > 0 ? "theme-only" : "none");
    }
  });

  test("has nothing recorded, and the board is told what that means and what it does not", async () => {
    const board = await documentOf(hampshire, ["board", "--from", "2018-09-01", ...AS_OF]);
    expect(board.nothingRecorded).toHaveLength(51);
    // The twelve that are printed with "3 months", in tests/source/actions.tsv.
    expect(board.overdueWithoutRequest).toHaveLength(12);
    expect(board.exceptions).toEqual([]);
    expect(board.basis).toMatch(/^The plan prints no due dates/);
  });

  test("is printed whole: every theme, area, action and appendix, in order", async () => {
    const full = await documentOf(hampshire, ["full", ...AS_OF]);
    expect(full.opening.map((it: { path: string }) => it.path)).toEqual(["plan/introduction.md", "plan/governance.md"]);
    expect(full.appendices.map((it: { path: string }) => it.path.slice(-13, -3))).toEqual(
      [1, 2, 3, 4].map((n) => `appendix-${n}`),
    );
    const actions = full.themes.flatMap((theme: { areas: { actions: { id: string; text: string }[] }[] }) =>
      theme.areas.flatMap((area) => area.actions),
    );
    expect(actions).toHaveLength(51);
    for (const { id, text } of actions) expect(text, id).not.toBe("");
  });
});
