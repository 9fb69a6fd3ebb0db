import { describe, expect, test } from "vitest";
import { fileOfSite, planIn } from "./one-site.ts";

const YEAR = planIn("tests/plans/a-year-of-progress");
const page = (path: string) => fileOfSite(YEAR, "2025-03-31", path, "public");
const wordsOf = (html: string) => html.replace(/<[^>]+>/g, "").replace(/\s+/g, " ");
const headingsOf = (html: string, level: number) =>
  [...html.matchAll(new RegExp(`<h${level} [^>]*>(.*?)</h${level}>`, "g"))].map(([, words = ""]) => wordsOf(words));

describe("an action's page", () => {
  const html = page("actions/1.1.3.html");

  test("begins with how it stands and what was said last; what was published comes after, its file at the foot", () => {
    expect(headingsOf(html, 2)).toEqual([
      "What was said last",
      "Progress and assurance",
      "Requests and decisions",
      "As published",
      "Where it is printed and kept",
    ]);
    const [standing = ""] = html.split("<h2 ");
    for (const said of ["Off track", "overdue by 45 days", "moved twice", "Director of Adult Care"])
      expect(standing).toContain(said);
    expect(standing).not.toContain("actions/1.1.3-agree");
    expect(html.slice(html.indexOf("Where it is printed"))).toContain("actions/1.1.3-agree-who-pays-for-what.md");
  });

  test("quotes the latest entry that counts, with its day and its author", () => {
    const last = html.slice(html.indexOf("What was said last"), html.indexOf("Progress and assurance"));
    expect(wordsOf(last)).toContain("18 March 2025, Chief Nurse: Due 30 May 2025 asked for; confidence low");
    expect(last).toContain('<p class="notice muted">They did not settle it.');
  });

  test("passes over a last entry that was corrected", () => {
    const action = `---
id: 1.1.1
title: One
owners: [director]
timescale: 3 months
progress:
  - { date: 2018-08-01, by: director, status: in-progress, note: Begun. }
  - { date: 2018-08-10, by: director, confidence: low, note: A slip of the pen. }
  - { date: 2018-08-12, by: director, corrects: 2018-08-10, confidence: high, note: It goes well. }
---
`;
    const corrected = fileOfSite({ "actions/1.1.1-one.md": action }, "2018-09-01", "actions/1.1.1.html");
    const last = corrected.slice(corrected.indexOf("What was said last"), corrected.indexOf("Progress and assurance"));
    expect(last).toContain("It goes well.");
    expect(last).not.toContain("A slip of the pen.");
  });

  test("shows the working of its due date beside the timescale as printed", () => {
    const published = html.slice(html.indexOf("As published"));
    expect(wordsOf(published)).toContain("Due dateApril 2024 + 6 months = October 2024");
  });

  test("where nothing is recorded says so, and quotes nobody", () => {
    const silent = page("actions/3.1.3.html");
    expect(silent).not.toContain("What was said last");
    expect(silent).toContain("An empty record does not mean that nothing was done.");
  });
});

describe("the page of changes", () => {
  test("tells each action once, with all that changed in it, what is notable first", () => {
    const html = page("changes.html");
    const told = headingsOf(html, 3);
    expect(new Set(told).size).toBe(told.length);
    expect(told).toHaveLength(14);
    expect(headingsOf(html, 2)).toEqual(["Notable (8 actions)", "Other changes (6 actions)"]);
    const [, of113 = ""] = /1\.1\.3 {1,2}Agree who pays for what<\/a><\/h3>\n<ul>\n(.*?)<\/ul>/s.exec(html) ?? [];
    expect(of113.match(/<li>/g)).toHaveLength(5);
    expect(of113).toContain("<li>Rating changed from at risk to off track");
  });

  test("says so where a month before there was no plan", () => {
    expect(fileOfSite({}, "2018-07-20", "changes.html")).toContain("the plan had not begun");
  });
});

test("the page of figures has what plan status counts, and the months as a chart with their table", () => {
  const html = page("figures.html");
  expect(headingsOf(html, 2)).toEqual(expect.arrayContaining(["Needs attention", "Overdue (5)", "Month by month"]));
  expect(html).toContain('<section class="picture"');
  expect(html).toContain("Actions by rating over time");
  // What is withheld counts in the chart as it does in every count.
  const internal = fileOfSite(YEAR, "2025-03-31", "figures.html", "internal");
  const months = (whole: string) => whole.slice(whole.indexOf("Month by month"), whole.indexOf("</main>"));
  expect(months(html)).toBe(months(internal));
});
