import { describe, expect, it } from "vitest";
import { action } from "../support/ledger.ts";

const entries = (yaml: string, more = ""): string => `timescale: 3 months\n${more}\nprogress:\n${yaml}`;
const started = "  - { date: 2018-08-01, status: in-progress }";
const rated = (yaml: string, asOf: string) => {
  const { rating, reasons, colour } = action(yaml, asOf);
  return { rating, colour, why: reasons.join("; ") };
};

describe("rating, rule by rule", () => {
  it("is overdue from the day after the last day of the due date", () => {
    expect(action(entries(started), "2018-10-31").daysOverdue).toBe(0);
    expect(action(entries(started), "2018-11-01").daysOverdue).toBe(1);
  });

  it("says when nothing is recorded, without a colour", () => {
    expect(rated("timescale: 3 months", "2018-10-31")).toEqual({
      rating: "nothing-recorded",
      colour: null,
      why: "nothing is recorded",
    });
    expect(rated("timescale: 3 months", "2018-11-01").why).toBe(
      "nothing is recorded, and its due date (October 2018) has passed",
    );
  });

  it("is red from 1 December where it was due by 31 October and a forecast still lives", () => {
    const it = entries(`${started}\n  - { date: 2018-10-20, forecast: 2018-12-10 }`);
    // 10 December is more than a month after 31 October, so forecast to 30 November here:
    const near = entries(`${started}\n  - { date: 2018-10-20, forecast: 2018-11-30 }`);
    expect(rated(near, "2018-11-30").rating).toBe("at-risk");
    expect(rated(near, "2018-12-01")).toMatchObject({ rating: "off-track", colour: "red" });
    expect(rated(it, "2018-11-30").rating).toBe("off-track");
  });

  it("is off track when overdue without a live forecast", () => {
    expect(rated(entries(started), "2018-11-01").why).toBe("overdue by 1 day; no forecast");
    const passed = entries(`${started}\n  - { date: 2018-10-20, forecast: 2018-11-05 }`);
    expect(rated(passed, "2018-11-05").rating).toBe("at-risk");
    expect(rated(passed, "2018-11-06").why).toContain("its forecast, 5 November 2018, has passed");
  });

  it("is off track when the forecast is more than late after due, at risk when less", () => {
    const forecast = (day: string) =>
      rated(entries(`  - { date: 2018-08-01, status: in-progress, forecast: ${day} }`), "2018-08-02");
    expect(forecast("2018-10-31").rating).toBe("on-track");
    expect(forecast("2018-11-01")).toMatchObject({
      rating: "at-risk",
      why: "forecast 1 November 2018, after it is due",
    });
    expect(forecast("2018-11-30").rating).toBe("at-risk");
    expect(forecast("2018-12-01")).toMatchObject({
      rating: "off-track",
      why: "forecast 1 December 2018, more than 1 month after it is due",
    });
  });

  it("counts the month after a month to its own last day, and the month after a day to the same day", () => {
    const foreseen = (timescale: string, forecast: string) =>
      rated(
        `timescale: ${timescale}\nprogress:\n  - { date: 2018-11-01, status: in-progress, forecast: ${forecast} }`,
        "2018-11-02",
      );
    expect(foreseen("4 months", "2018-12").why).toBe("forecast December 2018, after it is due");
    expect(foreseen("4 months", "2019-01-01").rating).toBe("off-track");
    expect(foreseen("2018-11-30", "2018-12-30").rating).toBe("at-risk");
    expect(foreseen("2018-11-30", "2018-12-31").rating).toBe("off-track");
    const late = "timescale: 4 months\nprogress:\n  - { date: 2018-12-01, status: in-progress, forecast: 2019-01-01 }";
    expect(rated(late, "2018-12-31").why).not.toContain("overdue by 31 days, more than");
    expect(rated(late, "2019-01-01").why).toContain("overdue by 32 days, more than 1 month");
    expect(rated(late, "2026-11-22").why).toContain("overdue by 2,914 days, more than 1 month");
  });

  it("goes by confidence", () => {
    const sure = (word: string) =>
      rated(entries(`  - { date: 2018-08-01, status: in-progress, confidence: ${word} }`), "2018-08-02");
    expect(sure("low")).toMatchObject({ rating: "off-track", why: "confidence is low" });
    expect(sure("medium")).toMatchObject({ rating: "at-risk", why: "confidence is medium" });
    expect(sure("high").rating).toBe("on-track");
  });

  it("is at risk when not started within due-soon of due", () => {
    const noted = entries("  - { date: 2018-09-01, note: Planned. }");
    expect(rated(noted, "2018-09-29").rating).toBe("on-track");
    expect(rated(noted, "2018-10-01")).toMatchObject({ rating: "at-risk", why: "not started, and due within 1 month" });
  });

  it("is at risk when a milestone or review is missed", () => {
    const milestone = entries(started, "milestones: [{ by: 2018-08, title: Chair agreed }]");
    expect(rated(milestone, "2018-09-01").why).toBe("milestone missed: Chair agreed (August 2018)");
    const review = entries(started, "review: 2018-08-10");
    expect(rated(review, "2018-08-11").why).toBe("review missed: 10 August 2018");
  });

  it("is at risk when stale", () => {
    const long = "timescale: 12 months\nprogress:\n  - { date: 2018-08-31, status: in-progress }";
    expect(rated(long, "2018-11-30").rating).toBe("on-track");
    expect(rated(long, "2018-12-01").why).toBe("no entry since 31 August 2018, longer than 3 months");
  });

  it("names every reason that holds, gravest first", () => {
    const it = entries("  - { date: 2018-08-01, status: in-progress, confidence: low, forecast: 2018-10 }");
    expect(rated(it, "2018-11-01").why).toBe(
      "overdue by 1 day; its forecast, October 2018, has passed; confidence is low",
    );
    expect(rated(it, "2018-12-05").why).toBe(
      "overdue by 35 days, more than 1 month; its forecast, October 2018, has passed; no entry since 1 August 2018, longer than 3 months",
    );
  });

  it("lets a confidence that nobody has said again for longer than stale decide nothing", () => {
    const lines = "  - { date: 2018-08-01, confidence: low }\n  - { date: 2018-09-20, note: It goes on. }";
    const it = `timescale: 12 months\nprogress:\n${lines}`;
    expect(rated(it, "2018-11-01").rating).toBe("off-track");
    expect(rated(it, "2018-11-02").rating).toBe("on-track");
  });

  it("does not count a forecast for a day before it was made", () => {
    const it = `timescale: 12 months\nprogress:\n  - { date: 2018-09-01, status: in-progress, forecast: 2018-08 }`;
    expect(rated(it, "2018-09-02")).toMatchObject({ rating: "on-track" });
  });

  it("waits for assurance, then says that it is due", () => {
    const done = entries("  - { date: 2018-08-01, status: complete, evidence: [x] }");
    expect(rated(done, "2018-10-01")).toMatchObject({ rating: "complete", colour: "green" });
    expect(rated(done, "2018-10-02")).toMatchObject({ rating: "assurance-due", colour: "amber" });
    const assured = `${done}\n  - { date: 2018-12-01, by: nurse, status: assured }`;
    expect(rated(assured, "2019-12-01")).toMatchObject({
      rating: "assured",
      colour: "blue",
      why: "assured on 1 December 2018 by Lead Nurse",
    });
  });

  it("closes in grey", () => {
    const it = entries(
      "  - { date: 2018-08-01, status: transferred, to: trust, decision: { outcome: approved, body: board } }",
    );
    expect(rated(it, "2019-08-01")).toEqual({
      rating: "closed",
      colour: "grey",
      why: "transferred on 1 August 2018, to The Trust",
    });
  });

  it("takes its thresholds from the plan", () => {
    const { rating } = action(entries(started), "2018-11-02", "rating: { late: 1 day }\n");
    expect(rating).toBe("off-track");
  });
});
