import { describe, expect, it } from "vitest";
import { renderTerminal } from "../../src/render/terminal/terminal.ts";

const draw = (markdown: string, width: number | null = 60) =>
  renderTerminal([{ kind: "published", markdown }], { width, colour: false, unicode: true }).trimEnd();

describe("the plan's own Markdown in a terminal", () => {
  it.each([
    ["a paragraph over several lines", "one\ntwo", "one two"],
    ["bold and italics", "**bold** and _italic_", "bold and _italic_"],
    ["a link", "[the paper](https://example.org/a)", "the paper (https://example.org/a)"],
    ["a link with a title", '[a](https://b.c "what")', 'a (https://b.c, "what")'],
    ["a link that says its address", "[https://b.c](https://b.c)", "https://b.c"],
    ["an address", "[Write](mailto:itb@example.org)", "Write (itb@example.org)"],
    ["an image", "![a chart](chart.png)", "a chart (image: chart.png)"],
    ["an address in angle brackets", "<https://b.c>", "https://b.c"],
    ["escapes and entities", "1\\. \\* A &amp; B &lt;x&gt;", "1. * A & B <x>"],
    ["what is left of the extraction", "[…] 15% to 30% * 2", "[…] 15% to 30% * 2"],
    ["HTML, which is text", "<b>x</b>", "<b>x</b>"],
    ["an underlined heading", "Title\n-----\ntext", "Title\ntext"],
    ["a heading", "text\n## Title ##\nmore", "text\n\nTitle\nmore"],
    ["nested lists", "- a\n  - b\n- c", "• a\n  • b\n• c"],
    ["a list with paragraphs", "- a\n\n  more\n- b", "• a\n\n  more\n• b"],
    ["numbers as they are written", "3. a\n7. b", "3. a\n7. b"],
    ["a quotation", "> a\n> b", "> a b"],
    ["a hard line break", "a\\\nb", "a\nb"],
    ["code", "```sh\nls -l\n```", "  sh\n  ls -l"],
    ["code that is never closed", "```\nls", "  ls"],
    ["code with its blanks, where it fits", "```\na    b  #  c\n```", "  a    b  #  c"],
    ["indented code", "```\na:\n  - b: 1\n\tc\n```", "  a:\n    - b: 1\n      c"],
    ["code in a list, from where its fence stands", "- a\n\n  ```\n  b:\n    c\n  ```", "• a\n\n    b:\n      c"],
    ["a table, row by row", "| a | b |\n|---|---|\n| 1 | 2 |", "| a | b |\n|---|---|\n| 1 | 2 |"],
  ])("%s", (_, markdown, drawn) => {
    expect(draw(markdown)).toBe(drawn);
  });

  it("hangs a list's further lines under its text", () => {
    expect(draw("10. some words that do not fit", 20)).toBe("10. some words that\n    do not fit");
  });
});
