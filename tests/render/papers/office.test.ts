import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { XMLValidator } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { renderCsv } from "../../../src/render/csv.ts";
import { wordPaper } from "../../../src/render/docx/paper.ts";
import { sheetNames } from "../../../src/render/xlsx/sheet-names.ts";
import { workbook } from "../../../src/render/xlsx/workbook.ts";
import type { View } from "../../../src/views/content.ts";
import { runs } from "../../support/properties.ts";
import { aYearOfProgress, EVERY_KIND, HOSTILE, PAPER, sayingOnly, viewOf } from "./papers.ts";
import { wordText } from "./word-text.ts";

const COLUMN = { key: "k", title: "K", align: "left", width: "flowing", rank: 0 } as const;

const htmlOf = async (view: View): Promise<string> =>
  (await mammoth.convertToHtml({ buffer: Buffer.from(await wordPaper(view)) })).value;

async function bookOf(view: View): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await workbook(view)) as never);
  return book;
}

/** The parts of an Office file, each of them well-formed. */
function partsOf(bytes: Uint8Array): Record<string, string> {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, it]) => [path, strFromU8(it)]));
  for (const [path, text] of Object.entries(parts)) expect(XMLValidator.validate(text), path).toBe(true);
  return parts;
}

describe("Word", () => {
  it("has real headings, tables with a head, lists and links, by another program's reader", async () => {
    const html = await htmlOf(EVERY_KIND);
    expect(html).toContain("<h2>Overdue</h2>");
    expect(html).toContain("<thead><tr><th><p><strong>ID</strong></p></th>");
    expect(html).toContain("<li>1.4.3</li>");
    expect(html).toContain('<a href="https://www.cqc.org.uk/">the CQC</a>');
    expect(html).toContain("There are none.");
  });

  it("says its title, language, stamp and properties, and repeats the head of each table", async () => {
    const parts = partsOf(await wordPaper(EVERY_KIND));
    expect(parts["docProps/core.xml"]).toContain(`<dc:title>${PAPER.title}</dc:title>`);
    expect(parts["docProps/core.xml"]).toContain("2025-03-31T00:00:00Z");
    expect(parts["word/styles.xml"]).toContain('w:lang w:val="en-GB"');
    const body = parts["word/document.xml"] ?? "";
    // A chart is a row for each of its bars.
    const rowsOfCharts = EVERY_KIND.blocks.flatMap((it) => (it.kind === "chart" ? it.chart.bars : [])).length;
    // A timeline has its years and its months above it, a row for each theme, and one for each action.
    const groups = EVERY_KIND.blocks.flatMap((it) => (it.kind === "timeline" ? it.timeline.groups : []));
    const rowsOfTimelines = groups.flatMap(({ rows }) => [null, ...rows]).length;
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1 + 2);
    expect(body).toContain('<w:tblCaption w:val="Sample"/>');
    expect(body.match(/<w:cantSplit\/>/g)?.length).toBe(3 + rowsOfCharts + 2 + rowsOfTimelines);
    expect(body).toContain('w:orient="landscape"');
    expect(body).toContain("<w:pageBreakBefore/>");
    const footer = Object.entries(parts).find(([path]) => /^word\/footer\d/.test(path))?.[1];
    expect(footer).toContain(PAPER.stamp);
    expect(footer).toContain("NUMPAGES");
    // Which commit it is from is for whoever compares two copies, at the foot.
    expect(body).not.toContain("1234abc");
    expect(body).toContain("As of 31 March 2025");
  });

  it("has a list of contents whose every line leads to a heading and asks for its page, where it is long", async () => {
    const headed = (many: number) =>
      viewOf(
        Array.from({ length: many }, (_, at) => [
          { kind: "heading", level: 2, text: `Part ${at + 1}` } as const,
          { kind: "paragraph", text: "Words." } as const,
        ]).flat(),
      );
    const { "word/document.xml": body = "" } = partsOf(await wordPaper(headed(9)));
    const led = [...body.matchAll(/<w:hyperlink w:anchor="([^"]+)"/g)].map(([, name]) => name);
    const kept = [...body.matchAll(/<w:bookmarkStart w:id="\d+" w:name="([^"]+)"/g)].map(([, name]) => name);
    expect(led).toHaveLength(9);
    expect(kept).toEqual(led);
    for (const name of led) expect(body).toContain(`> PAGEREF ${name} \\h <`);
    expect(partsOf(await wordPaper(headed(3)))["word/document.xml"]).not.toContain("PAGEREF");
  });

  it("keeps a short table on one page, and of a long one neither the first nor the last row alone", async () => {
    const rowsKept = async (many: number): Promise<string> => {
      const rows = Array.from({ length: many }, (_, at) => [{ text: `${at}` }]);
      const view = viewOf([{ kind: "table", table: { title: "T", columns: [COLUMN], rows, empty: "" } }]);
      const { "word/document.xml": body = "" } = partsOf(await wordPaper(view));
      return (body.match(/<w:tr>.*?<\/w:tr>/g) ?? [])
        .map((row) => (row.includes("<w:keepNext/>") ? "k" : "-"))
        .join("");
    };
    expect(await rowsKept(4)).toBe("kkkk-");
    expect(await rowsKept(12)).toBe(`kk${"-".repeat(9)}k-`);
  });

  it("shows a timeline as shaded cells with their signs and a key", async () => {
    const timeline = EVERY_KIND.blocks.filter((it) => it.kind === "timeline");
    const bytes = await wordPaper(viewOf(timeline));
    expect(wordText(bytes)).toContain("milestone met late");
    const { "word/document.xml": body = "" } = partsOf(bytes);
    expect(body).toContain('w:fill="5B6B8C"');
    expect(body).toMatch(/w:fill="A4161A"\/><\/w:tcPr><w:p>(?:(?!<\/w:p>).)*>!</);
  });

  it("is upright where no table is wide", async () => {
    const { "word/document.xml": body } = partsOf(await wordPaper(viewOf([{ kind: "paragraph", text: "a" }])));
    expect(body).toContain('w:orient="portrait"');
  });
});

describe("Excel", () => {
  it("has a sheet about the paper, and one for each table with typed cells, filters and a frozen head", async () => {
    const book = await bookOf(aYearOfProgress());
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual([
      "About",
      "Actions by rating",
      "Themes",
      "Overdue",
      "Due soon",
      "Awaiting a decision",
      "Awaiting assurance",
      "Actions",
    ]);
    const sheet = book.getWorksheet("Actions") as ExcelJS.Worksheet;
    expect(sheet.rowCount).toBe(31);
    expect(sheet.autoFilter).toBe("A1:H31");
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    const row = sheet.getRow(4);
    expect(row.getCell(1).value).toBe("1.1.3");
    expect(row.getCell(4).value).toEqual(new Date("2025-02-14T00:00:00Z"));
    expect(row.getCell(5).value).toBe(45);
    expect(row.getCell(7).value).toBe("Off track");
  });

  it("has at most eight sheets, with every row in one of them, and links that lead from the first to each table", async () => {
    const table = (title: string, columns: readonly string[], many: number) =>
      ({
        kind: "table",
        table: {
          ...{ title, empty: "" },
          columns: columns.map((key) => ({ ...COLUMN, key, title: key })),
          rows: Array.from({ length: many }, (_, at) => columns.map((key) => ({ text: `${title} ${key} ${at}` }))),
        },
      }) as const;
    const view = viewOf([
      { kind: "heading", level: 2, text: "Every action" },
      ...["one", "two", "three"].map((name) => table(`Actions of ${name}`, ["id", "due"], 4)),
      { kind: "heading", level: 2, text: "The rest" },
      ...Array.from({ length: 9 }, (_, at) => table(`Of ${at}`, ["id", `of-${at}`], at + 1)),
    ]);
    const book = await bookOf(view);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      ...["About", "Every action", "Of 4", "Of 5", "Of 6", "Of 7", "Of 8", "Other tables"],
    ]);
    const texts = new Set<unknown>();
    book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(({ value }) => texts.add(value))));
    for (const block of view.blocks) {
      if (block.kind !== "table") continue;
      for (const cell of block.table.rows.flat()) expect(texts).toContain(cell.text);
    }
    expect((book.getWorksheet("Every action") as ExcelJS.Worksheet).getCell("A6").value).toBe("Actions of two");
    const parts = partsOf(await workbook(view));
    const links = [...(parts["xl/worksheets/sheet1.xml"] ?? "").matchAll(/<hyperlink ref="\w+" location="([^"]+)"/g)];
    expect(links.map(([, place]) => place)).toEqual([
      ...["'Every action'!A1", "'Of 4'!A1", "'Of 5'!A1", "'Of 6'!A1", "'Of 7'!A1", "'Of 8'!A1", "'Other tables'!A1"],
      ...["'Every action'!A2", "'Every action'!A6", "'Every action'!A10"],
      ...["'Other tables'!A1", "'Other tables'!A5", "'Other tables'!A10", "'Other tables'!A16"],
      ...["'Of 4'!A1", "'Of 5'!A1", "'Of 6'!A1", "'Of 7'!A1", "'Of 8'!A1"],
    ]);
  });

  it("says in words what is no table", async () => {
    const about = (await bookOf(EVERY_KIND)).getWorksheet("About") as ExcelJS.Worksheet;
    const words = about.getSheetValues().flat().filter(Boolean).join("\n");
    for (const said of [PAPER.title, PAPER.stamp, "An empty record does not", "first point", "There are none."]) {
      expect(words).toContain(said);
    }
    expect(words).toContain("See the sheet “Sample”.");
    // Which commit it is from stands below all else.
    expect(about.getCell(about.rowCount, 1).value).toBe(PAPER.stamp);
  });

  it("gives every sheet a name that Excel takes", () => {
    const title = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("History", "'a'", "About", "about", "", "x".repeat(40)),
    );
    fc.assert(
      fc.property(fc.array(title, { maxLength: 40 }), (titles) => {
        const names = sheetNames(titles);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
        for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\\p{Cc}\p{Cs}]{1,31}(?<!')$/u);
        for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe.each([
  ["Word", wordPaper],
  ["Excel", workbook],
] as const)("a file of %s", (_, write) => {
  it("is the same bytes from the same view, whenever and wherever it is written", async () => {
    const first = await write(EVERY_KIND);
    vi.stubEnv("TZ", "Pacific/Kiritimati");
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
    onTestFinished(() => {
      vi.useRealTimers();
      vi.unstubAllEnvs();
    });
    expect(Buffer.compare(first, await write(EVERY_KIND))).toBe(0);
  });

  it.each(HOSTILE)("is no more than text where the plan is hostile: %j", async (text) => {
    const parts = partsOf(await write(sayingOnly(text)));
    for (const [path, part] of Object.entries(parts)) {
      expect(part, path).not.toMatch(/<!DOCTYPE|<!ENTITY|<f>|<f |w:instrText[^>]*>[^<]*(?:HYPERLINK|DDE|INCLUDE)/);
      const targets = [
        ...part.matchAll(/Target="([^"]*)" TargetMode="External"|TargetMode="External" Target="([^"]*)"/g),
      ];
      for (const [, one, other] of targets) expect(one ?? other).toMatch(/^(?:https?:\/\/|mailto:)/);
    }
  });

  it("can be opened whatever the text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", minLength: 1 }), async (text) => {
        partsOf(await write(sayingOnly(text)));
      }),
      { numRuns: runs(15) },
    );
  });
});

it.each(HOSTILE)("a cell of Excel is text, never a formula, and just this text: %j", async (text) => {
  const book = await bookOf(sayingOnly(text));
  book.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => expect([ExcelJS.ValueType.String, ExcelJS.ValueType.Number]).toContain(cell.type)),
    ),
  );
  const title = book.worksheets[0]?.getCell("A1").value;
  if (/^[\x20-\x7e]*$/.test(text)) expect(title).toBe(text);
});

it("CSV of a paper is read by another program as its tables", () => {
  const records: string[][] = parse(renderCsv(aYearOfProgress().blocks), { columns: false });
  expect(records.filter(([name]) => name === "Overdue")).toHaveLength(5);
  expect(records.filter(([name]) => name === "Actions")).toHaveLength(30);
});

describe("a table in the plan's own Markdown", () => {
  const TABLED = `Before it

| Ward | Beds | Who |
|:-----|-----:|-----|
| North \\| East | 12 | **Chief** Nurse |
| South | 7 |

After it

\`\`\`
| a | b |
|---|---|
\`\`\`

- in a list

  | c | d |
  |---|---|
  | 1 | 2 |
`;

  it("is a table in Word, with its head, between the words around it", async () => {
    const blocks = [
      { kind: "published", markdown: TABLED },
      { kind: "table", table: { title: "Ours", columns: [], rows: [], empty: "None" } },
    ] as const;
    const text = wordText(await wordPaper(viewOf(blocks)));
    expect(text).toMatch(/Before it\n<table, columns [\d ]+>\n= \*\*Ward\*\* \| \*\*Beds\*\* \| \*\*Who\*\* \|\n/);
    expect(text).toContain(
      "\n| North | East | 12 | **Chief** Nurse |\n| South | 7 |  |\n</table>\n[AfterTable] \nAfter it",
    );
    // What is code stays code, and what stands in a list stays in it.
    expect(text.match(/<table/g)).toHaveLength(1);
    expect(text).toContain("| a | b |");
    expect(text).toContain("| 1 | 2 |");
  });

  it("takes no caption from a table of ours", async () => {
    const table = { title: "Ours", columns: [{ ...COLUMN }], rows: [[{ text: "x" }]], empty: "" };
    const view = viewOf([
      { kind: "published", markdown: TABLED },
      { kind: "table", table },
    ]);
    const text = wordText(await wordPaper(view));
    expect(text.match(/<table.*/g)).toEqual([
      expect.stringMatching(/^<table, /),
      expect.stringMatching(/^<table “Ours”/),
    ]);
  });
});
