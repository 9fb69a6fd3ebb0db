import { describe, expect, test } from "vitest";
import { zipOf } from "./packages.ts";
import { cellAt, grid, notes, opened, out, texts } from "./read.ts";

const read = (html: string) => opened(html, "plan.html");

describe("a web page", () => {
  test("has its tables, the headings between them, and merged cells where they stand", () => {
    const document = read(
      `<!DOCTYPE html><title> Our  plan </title><h2>Theme 1</h2><p>Aim</p>
       <table><caption>Actions</caption><thead><tr><th>Ref<th>Action<th>Lead</thead>
       <tr><td rowspan=2>1.1<td>Meet<br>often<td>Ann
       <tr><td colspan="2">Write</table><ul><li>End</ul>`,
    );
    expect(document.properties.title).toBe("Our plan");
    expect(document.tables[0]).toMatchObject({ where: "table 1", title: "Actions" });
    expect(document.tables[0]?.before.map(({ heading, text }) => [heading, text])).toEqual([
      [2, "Theme 1"],
      [null, "Aim"],
      [null, "Actions"],
    ]);
    expect(document.tables[0]?.rows.map(({ isHeader }) => isHeader)).toEqual([true, false, false]);
    expect(grid(document)).toEqual([
      [1, "0:Ref", "1:Action", "2:Lead"],
      [2, "0:1.1 ↓2", "1:Meet\noften", "2:Ann"],
      [3, "1:Write →2"],
    ]);
    expect(document.after.map(({ text, isListItem }) => [text, isListItem])).toEqual([["End", true]]);
  });

  test("keeps paragraphs and list items of a cell as lines, with the numbers that a browser counts", () => {
    const document = read("<table><tr><td>one<p>two</p><ul><li>a<li>b</ul><ol start=3 type=a><li>x<li>y</ol>");
    expect(document.tables[0]?.rows[0]?.cells[0]?.lines).toEqual([
      { text: "one", isListItem: false, number: null },
      { text: "two", isListItem: false, number: null },
      { text: "a", isListItem: true, number: null },
      { text: "b", isListItem: true, number: null },
      { text: "x", isListItem: true, number: "c." },
      { text: "y", isListItem: true, number: "d." },
    ]);
  });

  test("marks what does not count: struck out by tag, style or class; hidden", () => {
    const document = read(
      `<style>.c1{text-decoration:line-through} .c2 { display: none } td.c3{background-color:#00b050}</style>
       <table><tr><td>by <s>March</s> May<td><span class="c1 x">Ann</span><td><span style="text-decoration: line-through">x</span>y
       <tr style="display:none"><td>unseen<tr><td><del>Meet</del><td><strike>Bob</strike><td>31/03/2025
       <tr><td>seen<span class=c2>not</span><td class=c3></table>`,
    );
    expect(texts(document)).toEqual([
      [1, "by May", "", "y"],
      [2, "unseen"],
      [3, "", "", "31/03/2025"],
      [4, "seen", ""],
    ]);
    expect(out(document.tables[0])).toEqual([
      "row 1, column 1 struck: March",
      "row 1, column 2 struck: Ann",
      "row 1, column 3 struck: x",
      "row 2 hidden",
      "row 3 struck",
      "row 3, column 1 struck: Meet",
      "row 3, column 2 struck: Bob",
      "row 4, column 1 hidden: not",
    ]);
    expect(cellAt(document, "row 4, column 2").fill?.name).toBe("green");
  });

  test("reads what a form shows, and no prompts", () => {
    const document = read(
      `<table><tr><td><select><option value="">Choose a lead<option selected>Nurse</select><td><select><option value="">Choose a lead<option>Nurse</select>
       <td><input type=checkbox checked> yes<td><input type=radio><td><input value="typed"><td><input placeholder="Your name"><td><textarea>long</textarea>`,
    );
    expect(texts(document)).toEqual([[1, "Nurse", "", "☑ yes", "☐", "typed", "", "long"]]);
    expect(out(document.tables[0])).toEqual([
      "row 1, column 2 prompt: Choose a lead",
      "row 1, column 6 prompt: Your name",
    ]);
  });

  test("tells a table that only puts others beside one another from one with a table in a cell", () => {
    const grid2 = "<table><tr><td>Action<td>Lead<tr><td>Meet<td>Ann</table>";
    const layout = read(`<table><tr><td>Menu<td>${grid2}</table>`);
    expect(layout.tables.map(({ before }) => before.map(({ text }) => text))).toEqual([["Menu"]]);
    expect(texts(layout)).toEqual([
      [1, "Action", "Lead"],
      [2, "Meet", "Ann"],
    ]);
    const nested = read("<table><tr><td>Meet<table><tr><td>in</table><td>Ann</table>");
    expect(texts(nested)).toEqual([[1, "Meet\nin", "Ann"]]);
    expect(notes(nested)).toEqual(["a table within a cell was read as lines of that cell (1)"]);
  });

  test("keeps links, never followed", () => {
    const document = read('<table><tr><td><a href="https://example.org/m">minutes</a> <a href="#top">up</a>');
    expect(cellAt(document, "row 1, column 1")).toMatchObject({
      text: "minutes up",
      links: ["https://example.org/m"],
    });
  });

  test("called .xls or .doc is what it is", () => {
    expect(texts(opened("<html xmlns:x='x'><table><tr><td>a", "tracker.xls"))).toEqual([[1, "a"]]);
    expect(texts(opened("\ufeff<table><tr><td>pasted", "plan.csv"))).toEqual([[1, "pasted"]]);
  });
});

describe("Google's", () => {
  const DOC = `<html><head><style>.c3{text-decoration:line-through}</style></head><body><p class="c0 title"><span>Our plan</span></p><h1><span>Safe</span></h1>
    <table><tr><td><p><span class="c3">1.1</span></p></td><td><p><span class="c3">Meet</span></p></td></tr>
    <tr><td><p>1.2</p></td><td><p>Write<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p></td></tr></table>
    <div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>Subject to funds</span></p></div><div class="c1"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Is it done?</span></p></div></body></html>`;

  test("document, as it is handed out for the web: struck rows, comments and footnotes with their cell", () => {
    const document = opened(zipOf({ "Plan.html": DOC, "images/image1.png": "x" }), "Plan.zip");
    expect(document.tables[0]).toMatchObject({ where: "table 1", title: "Safe" });
    expect(document.tables[0]?.before.map(({ heading, text }) => [heading, text])).toEqual([
      [1, "Our plan"],
      [1, "Safe"],
    ]);
    expect(document.tables[0]?.rows.map((row) => row.out)).toEqual(["struck", null]);
    expect(cellAt(document, "row 2, column 2")).toMatchObject({
      text: "Write",
      comments: [
        { kind: "comment", text: "Is it done?" },
        { kind: "footnote", text: "Subject to funds" },
      ],
    });
    expect(document.after).toEqual([]);
  });

  test("sheets: a table for each, without the letters and numbers on its edges", () => {
    const sheet = (text: string): string =>
      `<div class="ritz grid-container"><table class="waffle"><thead><tr><th class="row-header freezebar-origin-ltr"></th><th class="column-headers-background">A</th><th class="column-headers-background">B</th></tr></thead><tbody><tr><th class="row-headers-background"><div class="row-header-wrapper">1</div></th><td>${text}</td><td>Lead</td></tr></tbody></table></div>`;
    const document = opened(zipOf({ "Actions.html": sheet("Action"), "Lists.html": sheet("Status") }), "Tracker.zip");
    expect(document.tables.map(({ where, name }) => [where, name])).toEqual([
      ["page “Actions”, table 1", "Actions"],
      ["page “Lists”, table 1", "Lists"],
    ]);
    expect([texts(document, 0), texts(document, 1)]).toEqual([[[2, "Action", "Lead"]], [[2, "Status", "Lead"]]]);
  });
});

describe("Markdown", () => {
  test("has its tables, with what is struck out, boxes, line breaks and links, and the headings between them", () => {
    const document = opened(
      `# Plan\n\n## Theme 1: Access\n\n| Ref | Action | Done |\n|---|:--|---|\n| 1.1 | Open *one* number<br>for all | [x] |\n| ~~1.2~~ | ~~Publish \\| print~~ | [ ] |\n| 1.3 | [minutes](https://example.org/m) | 3 |\n\n- [x] last\n`,
      "plan.md",
    );
    expect(document.kind).toBe("markdown");
    expect(document.tables[0]?.title).toBe("Theme 1: Access");
    expect(document.tables[0]?.before.map(({ heading, text }) => [heading, text])).toEqual([
      [1, "Plan"],
      [2, "Theme 1: Access"],
    ]);
    expect(texts(document)).toEqual([
      [1, "Ref", "Action", "Done"],
      [2, "1.1", "Open one number\nfor all", "☑"],
      [3, "", "", "☐"],
      [4, "1.3", "minutes", "3"],
    ]);
    expect(document.tables[0]?.rows.map(({ isHeader, out: why }) => [isHeader, why])).toEqual([
      [true, null],
      [false, null],
      [false, "struck"],
      [false, null],
    ]);
    expect(cellAt(document, "row 4, column 2").links).toEqual(["https://example.org/m"]);
    expect(document.after.map(({ text }) => text)).toEqual(["☑ last"]);
  });
});
