import { describe, expect, test } from "vitest";
import type { OfficeDocument } from "../../src/office/office-table.ts";
import { readOffice } from "../../src/office/read-office.ts";
import { wordOf } from "./packages.ts";

const p = (text: string, props = ""): string => `<w:p><w:pPr>${props}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const tc = (content: string, props = ""): string => `<w:tc><w:tcPr>${props}</w:tcPr>${content}</w:tc>`;
const tr = (...cells: string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
const tbl = (...rows: string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;
const item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>';

function read(body: string, others: Record<string, string> = {}): OfficeDocument & { ok: true } {
  const document = readOffice(wordOf(body, others), "plan.docx");
  if (!document.ok) throw new Error(document.problem);
  return document;
}
const grid = (document: OfficeDocument & { ok: true }, at = 0): unknown =>
  document.tables[at]?.rows.map((row) => [
    row.number,
    ...row.cells.map(
      (c) => `${c.column}:${c.text}${c.columns > 1 ? ` →${c.columns}` : ""}${c.rows > 1 ? ` ↓${c.rows}` : ""}`,
    ),
  ]);

describe("a table of Word", () => {
  test("has a row for each row with text, numbered as they are seen", () => {
    const document = read(
      tbl(tr(tc(p("Action")), tc(p("Lead"))), tr(tc(p("")), tc(p(""))), tr(tc(p("Meet")), tc(p("Ann")))),
    );
    expect(grid(document)).toEqual([
      [1, "0:Action", "1:Lead"],
      [3, "0:Meet", "1:Ann"],
    ]);
  });

  test("keeps cells merged across and down, and their columns", () => {
    const document = read(
      tbl(
        tr(tc(p("Theme"), '<w:gridSpan w:val="3"/>')),
        tr(tc(p("1.1"), '<w:vMerge w:val="restart"/>'), tc(p("A")), tc(p("x"))),
        tr(tc(p(""), "<w:vMerge/>"), tc(p("B")), tc(p("y"))),
        tr(tc(p("1.2")), tc(p("C")), tc(p("z"))),
      ),
    );
    expect(grid(document)).toEqual([
      [1, "0:Theme →3"],
      [2, "0:1.1 ↓2", "1:A", "2:x"],
      [3, "1:B", "2:y"],
      [4, "0:1.2", "1:C", "2:z"],
    ]);
  });

  test("keeps paragraphs, line breaks and list items of a cell as lines", () => {
    const broken =
      '<w:p><w:r><w:t>one</w:t><w:br/><w:t xml:space="preserve">two </w:t><w:tab/><w:t>tabbed</w:t></w:r></w:p>';
    const document = read(tbl(tr(tc(broken + p("first", item) + p("• second") + p(" ")))));
    expect(document.tables[0]?.rows[0]?.cells[0]?.lines).toEqual([
      { text: "one", isListItem: false },
      { text: "two tabbed", isListItem: false },
      { text: "first", isListItem: true },
      { text: "second", isListItem: true },
    ]);
  });

  test("says which rows are headers that pages repeat", () => {
    const document = read(tbl(`<w:tr><w:trPr><w:tblHeader/></w:trPr>${tc(p("Action"))}</w:tr>`, tr(tc(p("Meet")))));
    expect(document.tables[0]?.rows.map((row) => row.isHeader)).toEqual([true, false]);
  });

  test("keeps headings and paragraphs in order before the table that they stand before", () => {
    const styles =
      '<w:styles xmlns:w="w"><w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="Mine"><w:basedOn w:val="H2"/></w:style></w:styles>';
    const rels = '<Relationships><Relationship Id="s" Type="x/styles" Target="styles.xml"/></Relationships>';
    const document = read(
      p("Theme 1: Vision", '<w:pStyle w:val="Mine"/>') +
        p("Aim") +
        tbl(tr(tc(p("a")))) +
        p("Theme 2") +
        tbl(tr(tc(p("b")))) +
        p("End"),
      { "word/styles.xml": styles, "word/_rels/document.xml.rels": rels },
    );
    expect(document.tables.map((table) => table.before.map((one) => [one.heading, one.text]))).toEqual([
      [
        [2, "Theme 1: Vision"],
        [null, "Aim"],
      ],
      [[null, "Theme 2"]],
    ]);
    expect(document.after.map((one) => one.text)).toEqual(["End"]);
  });
});

describe("what a Word document holds beside its text", () => {
  test("tracked changes: what was deleted is left out and said, what was inserted is read", () => {
    const changed =
      "<w:p><w:r><w:t>by </w:t></w:r><w:del><w:r><w:delText>March</w:delText></w:r></w:del><w:ins><w:r><w:t>May</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom></w:p>";
    const document = read(tbl(tr(tc(changed)), `<w:tr><w:trPr><w:del/></w:trPr>${tc(p("whole row"))}</w:tr>`));
    expect(grid(document)).toEqual([[1, "0:by May"]]);
    expect(document.notes).toEqual([
      { where: "table 1", message: "text deleted under tracked changes was left out (2 times)" },
      { where: "table 1, row 1", message: "a row deleted under tracked changes was left out after it" },
    ]);
  });

  test("how a paragraph was formatted before a tracked change of format says nothing", () => {
    const props = `<w:pPrChange><w:pPr>${item}</w:pPr></w:pPrChange>`;
    expect(read(tbl(tr(tc(p("plain", props))))).tables[0]?.rows[0]?.cells[0]?.lines).toEqual([
      { text: "plain", isListItem: false },
    ]);
  });

  test("text is not read twice where it stands twice for old programs", () => {
    const box = (name: string): string => `<mc:${name}><w:txbxContent>${p("in a box")}</w:txbxContent></mc:${name}>`;
    const document = read(
      tbl(
        tr(tc(`<w:p><w:r><mc:AlternateContent>${box("Choice")}${box("Fallback")}</mc:AlternateContent></w:r></w:p>`)),
      ),
    );
    expect(grid(document)).toEqual([[1, "0:in a box"]]);
    expect(document.notes).toEqual([]);
  });

  test("footnotes, comments, pictures, counted numbers and hidden text are said", () => {
    const run =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t><w:footnoteReference/><w:commentReference/><w:drawing/></w:r></w:p>';
    const numbering =
      '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
    const rels =
      '<Relationships><Relationship Id="s" Type="x/numbering" Target="/word/numbering.xml"/></Relationships>';
    const document = read(tbl(tr(tc(run))), {
      "word/numbering.xml": numbering.replaceAll("w:", ""),
      "word/_rels/document.xml.rels": rels,
    });
    expect(document.notes.map((note) => note.message)).toEqual([
      "numbers that Word counts by itself are no text and were not read (1): where they are ids, type them",
      "hidden text was read as if it were shown (once)",
      "footnotes were not read (1)",
      "comments were not read (1)",
      "pictures and drawings were not read (1)",
    ]);
  });

  test("a table within a cell is lines of the cell, and said", () => {
    const document = read(tbl(tr(tc(p("before") + tbl(tr(tc(p("in")), tc(p("side")))) + p("after")), tc(p("next")))));
    expect(grid(document)).toEqual([[1, "0:before\nin\nside\nafter", "1:next"]]);
    expect(document.notes.map((note) => note.message)).toEqual([
      "a table within a cell was read as lines of that cell (1)",
    ]);
  });
});
