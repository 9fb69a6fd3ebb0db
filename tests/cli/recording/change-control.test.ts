import { describe, expect, test } from "vitest";
import { Recorder } from "../../support/recording.ts";
import { TOP } from "../../support/run-plan.ts";

const ITB = "actions/1.4.1-introduce-the-itb.md";
const BY = ["--by", "graham-allen"] as const;
const WHY = ["--note", "Two partner boards meet in November.", ...BY] as const;
const YEAR = `${TOP}/tests/plans/a-year-of-progress`;

describe("plan extend", () => {
  test("writes the entry of a request, says how the date would move, and that it is only sought", async () => {
    const recorder = new Recorder();
    const { code, stdout, stderr } = await recorder.plan("2018-10-05", "extend", "1.4.1", "--due", "2018-12", ...WHY);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(recorder.changes()).toEqual([`5 0 plan/${ITB}`]);
    expect(recorder.added()).toEqual([
      "progress:",
      "  - date: 2018-10-05",
      "    by: graham-allen",
      "    due: 2018-12",
      "    note: Two partner boards meet in November.",
    ]);
    expect(stdout).toContain("Due date: from October 2018 to December 2018, 61 days later.");
    expect(stdout).toContain("Recorded as sought (due December 2018)");
    expect(stdout).toContain("plan decide 1.4.1 --approved --body");
    expect(stdout).toMatch(/Due +31 October 2018/);
  });

  test("takes effect at once where it was decided already, and says when it is brought forward", async () => {
    const recorder = new Recorder();
    const { code, stdout } = await recorder.plan(
      ...(["2018-08-05", "extend", "1.4.1", "--due", "30 September 2018", ...WHY, "--approved", "--body"] as const),
      ...(["Improvement and Transformation Board", "--decision-date", "2018-08-02", "--ref", "minute 6"] as const),
    );
    expect(code).toBe(0);
    expect(recorder.added()).toContain("    due: 2018-09-30");
    expect(recorder.added()).toContain(
      "    decision: { outcome: approved, body: itb, date: 2018-08-02, ref: minute 6 }",
    );
    expect(stdout).toContain("brought forward from October 2018 to 30 September 2018, 31 days earlier");
    expect(stdout).toMatch(/Due +30 September 2018/);
    expect(stdout).not.toContain("Recorded as sought");
  });

  test("of an action without a date sets its first; what is asked for twice, over or due then already is refused", async () => {
    const recorder = new Recorder(YEAR);
    const extend = (id: string, due: string) =>
      recorder.plan("2025-03-31", "extend", id, "--due", due, "--note", "Why", "--by", "partnership-manager");
    expect(await extend("1.1.1", "2025-06")).toMatchObject({ code: 1, stderr: expect.stringContaining("is assured") });
    expect(await extend("4.2.4", "2025-06")).toMatchObject({ code: 1, stderr: expect.stringContaining("is proposed") });
    expect(await extend("1.1.3", "2025-05-30")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("asked for already, on 18 March 2025"),
    });
    expect(await extend("3.2.1", "2025-05")).toMatchObject({ code: 1, stderr: expect.stringContaining("already") });
    expect(await extend("3.2.1", "soon")).toMatchObject({ code: 2, stderr: expect.stringContaining("no date") });
    expect(recorder.changes()).toEqual([]);
    expect((await extend("1.2.2", "2025-06")).stdout).toContain("Due date: the first, June 2025.");
    await extend("2.2.2", "2025-05");
    expect((await extend("2.2.2", "2025-06")).stdout).toContain("takes the place of the request of 31 March 2025");
  });

  test("names what is missing, and writes nothing", async () => {
    const recorder = new Recorder();
    const missing: readonly (readonly [readonly string[], string])[] = [
      [["--due", "2018-12", "--note", "x"], "--by <person> is missing"],
      [["--note", "x", ...BY], "--due <date> is missing"],
      [["--due", "2018-12", ...BY], "--note <text> is missing"],
      [["--due", "2018-12", ...WHY, "--approved"], "--body <body> is missing"],
      [["--due", "2018-12", ...WHY, "--body", "itb"], "--body says who decided, and nothing says what"],
      [["--due", "2018-12", ...WHY, "--approved", "--body", "itbb"], "Did you mean itb"],
    ];
    for (const [args, words] of missing) {
      const { code, stderr } = await recorder.plan("2018-10-05", "extend", "1.4.1", ...args);
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(words) });
    }
    expect(recorder.changes()).toEqual([]);
  });
});

describe("plan hold", () => {
  test("asks for a hold with its review; a decision puts it into effect", async () => {
    const recorder = new Recorder();
    await recorder.plan("2018-09-03", "hold", "1.4.1", "--review", "January 2019", ...WHY);
    expect(recorder.added().slice(2, 5)).toEqual([
      "    by: graham-allen",
      "    status: on-hold",
      "    review: 2019-01",
    ]);
    recorder.commit("Asked");
    const decided = await recorder.plan("2018-09-10", "decide", "1.4.1", "--approved", "--body", "itb");
    expect(decided.stdout).toMatch(/Status +On hold/);
    expect(decided.stdout).toContain("Decided: a hold, asked for on 3 September 2018 by Graham Allen: approved.");
    expect(recorder.added()).toEqual([
      "  - date: 2018-09-10",
      "    decision: { outcome: approved, body: itb, date: 2018-09-10 }",
    ]);
  });

  test("refuses a review in the past, and what cannot be held", async () => {
    const recorder = new Recorder(YEAR);
    const hold = (id: string, review: string, ...more: string[]) =>
      recorder.plan(
        "2025-03-31",
        "hold",
        id,
        "--review",
        review,
        "--note",
        "Why",
        "--by",
        "partnership-manager",
        ...more,
      );
    expect((await hold("1.2.3", "2025-02")).code).toBe(1);
    expect((await hold("1.1.1", "2025-06")).stderr).toContain("cannot become on hold");
    expect((await hold("3.1.2", "2025-06")).stderr).toContain("a later one is decided, as the hold was");
    expect(recorder.changes()).toEqual([]);
    const decided = ["--approved", "--body", "improvement-board", "--ref", "item 4", "--decision-date", "2025-03-13"];
    expect((await hold("3.1.2", "2025-06", ...decided)).stdout).toContain("only the review moves, to June 2025");
  });
});

describe("plan close", () => {
  test.each([
    [["--as", "withdrawn"], ["    status: withdrawn"]],
    [
      ["--as", "superseded", "--to", "1.4.2"],
      ["    status: superseded", "    to: 1.4.2"],
    ],
    [
      ["--as", "superseded", "--to", "Facilitated development of HWB"],
      ["    status: superseded", "    to: 1.4.2"],
    ],
    [
      ["--as", "transferred", "--to", "Hampshire County Council"],
      ["    status: transferred", "    to: hampshire-county-council"],
    ],
    [
      ["--as", "transferred", "--to", "The new ICS"],
      ["    status: transferred", "    to: The new ICS"],
    ],
  ])("%j is sought", async (args, added) => {
    const recorder = new Recorder();
    const { code, stdout } = await recorder.plan("2018-09-03", "close", "1.4.1", ...args, ...WHY);
    expect(code).toBe(0);
    expect(recorder.added()).toEqual(expect.arrayContaining(added));
    expect(stdout).toContain("Recorded as sought");
  });

  test("what cannot be closed so is refused", async () => {
    const recorder = new Recorder();
    const close = (...args: readonly string[]) => recorder.plan("2018-09-03", "close", "1.4.1", ...args, ...WHY);
    expect(await close("--as", "superseded", "--to", "1.4.9")).toMatchObject({ code: 2 });
    expect(await close("--as", "superseded", "--to", "1.4.1")).toMatchObject({ code: 1 });
    expect(await close("--as", "withdrawn", "--to", "1.4.2")).toMatchObject({ code: 2 });
    expect(await close("--as", "done")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("withdrawn, superseded"),
    });
    expect(recorder.changes()).toEqual([]);
  });
});

describe("plan decide", () => {
  const decide = (recorder: Recorder, id: string, ...args: readonly string[]) =>
    recorder.plan("2025-03-31", "decide", id, "--body", "improvement-board", "--date", "2025-03-27", ...args);

  test.each([
    ["approved", "Moved to"],
    ["refused", "31 December 2018"],
    ["deferred", "it is asked for again"],
  ])("%s", async (outcome) => {
    const recorder = new Recorder(YEAR);
    const { code, stdout } = await decide(
      recorder,
      "1.1.3",
      `--${outcome}`,
      "--ref",
      "IB 25/03, item 9",
      "--note",
      "So be it.",
    );
    expect(code).toBe(0);
    expect(recorder.added()).toEqual([
      "  - date: 2025-03-27",
      `    decision: { outcome: ${outcome}, body: improvement-board, date: 2025-03-27, ref: "IB 25/03, item 9" }`,
      "    note: So be it.",
    ]);
    expect(stdout).toContain(
      `due 30 May 2025 instead of 14 February 2025, asked for on 18 March 2025 by Chief Nurse: ${outcome}.`,
    );
  });

  test("is refused where nothing is open, by whom may not decide, and before what it decides", async () => {
    const recorder = new Recorder(YEAR);
    const nothing = await decide(recorder, "2.3.1", "--approved");
    expect(nothing).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("Nothing had been asked for by the day"),
    });
    const stranger = await recorder.plan("2025-03-31", "decide", "1.1.3", "--approved", "--body", "voices-group");
    expect(stranger).toMatchObject({ code: 1, stderr: expect.stringContaining("PLAN414 may-not-decide") });
    expect(
      (
        await recorder.plan(
          "2025-03-31",
          "decide",
          "3.2.2",
          "--approved",
          "--body",
          "improvement-board",
          "--date",
          "2025-03-01",
        )
      ).stderr,
    ).toContain("has no request open");
    expect(await decide(recorder, "1.1.3", "--approved", "--refused")).toMatchObject({ code: 2 });
    expect(await decide(recorder, "1.1.3")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--approved, --refused or --deferred is missing"),
    });
    expect(recorder.changes()).toEqual([]);
  });

  test("wants to know which of several, and decides that one alone", async () => {
    const recorder = new Recorder(YEAR);
    const why = ["--note", "Why", "--by", "principal-social-worker"];
    await recorder.plan("2025-03-25", "extend", "2.2.2", "--due", "2025-05", ...why);
    await recorder.plan("2025-03-26", "hold", "2.2.2", "--review", "2025-06", ...why);
    recorder.commit("Asked");
    expect((await decide(recorder, "2.2.2", "--approved")).stderr).toContain("--request due: due May 2025 instead of");
    const { stdout } = await decide(recorder, "2.2.2", "--approved", "--request", "due");
    expect(stdout).toContain("Still open: a hold, asked for on 26 March 2025 by Principal Social Worker.");
    const shown = JSON.parse((await recorder.plan("2025-03-31", "show", "2.2.2", "--format", "json")).stdout).action;
    expect(shown.due).toBe("2025-05-31");
    expect(shown.sought).toMatchObject([{ status: "on-hold" }]);
  });

  test("adopts a proposal", async () => {
    const recorder = new Recorder(YEAR);
    const { code, stdout } = await decide(recorder, "4.2.4", "--approved");
    expect({ code, status: /Status +Not started/.test(stdout) }).toEqual({ code: 0, status: true });
    expect(recorder.added()).toContain("    status: not-started");
  });

  test("--dry-run shows all, and writes nothing", async () => {
    const recorder = new Recorder(YEAR);
    const dry = await decide(recorder, "1.1.3", "--approved", "--dry-run");
    expect(dry.code).toBe(0);
    expect(recorder.changes()).toEqual([]);
    expect((await decide(recorder, "1.1.3", "--approved")).stdout).toBe(dry.stdout);
  });
});
