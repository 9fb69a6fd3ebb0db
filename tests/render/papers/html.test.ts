import fc from "fast-check";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { htmlBlocks } from "../../../src/render/html/page.ts";
import { htmlPaper } from "../../../src/render/html/paper.ts";
import { safeAddress } from "../../../src/render/printable.ts";
import type { Block } from "../../../src/views/content.ts";
import { runs } from "../../support/properties.ts";
import { column, table } from "../sample.ts";
import { allSaying, aYearOfProgress, EVERY_KIND, HOSTILE, sayingOnly, viewOf } from "./papers.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // One spelling of empty elements is as good as the other, and long lines are the plan's own.
    "void-style": "off",
    "long-title": "off",
    // The page's own style sheet is in the page: it is one file.
    "no-inline-style": "error",
  },
});

async function problemsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map((it) => `${it.ruleId}: ${it.message} (${it.line}:${it.column})`),
  );
}

const blocksOf = (...blocks: Block[]): string => htmlBlocks(blocks, { href: () => null });

describe("a page", () => {
  it.each([
    ["every kind of block", EVERY_KIND],
    ["a year of progress", aYearOfProgress()],
    ["nothing", viewOf([])],
    ["a view without a paper", { document: { asOf: "2018-10-31" }, blocks: [] }],
  ])("of %s is valid and accessible HTML", async (_, view) => {
    expect(await problemsOf(await htmlPaper(view))).toEqual([]);
  });

  it("has one h1, its language, its landmarks, and nothing from anywhere else", async () => {
    const html = await htmlPaper(EVERY_KIND);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB">/);
    for (const landmark of ["<header>", '<main id="main" tabindex="-1">', "<footer>"]) {
      expect(html).toContain(landmark);
    }
    expect(await htmlPaper(aYearOfProgress())).toContain('<nav aria-label="Contents">');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<(?:script|link|img|iframe|object|embed|form|base)\b|@import|url\((?!#)| style="/);
  });

  it("is the same bytes from the same view", async () => {
    expect(await htmlPaper(aYearOfProgress())).toBe(await htmlPaper(aYearOfProgress()));
  });

  it("leads from a word to the heading that is about it, and nowhere where there is none", async () => {
    const html = await htmlPaper(EVERY_KIND);
    expect(html).toContain('id="action-1_4_1">');
    expect(html).toContain('<a href="#action-1_4_1">1.4.1</a>, 1.4.2 and <a href="https://www.cqc.org.uk/">');
  });
});

describe("words", () => {
  it("says a day also for machines", () => {
    const text = [{ text: "4 June 2024", day: "2024-06-04" }];
    expect(blocksOf({ kind: "paragraph", text })).toBe('<p><time datetime="2024-06-04">4 June 2024</time></p>');
  });

  it("spells an abbreviation out at its first use, but not where the text does so itself", () => {
    const said = (...texts: string[]): string =>
      htmlBlocks(
        texts.map((text): Block => ({ kind: "paragraph", text })),
        { href: () => null, abbreviations: { ITB: "Transformation Board", T: "Trust" } },
      );
    const marked = '<abbr title="Transformation Board">ITB</abbr>';
    const spelt = `${marked} <span class="meaning">(Transformation Board)</span>`;
    expect(said("The ITB, the ITB.", "ITB")).toBe(`<p>The ${spelt}, the ${marked}.</p>\n<p>${marked}</p>`);
    expect(said("Transformation Board (ITB)")).toBe(`<p>Transformation Board (${marked})</p>`);
    expect(said("ITBs and TITB")).toBe("<p>ITBs and TITB</p>");
  });

  it("adds no word to what was published", () => {
    const options = { href: () => null, abbreviations: { ITB: "Transformation Board" } };
    const html = htmlBlocks([{ kind: "published", markdown: "Introduce ITB" }], options);
    expect(html.replace(/<[^>]*>/g, "").trim()).toBe("Introduce ITB");
  });

  it("leaves out no level of heading, whatever stands in the plan", () => {
    const markdown = "# One\n\n#### Four\n\n## Two";
    const html = blocksOf({ kind: "heading", level: 3, text: "First" }, { kind: "published", markdown });
    expect([...html.matchAll(/<h(\d)/g)].map(([, level]) => level)).toEqual(["1", "2", "3", "3"]);
  });
});

describe("a table", () => {
  const rows = [
    ["1.4.1", { text: "Off track", emphasis: "alert" as const }, { text: "31 October 2018", data: "2018-10-31" }],
    ["1.4.2", "Nothing recorded", { text: "–", data: null }],
  ];
  const columns = [
    column("id"),
    column("rating", { title: "Rating" }),
    column("due", { title: "Due", width: "fixed" }),
  ];
  const html = blocksOf({ kind: "table", table: { ...table(columns, rows), title: "Overdue" } });

  it("has a caption, scopes, row headers, and in each cell the name of its column, for where a row is a card", () => {
    expect(html).toContain('<div class="table short rows">');
    expect(html).toContain('data-name="Due"><time');
    expect(html).toContain('<caption id="table-overdue">Overdue</caption>');
    expect(html).toContain('<th scope="col">Rating</th>');
    expect(html).toContain('<th scope="row">1.4.1</th>');
  });

  it("shows a rating by its word, shape and colour, and a day as such", () => {
    expect(html).toContain('<span class="chip alert">Off track</span>');
    expect(html).toContain('<span class="chip none">Nothing recorded</span>');
    expect(html).toContain('<time datetime="2018-10-31">31 October 2018</time>');
  });

  it("that needs more room than half a screen has a region that can be reached; no other is a stop", () => {
    const many = Array.from({ length: 14 }, (_, at) => column(`c${at}`, { title: "Overdue", width: "fixed" }));
    const wide = blocksOf({ kind: "table", table: { ...table(many, [many.map(() => "1")]), title: "Wide" } });
    expect(wide).toContain('<section class="table short rows mid" tabindex="0" aria-labelledby="table-wide">');
    expect(html).not.toContain("tabindex");
  });

  it("without rows says so", () => {
    expect(blocksOf({ kind: "table", table: table([column("id")], []) })).toBe('<p class="empty">There are none.</p>');
  });
});

/** What a browser would make of it: tags and their attributes, without their texts. */
const tagsOf = (html: string): string[] => [...html.matchAll(/<(\/?[a-z][^>]*)>/gi)].map(([, tag]) => tag as string);

describe("hostile text", () => {
  it.each(HOSTILE)("adds nothing to the page: %j", async (text) => {
    const html = await htmlPaper(sayingOnly(text));
    const body = html.slice(html.indexOf("<body"));
    expect(body).not.toMatch(/<(?:script|img|style|title>(?!.*<\/title>)|textarea|iframe|!)/i);
    for (const tag of tagsOf(body)) expect(tag).not.toMatch(/\son\w+\s*=|=\s*"?\s*(?:javascript|data|vbscript):/i);
    expect(await problemsOf(html)).toEqual([]);
  });

  it("never makes a tag or an attribute of its own", () => {
    const plain = (html: string): string =>
      tagsOf(html)
        .map((tag) => tag.replace(/"[^"]*"/g, '""'))
        .join("|");
    const blocks = (text: string) => allSaying(text).filter((block) => block.kind !== "published");
    const expected = plain(htmlBlocks(blocks("word"), { href: () => null }));
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", minLength: 1 }),
        fc.constantFrom("<", '"', "'", "&", ">"),
        (text, mark) => {
          fc.pre(/\S/.test(text.replace(/[\p{C}\p{Z}]/gu, "")));
          const html = htmlBlocks(blocks(`a${text}${mark}b`), { href: () => null });
          expect(plain(html).replaceAll(/data-\w+|/g, "")).toBe(expected);
        },
      ),
      { numRuns: runs(100) },
    );
  });

  it("in published Markdown makes only the tags that Markdown has, and links only where one may go", () => {
    const piece = fc.constantFrom(
      "[",
      "](",
      ")",
      "!",
      "<",
      ">",
      '"',
      "`",
      "\n",
      "#",
      "*",
      "https://a.b",
      "javascript:",
      "x",
      "|",
      "- ",
      "&",
    );
    const TAGS =
      /^(?:\/?(?:p|em|strong|ul|ol|li|h[1-6]|code|pre|blockquote|hr|br|table|thead|tbody|tr|td|a|s|div|abbr)|th scope="col"|\/th|ol start="\d+"|div class="published"|a href="https:\/\/[^"<>]*")$/;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const options = { href: (link: { to: string; href?: string }) => safeAddress(link.href ?? "") };
        const html = htmlBlocks([{ kind: "published", markdown: pieces.join("") }], options as never);
        for (const tag of tagsOf(html)) expect(tag).toMatch(TAGS);
      }),
      { numRuns: runs(300) },
    );
  });

  it.each([
    "javascript:alert(1)",
    " java\nscript:x",
    "data:text/html,x",
    "//evil.example",
    "/etc/passwd",
    "file:///x",
    "https://a b",
    'https://a"b',
    "https://",
  ])("leads nobody to %j", (href) => expect(safeAddress(href)).toBeNull());

  it.each(["https://example.org/a?b=c&d", "http://example.org", "mailto:a@example.org"])("leads to %s", (href) =>
    expect(safeAddress(href)).toBe(href),
  );
});
