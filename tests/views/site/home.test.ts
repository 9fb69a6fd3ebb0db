import { describe, expect, test } from "vitest";
import { openingSentences } from "../../../src/views/site/introduction.ts";
import { fileOfSite, planIn } from "./one-site.ts";

const year = fileOfSite(planIn("tests/plans/a-year-of-progress"), "2025-03-31", "index.html", "public");
const hampshire = fileOfSite(planIn("plan"), "2018-11-15", "index.html", "public");
const wordsOf = (html: string) => html.replace(/<[^>]+>/g, "").replace(/\s+/g, " ");
/** What stands under the second-level heading that begins so. */
const under = (html: string, heading: string) =>
  html.split("<h2 ").find((part) => wordsOf(`<h2 ${part}`).trim().startsWith(heading)) ?? "";

describe("the first page", () => {
  test("says in the first two sentences of the plan's own introduction what it is", () => {
    const [, lead = ""] = /<p class="lead">(.*)<\/p>/.exec(year) ?? [];
    expect(wordsOf(lead)).toBe(
      "In January 2024 the Office for Partnership Inspection (OPI) looked at how well the organisations in Wealdshire work together to keep adults safe from abuse and neglect. Its report of 14 March 2024 found committed staff and some strong practice, above all in hospital discharge.",
    );
  });

  test("says what was promised, by whom and by when", () => {
    expect(wordsOf(year)).toContain(
      "26 actions are promised in 5 themes in answer to 8 recommendations, led by 16 owners from 7 organisations, to be complete by April 2025. 1 more is only proposed and 3 were closed by decision.",
    );
  });

  test("has one bar of which each part is named, counted, and leads to its actions", () => {
    const progress = under(year, "How far it is");
    expect(progress.match(/<svg class="bar"/g)).toHaveLength(1);
    const parts = [...progress.matchAll(/<strong>(\d+)<\/strong> <a href="actions\.html\?rating=([^"]+)">/g)];
    expect(parts.map(([, n, rating]) => [Number(n), decodeURIComponent(rating ?? "")])).toEqual([
      [5, "assured"],
      [3, "complete assurance-due"],
      [3, "on-track"],
      [7, "at-risk"],
      [5, "off-track"],
      [1, "on-hold"],
      [2, "nothing-recorded"],
    ]);
    expect(progress).toContain('aria-label="Actions by how they stand: Assured: 5, Complete: 3, On track: 3,');
  });

  test("shows what is late, coming and achieved as cards with titles, the worst, the next and the latest first", () => {
    const titles = (heading: string) =>
      [...under(year, heading).matchAll(/<p class="title"><a [^>]*>(.*?)<\/a>/g)].map(([, title]) => title);
    expect(titles("Late (5)").slice(0, 2)).toEqual([
      "Agree a standard for recording decisions",
      "Agree who pays for what",
    ]);
    // Of this one nobody has said anything: it is past its day, which is all that is known.
    expect(titles("Late (5)").at(-1)).toBe("Prepare managers to chair enquiry meetings");
    expect(under(year, "Late (5)")).toContain("Was due December 2024, 90 days ago");
    expect(titles("Coming up (9)")[0]).toBe("Finish enquiries without delay");
    expect(titles("Coming up (9)")).toHaveLength(6);
    expect(titles("Achieved (8)")[0]).toBe("Build one performance dashboard");
    expect(under(year, "Late (5)")).toContain("<strong>151 days late</strong>: was due October 2024");
  });

  test("leads to what it shows no card of", () => {
    expect(under(year, "Achieved (8)")).toContain(
      '<a href="actions.html?rating=assured%20complete%20assurance-due">All that are done</a>',
    );
  });

  test("says how much is withheld, after all else", () => {
    const main = year.slice(0, year.indexOf("</main>"));
    expect(wordsOf(main.slice(main.indexOf("</table>")))).toContain("Not public: 1 entry and 2 pieces of evidence");
  });

  test("calls nothing late of which nobody has said anything", () => {
    expect(under(hampshire, "Past the due date, with nothing recorded (12)")).toContain(
      "Was due October 2018, 15 days ago",
    );
    expect(wordsOf(hampshire)).toContain("An empty record does not mean that nothing was done.");
    expect(wordsOf(hampshire)).not.toMatch(/\blate\b/i);
  });

  test("names what could not be read before any figure", () => {
    const html = fileOfSite({ "actions/1.1.1-one.md": "---\nid: [\n---\n" }, "2018-09-01", "index.html");
    const notice = html.indexOf("1 of 1 action file could not be read");
    expect(notice).toBeGreaterThan(0);
    expect(notice).toBeLessThan(html.indexOf("are promised"));
    expect(html).toContain("actions/1.1.1-one.md");
  });

  test("of a plan that has just begun says what it can", () => {
    const html = fileOfSite({}, "2018-09-01", "index.html");
    expect(wordsOf(html)).toContain("0 actions are promised in 1 theme, to be complete by July 2019.");
    expect(html).not.toContain("NaN");
  });
});

describe("the opening of an introduction", () => {
  const opening = (body: string) =>
    openingSentences({ prose: [{ path: "introduction.md", title: null, body } as never] });

  test("passes over headings, titles in capitals, lists and tables", () => {
    const body =
      "# Introduction\n\n**A TITLE IN CAPITALS**\n\n- a list.\n\n| a | b |\n\nThis is it.\nSo is this. Not this.";
    expect(opening(body)).toBe("This is it. So is this.");
  });

  test("says links, emphasis and code by their words", () => {
    expect(opening("See [the *report*](https://example.org/a_b) and `x`. **Bold** it is.")).toBe(
      "See the report and x. Bold it is.",
    );
  });

  test("ends no sentence at a number or an abbreviation before a small letter", () => {
    expect(opening("It took 3.5 days, i.e. half a week. Then it was done.")).toBe(
      "It took 3.5 days, i.e. half a week. Then it was done.",
    );
  });

  test("is none where there is no sentence, or one as long as a page", () => {
    expect(opening("# Only a heading")).toBeNull();
    expect(opening(`${"long ".repeat(200)}end.`)).toBeNull();
    expect(openingSentences({ prose: [] })).toBeNull();
  });
});
