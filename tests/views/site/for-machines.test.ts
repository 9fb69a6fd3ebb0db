import { parse as parseCsv } from "csv-parse/sync";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { problemsBy } from "../../support/json-schema.ts";
import { fileOfSite, filesOfSite, planIn } from "./one-site.ts";

const YEAR = planIn("tests/plans/a-year-of-progress");
const DAY = "2025-03-31";
const ADDRESS = "https://example.org/plan/";
const open = filesOfSite(YEAR, DAY, "public", { address: ADDRESS });
const file = (path: string): string => String(open.get(path)?.() ?? "");
const isWellFormed = (xml: string): boolean => {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return true;
};

describe("open data", () => {
  const rows = (path: string): Record<string, string>[] => parseCsv(file(path), { columns: true, bom: true });

  test("beside the whole and beside the table of each theme, owner and organisation: the same actions as CSV and JSON", () => {
    for (const page of ["actions", "themes/2", "owners/partnership-manager", "organisations/wealdshire-icb"]) {
      const ids = rows(`${page}.csv`).map((row) => row["id"]);
      const document = JSON.parse(file(`${page}.json`));
      expect(
        document.actions.map((it: { id: string }) => it.id),
        page,
      ).toEqual(ids);
      expect(ids.length, page).toBeGreaterThan(2);
      const name = page.split("/").at(-1);
      for (const ending of ["csv", "json", "ics"])
        expect(file(`${page}.html`), page).toMatch(new RegExp(`href="[^"]*${name}\\.${ending}"`));
    }
    expect(rows("actions.csv")).toHaveLength(30);
  });

  test("each document is as its schema says", () => {
    for (const path of ["actions.json", "decisions.json", "recommendations.json", "figures.json"])
      expect(problemsBy("output", JSON.parse(file(path))), path).toBe("");
  });

  test("the dates of an owner's actions are in the owner's calendar", () => {
    const calendar = file("owners/director-of-adult-care.ics");
    expect(calendar).toContain("SUMMARY:Due: 1.1.3 Agree who pays for what");
    expect(calendar).not.toContain("1.2.1");
  });

  test("decisions and recommendations have theirs", () => {
    expect(rows("decisions.csv").length).toBeGreaterThan(3);
    expect(rows("recommendations.csv").length).toBeGreaterThan(7);
  });
});

describe("the feed", () => {
  const feed = file("feed.xml");

  test("is well-formed, and says what was said of late, the latest first, with links to the actions", () => {
    expect(isWellFormed(feed)).toBe(true);
    const days = [...feed.matchAll(/<entry>.*?<updated>(.*?)<\/updated>/gs)].map(([, day = ""]) => day);
    expect(days.length).toBeGreaterThan(50);
    expect(days).toEqual([...days].sort().reverse());
    expect(feed).toContain(
      '<link rel="alternate" type="text/html" href="https://example.org/plan/actions/1.1.3.html"/>',
    );
    expect(feed).toContain("<title>1.1.3 Agree who pays for what: Due 30 May 2025 asked for; confidence low</title>");
  });

  test("names each entry by the plan, the action and its place: for ever, and no two alike", () => {
    const ids = [...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const elsewhere = fileOfSite(YEAR, DAY, "feed.xml", "public");
    expect([...elsewhere.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id)).toEqual(ids);
    expect(elsewhere).toContain('href="actions/1.1.3.html"');
  });

  test("says nothing of what is withheld, nor of what was corrected", () => {
    expect(feed).not.toContain("withheld");
    expect(fileOfSite(YEAR, DAY, "feed.xml")).toContain("market supplement");
    expect(feed).not.toContain("market supplement");
  });

  test("of a plan in which nothing is recorded is a feed too", () => {
    const empty = fileOfSite({}, "2018-09-01", "feed.xml");
    expect(isWellFormed(empty)).toBe(true);
    expect(empty).toContain("<updated>2018-07-01T00:00:00Z</updated>");
  });

  test("carries hostile text as text", () => {
    const evil = "</title><script>alert(1)</script>&\u0001\uffff";
    const action = `---\nid: 1.1.1\ntitle: ${JSON.stringify(evil)}\nprogress:\n  - { date: 2018-08-01, note: ${JSON.stringify(evil)} }\n---\n`;
    const feedOfIt = fileOfSite({ "actions/1.1.1-one.md": action }, "2018-09-01", "feed.xml");
    expect(isWellFormed(feedOfIt)).toBe(true);
    expect(feedOfIt).not.toContain("<script>");
  });
});

describe("what a page says of itself to others", () => {
  test("its title, what it is about, and where it is", () => {
    const html = file("actions/1.1.3.html");
    const about = "In progress, off track. Due 14 February 2025, overdue by 45 days. Lead: Director of Adult Care.";
    expect(html).toContain(`<meta name="description" content="${about}">`);
    expect(html).toContain(`<meta property="og:description" content="${about}">`);
    expect(html).toContain('<meta property="og:title" content="1.1.3 Agree who pays for what">');
    expect(html).toContain('<link rel="canonical" href="https://example.org/plan/actions/1.1.3.html">');
    expect(file("index.html")).toContain('<meta property="og:url" content="https://example.org/plan/">');
  });

  test("the first page is described in the words of the plan's introduction", () => {
    expect(file("index.html")).toContain('<meta name="description" content="In January 2024 the Office');
  });

  test("every page leads to the icon and the feed", () => {
    expect(file("actions/1.1.3.html")).toContain('<link rel="icon" href="../favicon.svg"');
    expect(file("actions/1.1.3.html")).toContain('<link rel="alternate" href="../feed.xml"');
    expect(isWellFormed(file("favicon.svg"))).toBe(true);
  });

  test("an internal site says nothing to search engines but that it is not theirs", () => {
    const internal = filesOfSite(YEAR, DAY, "internal", { address: ADDRESS });
    expect(internal.has("sitemap.xml")).toBe(false);
    expect(String(internal.get("index.html")?.())).not.toContain("og:");
  });
});

test("the list of pages for search engines has every page once, at its address", () => {
  const sitemap = file("sitemap.xml");
  expect(isWellFormed(sitemap)).toBe(true);
  const pages = [...open.keys()].filter((path) => path.endsWith(".html") && path !== "404.html");
  expect([...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address).sort()).toEqual(
    pages.map((path) => `${ADDRESS}${path === "index.html" ? "" : path}`).sort(),
  );
  expect(filesOfSite(YEAR, DAY, "public").has("sitemap.xml")).toBe(false);
});

test("the page for what is missing leads home from whatever address it is shown at", () => {
  const html = file("404.html");
  expect(html).toContain('<a href="/plan/index.html">Wealdshire adult safeguarding improvement plan</a>');
  for (const [, target = ""] of html.matchAll(/(?:href|src)="([^"#][^"]*)"/g))
    expect(target).toMatch(/^(?:\/plan\/|https:\/\/example\.org\/plan\/)/);
});

test("a plan of more than a thousand actions has the JSON of the whole alone, and no calendar", () => {
  const many = Object.fromEntries(
    Array.from({ length: 1001 }, (_, n) => [
      `actions/1.1.${n + 1}-one.md`,
      `---\nid: 1.1.${n + 1}\ntitle: One\nowners: [director]\ntimescale: 3 months\n---\n`,
    ]),
  );
  const paths = [...filesOfSite(many, "2018-09-01", "public").keys()];
  const data = paths.filter((path) => /^(?:actions|themes\/1|owners\/director)\.(?:csv|json|ics)$/.test(path));
  expect(data.sort()).toEqual(["actions.csv", "actions.json", "owners/director.csv", "themes/1.csv"]);
});
