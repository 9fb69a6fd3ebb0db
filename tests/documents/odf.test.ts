import { describe, expect, test } from "vitest";
import { odsOf, odtOf } from "./packages.ts";
import { cellAt, grid, notes, opened, out, texts } from "./read.ts";

const p = (text: string): string => `<text:p>${text}</text:p>`;
const cell = (content: string, attributes = ""): string =>
  `<table:table-cell ${attributes}>${content}</table:table-cell>`;
const row = (cells: string, attributes = ""): string => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const table = (rows: string, attributes = 'table:name="Plan"'): string =>
  `<table:table ${attributes}>${rows}</table:table>`;
const style = (name: string, family: string, properties: string, more = ""): string =>
  `<style:style style:name="${name}" style:family="${family}" ${more}>${properties}</style:style>`;
const STRUCK = '<style:text-properties style:text-line-through-style="solid"/>';

describe("a workbook of OpenDocument", () => {
  test("has its cells where they stand, repeated ones as often as they are, and merged ones", () => {
    const document = opened(
      odsOf(
        table(
          row(cell(p("Action")) + cell("", 'table:number-columns-repeated="2"') + cell(p("Lead"))) +
            row(cell(""), 'table:number-rows-repeated="3"') +
            row(cell(p("x"), 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="2"') +
            row(
              cell(p("wide"), 'table:number-columns-spanned="2" table:number-rows-spanned="1048576"') +
                `<table:covered-table-cell>${p("under")}</table:covered-table-cell>` +
                cell(p("y")),
            ) +
            row(cell("", 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048569"'),
        ),
      ),
    );
    expect(document.kind).toBe("ods");
    expect(grid(document)).toEqual([
      [1, "0:Action", "3:Lead"],
      [5, "0:x", "1:x"],
      [6, "0:x", "1:x"],
      [7, "0:wide →2", "2:y"],
    ]);
    expect(out(document.tables[0])).toEqual(["A7 hidden: under"]);
  });

  test("shows what its cells show, and holds what they hold", () => {
    const dates =
      '<number:date-style style:name="D1"><number:day/><number:month/></number:date-style><number:date-style style:name="D2"><number:month/><number:year/></number:date-style>';
    const document = opened(
      odsOf(
        table(
          row(
            cell(p("001"), 'office:value-type="float" office:value="1"') +
              cell(p("85%"), 'office:value-type="percentage" office:value="0.85"') +
              cell(p("31/03/25"), 'office:value-type="date" office:date-value="2025-03-31T09:30:00"') +
              cell(p("1-Apr"), 'table:style-name="c1" office:value-type="date" office:date-value="2025-04-01"') +
              cell(p("Apr 25"), 'table:style-name="c2" office:value-type="date" office:date-value="2025-04-01"') +
              cell(p("TRUE"), 'office:value-type="boolean" office:boolean-value="true"') +
              cell("", 'office:value-type="float" office:value="7" table:formula="of:=3+4"') +
              cell("", 'table:formula="of:=TODAY()"'),
          ),
        ),
        dates +
          style("c1", "table-cell", "", 'style:data-style-name="D1"') +
          style("c2", "table-cell", "", 'style:parent-style-name="c3"') +
          style("c3", "table-cell", "", 'style:data-style-name="D2"'),
      ),
    );
    const date = { kind: "date", time: null, showsYear: true };
    expect(document.tables[0]?.rows[0]?.cells.map(({ text, value }) => [text, value])).toEqual([
      ["001", { kind: "number", number: 1 }],
      ["85%", { kind: "number", number: 0.85 }],
      ["31/03/25", { ...date, date: "2025-03-31", precision: "day", time: "09:30" }],
      ["1-Apr", { ...date, date: "2025-04-01", precision: "day", showsYear: false }],
      ["Apr 25", { ...date, date: "2025-04", precision: "month" }],
      ["TRUE", { kind: "boolean", boolean: true }],
      ["7", { kind: "number", number: 7 }],
      ["", { kind: "text" }],
    ]);
    expect(["G1", "H1"].map((address) => cellAt(document, address).formula)).toEqual(["shown", "blank"]);
    expect(notes(document)).toEqual([
      "formulas were not worked out; their cells say what was last shown: G1, H1",
      "formulas that no program has worked out yet say nothing: H1. Open the file in Excel or LibreOffice and save it.",
    ]);
  });

  test("marks what does not count: struck out by cell, column or words; hidden; filtered away", () => {
    const document = opened(
      odsOf(
        table(
          '<table:table-column/><table:table-column table:default-cell-style-name="gone"/><table:table-column table:visibility="collapse"/>' +
            row(
              cell(p("Action"), 'table:style-name="kept"') +
                cell(p("Lead"), 'table:style-name="kept"') +
                cell(p("Note")),
            ) +
            row(cell(p(`by <text:span text:style-name="S">March</text:span> May`)) + cell(p("Ann"))) +
            row(cell(p("Filtered")), 'table:visibility="filter"') +
            row(cell(p("Hidden")), 'table:visibility="collapse"'),
        ) + table(row(cell(p("Old"))), 'table:name="Old" table:style-name="off"'),
        style("gone", "table-cell", STRUCK) +
          style(
            "kept",
            "table-cell",
            '<style:text-properties style:text-line-through-style="none"/>',
            'style:parent-style-name="gone"',
          ) +
          style("S", "text", STRUCK) +
          style("off", "table", '<style:table-properties table:display="false"/>'),
      ),
    );
    expect(texts(document)).toEqual([
      [1, "Action", "Lead", "Note"],
      [2, "by May", ""],
      [3, "Filtered"],
      [4, "Hidden"],
    ]);
    expect(out(document.tables[0])).toEqual(["A2 struck: March", "B2 struck: Ann", "row 3 filtered", "row 4 hidden"]);
    expect(document.tables[0]?.rows[0]?.cells.map(({ isHidden }) => isHidden)).toEqual([false, false, true]);
    expect(document.tables.map(({ isHidden }) => isHidden)).toEqual([false, true]);
  });

  test("has fills, comments and links on their cells, and says what lies on a sheet besides", () => {
    const comment = `<office:annotation><dc:creator>Ann</dc:creator><dc:date>2025-03-04T10:00:00</dc:date>${p("Agreed")}${p("by all")}</office:annotation>`;
    const document = opened(
      odsOf(
        table(
          `<table:shapes><draw:frame><draw:image/></draw:frame><draw:custom-shape>${p("See the paper")}</draw:custom-shape></table:shapes>` +
            row(
              cell(comment + p('<text:a xlink:href="https://example.org/m">minutes</text:a>')) +
                cell("", 'table:style-name="red"'),
            ),
        ),
        style("red", "table-cell", '<style:table-cell-properties fo:background-color="#ff0000"/>'),
      ),
    );
    expect(cellAt(document, "A1")).toMatchObject({
      text: "minutes",
      links: ["https://example.org/m"],
      comments: [{ kind: "comment", by: "Ann", date: "2025-03-04", text: "Agreed\nby all" }],
    });
    expect(cellAt(document, "B1").fill?.name).toBe("red");
    expect(notes(document)).toEqual([
      "pictures and drawings were not read (1)",
      "a text box was not read: “See the paper”",
    ]);
  });
});

describe("a text document of OpenDocument", () => {
  test("has its tables, the headings between them, header rows, and tables within cells as lines", () => {
    const document = opened(
      odtOf(
        `<text:p text:style-name="T">Plan</text:p><text:h text:outline-level="2">Theme 1</text:h>${p("Aim")}` +
          table(
            `<table:table-header-rows>${row(cell(p("Action")) + cell(p("Lead")))}</table:table-header-rows>` +
              row(
                cell(p("a<text:line-break/>b<text:tab/>c<text:s/>d"), 'table:number-rows-spanned="2"') +
                  cell(p("x") + table(row(cell(p("in")))) + p("z")),
              ) +
              row(`<table:covered-table-cell/>${cell(p("y"))}`),
          ) +
          p("End"),
        style("T", "paragraph", "", 'style:parent-style-name="Heading_20_1"'),
      ),
    );
    expect(document.kind).toBe("odt");
    expect(document.tables[0]).toMatchObject({ where: "table 1", name: null, title: "Theme 1" });
    expect(document.tables[0]?.before.map(({ heading, text }) => [heading, text])).toEqual([
      [1, "Plan"],
      [2, "Theme 1"],
      [null, "Aim"],
    ]);
    expect(document.tables[0]?.rows.map(({ isHeader }) => isHeader)).toEqual([true, false, false]);
    expect(grid(document)).toEqual([
      [1, "0:Action", "1:Lead"],
      [2, "0:a\nb c d ↓2", "1:x\nin\nz"],
      [3, "1:y"],
    ]);
    expect(document.after.map(({ text }) => text)).toEqual(["End"]);
  });

  test("leaves out what tracked changes delete, with its words, and what is hidden", () => {
    const changes = `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>A</dc:creator></office:change-info>${p("in June")}</text:deletion></text:changed-region></text:tracked-changes>`;
    const document = opened(
      odtOf(
        changes +
          table(
            row(
              cell(p('Away day <text:change text:change-id="c1"/> in May')) +
                cell(p('seen <text:span text:style-name="H">unseen</text:span>')),
            ),
          ),
        style("H", "text", '<style:text-properties text:display="none"/>'),
      ),
    );
    expect(texts(document)).toEqual([[1, "Away day in May", "seen"]]);
    expect(out(document.tables[0])).toEqual(["row 1, column 1 deleted: in June", "row 1, column 2 hidden: unseen"]);
  });

  test("reads what is chosen in a form, and no prompts", () => {
    const field = (type: string, params: string): string =>
      `<field:fieldmark field:type="vnd.oasis.opendocument.field.${type}">${params}</field:fieldmark>`;
    const entries =
      '<field:param field:name="Dropdown_ListEntry" field:value="Head"/><field:param field:name="Dropdown_ListEntry" field:value="Nurse"/>';
    const document = opened(
      odtOf(
        `<office:forms><form:form><form:checkbox form:id="k1" form:current-state="checked"/><form:listbox form:id="k2"><form:option form:label="a"/><form:option form:label="b" form:current-selected="true"/></form:listbox></form:form></office:forms>` +
          table(
            row(
              [
                field("FORMDROPDOWN", `${entries}<field:param field:name="Dropdown_Selected" field:value="1"/>`),
                field("FORMCHECKBOX", '<field:param field:name="Checkbox_Checked" field:value="true"/>'),
                '<loext:content-control loext:checkbox="true" loext:checked="false">☐</loext:content-control>',
                '<loext:content-control loext:showing-place-holder="true">Who leads?</loext:content-control>',
                "<text:text-input>[Describe the outcome]</text:text-input>",
                "<text:text-input>Locks fitted</text:text-input>",
                "<text:placeholder>&lt;name&gt;</text:placeholder>",
                '<draw:control draw:control="k1"/> and <draw:control draw:control="k2"/>',
              ]
                .map((content) => cell(p(content)))
                .join(""),
            ),
          ),
      ),
    );
    expect(texts(document)).toEqual([[1, "Nurse", "☑", "☐", "", "", "Locks fitted", "", "☑ and b"]]);
    expect(out(document.tables[0])).toEqual([
      "row 1, column 4 prompt: Who leads?",
      "row 1, column 5 prompt: [Describe the outcome]",
      "row 1, column 7 prompt: <name>",
    ]);
  });

  test("has comments and footnotes with their cell, and numbers before its lines", () => {
    const numbers =
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/></text:list-style>';
    const item = (content: string): string => `<text:list-item>${content}</text:list-item>`;
    const list = (items: string, more = ""): string => `<text:list text:style-name="L" ${more}>${items}</text:list>`;
    const note = `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p("Subject to funds")}</text:note-body></text:note>`;
    const document = opened(
      odtOf(
        table(
          row(cell(list(item(p("one") + p("goes on") + list(item(p("in")))) + item(p("two"))))) +
            row(cell(list(item(p("three")), 'text:continue-numbering="true"')) + cell(p(`3 months${note}`))),
        ),
        numbers,
      ),
    );
    expect(texts(document)).toEqual([
      [1, "1. one\ngoes on\n(a) in\n2. two"],
      [2, "3. three", "3 months"],
    ]);
    expect(cellAt(document, "row 2, column 2").comments).toEqual([
      { kind: "footnote", by: null, date: null, text: "Subject to funds" },
    ]);
  });

  test("says pictures, what each page repeats, and what it says of itself", () => {
    const document = opened(
      odtOf(table(row(cell(p("x<draw:frame><draw:image/><svg:title>logo</svg:title></draw:frame>")))), "", {
        "styles.xml":
          '<x xmlns:style="s" xmlns:text="t"><style:header><text:p>Draft 3</text:p></style:header><style:footer><text:p>June</text:p></style:footer></x>',
        "meta.xml":
          '<x xmlns:dc="d" xmlns:meta="m"><dc:title>Tracker</dc:title><dc:date>2025-03-31T10:00:00</dc:date><dc:creator>Ann</dc:creator></x>',
      }),
    );
    expect(texts(document)).toEqual([[1, "x"]]);
    expect(notes(document)).toEqual([
      "pictures and drawings were not read (1)",
      "what stands above or below each page was not read: “Draft 3 June”",
    ]);
    expect(document.properties).toEqual({ title: "Tracker", modified: "2025-03-31", modifiedBy: "Ann" });
  });
});
