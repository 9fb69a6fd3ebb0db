import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderCsv, renderIds } from "../../src/render/csv.ts";
import { FORMATS, formatNamed } from "../../src/render/formats.ts";
import { renderJson } from "../../src/render/json.ts";
import type { Cell } from "../../src/views/content.ts";
import { column, EVERY_BLOCK, table } from "./sample.ts";

const csvOf = (rows: readonly (readonly (string | Cell)[])[], options?: { raw?: boolean }) =>
  renderCsv([{ kind: "table", table: table([column("id"), column("dueDate", { title: "Due" })], rows) }], options);

describe("CSV", () => {
  it("has column keys, the data where it differs from the text, and CRLF", () => {
    const rows = [
      ["1.4.1", { text: "31 October 2018", data: "2018-10-31" }],
      ["1.4.2", { text: "none", data: null }],
    ];
    expect(csvOf(rows)).toBe("id,dueDate\r\n1.4.1,2018-10-31\r\n1.4.2,\r\n");
  });

  it("reads back to just what it was, by another program's reader", () => {
    const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', ",", "\r", "\n", " ", "a", "=") }));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
        expect(parse(csvOf(rows, { raw: true }), { record_delimiter: "\r\n" })).toEqual([["id", "dueDate"], ...rows]);
      }),
    );
  });

  it.each(["=cmd()", "+44 1962", "-x", "@SUM(A1)", "\t=1", "\r=1", "＝1"])("defuses %j unless raw", (text) => {
    const [, [safe]] = parse(csvOf([[text, ""]])) as [string[], string[]];
    expect(safe?.startsWith("'")).toBe(true);
    const [, [raw]] = parse(csvOf([[text, ""]], { raw: true }), { record_delimiter: "\r\n" }) as [string[], string[]];
    expect(raw).toBe(text);
  });

  it("leaves numbers numbers", () => {
    expect(csvOf([[{ text: "5 days early", data: -5 }, "-3.5"]])).toContain("\r\n-5,-3.5\r\n");
  });

  it("puts several tables into one, with their titles first", () => {
    const one = table([column("a"), column("b")], [["1", "2"]]);
    const other = table([column("b"), column("c")], [["3", "4"]]);
    const csv = renderCsv([
      { kind: "table", table: { ...one, title: "One" } },
      { kind: "table", table: { ...other, title: "Other" } },
    ]);
    expect(csv).toBe("table,a,b,c\r\nOne,1,2,\r\nOther,,3,4\r\n");
  });
});

describe("JSON", () => {
  it("is the document, with two blanks of indentation and a final line break", () => {
    expect(renderJson({ document: { schemaVersion: 1, list: [] } })).toBe(
      '{\n  "schemaVersion": 1,\n  "list": []\n}\n',
    );
  });

  it("reads back to just what it was and holds nothing that a terminal or a script acts on", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const json = renderJson({ document: { text } });
        expect(JSON.parse(json)).toEqual({ text });
        expect(json.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e]/u);
      }),
    );
  });
});

describe("JSON in a terminal", () => {
  it.each(["\u001b", "\u007f", "\u009b", "\u2028", "\u202e", "\u2066", "\ud800", "\ufeff"])(
    "writes %j out",
    (character) => {
      const code = character.charCodeAt(0).toString(16).padStart(4, "0");
      expect(renderJson({ document: { text: character } })).toContain(`"\\u${code}"`);
    },
  );
});

describe("ids", () => {
  it("are the first column, one a line", () => {
    expect(renderIds(EVERY_BLOCK)).toBe("1.4.1\n3.6.2\n");
  });

  it("are nothing where there is no table", () => {
    expect(renderIds([])).toBe("");
  });
});

describe("the list of formats", () => {
  it("has no name twice and renders every one", () => {
    const names = FORMATS.flatMap((format) => [format.name, ...format.also]);
    expect(new Set(names).size).toBe(names.length);
    const view = { document: { kind: "sample" }, blocks: EVERY_BLOCK };
    for (const format of FORMATS) {
      expect(format.render(view, { width: null, colour: false, unicode: true })).toMatch(/\n$/);
    }
  });

  it("finds a format by its other names and no other", () => {
    expect(formatNamed("text")).toBe(formatNamed("table"));
    expect(formatNamed("constructor")).toBeUndefined();
  });
});
