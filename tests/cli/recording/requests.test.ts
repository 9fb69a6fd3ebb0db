import { describe, expect, it } from "vitest";
import { parsePeriod } from "../../../src/calendar/parse-period.ts";
import type { Period } from "../../../src/calendar/period.ts";
import { closeEntry } from "../../../src/cli/commands/close/entry.ts";
import { decideEntry } from "../../../src/cli/commands/decide/entry.ts";
import { extendEntry } from "../../../src/cli/commands/extend/entry.ts";
import { holdEntry } from "../../../src/cli/commands/hold/entry.ts";
import type { Request } from "../../../src/cli/recording/request.ts";
import type { Decision } from "../../../src/core/action.ts";
import { indexDirectory } from "../../../src/core/directory-index.ts";
import { action, on, planOf } from "../../support/ledger.ts";

const DIRECTORY = indexDirectory(planOf({}).directory);
const APPROVED: Decision = { outcome: "approved", body: "board", date: on("2018-10-11"), ref: "minute 6" };

function said(more: Partial<Request> = {}): Request {
  return { date: on("2018-10-05"), by: "director", note: "Why", decision: null, ...more };
}

function period(text: string): Period {
  const read = parsePeriod(text, { dates: null, financialYearStarts: 4 });
  if (!read.ok) throw new Error(read.problem);
  return read.value;
}

/** What the command says where it stops: its message and its help. */
function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    const { message, help, exitCode } = error as { message: string; help: string; exitCode: number };
    return `${exitCode} ${message}\n${help}`;
  }
  throw new Error("it was not refused");
}

const OPEN = action("owners: [director]\ntimescale: 3 months", "2018-10-05");
const COMPLETE = action(
  "timescale: 3 months\nprogress:\n  - { date: 2018-09-05, status: complete, evidence: [Minutes] }",
  "2018-10-05",
);
const PROPOSED = action("timescale: 3 months\nprogress:\n  - { date: 2018-09-05, status: proposed }", "2018-10-05");
const TWO_OPEN = action(
  `timescale: 3 months
progress:
  - { date: 2018-09-05, by: director, due: 2018-12, note: Late }
  - { date: 2018-09-06, by: manager, status: on-hold, review: 2019-01, note: No staff }`,
  "2018-10-05",
);

describe("asking for another due date", () => {
  it.each([
    ["2018-12", "2018-12", "Due date: from October 2018 to December 2018, 61 days later."],
    ["31 December 2018", "2018-12-31", "Due date: from October 2018 to 31 December 2018, 61 days later."],
    ["Q4 2018/19", "Q4 2018/19", "Due date: from October 2018 to Q4 2018/19, 151 days later."],
    ["2018-09", "2018-09", "Due date: brought forward from October 2018 to September 2018, 31 days earlier."],
    ["2018-10-31", "2018-10-31", "Due date: from October 2018 to 31 October 2018, with the same last day."],
  ])("keeps %s as exact as it was given", (given, written, words) => {
    const { entry, says } = extendEntry(OPEN, period(given), said());
    expect(entry).toEqual({ date: "2018-10-05", by: "director", due: written, note: "Why" });
    expect(says).toEqual([words]);
  });

  it("sets the first date of an action that has none", () => {
    const it = action("timescale: tbc", "2018-10-05");
    expect(extendEntry(it, period("2018-12"), said()).says).toEqual(["Due date: the first, December 2018."]);
  });

  it("writes the decision that was made already", () => {
    const { entry } = extendEntry(OPEN, period("2018-12"), said({ decision: APPROVED }));
    expect(entry["decision"]).toEqual({ outcome: "approved", body: "board", date: "2018-10-11", ref: "minute 6" });
  });

  it("says whose place it takes", () => {
    expect(extendEntry(TWO_OPEN, period("2019-01"), said()).says).toContain(
      "It takes the place of the request of 5 September 2018 (due December 2018 instead of October 2018), which nobody decided.",
    );
  });

  it.each([
    ["a date that it has", OPEN, "2018-10", "1 1.1.1 is due October 2018 already"],
    ["a date that is asked for", TWO_OPEN, "2018-12", "1 due December 2018 was asked for already, on 5 September 2018"],
    ["a complete action", COMPLETE, "2018-12", "1 1.1.1 is complete: its due date cannot move"],
    ["a proposed action", PROPOSED, "2018-12", "1 1.1.1 is proposed: its due date cannot move"],
  ])("refuses %s", (_, state, due, words) => {
    expect(refusal(() => extendEntry(state, period(due), said()))).toContain(words);
  });
});

describe("asking for a hold", () => {
  it("writes the status and when it is looked at again", () => {
    expect(holdEntry(OPEN, period("2019-01"), said()).entry).toEqual({
      ...{ date: "2018-10-05", by: "director", status: "on-hold", review: "2019-01", note: "Why" },
    });
  });

  it("moves only the review of an action that is on hold, where that is decided", () => {
    const held = action(
      "progress:\n  - { date: 2018-09-05, status: on-hold, review: 2018-12, decision: { outcome: approved, body: board } }",
      "2018-10-05",
    );
    expect(holdEntry(held, period("2019-01"), said({ decision: APPROVED })).says).toEqual([
      "1.1.1 is on hold already: only the review moves, to January 2019.",
    ]);
    expect(refusal(() => holdEntry(held, period("2019-01"), said()))).toContain(
      "a later one is decided, as the hold was",
    );
  });

  it("refuses a review before the entry, and what cannot be held", () => {
    expect(refusal(() => holdEntry(OPEN, period("2018-09"), said()))).toContain(
      "would lie before the day of the entry",
    );
    expect(refusal(() => holdEntry(COMPLETE, period("2019-01"), said()))).toBe(
      "1 1.1.1 is complete, and cannot become on hold\nAfter complete comes in progress or assured. To go on with it: plan reopen 1.1.1 --note …",
    );
    expect(refusal(() => holdEntry(PROPOSED, period("2019-01"), said()))).toContain("cannot become on hold");
  });
});

describe("asking for an action to be closed", () => {
  it.each([
    ["withdrawn", null],
    ["superseded", "1.1.2"],
    ["transferred", "trust"],
  ] as const)("writes %s and where it went", (closing, to) => {
    expect(closeEntry(OPEN, closing, to, said()).entry).toEqual({
      ...{ date: "2018-10-05", by: "director", status: closing, ...(to === null ? {} : { to }), note: "Why" },
    });
  });

  it("refuses what is complete, what is closed, and an action by itself", () => {
    const gone = action(
      "progress:\n  - { date: 2018-09-05, status: withdrawn, decision: { outcome: approved, body: board } }",
      "2018-10-05",
    );
    expect(refusal(() => closeEntry(COMPLETE, "withdrawn", null, said()))).toContain("cannot become withdrawn");
    expect(refusal(() => closeEntry(gone, "withdrawn", null, said()))).toContain("1 1.1.1 is withdrawn already");
    expect(refusal(() => closeEntry(gone, "superseded", null, said()))).toContain("plan reopen 1.1.1");
    expect(refusal(() => closeEntry(OPEN, "superseded", "1.1.1", said()))).toContain("by itself");
  });
});

describe("deciding", () => {
  const decide = (state: typeof OPEN, asked: "due" | "status" | null, decision = APPROVED) =>
    decideEntry(state, asked, decision, { date: on("2018-10-11"), by: null, note: null }, DIRECTORY);

  it("decides what the one open request asks for", () => {
    const asked = action(
      "timescale: 3 months\nprogress:\n  - { date: 2018-09-05, by: director, due: 2018-12 }",
      "2018-10-11",
    );
    expect(decide(asked, null)).toEqual({
      entry: {
        date: "2018-10-11",
        decision: { outcome: "approved", body: "board", date: "2018-10-11", ref: "minute 6" },
      },
      says: [
        "Decided: due December 2018 instead of October 2018, asked for on 5 September 2018 by Director: approved.",
      ],
    });
  });

  it("decides together what one entry asks for", () => {
    const both = action(
      "timescale: 3 months\nprogress:\n  - { date: 2018-09-05, due: 2018-12, status: on-hold, review: 2018-11 }",
      "2018-10-11",
    );
    expect(decide(both, null).says).toHaveLength(2);
  });

  it("wants to know which, where two are open", () => {
    expect(refusal(() => decide(TWO_OPEN, null))).toBe(
      [
        "2 1.1.1 has several requests open: say which is decided with --request",
        "--request due: due December 2018 instead of October 2018, asked for on 5 September 2018 by Director",
        "--request status: a hold, asked for on 6 September 2018 by Manager",
      ].join("\n"),
    );
  });

  it("decides the latest as it stands, and an older one by asking again", () => {
    expect(decide(TWO_OPEN, "status").entry).not.toHaveProperty("status");
    const older = decide(TWO_OPEN, "due");
    expect(older.entry["due"]).toBe("2018-12");
    expect(older.says).toContain("Still open: a hold, asked for on 6 September 2018 by Manager.");
    const hold = action(
      `timescale: 3 months
progress:
  - { date: 2018-09-05, status: on-hold, review: 2019-01 }
  - { date: 2018-09-06, due: 2018-12 }`,
      "2018-10-11",
    );
    expect(decide(hold, "status").entry).toMatchObject({ status: "on-hold", review: "2019-01" });
  });

  it("has the effect that it says, and no other", () => {
    const { entry } = decide(TWO_OPEN, "due");
    const after = action(
      `timescale: 3 months
progress:
  - { date: 2018-09-05, by: director, due: 2018-12, note: Late }
  - { date: 2018-09-06, by: manager, status: on-hold, review: 2019-01, note: No staff }
  - ${JSON.stringify(entry)}`,
      "2018-10-11",
    );
    expect(after.due?.last).toBe("2018-12-31");
    expect(after.pending.map(({ status }) => status)).toEqual(["on-hold"]);
  });

  it("adopts what is proposed, or refuses it", () => {
    expect(decide(PROPOSED, null).entry).toMatchObject({ status: "not-started" });
    expect(decide(PROPOSED, null, { ...APPROVED, outcome: "refused" }).entry).not.toHaveProperty("status");
  });

  it("refuses where nothing is open, and says what became of the last request", () => {
    expect(refusal(() => decide(OPEN, null))).toContain(
      "1 1.1.1 has no request open that could be decided\nNothing had been asked for by the day of the entry",
    );
    const over = action(
      `timescale: 3 months
progress:
  - { date: 2018-09-05, due: 2018-12 }
  - { date: 2018-09-12, decision: { outcome: refused, body: board } }`,
      "2018-10-11",
    );
    expect(refusal(() => decide(over, null))).toContain("asked for on 5 September 2018; it is refused.");
    expect(refusal(() => decide(TWO_OPEN, "status", APPROVED) && decide(over, "status"))).toContain("1 1.1.1 has no");
  });
});
