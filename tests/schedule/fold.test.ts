import { describe, expect, it } from "vitest";
import { action } from "../support/ledger.ts";

const entries = (yaml: string): string => `owners: [director]\ntimescale: 3 months\nprogress:\n${yaml}`;

describe("change control", () => {
  const asked = entries("  - { date: 2018-10-05, by: director, due: 2018-12, note: Late. }");

  it("changes nothing without a decision, and shows what is sought", () => {
    const it = action(asked, "2018-10-20");
    expect(it.due?.last).toBe("2018-10-31");
    expect(it.pending).toMatchObject([
      { kind: "due", due: { last: "2018-12-31" }, date: "2018-10-05", by: "director" },
    ]);
    expect(it.timesMoved).toBe(0);
  });

  it("moves the date on the day of the decision, and keeps the baseline beside it", () => {
    const decided = `${asked}\n  - { date: 2018-10-11, decision: { outcome: approved, body: board, date: 2018-10-10, ref: minute 6 } }`;
    expect(action(decided, "2018-10-10").due?.last).toBe("2018-10-31");
    const it = action(decided, "2018-10-11");
    expect(it.due).toMatchObject({ precision: "month", last: "2018-12-31" });
    expect(it.baselineDue?.last).toBe("2018-10-31");
    expect(it.slipDays).toBe(61);
    expect(it.timesMoved).toBe(1);
    expect(it.pending).toEqual([]);
    expect(it.working).toEqual([
      "July 2018 + 3 months = October 2018, due by 31 October 2018",
      "moved to December 2018, due by 31 December 2018: approved by The Board on 10 October 2018 (minute 6)",
    ]);
  });

  it("takes a request and its decision in one entry, earlier dates too", () => {
    const it = action(
      entries("  - { date: 2018-08-05, due: 2018-09-10, decision: { outcome: approved, body: board } }"),
      "2018-08-05",
    );
    expect(it.due?.last).toBe("2018-09-10");
    expect(it.slipDays).toBe(-51);
  });

  it.each(["refused", "deferred"])("keeps the date where the request is %s, and closes the request", (outcome) => {
    const it = action(
      `${asked}\n  - { date: 2018-10-11, decision: { outcome: ${outcome}, body: board } }`,
      "2018-10-20",
    );
    expect(it.due?.last).toBe("2018-10-31");
    expect(it.pending).toEqual([]);
    expect(it.requests).toMatchObject([{ state: outcome, decidedOn: "2018-10-11", decision: { body: "board" } }]);
  });

  it("lets only approvers decide", () => {
    const it = action(`${asked}\n  - { date: 2018-10-11, decision: { outcome: approved, body: panel } }`, "2018-10-20");
    expect(it.due?.last).toBe("2018-10-31");
    expect(it.pending).toHaveLength(1);
  });

  it("decides the latest open request; a newer one of the same kind overtakes an older", () => {
    const two = `${asked}\n  - { date: 2018-10-08, by: director, due: 2019-01 }`;
    expect(action(two, "2018-10-09").pending).toMatchObject([{ due: { last: "2019-01-31" } }]);
    const it = action(`${two}\n  - { date: 2018-10-11, decision: { outcome: approved, body: board } }`, "2018-10-20");
    expect(it.due?.last).toBe("2019-01-31");
    expect(it.requests.map((one) => one.state)).toEqual(["overtaken", "approved"]);
  });

  it("leaves an older request of another kind open", () => {
    const it = action(
      `${asked}\n  - { date: 2018-10-08, status: withdrawn }\n  - { date: 2018-10-11, decision: { outcome: refused, body: board } }`,
      "2018-10-20",
    );
    expect(it.requests).toMatchObject([
      { kind: "due", state: "open" },
      { kind: "status", state: "refused" },
    ]);
  });

  it.each(["on-hold", "withdrawn", "superseded", "transferred"])("holds %s back until it is approved", (status) => {
    const sought = entries(
      `  - { date: 2018-08-01, status: in-progress }\n  - { date: 2018-09-01, status: ${status}, review: 2019-01 }`,
    );
    expect(action(sought, "2018-09-05").status).toBe("in-progress");
    const it = action(
      `${sought}\n  - { date: 2018-09-10, decision: { outcome: approved, body: executive } }`,
      "2018-09-10",
    );
    expect(it.status).toBe(status);
  });

  it.each(["tbc", "ongoing"])("sets the first date of a %s action, from which later moves slip", (timescale) => {
    const first = `timescale: ${timescale}\nprogress:\n  - { date: 2018-08-01, due: 2018-12, decision: { outcome: approved, body: board } }`;
    expect(action(first, "2018-07-31").due).toBeNull();
    const it = action(first, "2018-08-01");
    expect(it).toMatchObject({
      due: { last: "2018-12-31" },
      baselineDue: { last: "2018-12-31" },
      timesMoved: 0,
      slipDays: 0,
    });
    const moved = `${first}\n  - { date: 2018-09-01, due: 2019-01, decision: { outcome: approved, body: board } }`;
    expect(action(moved, "2018-09-01")).toMatchObject({
      baselineDue: { last: "2018-12-31" },
      timesMoved: 1,
      slipDays: 31,
    });
  });

  it("ends a request that nobody decided when the action ends", () => {
    const it = action(`${asked}\n  - { date: 2018-10-20, status: complete, evidence: [minutes] }`, "2018-10-20");
    expect(it.pending).toEqual([]);
    expect(it.requests).toMatchObject([{ state: "lapsed" }]);
  });
});

describe("statuses", () => {
  it("is not started where nothing says otherwise", () => {
    expect(action(entries("  - { date: 2018-08-01, note: Read. }"), "2018-08-01").status).toBe("not-started");
  });

  it("has no due date while it is proposed", () => {
    const it = action(entries("  - { date: 2018-08-01, status: proposed }"), "2019-08-01");
    expect(it).toMatchObject({ due: null, baselineDue: null, daysOverdue: 0, rating: "proposed" });
    const adopted = entries(
      "  - { date: 2018-08-01, status: proposed }\n  - { date: 2018-09-01, status: not-started }",
    );
    expect(action(adopted, "2018-09-01").due?.last).toBe("2018-10-31");
  });

  it("knows who completed and who assured, and when; reopening forgets both", () => {
    const done = entries(
      "  - { date: 2018-08-01, by: director, status: complete, evidence: [x] }\n  - { date: 2018-09-01, by: nurse, status: assured }",
    );
    expect(action(done, "2018-09-01")).toMatchObject({
      ...{ completedOn: "2018-08-01", completedBy: "director", assuredOn: "2018-09-01", assuredBy: "nurse" },
    });
    const it = action(`${done}\n  - { date: 2018-10-01, status: in-progress }`, "2018-10-01");
    expect(it).toMatchObject({ status: "in-progress", completedOn: null, assuredOn: null, assuredBy: null });
  });

  it("holds to the first day on which it was assured, closed or met, however often that is said again", () => {
    const twice = entries(
      `  - { date: 2018-08-01, status: complete, evidence: [x], met: [Chair agreed] }
  - { date: 2018-09-01, by: nurse, status: assured }
  - { date: 2018-10-01, by: manager, status: assured, met: [Chair agreed] }`,
    );
    const milestones = "milestones: [{ by: 2018-08, title: Chair agreed }]";
    expect(action(`${milestones}\n${twice}`, "2018-10-02")).toMatchObject({
      ...{ assuredOn: "2018-09-01", assuredBy: "nurse", milestones: [{ metOn: "2018-08-01" }] },
    });
    const decided = "decision: { outcome: approved, body: board }";
    const closed = entries(
      `  - { date: 2018-08-01, status: withdrawn, ${decided} }
  - { date: 2018-09-01, status: superseded, to: 1.1.2, ${decided} }`,
    );
    expect(action(closed, "2018-09-02").reasons).toEqual(["superseded on 1 August 2018, to 1.1.2"]);
  });

  it("puts an action whose assurance failed back to in progress", () => {
    const it = action(
      entries(
        "  - { date: 2018-08-01, status: complete, evidence: [x] }\n  - { date: 2018-09-01, by: nurse, assurance: failed }",
      ),
      "2018-11-01",
    );
    expect(it).toMatchObject({ status: "in-progress", completedOn: null, daysOverdue: 1 });
  });
});

describe("corrections", () => {
  const slip = entries(
    "  - { date: 2018-10-05, status: complete, evidence: [x] }\n  - { date: 2018-11-02, corrects: 2018-10-05, status: in-progress, note: Wrong action. }",
  );

  it("voids the entry for every date; the new fields take its date", () => {
    expect(action(slip, "2018-10-06")).toMatchObject({ status: "in-progress", completedOn: null });
    expect(action(slip, "2018-10-04").status).toBe("not-started");
  });

  it("keeps both in the history", () => {
    expect(action(slip, "2018-12-01").history).toMatchObject([
      { index: 0, voidedBy: 1, counts: "2018-10-05" },
      { index: 1, voidedBy: null, counts: "2018-10-05" },
    ]);
  });

  it("names the second entry of a day", () => {
    const it = action(
      entries(
        "  - { date: 2018-10-05, confidence: high }\n  - { date: 2018-10-05, confidence: low }\n  - { date: 2018-10-06, corrects: 2018-10-05/2, note: Not so. }",
      ),
      "2018-10-06",
    );
    expect(it.confidence).toBe("high");
  });

  it("takes the place of what it corrects among the entries of that day", () => {
    const day = "  - { date: 2018-10-05, confidence: low }\n  - { date: 2018-10-05, confidence: high }";
    const corrected = entries(
      `${day}\n  - { date: 2018-10-06, corrects: 2018-10-05, confidence: medium, note: Slip. }`,
    );
    expect(action(corrected, "2018-10-20").confidence).toBe("high");
  });

  it("is itself an update, on the day on which it was written", () => {
    const late = entries(
      "  - { date: 2018-08-01, note: One. }\n  - { date: 2018-10-05, corrects: 2018-08-01, note: Two. }",
    );
    expect(action(late, "2018-10-04").lastUpdate).toBe("2018-08-01");
    expect(action(late, "2018-10-05").lastUpdate).toBe("2018-10-05");
  });

  it("can be corrected in turn", () => {
    const it = action(
      `${slip}\n  - { date: 2018-11-03, corrects: 2018-11-02, status: complete, evidence: [x] }`,
      "2018-10-05",
    );
    expect(it).toMatchObject({ status: "complete", completedOn: "2018-10-05" });
  });

  it("cannot take hold of itself, alone or in a ring", () => {
    const ring = entries("  - { date: 2018-10-05, corrects: 2018-10-05, confidence: high }");
    expect(action(ring, "2018-10-05").confidence).toBe("high");
    const two = entries(
      "  - { date: 2018-10-05, corrects: 2018-10-06, confidence: low }\n  - { date: 2018-10-06, corrects: 2018-10-05, confidence: high }",
    );
    expect(action(two, "2018-10-06").history).toHaveLength(2);
  });
});

describe("what changes over time", () => {
  it("has the owners of the day", () => {
    const it = entries("  - { date: 2018-09-01, owners: [nurse, manager] }");
    expect(action(it, "2018-08-31")).toMatchObject({ owners: ["director"], organisations: ["council"] });
    expect(action(it, "2018-09-01")).toMatchObject({ owners: ["nurse", "manager"], organisations: ["trust"] });
  });

  it("knows which milestones are met, missed and to come on the day", () => {
    const it = `${entries("  - { date: 2018-10-01, met: [First] }")}\nmilestones:\n  - { by: 2018-09, title: First }\n  - { by: 2018-10-15, title: Second }`;
    const state = (asOf: string) => action(it, asOf).milestones.map(({ metOn, missed }) => ({ metOn, missed }));
    const open = { metOn: null, missed: false };
    expect(state("2018-09-30")).toEqual([open, open]);
    expect(state("2018-10-01")).toEqual([{ metOn: "2018-10-01", missed: false }, open]);
    expect(state("2018-10-16")[1]).toEqual({ metOn: null, missed: true });
  });

  it("measures the latest value by the day", () => {
    const it = `${entries("  - { date: 2018-09-01, measured: [{ name: Users, value: 18 }] }\n  - { date: 2018-10-01, measured: [{ name: Users, value: 21 }] }")}\nmeasures: [{ name: Users, baseline: 15, target: 30, unit: "%" }]`;
    expect(action(it, "2018-09-15").measures[0]?.latest).toEqual({ value: 18, date: "2018-09-01" });
    expect(action(it, "2018-10-15").measures[0]?.latest).toEqual({ value: 21, date: "2018-10-01" });
  });

  it("sorts what was written late to its date", () => {
    const it = action(
      entries("  - { date: 2018-09-01, confidence: low }\n  - { date: 2018-08-01, confidence: high }"),
      "2018-09-01",
    );
    expect(it.confidence).toBe("low");
    expect(it.history.map((one) => one.index)).toEqual([1, 0]);
  });

  it("ignores what came after the day", () => {
    const it = action(entries("  - { date: 2018-09-01, status: in-progress }"), "2018-08-31");
    expect(it).toMatchObject({ status: "not-started", history: [], rating: "nothing-recorded", lastUpdate: null });
  });
});

describe("reviews", () => {
  const every = (dones: readonly string[]): string =>
    `timescale: ongoing\nreview: every 3 months\nprogress:\n  - { date: 2018-07-05, status: in-progress }\n${dones.map((day) => `  - { date: ${day}, review: done }`).join("\n")}`;

  it("counts from the baseline, never from the last one done", () => {
    expect(action(every([]), "2018-10-31").review).toMatchObject({ next: { last: "2018-10-31" }, missed: false });
    expect(action(every([]), "2018-11-01").review).toMatchObject({ missed: true });
    expect(action(every(["2018-09-28"]), "2018-11-01").review).toMatchObject({ next: { last: "2019-01-31" } });
    expect(action(every(["2018-10-05"]), "2018-11-01").review).toMatchObject({ next: { last: "2019-01-31" } });
  });

  it("settles only what has passed where it is done late", () => {
    expect(action(every(["2018-11-15"]), "2018-11-16").review).toMatchObject({
      next: { last: "2019-01-31" },
      missed: false,
    });
    expect(action(every(["2019-02-15"]), "2019-02-16").review).toMatchObject({ next: { last: "2019-04-30" } });
  });

  it("looks at a hold when the hold says", () => {
    const held = entries(
      "  - { date: 2018-09-01, status: on-hold, review: 2018-11, decision: { outcome: approved, body: board } }",
    );
    expect(action(held, "2018-10-01")).toMatchObject({ rating: "on-hold", review: { next: { last: "2018-11-30" } } });
    expect(action(held, "2018-12-01")).toMatchObject({ review: { missed: true } });
    // That it was looked at does not prolong it.
    expect(action(`${held}\n  - { date: 2018-11-20, review: done }`, "2018-12-01").review).toMatchObject({
      next: { last: "2018-11-30" },
      missed: true,
    });
  });
});

describe("a hold that goes on", () => {
  const held = (more: string): string =>
    entries(
      `  - { date: 2018-09-01, status: on-hold, review: 2018-11, decision: { outcome: approved, body: board } }\n${more}`,
    );

  it("is looked at again on the new date that is decided for it, and on no other", () => {
    const asked = "  - { date: 2018-11-20, review: done }\n  - { date: 2018-11-20, status: on-hold, review: 2019-02";
    expect(action(held(`${asked} }`), "2018-11-21")).toMatchObject({
      review: { next: { last: "2018-11-30" } },
      pending: [{ kind: "status", status: "on-hold" }],
    });
    const refused = `${asked}, decision: { outcome: refused, body: board } }`;
    expect(action(held(refused), "2018-12-01")).toMatchObject({ review: { missed: true }, pending: [] });
    const it = action(held(`${asked}, decision: { outcome: approved, body: board } }`), "2019-03-01");
    expect(it.review).toMatchObject({ next: { last: "2019-02-28" }, missed: true });
    expect(it.hold).toMatchObject({ since: "2018-09-01", reviewSet: "2018-11-20", index: 2 });
  });

  it("points at the request that put it on hold, though another entry decided", () => {
    const asked = "  - { date: 2018-09-01, status: on-hold }";
    const decided = "  - { date: 2018-09-05, decision: { outcome: approved, body: board } }";
    expect(action(entries(`${asked}\n${decided}`), "2018-10-01").hold).toMatchObject({ index: 0, review: null });
  });
});

describe("what the fold keeps for the rules", () => {
  const decided = "decision: { outcome: approved, body: board }";

  it("says which decisions found nothing to decide", () => {
    const lines = [
      `  - { date: 2018-08-01, ${decided} }`,
      `  - { date: 2018-08-02, due: 2018-12, ${decided} }`,
      `  - { date: 2018-08-03, ${decided} }`,
      "  - { date: 2018-08-04, decision: { outcome: approved, body: panel } }",
    ];
    expect(action(entries(lines.join("\n")), "2018-10-01").idleDecisions).toEqual([0, 2]);
  });

  it("says which changes of status the table does not have, where they were asked for", () => {
    const lines = [
      "  - { date: 2018-08-01, status: assured }",
      "  - { date: 2018-08-02, status: withdrawn }",
      `  - { date: 2018-08-03, ${decided} }`,
    ];
    expect(action(entries(lines.join("\n")), "2018-10-01").oddTransitions).toEqual([
      { index: 0, from: "not-started", to: "assured" },
      { index: 1, from: "assured", to: "withdrawn" },
    ]);
  });

  it("says where a decision came too late for what it approves", () => {
    const lines = [
      "  - { date: 2018-08-01, status: on-hold, review: 2018-10 }",
      "  - { date: 2018-08-02, status: complete }",
      `  - { date: 2018-08-03, ${decided} }`,
    ];
    expect(action(entries(lines.join("\n")), "2018-10-01").oddTransitions).toEqual([
      { index: 2, from: "complete", to: "on-hold" },
    ]);
  });

  it("wants new evidence once an action was reopened", () => {
    const lines = ["  - { date: 2018-08-01, status: complete, evidence: [Minutes] }"];
    const evidenced = (): boolean => action(entries(lines.join("\n")), "2018-12-01").evidenced;
    expect(evidenced()).toBe(true);
    lines.push("  - { date: 2018-08-02, assurance: failed, evidence: [The audit] }");
    lines.push("  - { date: 2018-08-03, status: complete }");
    expect(evidenced()).toBe(false);
    lines.push("  - { date: 2018-08-04, evidence: [Signed minutes] }");
    expect(evidenced()).toBe(true);
  });

  it("keeps who owned the action when it was said to be complete and assured", () => {
    const lines = [
      "  - { date: 2018-08-01, by: director, status: complete, owners: [manager] }",
      "  - { date: 2018-08-02, by: nurse, status: assured }",
      "  - { date: 2018-08-03, owners: [nurse] }",
    ];
    const it = action(entries(lines.join("\n")), "2018-10-01");
    expect(it.completed).toEqual({ index: 0, on: "2018-08-01", by: "director", owners: ["manager"] });
    expect(it.assured).toEqual({ index: 1, on: "2018-08-02", by: "nurse", owners: ["manager"] });
  });
});

describe("an action that was added", () => {
  const it_ = "added: { date: 2018-09-10, decision: { body: board, date: 2018-09-10 } }\ntimescale: 6 weeks";

  it("counts its timescale from the day it was added", () => {
    expect(action(it_, "2018-09-10").due?.last).toBe("2018-10-22");
  });

  it("is not in the plan before", () => {
    expect(() => action(it_, "2018-09-09")).toThrow("not in the plan");
  });
});

describe("what a decision decides", () => {
  const approved = (more = "", body = "board") => `decision: { outcome: approved, body: ${body}${more} }`;
  const due = (lines: string, asOf = "2018-10-31") => action(entries(lines), asOf).due?.last;
  const asked = "  - { date: 2018-10-05, by: director, due: 2018-12 }";

  it.each([
    ["a body that owns the action", `  - { date: 2018-10-01, owners: [board] }\n${asked}`, approved()],
    [
      "who owned it when it was asked for",
      `  - { date: 2018-10-01, owners: [board] }\n${asked}\n  - { date: 2018-10-06, owners: [director] }`,
      approved(),
    ],
    ["whoever asked", asked.replace("director", "board"), approved()],
    ["a body before it was asked", asked, approved(", date: 2018-10-04")],
    ["a body on a day to come", asked, approved(", date: 2018-11-01")],
  ])("is nothing where it is made by %s", (_what, before, decision) => {
    expect(due(`${before}\n  - { date: 2018-10-11, ${decision} }`)).toBe("2018-10-31");
  });

  it("is written down with what it decides up to a month later", () => {
    const late = (day: string) => due(`  - { date: 2018-10-11, due: 2018-12, ${approved(`, date: ${day}`)} }`);
    expect([late("2018-09-11"), late("2018-09-10")]).toEqual(["2018-12-31", "2018-10-31"]);
  });

  it("is not what was asked for before the action ended", () => {
    const lines = [
      "  - { date: 2018-08-01, status: on-hold, review: 2018-10 }",
      "  - { date: 2018-08-02, status: complete, evidence: [x] }",
      "  - { date: 2018-08-03, assurance: failed }",
      `  - { date: 2018-08-04, ${approved()} }`,
    ];
    expect(action(entries(lines.join("\n")), "2018-10-01")).toMatchObject({ status: "in-progress", hold: null });
  });
});

describe("an assurance that failed", () => {
  it("puts back what was complete, and what was assured", () => {
    const lines =
      "  - { date: 2018-08-01, status: complete, evidence: [x] }\n  - { date: 2018-08-02, status: assured }";
    expect(action(entries(`${lines}\n  - { date: 2018-08-03, assurance: failed }`), "2018-10-01")).toMatchObject({
      status: "in-progress",
      assured: null,
    });
  });
});

describe("a proposal", () => {
  it("was never anything else before it was first said to be one", () => {
    const lines = "  - { date: 2018-09-01, status: proposed }";
    expect(action(entries(lines), "2018-08-01")).toMatchObject({ status: "proposed", due: null });
  });

  it("is only asked for where the action was adopted", () => {
    const lines = "  - { date: 2018-08-01, status: in-progress }\n  - { date: 2018-09-01, status: proposed";
    expect(action(entries(`${lines} }`), "2018-10-01")).toMatchObject({ status: "in-progress" });
    const decided = `${lines}, decision: { outcome: approved, body: board } }`;
    expect(action(entries(decided), "2018-10-01")).toMatchObject({ status: "proposed" });
  });
});

describe("a review every three months", () => {
  it("is not settled for the next quarter by a second one within a week", () => {
    const it =
      "timescale: ongoing\nreview: every 3 months\nprogress:\n  - { date: 2018-10-20, review: done }\n  - { date: 2018-10-25, review: done }";
    expect(action(it, "2018-11-01").review).toMatchObject({ next: { last: "2019-01-31" } });
  });
});

describe("a correction of what is not its author's", () => {
  it("voids nothing, and counts for nothing", () => {
    const refused =
      "  - { date: 2018-10-05, by: director, due: 2018-12 }\n  - { date: 2018-10-06, decision: { outcome: refused, body: board, ref: minute 1 } }";
    const own = `${refused}\n  - { date: 2018-10-07, by: director, corrects: 2018-10-06, due: 2018-12, decision: { outcome: approved, body: board, ref: minute 1 } }`;
    expect(action(entries(own), "2018-10-31")).toMatchObject({ due: { last: "2018-10-31" }, pending: [] });
  });
});
