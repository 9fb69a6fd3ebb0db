import { describe, expect, test } from "vitest";
import type { Document } from "../../src/documents/document.ts";
import { relations, wordOf } from "./packages.ts";
import { cellAt, grid, notes, opened, out, texts } from "./read.ts";

const p = (text: string, props = ""): string => `<w:p><w:pPr>${props}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const tc = (content: string, props = ""): string => `<w:tc><w:tcPr>${props}</w:tcPr>${content}</w:tc>`;
const tr = (...cells: string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
const tbl = (...rows: string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;
const item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>';

const read = (body: string, others: Record<string, string> = {}): Document => opened(wordOf(body, others));

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
      { text: "one", isListItem: false, number: null },
      { text: "two tabbed", isListItem: false, number: null },
      { text: "first", isListItem: true, number: null },
      { text: "second", isListItem: true, number: null },
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
    expect(texts(document)).toEqual([
      [1, "by May"],
      [2, ""],
    ]);
    expect(out(document.tables[0])).toEqual([
      "row 1, column 1 deleted: March",
      "row 1, column 1 deleted: gone",
      "row 2 deleted",
      "row 2, column 1 deleted: whole row",
    ]);
  });

  test("how a paragraph was formatted before a tracked change of format says nothing", () => {
    const props = `<w:pPrChange><w:pPr>${item}</w:pPr></w:pPrChange>`;
    expect(read(tbl(tr(tc(p("plain", props))))).tables[0]?.rows[0]?.cells[0]?.lines).toEqual([
      { text: "plain", isListItem: false, number: null },
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

  test("comments and footnotes stand with their cell, by whom and when", () => {
    const run =
      '<w:p><w:r><w:t>3 months</w:t><w:commentReference w:id="0"/><w:footnoteReference w:id="2"/></w:r></w:p>';
    const document = read(p("Before") + tbl(tr(tc(run))) + run, {
      "word/comments.xml":
        '<w:comments xmlns:w="w"><w:comment w:id="0" w:author="Ann" w:date="2025-03-04T10:00:00Z"><w:p><w:r><w:t>Six were</w:t></w:r></w:p><w:p><w:r><w:t>agreed</w:t></w:r></w:p></w:comment></w:comments>',
      "word/footnotes.xml":
        '<w:footnotes xmlns:w="w"><w:footnote w:id="2"><w:p><w:r><w:t>Subject to funds</w:t></w:r></w:p></w:footnote></w:footnotes>',
      "word/_rels/document.xml.rels": relations({ c: ["comments", "comments.xml"], f: ["footnotes", "footnotes.xml"] }),
    });
    expect(cellAt(document, "row 1, column 1").comments).toEqual([
      { kind: "comment", by: "Ann", date: "2025-03-04", text: "Six were\nagreed" },
      { kind: "footnote", by: null, date: null, text: "Subject to funds" },
    ]);
    expect(document.notes).toEqual([
      { kind: "not-read", where: "outside the tables", message: "comments were not read: “Six were agreed”" },
      { kind: "not-read", where: "outside the tables", message: "footnotes were not read: “Subject to funds”" },
    ]);
  });

  test("what no table holds is said: pictures, embedded documents, what each page repeats", () => {
    const run =
      "<w:p><w:r><w:t>x</w:t><w:drawing/><w:commentReference/><w:footnoteReference/></w:r></w:p><w:altChunk/>";
    const document = read(tbl(tr(tc(run))), {
      "word/header1.xml": '<w:hdr xmlns:w="w"><w:p><w:r><w:t>Official – sensitive</w:t></w:r></w:p></w:hdr>',
      "word/_rels/document.xml.rels": relations({ h: ["header", "header1.xml"], g: ["header", "header1.xml"] }),
    });
    expect(notes(document)).toEqual([
      "pictures and drawings were not read (1)",
      "comments were not read (1)",
      "footnotes were not read (1)",
      "embedded documents were not read (1)",
      "what stands above or below each page was not read: “Official – sensitive”",
    ]);
  });

  test("a table within a cell is lines of the cell, and said", () => {
    const document = read(tbl(tr(tc(p("before") + tbl(tr(tc(p("in")), tc(p("side")))) + p("after")), tc(p("next")))));
    expect(grid(document)).toEqual([[1, "0:before\nin\nside\nafter", "1:next"]]);
    expect(notes(document)).toEqual(["a table within a cell was read as lines of that cell (1)"]);
  });
});

describe("what does not count", () => {
  const r = (text: string, looks: string): string =>
    `<w:r><w:rPr>${looks}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const words = (...runs: string[]): string => `<w:p>${runs.join("")}</w:p>`;

  test("words that are struck out, singly or double, also by their style; and what is hidden", () => {
    const styles =
      '<w:styles xmlns:w="w"><w:style w:styleId="Gone"><w:rPr><w:strike/></w:rPr></w:style><w:style w:styleId="Mine"><w:basedOn w:val="Gone"/></w:style></w:styles>';
    const document = read(
      tbl(
        tr(
          tc(words(r("by ", ""), r("March", "<w:strike/>"), r(" May", '<w:strike w:val="0"/>'))),
          tc(words(r("a", "<w:dstrike/>"), r(" ", ""), r("b", "<w:strike/>"), r(".", ""))),
          tc(words(r("seen", ""), r("unseen", "<w:vanish/>"))),
          tc(words(r("styled", '<w:rStyle w:val="Mine"/>'))),
        ),
      ),
      { "word/styles.xml": styles, "word/_rels/document.xml.rels": relations({ s: ["styles", "styles.xml"] }) },
    );
    expect(texts(document)).toEqual([[1, "by May", "", "seen", ""]]);
    expect(out(document.tables[0])).toEqual([
      "row 1, column 1 struck: March",
      "row 1, column 2 struck: a b",
      "row 1, column 3 hidden: unseen",
      "row 1, column 4 struck: styled",
    ]);
  });

  test("a row is struck out where all of its words are", () => {
    const struck = (text: string): string => tc(words(r(text, "<w:strike/>")));
    const document = read(
      tbl(tr(struck("1.1"), struck("Meet")), tr(struck("1.2"), tc(p("Write"))), tr(struck("1.3"), tc(p("31/03/2025")))),
    );
    expect(document.tables[0]?.rows.map((row) => row.out)).toEqual(["struck", null, "struck"]);
  });

  test("outside the tables it is said in words", () => {
    const document = read(words(r("Kept ", ""), r("struck", "<w:strike/>")) + tbl(tr(tc(p("x")))));
    expect(document.tables[0]?.before.map(({ text }) => text)).toEqual(["Kept"]);
    expect(document.notes).toEqual([
      { kind: "not-read", where: "outside the tables", message: "words that are struck out were left out: “struck”" },
    ]);
  });

  test("rows that the document hides, and cells deleted under tracked changes", () => {
    const document = read(
      tbl(`<w:tr><w:trPr><w:hidden/></w:trPr>${tc(p("unseen"))}</w:tr>`, tr(tc(p("a"), "<w:cellDel/>"), tc(p("b")))),
    );
    expect(out(document.tables[0])).toEqual(["row 1 hidden", "row 2, column 1 deleted: a"]);
  });
});

describe("forms", () => {
  const field = (data: string, shown = ""): string =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText> FORM </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${shown}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t> after</w:t></w:r></w:p>`;
  const list = (chosen: string): string =>
    `<w:ddList>${chosen}<w:listEntry w:val="Head of Access"/><w:listEntry w:val="Chief Nurse"/></w:ddList>`;

  test.each([
    ["the chosen entry of a list", list('<w:result w:val="1"/>'), "", "Chief Nurse after"],
    ["its default where none is chosen", list('<w:default w:val="1"/>'), "", "Chief Nurse after"],
    ["its first where nothing says which", list(""), "", "Head of Access after"],
    [
      "once, where the program has put it there, too",
      list('<w:result w:val="1"/>'),
      "Chief Nurse",
      "Chief Nurse after",
    ],
    ["a ticked box", '<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', "", "☑ after"],
    ["an empty box", '<w:checkBox><w:default w:val="0"/></w:checkBox>', "", "☐ after"],
    ["a text as it was typed", "<w:textInput/>", "typed", "typed after"],
  ])("of older documents show %s", (_, data, shown, text) => {
    expect(texts(read(tbl(tr(tc(field(data, shown))))))).toEqual([[1, text]]);
  });

  const control = (properties: string, text: string): string =>
    `<w:p><w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent><w:r><w:t>${text}</w:t></w:r></w:sdtContent></w:sdt></w:p>`;

  test.each([
    ["what is chosen", "<w:dropDownList/>", "Chief Nurse", "Chief Nurse", []],
    ["a ticked box", '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>', "☒", "☑", []],
    ["an empty box", '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>', "☐", "☐", []],
    [
      "no prompt",
      "<w:showingPlcHdr/><w:text/>",
      "Your outcome here",
      "",
      ["row 1, column 1 prompt: Your outcome here"],
    ],
    [
      "no prompt in brackets",
      "<w:text/>",
      "[Describe the outcome]",
      "",
      ["row 1, column 1 prompt: [Describe the outcome]"],
    ],
  ])("of today show %s", (_, properties, shown, text, left) => {
    const document = read(tbl(tr(tc(control(properties, shown)), tc(p("x")))));
    expect(texts(document)).toEqual([[1, text, "x"].filter((one) => one !== "" || left.length > 0)]);
    expect(out(document.tables[0])).toEqual(left);
  });

  test("that were made plain text keep their prompts, which are none of the plan's words", () => {
    const prompts = ["Choose an item.", "Click or tap here to enter text.", "Click here to enter a date."];
    const document = read(tbl(tr(...prompts.map((text) => tc(p(text))), tc(p("Choose a supplier.")))));
    expect(texts(document)).toEqual([[1, "", "", "", "Choose a supplier."]]);
  });

  test("typed with the signs of a picture font are read as boxes", () => {
    const run =
      '<w:p><w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>þ¨</w:t></w:r><w:r><w:sym w:char="F0FE"/></w:r></w:p>';
    expect(texts(read(tbl(tr(tc(run)))))).toEqual([[1, "☑☐☑"]]);
  });
});

describe("what stands on a cell", () => {
  test("its fill, also where its text is blank", () => {
    const document = read(
      tbl(tr(tc(p("RAG")), tc(p(""), '<w:shd w:val="clear" w:fill="FFC000"/>'), tc(p("x"), '<w:shd w:fill="auto"/>'))),
    );
    expect(document.tables[0]?.rows[0]?.cells.map(({ fill }) => fill?.name ?? null)).toEqual([null, "amber", null]);
  });

  test("its links, of both kinds, never followed", () => {
    const links =
      '<w:p><w:hyperlink r:id="h"><w:r><w:t>minutes</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/b" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t> paper</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
    const rels = relations({ h: ["hyperlink", "https://example.org/a", true] });
    const document = read(tbl(tr(tc(links))), { "word/_rels/document.xml.rels": rels });
    expect(cellAt(document, "row 1, column 1")).toMatchObject({
      text: "minutes paper",
      links: ["https://example.org/a", "https://example.org/b"],
    });
  });
});

describe("numbers that Word counts", () => {
  const level = (at: number, format: string, text: string, start = 1): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.")}${level(1, "decimal", "%1.%2")}${level(2, "lowerLetter", "(%3)")}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, "bullet", "•")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>`;
  const others = {
    "word/numbering.xml": numbering,
    "word/_rels/document.xml.rels": relations({ n: ["numbering", "numbering.xml"] }),
  };
  const at = (list: number, depth: number): string =>
    `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;

  test("stand before their lines, as they are seen", () => {
    const cell = tc(
      p("one", at(1, 0)) + p("in", at(1, 1)) + p("deeper", at(1, 2)) + p("two", at(1, 0)) + p("a bullet", at(2, 0)),
    );
    const document = read(tbl(tr(cell)), others);
    expect(cellAt(document, "row 1, column 1").lines.map(({ number, text }) => [number, text])).toEqual([
      ["1.", "one"],
      ["1.1", "in"],
      ["(a)", "deeper"],
      ["2.", "two"],
      [null, "a bullet"],
    ]);
    expect(cellAt(document, "row 1, column 1").text).toBe("1. one\n1.1 in\n(a) deeper\n2. two\na bullet");
  });

  test("are the text of a cell that has no other: an id", () => {
    const document = read(tbl(tr(tc(p("", at(1, 0))), tc(p("Meet"))), tr(tc(p("", at(1, 0))), tc(p("Write")))), others);
    expect(texts(document)).toEqual([
      [1, "1.", "Meet"],
      [2, "2.", "Write"],
    ]);
  });

  test("begin anew where the list says so, and pass over what is deleted", () => {
    const deleted = `<w:p><w:pPr>${at(3, 0)}</w:pPr><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>`;
    const document = read(
      tbl(tr(tc(p("one", at(1, 0)))), tr(tc(p("a", at(3, 0)) + deleted + p("b", at(3, 0))))),
      others,
    );
    expect(texts(document)).toEqual([
      [1, "1. one"],
      [2, "7. a\n8. b"],
    ]);
  });
});
