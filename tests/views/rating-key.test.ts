import { expect, test } from "vitest";
import { ratingMeaning } from "../../src/views/words.ts";
import { scheduled } from "../support/ledger.ts";

const said = (confidence: string): string =>
  `---\nid: 1.1.1\ntitle: A\nowners: [manager]\ntimescale: 12 months\nprogress:\n  - { date: 2018-08-01, by: manager, status: in-progress, confidence: ${confidence} }\n  - { date: 2018-09-10, by: manager, note: Going on. }\n---\n`;

test.each([
  ["low", "off-track"],
  ["medium", "at-risk"],
] as const)("the key says for how long a %s confidence counts, which is for how long it does", (confidence, rating) => {
  const on = (asOf: string) => scheduled({ "actions/1.1.1-a.md": said(confidence) }, asOf);
  expect(ratingMeaning(rating, on("2018-11-01").plan.info.rating)).toContain(
    `confidence ${confidence} (said within 3 months)`,
  );
  expect(on("2018-11-01").actions[0]?.rating).toBe(rating);
  expect(on("2018-11-02").actions[0]?.rating).toBe("on-track");
});

test("in the plan's own length of time", () => {
  const { plan } = scheduled({ "actions/1.1.1-a.md": said("low") }, "2018-11-01");
  const thresholds = { ...plan.info.rating, stale: { count: 6, unit: "week" } } as const;
  expect(ratingMeaning("off-track", thresholds)).toMatch(/or confidence low \(said within 6 weeks\)$/);
});
