import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../../src/render/markdown/markdown.ts";
import { safePublished } from "../../../src/render/markdown/published.ts";
import { column, EVERY_BLOCK, table } from "../sample.ts";

const paragraph = (text: string) => renderMarkdown([{ kind: "paragraph", text }]).trimEnd();

describe("blocks as Markdown", () => {
  it("looks like this", async () => {
    await expect(renderMarkdown(EVERY_BLOCK)).toMatchFileSnapshot("../../goldens/render/every-block.md.txt");
  });

  it("keeps the number of a table's cells whatever is in them", () => {
    const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("|", "\\", "`", "\n", "a", " ", "<") }));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
        const drawn = renderMarkdown([
          {
            kind: "table",
            table: table(
              ["a", "b", "c"].map((key) => column(key)),
              rows,
            ),
          },
        ]);
        const lines = drawn.trimEnd().split("\n");
        expect(lines).toHaveLength(rows.length + 2);
        for (const line of lines) expect(barsOf(line)).toBe(4);
      }),
    );
  });
});

describe("plan text in Markdown says just what it says", () => {
  it.each([
    ["markup", "*a* _b_ `c` ~d~", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~"],
    ["HTML", "<script>&amp;", "&lt;script&gt;&amp;amp;"],
    ["a link", "[a](javascript:b)", "\\[a\\](javascript:b)"],
    ["an image", "![a](b)", "\\!\\[a\\](b)"],
    ["an address that would link itself", "https://a.b www.c.d", "https\\://a.b www\\.c.d"],
    ["a mention", "@name a@b.c", "@<!-- -->name a@<!-- -->b.c"],
    ["a reference", "see #12, GH-3", "see #<!-- -->12, GH<!-- -->-3"],
    ["a heading", "# a", "\\# a"],
    ["a list", "- a", "\\- a"],
    ["a numbered list", "1. a", "1\\. a"],
    ["a reference at the start", "#1", "\\#<!-- -->1"],
    ["an escape sequence", "\u001b[m", "\\\\u001b\\[m"],
    ["several lines", "a\n\n# b", "a # b"],
  ])("%s", (_, text, markdown) => {
    expect(paragraph(text)).toBe(markdown);
  });
});

describe("the plan's own Markdown in a document", () => {
  it.each([
    ["keeps its markup", "## A\n\n- **b** _c_\n\n> d", "## A\n\n- **b** _c_\n\n> d"],
    ["keeps links to http(s) and mailto", "[a](https://b.c) <https://d.e>", "[a](https://b.c) <https://d.e>"],
    ["shows HTML", "<img src=x> \\<b> <!-- c -->", "&lt;img src=x> &lt;b> &lt;!-- c -->"],
    ["makes a link of an image", "![a](https://b.c/d.png)", "[image: a](https://b.c/d.png)"],
    ["links to no script", "[a](javascript:b)", "[a\\](javascript:b)"],
    [
      "nor to one in disguise",
      "[a](\n java&#115;cript:b) [c](<javascript:d>)",
      "[a\\](\n java&#115;cript:b) [c\\](&lt;javascript:d>)",
    ],
    ["nor by a definition", "[a]\n\n[a]: javascript:b", "[a]\n\n[a\\]: javascript:b"],
    ["mentions nobody", "@team a@b.c #12", "@<!-- -->team a@b.c #<!-- -->12"],
    ["keeps code", "```\n<b> @x\n```\nc", "```\n<b> @x\n```\nc"],
    ["lets no open code swallow the rest", "a\n```\n<b>", "a\n\\```\n&lt;b>"],
    ["nor one in a list", "- ```\n```\n<b>", "- \\```\n\\```\n&lt;b>"],
    ["shows what is not seen", "a\u202eb", "a\\u202eb"],
  ])("%s", (_, markdown, safe) => {
    expect(safePublished(markdown)).toBe(safe);
  });
});

/** The bars that part cells: those that are not escaped. */
function barsOf(line: string): number {
  return line.replace(/\\./g, "").split("|").length - 1;
}
